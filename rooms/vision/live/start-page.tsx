import { type ComponentChildren, render } from "preact";
import { LangProvider } from "../../../ui/index.ts";
import { type Answer, answerTo, isRefusal, type Refusal, totalIn } from "../domain/answer.ts";
import { baseOf } from "../domain/vision-base.ts";
import { goalYear, moveBands, readSettings, settingsQuery, type VisionSettings } from "../domain/vision-settings.ts";
import { answerLine, LiveAnswer } from "./live-answer.tsx";
import { LiveAssumptions } from "./live-assumptions.tsx";
import { LiveChange, LiveChangeTable } from "./live-change.tsx";
import { LiveCompare, LiveMissing } from "./live-compare.tsx";
import type { LiveProps } from "./live-parts.tsx";
import { LivePopulation, LivePopulationTable } from "./live-population.tsx";
import { LiveAgeGroups, LivePyramid, LivePyramidTable, PyramidTitle } from "./live-pyramid.tsx";
import { startMap } from "./start-map.ts";
import { shownYears, type VisionData } from "./vision-data.ts";
import { changeWords, type Reader, yearWords } from "./vision-words.ts";

type Draw = (props: LiveProps) => ComponentChildren;

/** Pictures that are drawn in the same frame as a slider moves, and tables that follow when it rests. */
const pictures: Readonly<Record<string, Draw>> = {
  answer: (props) => <LiveAnswer {...props} />,
  population: (props) => <LivePopulation {...props} />,
  "pyramid-title": (props) => <PyramidTitle {...props} />,
  pyramid: (props) => <LivePyramid {...props} />,
  change: (props) => <LiveChange {...props} />,
};
const tables: Readonly<Record<string, Draw>> = {
  "age-groups": (props) => <LiveAgeGroups {...props} />,
  "population-table": (props) => <LivePopulationTable {...props} />,
  "pyramid-table": (props) => <LivePyramidTable {...props} />,
  "change-table": (props) => <LiveChangeTable {...props} />,
  compare: (props) => <LiveCompare {...props} />,
  missing: (props) => <LiveMissing {...props} />,
  assumptions: (props) => <LiveAssumptions {...props} />,
};

/** The page as it lives: data, reader, and what is chosen now. */
type Live = {
  readonly page: Document;
  readonly form: HTMLFormElement;
  readonly data: VisionData;
  readonly reader: Reader;
};

/** Makes the page alive; nothing happens on a page without the form and its data. */
export function startPage(page: Document): void {
  const text = page.querySelector("#vision-data")?.textContent;
  const form = page.querySelector<HTMLFormElement>("#vision-form");
  if (!text || !form) return;
  const { data, reader } = sentFrom(text);
  const base = data.base && baseOf(data.base);
  if (!base) return;
  const live: Live = { page, form, data, reader };
  const ask = (settings: VisionSettings) => answerTo(base, data.scenarios, settings);
  showSliders(live);
  const map = startMap(page, data, reader);
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const answer = () => {
    frame = 0;
    const settings = settingsNow(live);
    const found = ask(settings);
    showRefusal(live, found);
    if (isRefusal(found)) return;
    const props: LiveProps = { data, reader, settings, answer: found };
    drawAll(page, pictures, props);
    map?.colour(settings);
    showLine(live, props);
    clearTimeout(rest);
    rest = setTimeout(() => showRest(live, props, ask), 120);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(answer);
  };
  page.addEventListener("input", (event) => {
    if (!takeOver(live, event.target)) return;
    soon();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon();
  });
  page.querySelector("[data-vision-reset]")?.addEventListener("click", (event) => {
    event.preventDefault();
    putBack(live);
    soon();
  });
}

/** What the server wrote into the page for this script: both are of one version, so their shape is the same. */
const sentFrom = (text: string): { readonly data: VisionData; readonly reader: Reader } => JSON.parse(text);

const inputsOf = ({ form }: Live, name: string) => {
  const number = form.querySelector<HTMLInputElement>(`[data-slider="${name}"] input[name]`);
  const range = form.querySelector<HTMLInputElement>(`[data-slider="${name}"] [data-range]`);
  return number && range ? { number, range } : null;
};

const sliderNames = ["tfr", "life", ...moveBands.map(({ id }) => id)];

