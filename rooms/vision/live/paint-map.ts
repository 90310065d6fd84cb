import { classOf, type MapTotals, type MapWish, mapValue, measuresFor } from "../domain/map-values.ts";
import { classList, mapMessages, mapValueWords } from "./map-words.ts";
import { setText } from "./set-text.ts";
import { type Reader, yearWords } from "./vision-words.ts";

/** A municipality on the map: its link, what is coloured, the name on it (outlines have none), and its number in the table. */
type Mark = {
  readonly link: SVGAElement;
  readonly shape: Element;
  readonly name: Element | null;
  readonly title: Element;
  readonly number: Element | null;
  readonly label: string;
};

type Step = ReturnType<typeof classOf>;

/** What is painted: the place of the picture, the form beside it. */
type Painted = {
  readonly page: Document;
  readonly place: Element;
  readonly form: HTMLFormElement;
  readonly map: MapTotals;
  readonly reader: Reader;
};

/** Colours a map anew as often as asked. */
export type MapPainter = {
  /** Values and, where the map is in sight, colours and heading; only what changed is touched. */
  readonly colour: (wish: MapWish) => void;
  /** The words of all municipalities, the table and the legend as well. */
  readonly settle: (wish: MapWish) => void;
};

/** Finds everything of a map that is ever painted, once. */
export function mapPainter(painted: Painted): MapPainter {
  const { place, map } = painted;
  const marks = marksOf(painted);
  const shown: (Step | null)[] = map.ids.map(() => null);
  let [isSeen, isBehind] = [true, false];
  let last: MapWish | null = null;
  const valuesOf = (wish: MapWish) => map.ids.map((_, index) => mapValue(map, wish, index));
  const fill = (wish: MapWish, values: readonly (number | null)[]): void => {
    isBehind = false;
    marks.forEach((mark, index) => {
      const step = classOf(wish.measure, values[index] ?? null);
      if (!mark || shown[index] === step) return;
      shown[index] = step;
      fillMark(mark, step);
    });
    writeHeading(painted, wish);
  };
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? true;
    if (isSeen && isBehind && last) fill(last, valuesOf(last));
  }).observe(place);
  const colour = (wish: MapWish): void => {
    last = wish;
    const values = valuesOf(wish);
    isBehind = true;
    place.setAttribute("aria-busy", "true");
    if (isSeen) fill(wish, values);
  };
  const settle = (wish: MapWish): void => {
    last = wish;
    const values = valuesOf(wish);
    fill(wish, values);
    marks.forEach((mark, index) => {
      if (mark) writeMark(mark, mapValueWords(wish.measure, values[index] ?? null, painted.reader));
    });
    writeLegend(painted, wish);
    offerMeasures(painted, wish);
    place.removeAttribute("aria-busy");
  };
  return { colour, settle };
}

function marksOf({ page, place, map: { ids } }: Painted): readonly (Mark | null)[] {
  const links = new Map(
    [...place.querySelectorAll<SVGAElement>("svg a")].map((link) => [link.href.baseVal.split("/").at(-1), link]),
  );
  return ids.map((id) => {
    const link = links.get(id);
    const [shape, title] = [link?.querySelector(".tile, .shape"), link?.querySelector("title")];
    if (!link || !shape || !title) return null;
    const number = page.querySelector(`#map-table-${id} td:last-child :is(a, span)`);
    return { link, shape, name: link.querySelector("text"), title, number, label: link.dataset.label ?? "" };
  });
}

function fillMark({ shape, name }: Mark, step: Step): void {
  shape.setAttribute("fill", `url(#step-${step})`);
  name?.setAttribute("class", name.getAttribute("class")?.replace(/tile-text-(\d|none)/, `tile-text-${step}`) ?? "");
}

function writeMark({ link, title, number, label }: Mark, value: string): void {
  const words = `${label} ${value}`;
  if (title.textContent === words) return;
  link.setAttribute("aria-label", words);
  setText(title, words);
  if (number) setText(number, value);
}

function writeHeading({ page, place, map, reader }: Painted, { measure, year }: MapWish): void {
  const heading = page.querySelector("[data-map-title] [data-name]");
  const t = mapMessages(reader.lang);
  const words = t("heading", {
    measure: t(measure, { now: yearWords(map.now, reader) }),
    year: yearWords(year, reader),
  });
  if (heading) setText(heading, words);
  const picture = place.querySelector('[role="group"]');
  if (picture?.getAttribute("aria-label") !== words) picture?.setAttribute("aria-label", words);
}

function writeLegend({ page, reader }: Painted, { measure }: MapWish): void {
  const samples = page.querySelectorAll("#vision-map .legend li");
  classList(measure, reader).forEach(({ inside, label }, index) => {
    const sample = samples[index];
    sample?.querySelector("rect")?.setAttribute("fill", `url(#step-${classOf(measure, inside)})`);
    const name = sample?.querySelector("[data-name]");
    if (name) setText(name, label);
  });
}

/** Measures by age appear when the tables have come. */
function offerMeasures({ form, map, reader }: Painted, { course }: MapWish): void {
  const list = form.querySelector<HTMLSelectElement>("#vision-by");
  const t = mapMessages(reader.lang);
  const missing = measuresFor(course).filter((measure) => !list?.querySelector(`[value="${measure}"]`));
  for (const measure of missing) list?.append(new Option(t(measure, { now: yearWords(map.now, reader) }), measure));
}
