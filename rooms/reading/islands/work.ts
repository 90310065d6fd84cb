// The workbench comes alive: one key for each act, no page in between, and what others decide appears by itself.
// Without this script every link and form on the page works by itself: the script only sends them and puts the answer in place.

const pollMilliseconds = 4000;
const keysOff = "reading keys off";

const bench = (): HTMLElement | null => document.querySelector("[data-reading-work]");
const main = document.querySelector<HTMLElement>("main");
const said = document.createElement("p");

function start(): void {
  said.className = "reading-said";
  said.setAttribute("role", "status");
  document.body.append(said);
  document.addEventListener("click", onClick);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("keydown", onKey);
  document.addEventListener("change", onChange);
  window.addEventListener("popstate", () => void go(location.href, null));
  ready("keep");
  window.setInterval(() => void poll(), pollMilliseconds);
}

// ---- what stands on the page

let sheetOpen = !window.matchMedia("(max-width: 60rem)").matches;

/** After the page or an answer is in place: the page's cut-out as the reader left it, keys, the chosen thing in view. */
function ready(focus: "keep" | "move"): void {
  const sheet = document.querySelector<HTMLDetailsElement>("details[data-sheet]");
  if (sheet) {
    sheet.open = sheetOpen;
    sheet.addEventListener("toggle", () => {
      sheetOpen = sheet.open;
    });
  }
  const keys = document.querySelector<HTMLDetailsElement>("details[data-keys]");
  if (keys) keys.hidden = false;
  const toggle = document.querySelector<HTMLInputElement>("[data-keys-on]");
  if (toggle) toggle.checked = !areKeysOff();
  showMark();
  if (focus === "move") moveFocus();
}

const current = (): HTMLElement | null => document.querySelector("[data-key][aria-current]");

/** To the first wrong field, else the first field of an open form, else the chosen thing. */
function moveFocus(): void {
  const fact = current();
  const form = fact?.querySelector<HTMLElement>("[data-form]");
  const field =
    form?.querySelector<HTMLElement>("[aria-invalid]") ??
    form?.querySelector<HTMLElement>("[data-first]") ??
    form?.querySelector<HTMLElement>("input:not([type=hidden]):checked, input:is([type=text],[type=search]), select");
  const target = field ?? fact ?? document.querySelector<HTMLElement>("#facts-heading");
  if (target?.matches("h2")) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  fact?.scrollIntoView({ block: "nearest" });
}

/** The outline of the chosen thing, in the middle of the page's own window. */
function showMark(): void {
  const body = document.querySelector<HTMLElement>("[data-sheet-body]");
  const mark = body?.querySelector(".reading-mark-current");
  if (!body || !mark) return;
  const [room, place] = [body.getBoundingClientRect(), mark.getBoundingClientRect()];
  body.scrollTop += place.top - room.top - (room.height - place.height) / 2;
  body.scrollLeft += place.left - room.left - (room.width - place.width) / 2;
}

function say(words: string): void {
  said.textContent = words;
}

// ---- going and sending without a page in between; one after the other, so that quick keys keep their order

let going: Promise<void> = Promise.resolve();

function go(address: string, sent: RequestInit | null): Promise<void> {
  going = going.then(() => fetchInto(address, sent));
  return going;
}

async function fetchInto(address: string, sent: RequestInit | null): Promise<void> {
  const answer = await ask(address, sent ?? {});
  if (!answer) return say(bench()?.dataset.lost ?? "");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const other = page.querySelector("main");
  // a sign-in or a refusal is a page of its own
  if (!page.querySelector("[data-reading-work]") || !other || !main) return showWhole(page, answer);
  main.innerHTML = other.innerHTML;
  document.title = page.title;
  if (sent === null || answer.redirected) history.replaceState(null, "", answer.url || address);
  const words = [page.querySelector(".said"), main.querySelector(".form-error")].map((one) => one?.textContent ?? "");
  say(words.join(" ").trim());
  ready("move");
}

/** What the server says instead of the workbench: its words where it refuses, its page where it asks for a sign-in. */
function showWhole(page: Document, answer: Response): void {
  if (answer.status < 400) location.assign(answer.url);
  else say(page.querySelector("main")?.textContent?.trim() ?? "");
}

async function ask(address: string, sent: RequestInit): Promise<Response | null> {
  try {
    return await fetch(address, { headers: { accept: "text/html" }, ...sent });
  } catch {
    return null;
  }
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
  const address = link?.getAttribute("href");
  if (!address) return;
  event.preventDefault();
  void go(address, null);
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !bench()?.contains(form)) return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  const by = event.submitter;
  if (by instanceof HTMLButtonElement && by.name) fields.append(by.name, by.value);
  // a field may be called action: the form's own address is its attribute
  const address = form.getAttribute("action") ?? location.href;
  if (form.method === "get") void go(`${address}?${fields}`, null);
  else void go(address, { method: "POST", body: fields });
}

// ---- keys

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(target.type));

const names: Readonly<Record<string, string>> = { ArrowDown: "j", ArrowUp: "k" };

