/** Where the reader was before the page was drawn anew: what was open, which form was sent, how far down it stood. */
export type Place = {
  readonly open: ReadonlySet<string>;
  readonly form: string;
  readonly top: number;
};

/** Not `form.id`: a form with a field called id gives that field. */
const nameOf = (form: Element | null): string => form?.getAttribute("id") ?? "";

/** A fold is known by its first form, whose id is the same on the next page. */
const foldName = (fold: HTMLDetailsElement): string => nameOf(fold.querySelector("form"));

const folds = (main: Element): readonly HTMLDetailsElement[] => [...main.querySelectorAll("details")];

export function captured(main: Element, form: HTMLFormElement): Place {
  return {
    open: new Set(
      folds(main)
        .filter(({ open }) => open)
        .map(foldName)
        .filter((name) => name !== ""),
    ),
    form: nameOf(form),
    top: form.getBoundingClientRect().top,
  };
}

/** Opens what was open, stands where the reader stood, and gives the keyboard back. */
export function putBack(main: Element, place: Place): void {
  for (const fold of folds(main)) if (place.open.has(foldName(fold))) fold.open = true;
  const form = main.querySelector<HTMLFormElement>(`form[id="${CSS.escape(place.form)}"]`);
  if (form === null) {
    toEditor(main);
    return;
  }
  window.scrollBy(0, form.getBoundingClientRect().top - place.top);
  nextStop(form)?.focus({ preventScroll: true });
}

/** After a problem the first field; in a form for something new its first field, ready for the next one; else the button that was pressed. */
function nextStop(form: HTMLFormElement): HTMLElement | null {
  const first = form.querySelector<HTMLElement>("select, textarea, input:not([type=hidden])");
  const wantsTyping = nameOf(form).endsWith("-new") || form.querySelector(".form-problems") !== null;
  return (wantsTyping ? first : null) ?? form.querySelector("button");
}

/** What was changed is gone, and its form with it. */
function toEditor(main: Element): void {
  const heading = main.querySelector<HTMLElement>("#edit-heading");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}
