import { LiveSheet } from "./sheet/live-sheet.ts";

// The page saves by its button without this; with it, it saves by itself.
const form = document.querySelector<HTMLFormElement>("form#answers");
if (form?.querySelector("[data-answer]")) {
  const live = new LiveSheet(form);
  for (const hint of form.querySelectorAll<HTMLElement>(".save-hint"))
    hint.hidden = hint.dataset.withScript === undefined;
  live.start();
}
