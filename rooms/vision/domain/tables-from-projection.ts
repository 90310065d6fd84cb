import type { Bilingual } from "../../../foundation/index.ts";
import {
  forEveryArea,
  type MunicipalRates,
  projectMunicipal,
  ratiosFromProjection,
  type Shape,
} from "../../../projection/index.ts";
import type { AssumptionTable } from "../../cohort/index.ts";

/** Whose shares that live on part the moves from the deaths, where tables tell only both together. */
export type SurvivalFrom = "assumed" | "assumedForRegion" | "projectedNation" | "countedNation";

/**
 * What a base of a published projection rests on: its tables (then its course is the projection itself), its assumed rates controlled to the tables of the region,
 * or these rates alone.
 */
export type ProjectionBasis = {
  readonly kind: "projection";
  /** The source's id and name. */
  readonly source: string;
  readonly name: Bilingual;
  readonly rates: "tables" | "controlled" | "assumptions";
  readonly survival: SurvivalFrom;
};

/** The rates within tables of successive years, so that projecting with them gives the tables back; `survival`: one list a step, like people. */
export function ratesWithin(
  shape: Shape,
  tables: readonly Float64Array[],
  survival: readonly Float64Array[],
): readonly MunicipalRates[] {
  return tables
    .slice(1)
    .flatMap((after, step) =>
      ratiosFromProjection(shape, [tables[step] ?? new Float64Array(), after], survival[step] ?? null),
    );
}

/** Assumed rates as the engine takes them; null where one of the four kinds is not known. */
export function assumedRates({
  survival,
  moving,
  childWoman,
  sexRatio,
}: Pick<AssumptionTable, "survival" | "moving" | "childWoman" | "sexRatio">): readonly MunicipalRates[] | null {
  if (!survival || !moving || !childWoman || !sexRatio) return null;
  return survival.flatMap((living, step) => {
    const [net, children, boys] = [moving[step], childWoman[step], sexRatio[step]];
    return net && children && boys
      ? [{ survival: living, moving: net, arriving: null, childWoman: children, sexRatio: boys }]
      : [];
  });
}

/**
 * People of all municipalities of a region after each step of assumed rates, each step controlled to the region's published people by sex and age as the institute
 * does it; the first list is the start. Throws a `ProjectionFault` where a total stands against areas without anybody.
 */
export function controlledTables(
  shape: Shape,
  start: Float64Array,
  rates: readonly MunicipalRates[],
  totals: readonly Float64Array[],
): readonly Float64Array[] {
  const controls = totals.map((people) => ({ people, wholes: null }));
  return [start, ...projectMunicipal(shape, start, rates, controls).steps.map(({ people }) => people)];
}

/** The cells of some areas (by their place in the shape) of a list like people. */
export function cellsOfAreas(
  { ages }: Pick<Shape, "ages">,
  list: Float64Array,
  places: readonly number[],
): Float64Array {
  const width = 2 * ages;
  const cells = new Float64Array(places.length * width);
  places.forEach((place, index) => {
    cells.set(list.subarray(place * width, (place + 1) * width), index * width);
  });
  return cells;
}

/** One area's lists, for every area of a shape. */
export const listsForEvery = (shape: Shape, lists: readonly Float64Array[]): readonly Float64Array[] =>
  lists.map((list) => forEveryArea(shape, list));

type Sentence = (words: { readonly ja: string; readonly en: string }) => Bilingual;

const survivalWords: Readonly<Record<SurvivalFrom, Bilingual>> = {
  assumed: { ja: "推計の生残率の仮定", en: "the projection's own assumed survival" },
  assumedForRegion: { ja: "地域全体の生残率の仮定", en: "the survival assumed for the whole region" },
  projectedNation: {
    ja: "同じ推計の47都道府県の和の変化率",
    en: "what the same projection says of the 47 prefectures together",
  },
  countedNation: { ja: "全国の二つの国勢調査の間の生き残り", en: "what lived on in the nation between two censuses" },
};

const basisWords: Readonly<Record<ProjectionBasis["rates"], Sentence>> = {
  tables: ({ ja, en }) => ({
    ja: `公表された男女・年齢別の結果から読み取った率を土台にしたので、何も動かさなければ公表値そのものになります。生き残りと移動は${ja}で分けました（移動には公表値に合わせる補正を含みます）。`,
    en: `Its rates are read from its published tables by sex and age, so that with nothing moved it is the published projection itself. Deaths and moves were parted by ${en} (moves hold the control to published totals).`,
  }),
  controlled: ({ ja, en }) => ({
    ja: `公表された仮定値（生残率・純移動率・子ども女性比・0～4歳性比）で進め、各期の市町村の和を公表された地域全体の男女・年齢別の値に合わせました（一律補正）。生き残りは${ja}です。`,
    en: `It goes on by its published assumptions (survival, net migration, child–woman ratio, sex ratio at 0–4), each step controlled so that the municipalities add up to the published region by sex and age. Survival: ${en}.`,
  }),
  assumptions: ({ ja, en }) => ({
    ja: `公表された仮定値（生残率・純移動率・子ども女性比・0～4歳性比）で進めました。都道府県や全国の値に合わせる補正はしていないので、公表値とは少し違います。生き残りは${ja}です。`,
    en: `It goes on by its published assumptions (survival, net migration, child–woman ratio, sex ratio at 0–4) without the control to prefecture or nation, so that it differs a little from the published tables. Survival: ${en}.`,
  }),
};

/** What a base of a projection is, in a sentence or two. */
export const basisSentence = ({ rates, survival }: ProjectionBasis): Bilingual =>
  basisWords[rates](survivalWords[survival]);
