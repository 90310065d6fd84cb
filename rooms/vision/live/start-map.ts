import { type Course, runScenario, type ScenarioBase } from "../../../projection/index.ts";
import { chosenChanges } from "../domain/chosen-scenario.ts";
import { classOf, type MapMeasure, type MapTotals, type MapWish, mapValue, measuresFor } from "../domain/map-values.ts";
import { baseOf, type SentBase } from "../domain/vision-base.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";
import { classList, mapMessages, mapValueWords } from "./map-words.ts";
import type { VisionData } from "./vision-data.ts";
import { type Reader, yearWords } from "./vision-words.ts";

type Tile = {
  readonly link: SVGAElement;
  readonly square: Element;
  readonly name: Element;
  readonly title: Element;
  readonly label: string;
};

/** The map of a page as it lives: its squares are found once and coloured anew as often as asked. */
export type LiveMap = { readonly colour: (settings: VisionSettings) => void };

/** Finds the map of a page and makes it alive; null on a page without one. */
export function startMap(page: Document, data: VisionData, reader: Reader): LiveMap | null {
  const text = page.querySelector("#vision-map-data")?.textContent;
  const form = page.querySelector<HTMLFormElement>("[data-map-form]");
  const place = page.querySelector("[data-map-tiles]");
  if (!text || !form || !place) return null;
  const map = totalsFrom(text);
  const tiles = tilesOf(place, map);
  let base: ScenarioBase | null = null;
  let last: VisionSettings = data.plain;
  const colour = (settings: VisionSettings): void => {
    last = settings;
    const course = base && courseOf(base, data, settings);
    paint({ page, map, tiles, reader, form }, { ...wishOf(form), course });
  };
  showRange(form, map, reader);
  form.addEventListener("input", (event) => {
    follow(form, event.target, map, reader);
    colour(last);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    colour(last);
  });
  void readBase(form.dataset.mapForm ?? "").then((found) => {
    base = found;
    if (found) colour(last);
  });
  return { colour };
}

const totalsFrom = (text: string): MapTotals => JSON.parse(text);

/** The municipalities by sex and age, where the region has them: fetched once, after the page stands. */
async function readBase(address: string): Promise<ScenarioBase | null> {
  if (address === "") return null;
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  const sent: SentBase = await response.json();
  return baseOf(sent);
}

function courseOf(base: ScenarioBase, data: VisionData, settings: VisionSettings): Course | null {
  const scenario = data.scenarios.find(({ id }) => id === settings.scenario) ?? { changes: [] };
  try {
    return runScenario(base, chosenChanges(scenario, settings, base.from));
  } catch {
    // a town from which more would leave than are there: the map stays at the statistics, the page above says why
    return null;
  }
}

function tilesOf(place: Element, { ids }: MapTotals): readonly (Tile | null)[] {
  const links = new Map(
    [...place.querySelectorAll<SVGAElement>("svg a")].map((link) => [link.href.baseVal.split("/").at(-1), link]),
  );
  return ids.map((id) => {
    const link = links.get(id);
    const [square, name, title] = ["rect", "text", "title"].map((part) => link?.querySelector(part));
    if (!link || !square || !name || !title) return null;
    return { link, square, name, title, label: link.dataset.label ?? "" };
  });
}

function wishOf(form: HTMLFormElement): Omit<MapWish, "course"> {
  const given = new FormData(form);
  const measure = measuresOf(String(given.get("by")));
  return { measure, year: Number(given.get("at")) };
}

const measuresOf = (text: string): MapMeasure =>
  (["change", "people", "old", "mothers"] as const).find((one) => one === text) ?? "change";

/** Slider and list of years are one thing. */
function follow(form: HTMLFormElement, target: EventTarget | null, { years }: MapTotals, reader: Reader): void {
  const range = form.querySelector<HTMLInputElement>("[data-map-range]");
  const list = form.querySelector<HTMLSelectElement>("#vision-at");
  if (!range || !list) return;
  if (target === range) list.selectedIndex = Number(range.value);
  else range.value = String(list.selectedIndex);
  range.setAttribute("aria-valuetext", yearWords(years[Number(range.value)] ?? 0, reader));
}

function showRange(form: HTMLFormElement, map: MapTotals, reader: Reader): void {
  const range = form.querySelector<HTMLElement>("[data-map-range]");
  if (range) range.hidden = false;
  for (const button of form.querySelectorAll<HTMLElement>("[data-vision-submit]")) button.hidden = true;
  follow(form, null, map, reader);
}

type Painted = {
  readonly page: Document;
  readonly map: MapTotals;
  readonly tiles: readonly (Tile | null)[];
  readonly reader: Reader;
  readonly form: HTMLFormElement;
};

/** Colours and words of all squares; only what changed is touched. */
function paint({ page, map, tiles, reader, form }: Painted, wish: MapWish): void {
  const t = mapMessages(reader.lang);
  offerMeasures(form, wish.course, map, reader);
  tiles.forEach((tile, index) => {
    if (!tile) return;
    const value = mapValue(map, wish, index);
    const step = classOf(wish.measure, value);
    const words = `${tile.label} ${mapValueWords(wish.measure, value, reader)}`;
    tile.square.setAttribute("fill", `url(#step-${step})`);
    tile.name.setAttribute(
      "class",
      tile.name.getAttribute("class")?.replace(/tile-text-(\d|none)/, `tile-text-${step}`) ?? "",
    );
    tile.link.setAttribute("aria-label", words);
    tile.title.textContent = words;
    const number = page.querySelector(`#map-table-${map.ids[index]} td:last-child :is(a, span)`);
    if (number) number.textContent = mapValueWords(wish.measure, value, reader);
  });
  const heading = page.querySelector("[data-map-title] [data-name]");
  if (heading)
    heading.textContent = t("heading", {
      measure: t(wish.measure, { now: yearWords(map.now, reader) }),
      year: yearWords(wish.year, reader),
    });
  const samples = page.querySelectorAll("#vision-map .legend li");
  classList(wish.measure, reader).forEach(({ inside, label }, index) => {
    const sample = samples[index];
    sample?.querySelector("rect")?.setAttribute("fill", `url(#step-${classOf(wish.measure, inside)})`);
    const name = sample?.querySelector("[data-name]");
    if (name) name.textContent = label;
  });
}

/** Measures by age appear when the tables have come. */
function offerMeasures(form: HTMLFormElement, course: Course | null, map: MapTotals, reader: Reader): void {
  const list = form.querySelector<HTMLSelectElement>("#vision-by");
  const t = mapMessages(reader.lang);
  const missing = measuresFor(course).filter((measure) => !list?.querySelector(`[value="${measure}"]`));
  for (const measure of missing) list?.append(new Option(t(measure, { now: yearWords(map.now, reader) }), measure));
}
