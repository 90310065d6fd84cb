import { forgetDrafts, ownStorage } from "./sheet/drafts.ts";
import { LiveSheet } from "./sheet/live-sheet.ts";
import { readWords } from "./sheet/words.ts";

// The page saves by its button without this; with it, it saves by itself.
const form = document.querySelector<HTMLFormElement>("form#answers");
if (form?.querySelector("[data-answer]")) {
  const live = new LiveSheet(form);
  const say = readWords(form.dataset.words);
  for (const hint of form.querySelectorAll<HTMLElement>(".save-hint")) hint.hidden = hint.dataset.withScript === undefined;
  live.start();
  // signing out leaves nothing of what was typed on a shared machine, and asks first where something is not saved
  for (const leaving of document.querySelectorAll<HTMLFormElement>('form[action^="/signout"]')) {
    leaving.addEventListener("submit", (event) => {
      if (live.hasUnsaved() && !window.confirm(say("signOut"))) event.preventDefault();
      else forgetDrafts(ownStorage(), null);
    });
  }
}
