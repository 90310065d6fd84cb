import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  borrowedRatesFromCensuses,
  cellsOf,
  codeChanges,
  cohortChange,
  forEveryArea,
  type MunicipalRates,
  projectMunicipal,
  ratesFromCensuses,
  ratiosFromProjection,
  type Shape,
  spreadUnknownAges,
  sumOfAreas,
  survivalUnderHazard,
} from "../index.ts";

const folder = new URL("../../../shared/data/population/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn("skipped: the official population files are not here (shared/data/population)");

const shapeOf = (areas: number): Shape => ({ areas, ages: 19, fertile: { from: 3, count: 7 } });
const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((all, one) => all + one, 0);

type Tables = {
  readonly areas: readonly string[];
  readonly years: ReadonlyMap<number, { readonly people: Float64Array; readonly unknown: Float64Array }>;
};

/** Reads a file of columns code, sex, year, total, nineteen ages, unknown; areas in the order in which they come. */
function read(name: string, isWanted: (code: string) => boolean): Tables {
  if (!isThere) return { areas: [], years: new Map() };
  const lines = gunzipSync(readFileSync(new URL(name, folder)))
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(1);
  const rows = lines.map((line) => line.split(",")).filter(([code]) => isWanted(code ?? ""));
  const areas = [...new Set(rows.map(([code]) => code ?? ""))];
  const places = new Map(areas.map((code, index) => [code, index]));
  const years = new Map<number, { people: Float64Array; unknown: Float64Array }>();
  for (const [code, sex, year, , ...counts] of rows) {
    const empty = {
      people: new Float64Array(cellsOf(shapeOf(areas.length))),
      unknown: new Float64Array(areas.length * 2),
    };
    const table = years.get(Number(year)) ?? empty;
    years.set(Number(year), table);
    const row = (places.get(code ?? "") ?? Number.NaN) * 2 + (sex === "M" ? 0 : 1);
    table.people.set(counts.slice(0, 19).map(Number), row * 19);
    table.unknown[row] = Number(counts[19] ?? 0);
  }
  return { areas, years };
}

/** A year of a file; nobody where the file is not there. */
const tableOf = (tables: Tables, year: number) =>
  tables.years.get(year) ?? { people: new Float64Array(), unknown: new Float64Array() };

describe.skipIf(!isThere)("the projection of 2018 as it was published", () => {
  const file = "ipss2018-projection-2015-2045-municipality-sex-age5.csv.gz";
  const { areas, years } = read(file, () => true);
  const tables = [2015, 2020, 2025, 2030, 2035, 2040, 2045].map(
    (year) => years.get(year)?.people ?? new Float64Array(),
  );

  test("its own cohort ratios return it for all 1,682 municipalities, every age and year, to rounding", () => {
    expect(areas).toHaveLength(1682);
    const shape = shapeOf(areas.length);
    const start = tables[0] ?? new Float64Array();
    const { steps } = projectMunicipal(shape, start, ratiosFromProjection(shape, tables));
    let worst = 0;
    steps.forEach(({ people }, step) => {
      people.forEach((count, cell) => {
        worst = Math.max(worst, Math.abs(count - (tables[step + 1]?.[cell] ?? Number.NaN)));
      });
    });
    console.info(`the largest difference in a cell of the tables of 2018: ${worst} people`);
    expect(worst).toBeLessThan(1e-6);
    const cells = areas.flatMap((code, area) => (code.startsWith("01") ? [area * 38] : []));
    const hokkaido = (step: number): number =>
      sum(cells.map((cell) => sum(steps[step]?.people.subarray(cell, cell + 38) ?? [])));
    // as printed by the institute for the prefecture
    expect(Math.round(hokkaido(2))).toBe(4_791_592);
    expect(Math.round(hokkaido(4))).toBe(4_280_427);
  });
});

describe.skipIf(!isThere)("the projection of 2018 from the censuses alone", () => {
  const years = [2020, 2025, 2030, 2035, 2040, 2045];
  const ipss = read("ipss2018-projection-2015-2045-municipality-sex-age5.csv.gz", () => true);
  const prefectures = read("ipss2018-projection-2015-2045-prefecture-sex-age5.csv.gz", (code) => code !== "07");
  const wanted = new Set(ipss.areas);
  const codeThen = new Map(codeChanges.map(({ from, to }) => [to, from]));
  const censuses = read("census-1980-2015-municipality-sex-age5.csv.gz", () => true);
  const shape = shapeOf(ipss.areas.length);
  /** The census of a year in the order of the projection's areas, under the codes it has there. */
  const count = (year: number): Float64Array => {
    const { people, unknown } = tableOf(censuses, year);
    const spread = spreadUnknownAges(shapeOf(censuses.areas.length), people, unknown);
    const places = ipss.areas.map((code) =>
      Math.max(censuses.areas.indexOf(code), censuses.areas.indexOf(codeThen.get(code) ?? "")),
    );
    return Float64Array.from(places.flatMap((place) => [...spread.subarray(place * 38, place * 38 + 38)]));
  };

  test("rates of 2010–15 that stay, controlled to the prefectures, come near to it: within 1 % of half of all municipalities in 2020, 3 % in 2040", () => {
    expect(wanted.size).toBe(1682);
    const survival = forEveryArea(shape, new Float64Array(38).fill(1));
    const rates = ratesFromCensuses(shape, count(2010), count(2015), survival);
    const wholes = ipss.areas.map((code) => prefectures.areas.indexOf(code.slice(0, 2)));
    const controls = years.map((year) => ({ people: tableOf(prefectures, year).people, wholes }));
    const { steps } = projectMunicipal(
      shape,
      tableOf(ipss, 2015).people,
      years.map(() => rates),
      controls,
    );
    const middle = years.map((year, step) => {
      const printed = tableOf(ipss, year).people;
      const off = ipss.areas.map((_, area) => {
        const row = [area * 38, area * 38 + 38] as const;
        return Math.abs(sum(steps[step]?.people.subarray(...row) ?? []) / sum(printed.subarray(...row)) - 1);
      });
      return off.toSorted((one, other) => one - other)[off.length >> 1] ?? 1;
    });
    console.info(
      `the middle municipality differs by ${years.map((year, step) => `${((middle[step] ?? 1) * 100).toFixed(2)} % in ${year}`).join(", ")}`,
    );
    expect(middle[0]).toBeLessThan(0.01);
    expect(middle[4]).toBeLessThan(0.03);
    // every prefecture is met: the nation without Fukushima, as the institute's tables add up
    expect(sum(steps[4]?.people ?? [])).toBeCloseTo(sum(tableOf(prefectures, 2040).people), 3);
  });
});

describe.skipIf(!isThere)("municipalities of fewer than 5,000 people, from their censuses of 2005 and 2010", () => {
  // those of Fukushima were empty in 2015, and no method knew
  const all = read("census-1980-2015-municipality-sex-age5.csv.gz", (code) => !code.startsWith("07"));
  const { areas } = all;
  const shape = shapeOf(areas.length);
  const count = (year: number): Float64Array => {
    const { people, unknown } = tableOf(all, year);
    return spreadUnknownAges(shape, people, unknown);
  };

  test("their ages of 2015 are met better with ratios that borrow of their prefecture than with their own", () => {
    const [before, after, actual] = [count(2005), count(2010), count(2015)];
    const prefectures = areas.map((code) => Number(code.slice(0, 2)));
    const survival = forEveryArea(shape, new Float64Array(38).fill(1));
    const missed = (rates: MunicipalRates): number => {
      const people = projectMunicipal(shape, after, [rates]).steps[0]?.people ?? actual;
      const small = areas.flatMap((_, area) => (sum(after.subarray(area * 38, area * 38 + 38)) < 5000 ? [area] : []));
      const cells = small.flatMap((area) => Array.from({ length: 38 }, (_, cell) => area * 38 + cell));
      const error = cells.reduce((all, cell) => all + Math.abs((people[cell] ?? 0) - (actual[cell] ?? 0)), 0);
      return error / cells.reduce((all, cell) => all + (actual[cell] ?? 0), 0);
    };
    const own = missed(ratesFromCensuses(shape, before, after, survival));
    const borrowed = missed(borrowedRatesFromCensuses(shape, before, after, survival, prefectures));
    const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
    console.info(
      `people of small places at the wrong age in 2015: ${percent(own)} with own ratios, ${percent(borrowed)} with borrowed ones`,
    );
    expect(borrowed).toBeLessThan(own);
  });
});

const vectors = new URL("../../../shared/data/projection/jpn-5x5-wpp2019.json", import.meta.url);

/** By how much the force of mortality of Japan changes in five years, by sex and age: the mean of 2020–25 to 2045–50 in the United Nations' projection of 2019. */
function fallOfMortality(): Float64Array {
  const { inputs }: { inputs: Record<"survM" | "survF", number[][]> } = JSON.parse(readFileSync(vectors, "utf8"));
  return Float64Array.from({ length: 38 }, (_, cell) => {
    const row = (cell < 19 ? inputs.survM : inputs.survF)[cell % 19] ?? [];
    return (Math.log(row[5] ?? 1) / Math.log(row[0] ?? 1)) ** (1 / 5);
  });
}

describe.skipIf(!isThere || !existsSync(vectors))("Hokkaido from its censuses of 2005 and 2010 alone", () => {
  const file = "census-1980-2015-prefecture-sex-age5.csv.gz";
  const all = read(file, () => true);
  const shape = shapeOf(all.areas.length);
  const one = shapeOf(1);
  const count = (year: number): Float64Array => {
    const { people, unknown } = tableOf(all, year);
    return spreadUnknownAges(shape, people, unknown);
  };
  const nation = (year: number): Float64Array => sumOfAreas(shape, count(year));
  const hokkaido = (year: number): Float64Array => count(year).subarray(0, 38);
  const ratesOf = (): MunicipalRates =>
    ratesFromCensuses(one, hokkaido(2005), hokkaido(2010), cohortChange(one, nation(2005), nation(2010)).ratio);
  /** IPSS 2013 printed 4,190,073 people in 2040. */
  const printed = 4_190_073;
  const in2040 = (rates: readonly MunicipalRates[]): number =>
    sum(projectMunicipal(one, hokkaido(2010), rates).steps.at(-1)?.people ?? []);

  test("rates that stay as they were lead below what the institute printed in 2013, which took the loss to halve and lives to lengthen", () => {
    const people = in2040(new Array(6).fill(ratesOf()));
    console.info(`Hokkaido 2040 with the rates of 2005–2010 for ever: ${Math.round(people)} (IPSS 2013: ${printed})`);
    expect(people).toBeGreaterThan(0.9 * printed);
    expect(people).toBeLessThan(printed);
  });

  test("moves that halve by 2020, as the institute assumed in 2013, and mortality that falls as in the nation, lead within two percent of it", () => {
    const fall = fallOfMortality();
    const halving = [Math.SQRT1_2, 0.5, 0.5, 0.5, 0.5, 0.5];
    const rates = halving.map((part, step): MunicipalRates => {
      const own = ratesOf();
      return {
        ...own,
        survival: survivalUnderHazard(
          own.survival,
          fall.map((factor) => factor ** (step + 1)),
        ),
        moving: own.moving.map((share) => share * part),
      };
    });
    const people = in2040(rates);
    console.info(
      `Hokkaido 2040 with moves halved and mortality falling: ${Math.round(people)} (IPSS 2013: ${printed})`,
    );
    expect(Math.abs(people / printed - 1)).toBeLessThan(0.02);
  });
});
