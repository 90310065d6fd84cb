import type { ReadTx } from "../../../store/index.ts";
import { type CohortTable, cohortMeasureId } from "../../cohort/index.ts";
import { cohortSources, readCohorts } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { readAreaSeries } from "../../intake/server.ts";
import { observationAddress } from "../../observation/index.ts";
import type { BaseInput } from "../domain/base-input.ts";
import {
  besideNation,
  type CountRow,
  countRow,
  type DatedValue,
  everyFive,
  type NationCount,
  type StrayingData,
} from "../domain/chance-series.ts";
import { fertilityMeasure, lifeMeasures, nationCode, ownCode, prefectureCodes } from "./read-known-rates.ts";

const yearOf = (period: string): number => Number(/^CY(\d{4})$/.exec(period)?.[1] ?? Number.NaN);

async function readRates(tx: ReadTx, site: Region, measureId: string): Promise<readonly DatedValue[]> {
  const areaCode = ownCode(site);
  if (areaCode === null) return [];
  const series = await readAreaSeries(tx, site, { measureId, areaCode });
  const measure = series.measures.get(measureId);
  return series.points(measureId, areaCode).flatMap((point) => {
    const year = yearOf(point.period);
    if (!measure || point.value === null || Number.isNaN(year)) return [];
    const label = {
      ja: `${measure.name} ${year}年（${point.value}）`,
      en: `${measure.nameEn}, ${year} (${point.value})`,
    };
    return [{ year, value: point.value, inputs: [{ label, href: observationAddress(site.edition.id, point) }] }];
  });
}

/** The mean of men and women in the years that have both. */
async function readLifeOfBoth(tx: ReadTx, site: Region): Promise<readonly DatedValue[]> {
  const men = await readRates(tx, site, lifeMeasures.men);
  const women = await readRates(tx, site, lifeMeasures.women);
  return men.flatMap(({ year, value, inputs }) => {
    const other = women.find((one) => one.year === year);
    return other ? [{ year, value: (value + other.value) / 2, inputs: [...inputs, ...other.inputs] }] : [];
  });
}

type Wish = { readonly body: string; readonly source: string };

async function readYears(
  tx: ReadTx,
  wish: Wish,
  years: readonly number[],
  areas: readonly string[],
): Promise<readonly CohortTable[]> {
  const tables: CohortTable[] = [];
  for (const year of areas.length === 0 ? [] : years) tables.push(await readCohorts(tx, { ...wish, year, areas }));
  return tables;
}

/** A table as an input: the page of its first value. */
const inputOf =
  (edition: string) =>
  ({ source, year, areas, ages }: CohortTable): BaseInput => {
    const measure = cohortMeasureId(source, "m", ages[0] ?? "0-4");
    return {
      label: {
        ja: `男女・年齢別人口 ${year}年（国勢調査、${areas.length}地域。例：最初の地域の男0～4歳）`,
        en: `People by sex and age, ${year} (census, ${areas.length} areas; for example men aged 0–4 of the first)`,
      },
      href: observationAddress(edition, { measure, area: areas[0] ?? "", period: `CY${year}` }),
    };
  };

async function readOwn(tx: ReadTx, site: Region, wish: Wish, years: readonly number[]): Promise<CountRow> {
  const code = ownCode(site);
  const own = countRow(await readYears(tx, wish, years, code === null ? [] : [code]), inputOf(site.edition.id));
  const nations: NationCount[] = [];
  for (const year of own.years) {
    const nation = await readCohorts(tx, { ...wish, year, areas: [nationCode] });
    const prefectures = await readCohorts(tx, { ...wish, year, areas: prefectureCodes });
    nations.push({ nation, prefectures });
  }
  return besideNation(own, nations);
}

/** Reads everything stored from which it can be learnt how far births, deaths and moves stray; `municipal`: six-digit codes of all municipalities of the edition's own area. */
export async function readStraying(tx: ReadTx, site: Region, municipal: readonly string[]): Promise<StrayingData> {
  const { body } = site.edition;
  const [source] = (await cohortSources(tx, body)).filter(({ entry }) => entry.kind === "actual");
  const [wish, years] = [{ body, source: source?.source ?? "" }, source?.years ?? []];
  return {
    fertility: everyFive(await readRates(tx, site, fertilityMeasure)),
    life: everyFive(await readLifeOfBoth(tx, site)),
    own: await readOwn(tx, site, wish, years),
    municipal: countRow(await readYears(tx, wish, years, municipal), inputOf(site.edition.id)),
  };
}
