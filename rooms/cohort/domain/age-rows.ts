import type { Problem } from "../../../foundation/index.ts";
import { type AgeGroup, ageText, foldAges } from "./age-group.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";
import {
  ageMissing,
  ageNotOpen,
  ageOpensEarly,
  ageOrder,
  type Spot,
  totalDiffers,
  unknownAgesUnexpected,
  valueMissing,
  valueNegative,
  valueNotWhole,
  valueTooLarge,
} from "./import-problems.ts";
import { cellText, readTableNumber, type TableCell } from "./table-words.ts";

/** People of one sex in one area and year by age: `values` in the groups of the source, people of unknown age last where it counts them. */
export type AgeRow = {
  /** Six digits. */
  readonly area: string;
  readonly year: number;
  readonly sex: Sex;
  readonly values: readonly number[];
  /** Groups without a value, by their place in `values` (which is 0 there), with the reason the source gives. */
  readonly absent?: ReadonlyMap<number, string>;
  readonly spot: Spot;
  /** Where the row stood, as it is kept: `12` (a line) or `Sheet1!D8:D27`. */
  readonly place: string;
};

/** The cells of one row that hold people: each age group in the order of the table, and what else the table gives. */
export type AgeCells = {
  readonly ages: readonly (TableCell | undefined)[];
  readonly total?: TableCell | undefined;
  readonly unknown?: TableCell | undefined;
};

/** How the age groups of a table become those of a source. */
export type AgeFold = {
  readonly groups: readonly AgeGroup[];
  readonly into: readonly number[];
  readonly entry: CohortEntry;
};

/** The fold for the groups of a table, or what stands against them. */
export function foldFor(groups: readonly AgeGroup[], entry: CohortEntry, spot: Spot): AgeFold | Problem {
  const into = foldAges(groups, entry.open);
  if (!("kind" in into)) return { groups, into, entry };
  if (into.kind === "missing") return ageMissing(into.expected)(spot);
  if (into.kind === "order") return ageOrder(into.found, into.expected)(spot);
  return into.kind === "notOpen" ? ageNotOpen(into.found)(spot) : ageOpensEarly(into.found, into.expected)(spot);
}

// more than have ever lived in Japan
const mostPeople = 200_000_000;

const isProblem = (read: number | Problem): read is Problem => typeof read !== "number";

function readPeople(cell: TableCell | undefined, age: string, kind: CohortEntry["kind"], spot: Spot): number | Problem {
  const value = readTableNumber(cell);
  if (value === null) return valueMissing(cellText(cell), age)(spot);
  if (value < 0) return valueNegative(value, age)(spot);
  if (value > mostPeople) return valueTooLarge(value, age)(spot);
  return kind === "actual" && !Number.isInteger(value) ? valueNotWhole(value, age)(spot) : value;
}

const isEmpty = (cell: TableCell | undefined): boolean => cellText(cell) === "";

/** Projections are rounded cell by cell, so that their total may differ by half a person a cell; what was counted must add up. */
const allowed = ({ groups, entry }: AgeFold): number => (entry.kind === "projection" ? groups.length / 2 : 0);

/** The people of a row in the groups of its source, or everything that stands against the row. */
export function foldRow(
  cells: AgeCells,
  fold: AgeFold,
  spotOf: (age: string) => Spot,
): readonly number[] | readonly Problem[] {
  const { entry, groups, into } = fold;
  const problems: Problem[] = [];
  const people = new Array<number>(entry.open / 5 + 1 + (entry.unknown ? 1 : 0)).fill(0);
  const add = (read: number | Problem, at: number) => {
    if (isProblem(read)) problems.push(read);
    else people[at] = (people[at] ?? 0) + read;
  };
  groups.forEach((group, index) => {
    const age = ageText(group);
    add(readPeople(cells.ages[index], age, entry.kind, spotOf(age)), into[index] ?? 0);
  });
  if (!isEmpty(cells.unknown)) {
    const unknown = readPeople(cells.unknown, "年齢不詳/unknown", entry.kind, spotOf("unknown"));
    if (entry.unknown || isProblem(unknown)) add(unknown, people.length - 1);
    else if (unknown !== 0) problems.push(unknownAgesUnexpected(unknown)(spotOf("unknown")));
  }
  if (problems.length > 0) return problems;
  return checkTotal(people, cells.total, fold, spotOf("total"));
}

function checkTotal(
  people: readonly number[],
  cell: TableCell | undefined,
  fold: AgeFold,
  spot: Spot,
): readonly number[] | readonly Problem[] {
  if (isEmpty(cell)) return people;
  const total = readPeople(cell, "総数/total", fold.entry.kind, spot);
  if (isProblem(total)) return [total];
  const sum = people.reduce((before, one) => before + one, 0);
  return Math.abs(total - sum) > allowed(fold) + 1e-6 ? [totalDiffers(total, sum)(spot)] : people;
}

/** Tells the people of a row from problems with it. */
export const isPeople = (read: readonly number[] | readonly Problem[]): read is readonly number[] =>
  read.every((one) => typeof one === "number");
