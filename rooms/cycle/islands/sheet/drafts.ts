import { readTable } from "./words.ts";

/** What was typed and not yet acknowledged by the server. `base`: the version the writer saw. */
export type Draft = { readonly typed: string; readonly base: number };

/** Where drafts lie: the browser's storage, one entry a person, sheet and field. */
export type DraftShelf = {
  /** False where the device keeps nothing (storage switched off or full). */
  readonly put: (field: string, draft: Draft) => boolean;
  readonly get: (field: string) => Draft | null;
  readonly drop: (field: string) => void;
  readonly fields: () => readonly string[];
};

/** Everything under this word is removed when somebody signs out: ui/islands/forget-drafts.ts. */
const shelfName = "michishirube draft";

export function draftShelf(storage: Storage | null, person: string, sheet: string): DraftShelf {
  const start = `${shelfName} ${encodeURIComponent(person)} ${encodeURIComponent(sheet)} `;
  return {
    put: (field, draft) => {
      try {
        storage?.setItem(start + field, JSON.stringify(draft));
        return storage !== null;
      } catch {
        return false;
      }
    },
    get: (field) => {
      const { typed, base } = readTable(storage?.getItem(start + field) ?? undefined);
      return typeof typed === "string" && typeof base === "number" ? { typed, base } : null;
    },
    drop: (field) => storage?.removeItem(start + field),
    fields: () => namesIn(storage).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : [])),
  };
}

const namesIn = (storage: Storage | null): readonly string[] =>
  storage === null ? [] : Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? "");

/** Removes the drafts of other people who used this device before. */
export function forgetOthers(storage: Storage | null, person: string): void {
  const own = `${shelfName} ${encodeURIComponent(person)} `;
  for (const name of namesIn(storage)) {
    if (name.startsWith(`${shelfName} `) && !name.startsWith(own)) storage?.removeItem(name);
  }
}

/** The browser's storage; null where it is switched off. */
export function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
