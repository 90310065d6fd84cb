import { resolved } from "../../domain/conflict.ts";
import type { LiveAnswer } from "./answers.ts";
import type { MetConflict } from "./talk.ts";
import type { Say } from "./words.ts";

/** What the writer decided: the text that shall stand, or to decide later (null). */
export type Decision = { readonly text: string } | null;

/** Asks the writer, field by field, with both texts and what stood before. Escape decides later. */
export function askAboutConflict(answer: LiveAnswer, conflict: MetConflict, say: Say): Promise<Decision> {
  const template = document.querySelector<HTMLTemplateElement>("#sheet-conflict");
  const dialog = template?.content.querySelector("dialog")?.cloneNode(true);
  if (!(dialog instanceof HTMLDialogElement)) return Promise.resolve(null);
  fillIn(dialog, answer, conflict, say);
  document.body.append(dialog);
  return new Promise((decide) => {
    const end = (decision: Decision) => {
      dialog.remove();
      answer.control.focus();
      decide(decision);
    };
    dialog.addEventListener("cancel", () => end(null));
    dialog.addEventListener("click", ({ target }) => {
      const choice = target instanceof HTMLElement ? target.dataset.choice : undefined;
      if (choice !== undefined) end(textOf(choice, answer, conflict));
    });
    dialog.showModal();
  });
}

function textOf(choice: string, { control }: LiveAnswer, { theirs }: MetConflict): Decision {
  const mine = control.value;
  if (choice === "mine") return { text: mine };
  if (choice === "theirs") return { text: theirs };
  const kind = control instanceof HTMLTextAreaElement ? "longText" : "text";
  return choice === "both" ? { text: String(resolved({ mine, theirs }, "both", kind) ?? "") } : null;
}

function fillIn(dialog: HTMLDialogElement, { control }: LiveAnswer, conflict: MetConflict, say: Say): void {
  const lead = dialog.querySelector<HTMLElement>("[data-lead]");
  const when = conflict.at === null ? "" : new Date(conflict.at).toLocaleString(document.documentElement.lang);
  if (lead) {
    const words = (lead.dataset.lead ?? "").replace("{who}", conflict.by ?? say("somebody")).replace("{when}", when);
    lead.textContent = words;
  }
  const name = dialog.querySelector("[data-field-name]");
  if (name) name.textContent = control.labels?.[0]?.firstElementChild?.textContent ?? "";
  const sides = { theirs: conflict.theirs, mine: control.value, base: conflict.base };
  for (const [side, text] of Object.entries(sides)) {
    const place = dialog.querySelector(`[data-side="${side}"]`);
    if (place) place.textContent = shownAs(control, text) || say("empty");
  }
  const both = dialog.querySelector<HTMLElement>('[data-choice="both"]');
  if (both) both.hidden = control instanceof HTMLSelectElement;
}

/** A choice is shown by its words, not by its sign. */
const shownAs = (control: LiveAnswer["control"], text: string): string =>
  control instanceof HTMLSelectElement
    ? ([...control.options].find(({ value }) => value === text && value !== "")?.text ?? text)
    : text;
