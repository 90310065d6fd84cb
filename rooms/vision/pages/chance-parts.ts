import { type FanYear, pyramidOf, type Summary } from "../../../projection/index.ts";
import type { Strayer } from "../domain/chance-model.ts";
import { notLearnt } from "../domain/chance-model.ts";
import { type FanFigure, fanFigures, type PlaceChance, summaryOf } from "../domain/chance-of-place.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import { chanceMessages } from "./chance-messages.ts";
import type { PageParts } from "./page-parts.ts";

/** All that the page of how sure a projection is is drawn from. */
export type ChanceParts = PageParts & { readonly chance: PlaceChance | null; readonly figure: FanFigure };

/** The figure an address asks for (`of`); the first where it asks for none or one there is not. */
export function figureOf(query: string): FanFigure {
  const asked = new URLSearchParams(query).get("of");
  return fanFigures.find((figure) => figure === asked) ?? fanFigures[0];
}

/** The address of the page under the settings of another one, or with another figure. */
export function chanceAddress({ site, place, settings, data }: PageParts, figure: FanFigure = fanFigures[0]): string {
  const query = new URLSearchParams(settingsQuery({ ...settings, compare: null }, data.plain));
  if (figure !== fanFigures[0]) query.set("of", figure);
  const text = query.toString();
  return `${visionAddress(site.edition.id, place.id)}/chance${text === "" ? "" : `?${text}`}`;
}

/** The address of the file under the same settings. */
export function chanceFile(parts: ChanceParts): string {
  const { site, place } = parts;
  const query = chanceAddress(parts, parts.figure).split("?")[1];
  return `/api/vision/${site.edition.id}/${place.id}/chance.csv${query === undefined ? "" : `?${query}`}`;
}

/** The name of a figure in the reader's language. */
export const figureName = (figure: FanFigure, { view }: Pick<PageParts, "view">): string =>
  summaryOf(figure)[0]?.name[view.lang] ?? figure;

/** What is not in the range, in words; empty where all is in it. */
export function missingWords({ chance, view }: ChanceParts): string {
  if (!chance) return "";
  const t = chanceMessages(view.lang);
  return notLearnt(chance.learnt)
    .map((strayer: Strayer) => t(strayer))
    .join(view.lang === "ja" ? "・" : ", ");
}

/** One year of the fan: the scenario's own figure, and the range around it; people. */
export type FanRow = {
  readonly year: number;
  readonly course: number;
  readonly low95: number;
  readonly low80: number;
  readonly middle: number;
  readonly high80: number;
  readonly high95: number;
};

/** The fan of the figure shown, year by year; empty where there is none. */
export function fanRows({ chance, figure, answer }: ChanceParts): readonly FanRow[] {
  const years = chance?.fans?.years[fanFigures.indexOf(figure)] ?? [];
  const [summary] = summaryOf(figure);
  if (!answer || !summary) return [];
  return years.flatMap((year, at) => rowOf(year, courseFigure(answer.chosen, summary, at)));
}

function rowOf({ year, quantiles }: FanYear, course: number | null): readonly FanRow[] {
  const [low95, low80, middle, high80, high95] = quantiles;
  if (low95 === undefined || low80 === undefined || middle === undefined) return [];
  if (high80 === undefined || high95 === undefined || course === null) return [];
  return [{ year, course, low95, low80, middle, high80, high95 }];
}

type Course = NonNullable<PageParts["answer"]>["chosen"];

function courseFigure({ shape, people, areas }: Course, summary: Summary, at: number): number | null {
  const here = people[at];
  return here
    ? summary.of(
        pyramidOf(
          shape,
          here,
          areas.map((_, area) => area),
        ),
      ).value
    : null;
}
