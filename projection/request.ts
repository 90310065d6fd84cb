import { ProjectionFault } from "./fault.ts";
import { abridgedLifeTable } from "./life-table/abridged.ts";
import { periodDeaths } from "./life-table/separate-deaths.ts";
import { singleYearTable } from "./life-table/single-year.ts";
import { survivalOf } from "./life-table/survival.ts";
import type { LifeTable, Sex } from "./life-table/table.ts";
import { project } from "./project.ts";
import { readNumbers, readTable, type Table } from "./read-numbers.ts";
import type { Shape } from "./shape.ts";
import type { StepRates } from "./step-forward.ts";

/**
 * One area as people write it down: tables `[age][period]`, men and women apart (`survM`, `survF` …), fertility as `asfr5` for steps of five years and `asfr`
 * for single ones, `srb` for each period, `netMigM` and `netMigF` in persons; `mx…`, or `Lx…` and `lx…`, where period deaths are wanted.
 */
export type CohortRequest = {
  readonly step: 1 | 5;
  readonly migration: "end" | "even";
  readonly inputs: Readonly<Record<string, unknown>>;
};

/** Tables `[age][period]`; of people `[age][time]`, which begins with the start. Period deaths are null where no life table was given. */
export type CohortAnswer = {
  readonly popM: Table;
  readonly popF: Table;
  readonly birthsMaleByMotherAge: Table;
  readonly birthsFemaleByMotherAge: Table;
  readonly periodDeathsM: Table | null;
  readonly periodDeathsF: Table | null;
  readonly cohortDeathsM: Table;
  readonly cohortDeathsF: Table;
  readonly total: readonly number[];
};

const letters = { male: "M", female: "F" } as const;
const sexes = ["male", "female"] as const;

/** Projects one area from tables as people write them. Throws a `ProjectionFault` that names the input. */
export function answerCohortRequest(request: CohortRequest): CohortAnswer {
  const { shape, start, rates, tables } = readRequest(request);
  const { steps } = project(shape, start, rates);
  const people = [start, ...steps.map((step) => step.people)];
  const births = steps.map((step) => step.births);
  const deaths = steps.map((step) => step.deaths);
  const periodOf = (sex: Sex): Table | null =>
    tables[sex] && turned(periodDeathsOf(half(deaths, sex), tables[sex], request.step));
  return {
    popM: turned(half(people, "male")),
    popF: turned(half(people, "female")),
    birthsMaleByMotherAge: turned(half(births, "male")),
    birthsFemaleByMotherAge: turned(half(births, "female")),
    periodDeathsM: periodOf("male"),
    periodDeathsF: periodOf("female"),
    cohortDeathsM: turned(half(deaths, "male")),
    cohortDeathsF: turned(half(deaths, "female")),
    total: people.map((list) => list.reduce((sum, count) => sum + count, 0)),
  };
}

type Read = {
  readonly shape: Shape;
  readonly start: Float64Array;
  readonly rates: readonly StepRates[];
  /** Null for a sex without life tables. */
  readonly tables: Readonly<Record<Sex, readonly LifeTable[] | null>>;
};

function readRequest({ step, migration, inputs }: CohortRequest): Read {
  const start = sexes.map((sex) => readNumbers(inputs, `pop${letters[sex]}0`, null));
  const ages = start[0]?.length ?? 0;
  const ratios = readNumbers(inputs, "srb", null);
  const rows = { ages, periods: ratios.length };
  const fertility = readTable(inputs, step === 5 ? "asfr5" : "asfr", { ages: null, periods: rows.periods });
  const tables = { male: lifeTablesOf(inputs, "male", step, rows), female: lifeTablesOf(inputs, "female", step, rows) };
  const survival = sexes.map((sex) => survivalIn(inputs, sex, tables[sex], step, rows));
  const movers = sexes.map((sex) => readTable(inputs, `netMig${letters[sex]}`, rows));
  const rates = [...ratios].map(
    (ratio, period): StepRates => ({
      survival: sideBySide(survival, period),
      fertility: columnOf(fertility, period),
      sexRatio: Float64Array.of(ratio),
      migration: { when: migration, net: sideBySide(movers, period) },
    }),
  );
  const shape = { areas: 1, ages, fertile: fertileGroups(step, fertility.length, ages) };
  return { shape, start: Float64Array.from(start.flatMap((one) => [...one])), rates, tables };
}

