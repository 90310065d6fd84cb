// The list of documents tells by itself how far each reading is; without this script a reload tells it.

const list = document.querySelector<HTMLElement>("[data-reading-list]");
const pause = 1500;

if (list?.querySelector("[data-reading]")) window.setTimeout(() => void renew(list), pause);

type Told = {
  readonly id: string;
  readonly reading: boolean;
  readonly words: string;
  readonly done: number | null;
  readonly of: number | null;
};

/** Asks how far the readings are, until none goes on; then the counts are new, and the page is opened again where nobody is writing. */
async function renew(list: HTMLElement): Promise<void> {
  const told = await ask(list.dataset.readingList ?? "");
  let ended = false;
  for (const one of told ?? []) {
    const cell = list.querySelector<HTMLElement>(`[data-document="${CSS.escape(one.id)}"]`);
    if (!cell || cell.dataset.reading === undefined) continue;
    if (one.reading) show(cell, one);
    else ended = true;
  }
  if (ended && !isWriting(list)) return location.reload();
  window.setTimeout(() => void renew(list), pause);
}

function show(cell: HTMLElement, { words, done, of }: Told): void {
  const word = cell.querySelector(".status [data-name]");
  if (word && word.textContent !== words) word.textContent = words;
  const bar = cell.querySelector("progress");
  if (!bar) return;
  if (of && done !== null) {
    bar.max = of;
    bar.value = done;
  } else bar.removeAttribute("value");
}

/** A chosen file or a typed name would be lost with the page. */
const isWriting = (list: HTMLElement): boolean =>
  [...list.querySelectorAll<HTMLInputElement>("form input:not([type=hidden])")].some(
    (input) => input.value !== input.defaultValue,
  );

async function ask(address: string): Promise<readonly Told[] | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    const told: unknown = answer.ok ? await answer.json() : null;
    if (typeof told !== "object" || told === null || !("documents" in told)) return null;
    return Array.isArray(told.documents) ? told.documents.filter(isTold) : null;
  } catch {
    return null;
  }
}

const isTold = (one: unknown): one is Told =>
  typeof one === "object" && one !== null && "id" in one && "reading" in one && "words" in one;
