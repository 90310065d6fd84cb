import type { Course } from "../../../projection/index.ts";
import { type MapMeasure, type MapTotals, type MapWish, mapMeasures } from "../domain/map-values.ts";
import { type QuickCourse, quickCourse } from "../domain/quick-course.ts";
import { baseOf, type SentBase } from "../domain/vision-base.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";
import { onceAFrame, whenQuiet } from "./in-turns.ts";
import { mapPainter } from "./paint-map.ts";
import type { VisionData } from "./vision-data.ts";
import { type Reader, yearWords } from "./vision-words.ts";

/** The map of a page as it lives. */
export type LiveMap = {
  /** Works out all municipalities and, where the map can be seen, colours it. */
  readonly follow: (settings: VisionSettings) => void;
  /** Brings words, table and legend up to the colours. */
  readonly settle: (settings: VisionSettings) => void;
};

/** Finds the map of a page and makes it alive; null on a page without one. */
export function startMap(page: Document, data: VisionData, reader: Reader, quietMilliseconds: number): LiveMap | null {
  const text = page.querySelector("#vision-map-data")?.textContent;
  const form = page.querySelector<HTMLFormElement>("[data-map-form]");
  const place = page.querySelector("[data-map-picture]");
  if (!text || !form || !place) return null;
  const map = totalsFrom(text);
  const painter = mapPainter({ page, place, form, map, reader });
  let quick: QuickCourse | null = null;
  let last: VisionSettings = data.plain;
  const wishNow = (settings: VisionSettings): MapWish => {
    last = settings;
    // a town from which more would leave than are there: the map stays at the statistics, the page above says why
    const course: Course | null = quick?.(settings) ?? null;
    return { ...wishOf(form), course };
  };
  const live: LiveMap = {
    follow: (settings) => painter.colour(wishNow(settings)),
    settle: (settings) => painter.settle(wishNow(settings)),
  };
  const rest = whenQuiet(quietMilliseconds);
  const again = onceAFrame(() => {
    live.follow(last);
    rest.ask(() => [() => live.settle(last)]);
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
    quick = found && quickCourse(baseOf(found), data.scenarios);
    if (found) again();
  });
  return live;
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