function showSliders({ page }: Live): void {
  for (const range of page.querySelectorAll<HTMLElement>("[data-range], [data-year-range]")) range.hidden = false;
  for (const button of page.querySelectorAll<HTMLElement>("[data-vision-submit]")) button.hidden = true;
}

/** A slider and its number are one thing: who moves one moves the other. False for whatever does not belong to the page's form. */
function takeOver(live: Live, target: EventTarget | null): boolean {
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

function putBack(live: Live): void {
  for (const name of sliderNames) {
    const both = inputsOf(live, name);
    if (!both) continue;
    both.number.value = "";
    both.range.value = both.range.dataset.start ?? "0";
  }
  for (const select of live.form.querySelectorAll("select")) select.selectedIndex = 0;
}

function settingsNow({ form, data }: Live): VisionSettings {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.set(name, value);
  const { settings } = readSettings(query.toString(), {
    scenarios: data.scenarios.map(({ id }) => id),
    years: shownYears(data),
    plain: data.plain,
  });
  return settings;
}

function drawAll(page: Document, draws: Readonly<Record<string, Draw>>, props: LiveProps): void {
  for (const [name, draw] of Object.entries(draws)) {
    const place = page.querySelector(`[data-live="${name}"]`);
    if (place) render(<LangProvider lang={props.reader.lang}>{draw(props)}</LangProvider>, place);
  }
}

function showLine({ page }: Live, props: LiveProps): void {
  const line = page.querySelector("[data-vision-line]");
  if (line) line.textContent = answerLine(props);
}

function showRefusal({ page, reader }: Live, found: Answer | Refusal): void {
  const place = page.querySelector("[data-vision-refused]");
  if (!place) return;
  const text = isRefusal(found) ? found.refused[reader.lang] : "";
  place.textContent = text;
  place.classList.toggle("form-problems", text !== "");
  place.toggleAttribute("data-name", true);
}

/** What may wait until the slider rests: tables, the effect of each slider by itself, the address. */
function showRest(live: Live, props: LiveProps, ask: (settings: VisionSettings) => Answer | Refusal): void {
  drawAll(live.page, tables, props);
  live.page.dispatchEvent(new Event("michishirube:redrawn"));
  showEffects(live, props, ask);
  const query = settingsQuery(props.settings, props.data.plain);
  const address = query === "" ? location.pathname : `${location.pathname}?${query}`;
  history.replaceState(history.state, "", address);
  const own = live.page.querySelector("[data-vision-share] [data-own-address]");
  if (own) own.textContent = new URL(address, location.href).href;
  const kept = live.page.querySelector<HTMLInputElement>("[data-vision-settings]");
  if (kept) kept.value = query;
  for (const file of live.page.querySelectorAll<HTMLAnchorElement>('a[href^="/api/vision/"]'))
    file.href = query === "" ? file.pathname : `${file.pathname}?${query}`;
}

/** What each slider does by itself: the answer with it less the answer without it. */
function showEffects(
  live: Live,
  { settings, answer, reader }: LiveProps,
  ask: (settings: VisionSettings) => Answer | Refusal,
): void {
  const all = answer ? totalIn(answer.chosen, goalYear) : null;
  for (const name of sliderNames) {
    const place = live.form.querySelector(`[data-slider="${name}"] [data-effect]`);
    const without = withoutSetting(settings, name);
    if (!place) continue;
    const found = without && ask(without);
    const rest = found && !isRefusal(found) ? totalIn(found.chosen, goalYear) : null;
    place.textContent =
      all === null || rest === null ? "" : `${yearWords(goalYear, reader)} ${changeWords(all - rest, reader)}`;
  }
}

/** The settings without one of them; null where it is not set at all. */
function withoutSetting(settings: VisionSettings, name: string): VisionSettings | null {
  if (name === "tfr") return settings.tfr === null ? null : { ...settings, tfr: null };
  if (name === "life") return settings.life === 0 ? null : { ...settings, life: 0 };
  const band = moveBands.findIndex(({ id }) => id === name);
  if (band < 0 || settings.moves[band] === 0) return null;
  return { ...settings, moves: settings.moves.map((count, index) => (index === band ? 0 : count)) };
}
