export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One field as it stands on the page. */
export type LiveAnswer = {
  readonly field: string;
  readonly control: Control;
  readonly most: number;
  /** The version that the writer saw last. */
  base: number;
  /** What the server acknowledged last. */
  kept: string;
  /** What the server refused; not sent again before it is changed. */
  refused: string | null;
  /** A conflict waits for the writer's decision. */
  asking: boolean;
};

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

export function findAnswers(form: HTMLFormElement): readonly LiveAnswer[] {
  return [...form.querySelectorAll("[data-answer]")].filter(isControl).map((control) => ({
    field: control.dataset.answer ?? "",
    control,
    most: Number(control.dataset.most ?? "0"),
    base: Number(baseInput(control)?.value ?? "0"),
    kept: control.value,
    refused: null,
    asking: false,
  }));
}

const baseInput = (control: Control): HTMLInputElement | null =>
  control.closest("[data-field]")?.querySelector<HTMLInputElement>("[data-base]") ?? null;

export const isUnsaved = ({ control, kept }: LiveAnswer): boolean => control.value !== kept;
export const isSendable = (answer: LiveAnswer): boolean =>
  isUnsaved(answer) && !answer.asking && answer.refused !== answer.control.value;

/** The version goes into the form as well, so that the Save button sends the same. */
export function setBase(answer: LiveAnswer, version: number): void {
  answer.base = version;
  const input = baseInput(answer.control);
  if (input) input.value = String(version);
}

export function showError({ control }: LiveAnswer, message: string | null): void {
  const place = control.closest("[data-field]")?.querySelector<HTMLElement>("[data-error]");
  if (!place) return;
  place.textContent = message ?? "";
  place.hidden = message === null;
  if (message === null) control.removeAttribute("aria-invalid");
  else control.setAttribute("aria-invalid", "true");
  const described = (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((id) => id !== place.id && id !== "");
  control.setAttribute("aria-describedby", [...described, ...(message === null ? [] : [place.id])].join(" "));
}

/** Who wrote last and what is printed follow what was acknowledged. */
export function showKept({ control, kept }: LiveAnswer, written: string): void {
  const field = control.closest("[data-field]");
  const meta = field?.querySelector<HTMLElement>("[data-meta]");
  if (meta) {
    meta.textContent = written;
    meta.dataset.name = "";
  }
  const printed = field?.querySelector<HTMLElement>("[data-printed]");
  if (printed) {
    const text = document.createElement("div");
    text.className = "answer-text";
    text.textContent = control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? kept) : kept;
    printed.replaceChildren(text);
  }
}
