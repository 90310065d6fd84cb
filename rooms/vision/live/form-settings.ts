import { moveBands, readSettings, type VisionSettings } from "../domain/vision-settings.ts";
import { shownYears, type VisionData } from "./vision-data.ts";
import { type Reader, visionMessages, yearWords } from "./vision-words.ts";

/** The form of a page as it lives. */
export type LiveForm = {
  readonly page: Document;
  readonly form: HTMLFormElement;
  readonly data: VisionData;
  readonly reader: Reader;
};

/** The names of everything that has a slider, but for the years. */
export const sliderNames: readonly string[] = ["tfr", "life", ...moveBands.map(({ id }) => id)];

const inputsOf = ({ form }: LiveForm, name: string) => {
  const number = form.querySelector<HTMLInputElement>(`[data-slider="${name}"] input[name]`);
  const range = form.querySelector<HTMLInputElement>(`[data-slider="${name}"] [data-range]`);
  return number && range ? { number, range } : null;
};

/** With a script there are sliders, and nothing needs to be sent. */
export function showSliders({ page }: LiveForm): void {
  for (const range of page.querySelectorAll<HTMLElement>("[data-range], [data-year-range]")) range.hidden = false;
  for (const button of page.querySelectorAll<HTMLElement>("[data-vision-submit]")) button.hidden = true;
}

/** A slider and its number are one thing: who moves one moves the other. False for whatever does not belong to the page's form. */
export function takeOver(live: LiveForm, target: EventTarget | null): boolean {
  const { page } = live;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return false;
  const year = page.querySelector<HTMLSelectElement>("#vision-year");
  const yearRange = page.querySelector<HTMLInputElement>("[data-year-range]");
  if (target === yearRange && year) year.value = yearRange.value;
  if (target === year && yearRange) yearRange.value = year.value;
  if (yearRange) yearRange.setAttribute("aria-valuetext", yearWords(Number(yearRange.value), live.reader));
  for (const name of sliderNames) {
    const both = inputsOf(live, name);
    if (!both) continue;
    if (target === both.range)
      both.number.value = both.range.value === both.range.dataset.start && name !== "tfr" ? "" : both.range.value;
    if (target === both.number)
      both.range.value = both.number.value === "" ? (both.range.dataset.start ?? "0") : both.number.value;
  }
  return target === yearRange || target.form === live.form;
}

/** Why the number of a slider cannot be used; empty where it can. The field says it to those who hear it as well. */
export function refusalOf(live: LiveForm, name: string): string {
  const number = inputsOf(live, name)?.number;
  if (!number) return "";
  const { rangeUnderflow, rangeOverflow, badInput } = number.validity;
  const isRefused = rangeUnderflow || rangeOverflow || badInput;
  if (isRefused) number.setAttribute("aria-invalid", "true");
  else number.removeAttribute("aria-invalid");
  return isRefused
    ? visionMessages(live.reader.lang)("notBetween", { min: bareWords(number.min), max: bareWords(number.max) })
    : "";
}
const bareWords = (number: string): string => Number(number).toLocaleString("en-US");

/** The fertility rate that the scenario has by itself: there the slider stands while its field is empty. */
export function standAt(live: LiveForm, name: string, start: number): void {
  const both = inputsOf(live, name);
  const text = String(Math.round(start * 100) / 100);
  if (both?.number.value !== "" || both.range.dataset.start === text) return;
  both.range.dataset.start = text;
  both.range.value = text;
  both.number.placeholder = text;
}

/** Everything stands where it stood at first. */
export function putBack(live: LiveForm): void {
  for (const name of sliderNames) {
    const both = inputsOf(live, name);
    if (!both) continue;
    both.number.value = "";
    both.range.value = both.range.dataset.start ?? "0";
  }
  for (const select of live.form.querySelectorAll("select")) select.selectedIndex = 0;
}

/** What the form says now; what it cannot say is left at the usual value. */
export function settingsNow({ form, data }: LiveForm): VisionSettings {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.set(name, value);
  const { settings } = readSettings(query.toString(), {
    bases: data.bases,
    scenarios: data.scenarios.map(({ id }) => id),
    years: shownYears(data),
    plain: data.plain,
  });
  return settings;
}
