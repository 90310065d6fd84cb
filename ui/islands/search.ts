/** One suggestion, as `/api/search` answers it: `{ results: [{ href, title, kind }] }`. */
interface Suggestion {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
}

const pause = 120;
const most = 8;

/** Suggestions while typing (combobox with a list). Enter without a choice still sends the form. */
export function searchSuggestions(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-search]")) {
    const input = form.querySelector<HTMLInputElement>("input[name=q]");
    if (input !== null) attach(form, input);
  }
}

function attach(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement("ul");
  list.className = "search-list";
  list.role = "listbox";
  list.id = `${input.id}-list`;
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({ "aria-controls": list.id, "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  input.role = "combobox";
  input.setAttribute("aria-expanded", "false");
  const box = new Combobox(input, list);
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    // While kana are being converted the text is not yet what is meant.
    if (event instanceof InputEvent && event.isComposing) return;
    timer = setTimeout(() => void box.ask(), pause);
  });
  input.addEventListener("compositionend", () => void box.ask());
  input.addEventListener("keydown", (event) => box.key(event));
  input.addEventListener("blur", () => box.close());
}

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #asked = 0;
  #chosen = -1;

  constructor(input: HTMLInputElement, list: HTMLUListElement) {
    this.#input = input;
    this.#list = list;
  }

  async ask(): Promise<void> {
    const q = this.#input.value.trim();
    this.#asked += 1;
    const mine = this.#asked;
    if (q === "") return this.close();
    const found = await fetchSuggestions(q, document.documentElement.lang);
    if (mine === this.#asked) this.#show(found);
  }

  close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#choose(-1);
  }

  key(event: KeyboardEvent): void {
    if (event.isComposing || this.#list.hidden) return;
    const size = this.#list.children.length;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.#choose((this.#chosen + 1) % size);
    else if (event.key === "ArrowUp") this.#choose((this.#chosen + size - (this.#chosen < 0 ? 0 : 1)) % size);
    else if (event.key === "Enter" && this.#chosen >= 0) open(this.#list.children[this.#chosen]);
    else return;
    event.preventDefault();
  }

  #show(found: readonly Suggestion[]): void {
    this.#list.replaceChildren(...found.map((one, index) => optionFor(one, `${this.#list.id}-${index}`)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute("aria-expanded", String(found.length > 0));
    this.#choose(-1);
  }

  #choose(index: number): void {
    this.#chosen = index;
    [...this.#list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
    });
    const option = this.#list.children[index];
    if (option === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", option.id);
  }
}

function optionFor(one: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement("li");
  option.role = "option";
  option.id = id;
  option.dataset.href = one.href;
  option.dataset.name = "";
  const kind = document.createElement("span");
  kind.className = "search-kind";
  kind.textContent = one.kind;
  option.append(one.title, kind);
  // Pressing must not take the focus away first: that would close the list.
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => open(option));
  return option;
}

function open(option: Element | undefined): void {
  if (option instanceof HTMLElement && option.dataset.href !== undefined) location.assign(option.dataset.href);
}

async function fetchSuggestions(q: string, lang: string): Promise<readonly Suggestion[]> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q, lang, limit: String(most) })}`).catch(
    () => undefined,
  );
  if (response === undefined || !response.ok) return [];
  const answer: unknown = await response.json().catch(() => undefined);
  return readSuggestions(answer).slice(0, most);
}

/** Takes what has the right shape and leaves the rest: a suggestion is a comfort, never an error. */
export function readSuggestions(answer: unknown): readonly Suggestion[] {
  if (typeof answer !== "object" || answer === null || !("results" in answer)) return [];
  const { results } = answer;
  return Array.isArray(results) ? results.flatMap(readSuggestion) : [];
}

function readSuggestion(one: unknown): readonly Suggestion[] {
  if (typeof one !== "object" || one === null || !("href" in one) || !("title" in one)) return [];
  const { href, title } = one;
  // Only addresses of this site: an answer must not lead elsewhere.
  if (typeof href !== "string" || typeof title !== "string" || !/^\/(?!\/)/.test(href)) return [];
  const kind = "kind" in one && typeof one.kind === "string" ? one.kind : "";
  return [{ href, title, kind }];
}