function onKey(event: KeyboardEvent): void {
  // while a Japanese word is being converted, keys belong to the conversion
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !bench()) return;
  const { target, key } = event;
  if (key === "Escape") {
    leave(target);
    return;
  }
  if (writes(target) || areKeysOff()) return;
  // an open form keeps what is in it: no other key leads away from it
  const inForm = document.querySelector("[data-form]") !== null && key !== "?" && key !== "/";
  if (inForm || (target instanceof HTMLInputElement && key.startsWith("Arrow"))) return;
  if (key === "?") {
    const keys = document.querySelector<HTMLDetailsElement>("details[data-keys]");
    if (keys) keys.open = !keys.open;
    return;
  }
  const wanted = names[key] ?? key;
  if (pressed.length === 0 && !bench()?.querySelector(pressSelector(wanted))) return;
  event.preventDefault();
  pressed.push(wanted);
  if (pressed.length === 1) void pressInOrder();
}

/** Keys that wait for the answer to the one before: pressed quickly, each still acts on what is then chosen. */
const pressed: string[] = [];

async function pressInOrder(): Promise<void> {
  while (pressed[0] !== undefined) {
    await going;
    // what was pressed before a form opened is not meant for it
    if (document.querySelector("[data-form]") && pressed[0] !== "/") pressed.length = 0;
    else {
      press(pressed[0]);
      await going;
      pressed.shift();
    }
  }
}

const pressSelector = (key: string): string => `[data-press="${CSS.escape(key)}"]`;

/** Presses what the key stands for: of the chosen thing first, else of the page. */
function press(key: string): boolean {
  const wanted = pressSelector(key);
  const found = current()?.querySelector<HTMLElement>(wanted) ?? bench()?.querySelector<HTMLElement>(wanted);
  found?.focus();
  found?.click();
  return Boolean(found);
}

function leave(target: EventTarget | null): void {
  if (press("Escape")) return;
  if (target instanceof HTMLElement && writes(target)) current()?.focus();
}

function onChange({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.dataset.keysOn === undefined) return;
  try {
    if (target.checked) localStorage.removeItem(keysOff);
    else localStorage.setItem(keysOff, "1");
  } catch {
    // storage may be forbidden by the browser: then the switch holds for this page
    offHere = !target.checked;
  }
}

let offHere = false;
function areKeysOff(): boolean {
  try {
    return offHere || localStorage.getItem(keysOff) !== null;
  } catch {
    return offHere;
  }
}

// ---- what others decide

/** What this page knows of a thing; told again, it is no news. */
const knownVersion = (key: string): string | undefined =>
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.dataset.stands;

let since = "";

async function poll(): Promise<void> {
  const work = bench();
  if (!work || document.hidden) return;
  const from = since || (work.dataset.since ?? "");
  const answer = await ask(`${work.dataset.state}?${new URLSearchParams({ since: from })}`, {
    headers: { accept: "application/json" },
  });
  const told: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  if (typeof told !== "object" || told === null || !("until" in told) || !("items" in told)) return;
  since = String(told.until);
  const items = Array.isArray(told.items) ? told.items.filter(isStanding) : [];
  const news = items.filter(({ key, stands }) => ![undefined, stands].includes(knownVersion(key)));
  const read = "run" in told && String(told.run) !== work.dataset.run;
  if (news.length === 0 && !read) return;
  going = going.then(() => refresh(news.length));
}

type Told = { readonly key: string; readonly stands: string };
const isStanding = (one: unknown): one is Told =>
  typeof one === "object" && one !== null && "key" in one && "stands" in one;

/** Puts the newest state of every thing in place, but never of what somebody is writing in. */
async function refresh(count: number): Promise<void> {
  const answer = await ask(location.href, {});
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!document.querySelector(sides)) return putFirst(page);
  const open =
    document.querySelector("[data-form]") ?? (writes(document.activeElement) ? document.activeElement : null);
  const kept = open?.closest<HTMLElement>("[data-key]")?.dataset.key;
  for (const fact of page.querySelectorAll<HTMLElement>("[data-key]")) {
    const { key } = fact.dataset;
    const own = key ? document.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
    if (key === kept || !own || own.outerHTML === fact.outerHTML) continue;
    const focused = own.contains(document.activeElement);
    own.replaceWith(fact);
    if (focused) fact.focus({ preventScroll: true });
  }
  for (const part of [".reading-left", "[data-sheet-body]"]) {
    const [own, other] = [document.querySelector(part), page.querySelector(part)];
    if (own && other && own.innerHTML !== other.innerHTML) own.innerHTML = other.innerHTML;
  }
  const [own, other] = [bench(), page.querySelector<HTMLElement>("[data-reading-work]")];
  if (own && other) own.dataset.run = other.dataset.run;
  showMark();
  if (count > 0) say((own?.dataset.others ?? "").replace("{count}", String(count)));
}

const sides = ".reading-sides";

/** Where nothing stood because the reading had not ended, all of it is new. */
function putFirst(page: Document): void {
  const other = page.querySelector("main");
  if (!main || !other) return;
  main.innerHTML = other.innerHTML;
  say(bench()?.dataset.ended ?? "");
  ready("keep");
}

if (main && bench()) start();
