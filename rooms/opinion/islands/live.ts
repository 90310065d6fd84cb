// Meeting mode comes alive: one key for the speaker, Enter to save, arrows for the agenda. What is typed is kept on this
// device until the server has it; without this script every form on the page works by itself.

type Waiting = { readonly action: string; readonly fields: string };

const page = document.querySelector<HTMLElement>("[data-live]");
const take = page?.querySelector<HTMLFormElement>("[data-take] form") ?? null;

if (page && take) startLive(page, take);
else if (page) startWay(page);

const retryMilliseconds = 5000;

function startLive(live: HTMLElement, form: HTMLFormElement): void {
  const key = `live ${live.dataset.live}`;
  const text = form.querySelector("textarea");
  const state = live.querySelector<HTMLElement>("[data-state]");
  if (!text || !state) return;
  const say = (word: "saved" | "saving" | "waiting" | "undone") => {
    state.textContent = live.dataset[word] ?? "";
  };

  // a draft of this sheet from before (a closed lid, a lost session) comes back
  const draft = read(`${key} draft`);
  if (text.value === "" && draft) text.value = draft;
  text.addEventListener("input", () => write(`${key} draft`, text.value));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (text.value.trim() === "") return text.focus();
    const sent = collect(form);
    sent.delete("_form");
    const waiting = [...queue(key), { action: form.action, fields: sent.toString() }];
    write(`${key} queue`, JSON.stringify(waiting));
    show(live, sent);
    text.value = "";
    write(`${key} draft`, "");
    renewId(form);
    void flush();
  });

  let busy = false;
  let again: number | undefined;
  /** Sends what waits, in order; what the server refuses comes back into the field, with the reason. */
  async function flush(): Promise<void> {
    if (busy) return;
    busy = true;
    window.clearTimeout(again);
    for (let [first] = queue(key); first; [first] = queue(key)) {
      say("saving");
      const told = await send(first);
      if (told === "lost") {
        say("waiting");
        again = window.setTimeout(flush, retryMilliseconds);
        break;
      }
      write(`${key} queue`, JSON.stringify(queue(key).slice(1)));
      if (told === "kept") say("saved");
      else if (text && state) {
        giveBack(live, first, text);
        state.textContent = told.refused;
      }
    }
    busy = false;
  }
  window.addEventListener("online", () => void flush());
  for (const waiting of queue(key)) show(live, new URLSearchParams(waiting.fields));
  void flush();

  live.addEventListener("submit", (event) => {
    const undo = event.target;
    if (!(undo instanceof HTMLFormElement) || undo.dataset.undo === undefined) return;
    event.preventDefault();
    void takeBack(
      undo,
      () => say("undone"),
      () => say("waiting"),
    );
  });
  startKeys(live, form, text);
}

/** A refused opinion is not lost: its words stand in the field again. */
function giveBack(live: HTMLElement, refused: Waiting, text: HTMLTextAreaElement): void {
  const fields = new URLSearchParams(refused.fields);
  live.querySelector(`[id="opinion-${fields.get("id")}"]`)?.remove();
  text.value = [fields.get("text") ?? "", text.value].filter((one) => one !== "").join("\n");
}

function collect(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** The token of the session that is open now: what waited over a new sign-in goes out under it, and none is kept on the device. */
function withToken(fields: string): URLSearchParams {
  const sent = new URLSearchParams(fields);
  sent.set("_form", take?.querySelector<HTMLInputElement>("input[name=_form]")?.value ?? "");
  return sent;
}

/** kept: the server has it. lost: no answer, or the server is in trouble; try again. */
async function send({ action, fields }: Waiting): Promise<"kept" | "lost" | { readonly refused: string }> {
  try {
    const answer = await fetch(action, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: withToken(fields),
    });
    if (answer.ok && !answer.redirected) return "kept";
    // signed out or a server in trouble: it stays on this device
    if (answer.status >= 500 || answer.status === 401 || answer.status === 429 || answer.redirected) return "lost";
    return { refused: refusalIn(await answer.json().catch(() => null)) };
  } catch {
    return "lost";
  }
}