/** The men's or the women's part of each list. */
const half = (lists: readonly Float64Array[], sex: Sex): readonly Float64Array[] =>
  lists.map((list) => (sex === "male" ? list.subarray(0, list.length / 2) : list.subarray(list.length / 2)));

const periodDeathsOf = (
  deaths: readonly Float64Array[],
  tables: readonly LifeTable[],
  step: 1 | 5,
): readonly Float64Array[] => deaths.map((died, period) => periodDeaths(died, at(tables, period), step));

/** Women bear children from 15 to 49; tables with more rows reach as far below as above it. */
function fertileGroups(step: 1 | 5, count: number, ages: number): Shape["fertile"] {
  if (count === ages) return { from: 0, count };
  const usual = { from: 15 / step, count: 35 / step };
  const more = (count - usual.count) / 2;
  if (Number.isInteger(more) && more >= 0 && usual.from - more >= 0 && usual.from + usual.count + more <= ages)
    return { from: usual.from - more, count };
  throw new ProjectionFault(
    "projection/fertileAges",
    `出生率の表に${count}の年齢があります。15～49歳の${usual.count}行か、全年齢の${ages}行にしてください。`,
    `The table of fertility has ${count} ages: give the ${usual.count} rows of 15 to 49, or all ${ages}.`,
  );
}

type Rows = { readonly ages: number; readonly periods: number };

/** From the death rates where they are there: L and l as they are printed have too few digits where few die. */
function lifeTablesOf(inputs: CohortRequest["inputs"], sex: Sex, step: 1 | 5, rows: Rows): readonly LifeTable[] | null {
  const letter = letters[sex];
  const printed =
    inputs[`Lx${letter}`] === undefined || inputs[`lx${letter}`] === undefined
      ? null
      : { years: readTable(inputs, `Lx${letter}`, rows), alive: readTable(inputs, `lx${letter}`, rows) };
  const given = printed
    ? Array.from({ length: rows.periods }, (_, period) => ({
        years: columnOf(printed.years, period),
        alive: columnOf(printed.alive, period),
      }))
    : null;
  if (inputs[`mx${letter}`] === undefined) return given;
  const rates = readTable(inputs, `mx${letter}`, {
    ages: step === 1 ? rows.ages : rows.ages + 1,
    periods: rows.periods,
  });
  const tableOf = step === 1 ? singleYearTable : abridgedLifeTable;
  const made = Array.from({ length: rows.periods }, (_, period) => tableOf(columnOf(rates, period), sex));
  return given === null || made.every((table, period) => isSame(table.years, at(given, period).years)) ? made : given;
}

function survivalIn(
  inputs: CohortRequest["inputs"],
  sex: Sex,
  tables: readonly LifeTable[] | null,
  step: 1 | 5,
  rows: Rows,
): Table {
  const given = readTable(inputs, `surv${letters[sex]}`, rows);
  if (tables === null) return given;
  const made = turned(tables.map((table) => survivalOf(table, step)));
  return made.every((row, age) => isSame(row, given[age] ?? [])) ? made : given;
}

/** Two lists that differ by no more than the digits left out in printing. */
const isSame = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length &&
  Array.from(one).every((value, index) => Math.abs(value - (other[index] ?? Number.NaN)) <= 1e-13 * Math.abs(value));

const at = (tables: readonly LifeTable[], period: number): LifeTable =>
  tables[period] ?? { years: new Float64Array(), alive: new Float64Array() };

const columnOf = (table: Table, period: number): Float64Array =>
  Float64Array.from(table, (row) => row[period] ?? Number.NaN);

const sideBySide = (tables: readonly Table[], period: number): Float64Array =>
  Float64Array.from(tables.flatMap((table) => [...columnOf(table, period)]));

/** `[period][age]` as `[age][period]`. */
const turned = (lists: readonly Float64Array[]): Table =>
  Array.from({ length: lists[0]?.length ?? 0 }, (_, age) => lists.map((list) => list[age] ?? Number.NaN));
