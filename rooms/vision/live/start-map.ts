import type { Course } from "../../../projection/index.ts";
import { type MapMeasure, type MapTotals, type MapWish, mapMeasures, usualYear } from "../domain/map-values.ts";
import { type QuickCourse, quickCourse } from "../domain/quick-course.ts";
import { baseOf, type SentBase } from "../domain/vision-base.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";
import { onceAFrame } from "./in-turns.ts";
import { mapPainter } from "./paint-map.ts";
import type { VisionData } from "./vision-data.ts";
import { type Reader, yearWords } from "./vision-words.ts";

/** The map of a page as it lives. */
export type LiveMap = {
  /** Works out all municipalities and, where the map can be seen, colours it. */
  readonly follow: (settings: VisionSettings) => void;
  /** Brings words, table and legend up to the colours. */
  readonly settle: (settings: VisionSettings) => void;
  /** What the map is asked for, as part of an address; empty where that is the usual. */
  readonly query: () => string;
};

/** Finds the map of a page and makes it alive; null on a page without one. `now` is what the page has chosen; `moved` is told when measure or year of the map were moved. */
export function startMap(
  page: Document,
  { scenarios }: Pick<VisionData, "scenarios">,
  reader: Reader,
  { now, moved }: { readonly now: () => VisionSettings; readonly moved: () => void },
): LiveMap | null {
  const text = page.querySelector("#vision-map-data")?.textContent;
  const form = page.querySelector<HTMLFormElement>("[data-map-form]");
  const place = page.querySelector("[data-map-picture]");
  if (!text || !form || !place) return null;
  const map = totalsFrom(text);
  const painter = mapPainter({ page, place, form, map, reader });
  let quick: QuickCourse | null = null;
  const wishNow = (settings: VisionSettings): MapWish => {
    // a town from which more would leave than are there: the map stays at the statistics, the page above says why
    const course: Course | null = quick?.(settings) ?? null;
    return { ...wishOf(form), course };
  };
  const colour = (settings: VisionSettings) => painter.colour(wishNow(settings));
  const again = onceAFrame(() => {
    colour(now());
    moved();
  });
  showRange(form, map, reader);
  form.addEventListener("input", (event) => {
    follow(form, event.target, map, reader);
    again();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    again();
  });
  void readBase(form.dataset.mapForm ?? "").then((found) => {
    quick = found && quickCourse(baseOf(found), scenarios);
    if (found) painter.settle(wishNow(now()));
  });
  return {
    follow: colour,
    settle: (settings) => painter.settle(wishNow(settings)),
    query: () => queryOf(form, map),
  };
}

function queryOf(form: HTMLFormElement, map: MapTotals): string {
  const query = new URLSearchParams();
  const { measure, year } = wishOf(form);
  if (measure !== mapMeasures[0]) query.set("by", measure);
  if (year !== usualYear(map)) query.set("at", String(year));
  if (new FormData(form).has("map")) query.set("map", "outlines");
  return query.toString();
}

const totalsFrom = (text: string): MapTotals => JSON.parse(text);

/** The municipalities by sex and age, where the region has them: fetched once, after the page stands. */
async function readBase(address: string): Promise<SentBase | null> {
  if (address === "") return null;
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  const sent: SentBase = await response.json();
  return sent;
}

function wishOf(form: HTMLFormElement): Omit<MapWish, "course"> {
  const given = new FormData(form);
  return { measure: measureOf(String(given.get("by"))), year: Number(given.get("at")) };
}

const measureOf = (text: string): MapMeasure => mapMeasures.find((one) => one === text) ?? "change";

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