function refusalIn(told: unknown): string {
  const lang = document.documentElement.lang === "en" ? "en" : "ja";
  if (typeof told !== "object" || told === null || !("problem" in told)) return "";
  const { problem } = told;
  if (typeof problem !== "object" || problem === null || !("message" in problem)) return "";
  const { message } = problem;
  if (typeof message !== "object" || message === null) return String(message);
  const words: unknown = new Map<string, unknown>(Object.entries(message)).get(lang);
  return typeof words === "string" ? words : "";
}

/** Draws what was taken down as the server will draw it; words are set as text, never as markup. */
function show(live: HTMLElement, sent: URLSearchParams): void {
  const pattern = live.querySelector<HTMLTemplateElement>("template[data-taken-line]");
  const list = live.querySelector("[data-taken]");
  const line = pattern?.content.firstElementChild?.cloneNode(true);
  const id = sent.get("id") ?? "";
  if (!list || !(line instanceof HTMLElement) || document.getElementById(`opinion-${id}`)) return;
  line.id = `opinion-${id}`;
  setText(line, "[data-by]", sent.get("saidByOther") || (sent.get("saidBy") ?? ""));
  setText(line, "[data-words]", sent.get("text") ?? "");
  const named = line.querySelector<HTMLInputElement>("input[name=opinion]");
  if (named) named.value = id;
  list.append(line);
  live.querySelector("[data-none]")?.remove();
}

function setText(inside: HTMLElement, selector: string, text: string): void {
  const found = inside.querySelector(selector);
  if (found) found.textContent = text;
}

async function takeBack(undo: HTMLFormElement, done: () => void, lost: () => void): Promise<void> {
  const told = await send({ action: undo.action, fields: collect(undo).toString() });
  if (told === "kept") {
    undo.closest("li")?.remove();
    done();
  } else if (told === "lost") lost();
  else HTMLFormElement.prototype.submit.call(undo);
}

/** Every opinion has its own id from the start: sent twice, it is one opinion. randomUUID is missing on plain HTTP, so it is made here. */
function renewId(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[name=id]");
  if (!field) return;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  field.value = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function queue(key: string): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(read(`${key} queue`) || "[]");
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

const isWaiting = (one: unknown): one is Waiting =>
  typeof one === "object" &&
  one !== null &&
  "action" in one &&
  typeof one.action === "string" &&
  "fields" in one &&
  typeof one.fields === "string";

// storage may be forbidden by the browser: then there is no draft, and everything else works
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
function write(key: string, value: string): void {
  try {
    if (value === "" || value === "[]") localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== "radio");

function startKeys(live: HTMLElement, form: HTMLFormElement, text: HTMLTextAreaElement): void {
  document.addEventListener("keydown", (event) => {
    // while a Japanese word is being converted, Enter and digits belong to the conversion
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    if (target === text && key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (key === "Escape" && target instanceof HTMLElement && isTyping(target)) return target.blur();
    if (isTyping(target)) return;
    const chip = form.querySelector<HTMLInputElement>(`input[data-digit="${CSS.escape(key)}"]`);
    if (chip) {
      event.preventDefault();
      chip.checked = true;
      text.focus();
    } else if (key.toLowerCase() === "z") lastUndo(live)?.requestSubmit();
  });
  startWay(live);
}

const lastUndo = (live: HTMLElement): HTMLFormElement | undefined =>
  [...live.querySelectorAll<HTMLFormElement>("[data-taken] form[data-undo]")].at(-1);

/** Arrows go to the neighbours; radio buttons keep theirs. */
function startWay(live: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const wanted = event.key === "ArrowRight" ? "next" : event.key === "ArrowLeft" ? "previous" : null;
    if (wanted) live.querySelector<HTMLAnchorElement>(`a[data-key="${wanted}"]`)?.click();
  });
}
