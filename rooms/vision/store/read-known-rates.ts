import { asAreaCode } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { readCohorts } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { readAreaSeries } from "../../intake/server.ts";
import { observationAddress } from "../../observation/index.ts";
import type { BaseInput } from "../domain/base-input.ts";
import type { KnownFertility, KnownLife } from "../domain/tables-from-censuses.ts";

/** The measure of total fertility rates, where an edition has one. */
export const fertilityMeasure = "total-fertility-rate";
/** The measures of life expectancy at birth, where an edition has them. */
export const lifeMeasures = { men: "life-expectancy-male", women: "life-expectancy-female" } as const;

/** The code under which statistics give the whole nation. */
export const nationCode = "000000";
/** The codes of the 47 prefectures, which together are the nation. */
export const prefectureCodes: readonly string[] = Array.from({ length: 47 }, (_, at) =>
  asAreaCode(`${String(at + 1).padStart(2, "0")}000`),
).flatMap((code) => (code.ok ? [code.value] : []));

/** A rate of the edition's own area in a year, ready to stand among the inputs of a projection. */
type KnownRate = { readonly value: number; readonly input: (ja: string, en: string) => BaseInput };

/** The edition's own area by code; null where it names none. */
export function ownCode({ edition, areas }: Region): string | null {
  return (edition.population && areas.byId.get(edition.population.area)?.code) ?? null;
}

type Rates = (year: number) => KnownRate | null;

async function readRates(tx: ReadTx, site: Region, measureId: string, areaCode: string | null): Promise<Rates> {
  if (areaCode === null) return () => null;
  const series = await readAreaSeries(tx, site, { measureId, areaCode });
  const measure = series.measures.get(measureId);
  const area =
    areaCode === nationCode ? { name: "全国", nameEn: "Japan" } : site.areas.all.find(({ code }) => code === areaCode);
  return (year) => {
    const point = series.points(measureId, areaCode).find(({ period }) => period === `CY${year}`);
    if (!measure || !area || !point?.value) return null;
    const { value } = point;
    const href = observationAddress(site.edition.id, point);
    const input = (ja: string, en: string): BaseInput => ({
      label: {
        ja: `${area.name}の${measure.name} ${year}年（${value}${ja}）`,
        en: `${measure.nameEn}, ${area.nameEn}, ${year} (${value}${en})`,
      },
      href,
    });
    return { value, input };
  };
}

/**
 * The fertility rate that goes with the children counted in a year: the nation's, as the work sheets of the 人口ビジョン take it; where it is not stored, that of the
 * edition's own area. `source`: of the counts.
 */
export async function readFertility(
  tx: ReadTx,
  site: Region,
  source: string,
  year: number,
): Promise<KnownFertility | null> {
  for (const area of [nationCode, ownCode(site)]) {
    const rate = (await readRates(tx, site, fertilityMeasure, area))(year);
    if (!rate || area === null) continue;
    const counted = await readCohorts(tx, { body: site.edition.body, source, year, areas: [area] });
    if (counted.missing.length > 0) continue;
    const [ja, en] = ["。出生率を子ども女性比に直す比になる", "; turns fertility rates into children for each woman"];
    return { tfr: rate.value, counted, input: rate.input(ja, en) };
  }
  return null;
}

/** What the edition's own area gained in life expectancy from one count to the other; null where a figure is missing. */
export async function readLife(tx: ReadTx, site: Region, before: number, after: number): Promise<KnownLife | null> {
  const gains: { readonly gain: number; readonly inputs: readonly BaseInput[] }[] = [];
  for (const measure of [lifeMeasures.men, lifeMeasures.women]) {
    const at = await readRates(tx, site, measure, ownCode(site));
    const [first, last] = [at(before), at(after)];
    if (!first || !last) return null;
    gains.push({ gain: last.value - first.value, inputs: [first, last].map(({ input }) => input("年", " years")) });
  }
  const [men, women] = gains;
  return men && women ? { gain: { men: men.gain, women: women.gain }, inputs: [...men.inputs, ...women.inputs] } : null;
}
