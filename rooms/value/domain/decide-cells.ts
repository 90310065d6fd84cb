import { asPeriod, type Outcome, type Problem, problem, type Reading } from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { figuresOf, type KpiFigures } from "./kpi-figures.ts";
import { unitOfKpi } from "./kpi-period.ts";
import { type Question, questionsAbout } from "./plausibility.ts";
import { readTyped } from "./read-typed.ts";
import { numberOfReading } from "./reading-words.ts";
import { type CellKey, cellText, type SheetValue, type ValueContent } from "./value.ts";

export type Details = Pick<ValueContent, "source" | "note" | "evidenceId">;

/** A cell as it comes from a form or a bulk sheet. `base` is the version the person saw (0 = none). */
export type CellInput = CellKey & {
  readonly typed: string;
  readonly base: number;
  /** "theirs": the person saw what somebody else saved meanwhile and leaves it. */
  readonly keep: "mine" | "theirs";
  /** Answers to questions by code; a code that is there was asked, even where nothing was answered. */
  readonly answers: Readonly<Record<string, string>>;
  /** One answer to every question of the cell; null = not asked yet. */
  readonly answerToAll: string | null;
};

/** Cells that share source, note and evidence. These go to the cells that change; where none does, to `lead`. */
export type CellGroup = {
  readonly kpi: Kpi;
  readonly lead: string;
  readonly cells: readonly CellInput[];
  readonly details: Details;
  /** Other years of the KPI typed at the same time (a bulk sheet has one group a year). */
  readonly beside?: readonly SheetValue[];
};

/** What is stored: the versions of each cell of this sheet in order, and the newest values of the sheets before by KPI. */
export type KnownValues = {
  readonly cycleYear: number;
  readonly history: ReadonlyMap<string, readonly SheetValue[]>;
  readonly before: ReadonlyMap<string, readonly SheetValue[]>;
};

/** What becomes of a cell. Only `store` is written, and only when no cell of the request is a problem, a conflict or a question. */
export type CellDecision = { readonly cell: CellInput } & (
  | { readonly kind: "same" }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "conflict"; readonly theirs: SheetValue | null }
  | { readonly kind: "asked"; readonly questions: readonly Question[]; readonly reading: Reading }
  | {
      readonly kind: "store";
      readonly version: number;
      readonly content: ValueContent;
      readonly was: SheetValue | null;
    }
);

const newest = (versions: readonly SheetValue[] | undefined): SheetValue | null => versions?.at(-1) ?? null;
const shownText = (value: SheetValue | null): string => (value?.reading ? (value.printed ?? "") : "");
const versionAt = (known: KnownValues, cell: CellInput): SheetValue | null =>
  known.history.get(cellText(cell))?.find(({ version }) => version === cell.base) ?? null;

const noDetails: Details = { source: null, note: null, evidenceId: null };
const detailsOf = (value: SheetValue | null): Details =>
  value?.reading ? { source: value.source, note: value.note, evidenceId: value.evidenceId } : noDetails;
const sameDetails = (one: Details, other: Details): boolean =>
  one.source === other.source && one.note === other.note && one.evidenceId === other.evidenceId;

/** Reads, compares and asks about the cells of one group. Pure: the same request and the same store give the same answer. */
export function decideGroup(group: CellGroup, known: KnownValues): readonly CellDecision[] {
  const unit = unitOfKpi(group.kpi);
  const changed = group.cells.filter((cell) => cell.typed.trim() !== shownText(versionAt(known, cell)));
  const lead = group.cells.find((cell) => cellText(cell) === group.lead);
  const leadOnly =
    lead && changed.length === 0 && !sameDetails(group.details, detailsOf(versionAt(known, lead))) ? lead : null;
  const readings = new Map(changed.map((cell) => [cellText(cell), readTyped(cell.typed, unit)]));
  if (leadOnly) readings.set(cellText(leadOnly), readTyped(leadOnly.typed, unit));
  // most rows of a bulk sheet come back untouched
  if (readings.size === 0) return group.cells.map((cell) => ({ cell, kind: "same" }));
  const figures = figuresWith(group, known, readings);
  return group.cells.map((cell) => {
    const reading = readings.get(cellText(cell));
    return reading ? decideCell({ cell, reading, figures, group, known }) : { cell, kind: "same" };
  });
}

type Deciding = {
  readonly cell: CellInput;
  readonly reading: Outcome<Reading | null, Problem>;
  readonly figures: KpiFigures;
  readonly group: CellGroup;
  readonly known: KnownValues;
};

function decideCell({ cell, reading, figures, group, known }: Deciding): CellDecision {
  const theirs = newest(known.history.get(cellText(cell)));
  if ((theirs?.version ?? 0) !== cell.base) {
    if (cell.keep === "theirs" || shownText(theirs) === cell.typed.trim()) return { cell, kind: "same" };
    return { cell, kind: "conflict", theirs };
  }
  if (cell.keep === "theirs") return { cell, kind: "same" };
  if (!reading.ok) return { cell, kind: "problem", problem: reading.problem };
  const content = contentOf(cell, reading.value, group.details);
  if (reading.value === null)
    return shownText(theirs) === ""
      ? { cell, kind: "problem", problem: detailsAlone(group.kpi) }
      : { cell, kind: "store", version: cell.base + 1, content, was: theirs };
  const questions = questionsOf(cell, reading.value, figures, group.kpi, known.cycleYear);
  const open = questions.filter(({ code }) => answerTo(cell, code) === undefined);
  if (open.length > 0) return { cell, kind: "asked", questions, reading: reading.value };
  const asked = questions.map(({ code, question }) => ({ code, question, answer: answerTo(cell, code) || null }));
  return { cell, kind: "store", version: cell.base + 1, content: { ...content, asked }, was: theirs };
}

const answerTo = (cell: CellInput, code: string): string | undefined =>
  (Object.hasOwn(cell.answers, code) ? cell.answers[code]?.trim() : undefined) ?? cell.answerToAll?.trim();

function contentOf(cell: CellInput, reading: Reading | null, details: Details): ValueContent {
  return { reading, printed: reading ? cell.typed.trim() : null, ...details, asked: [] };
}

function questionsOf(
  cell: CellInput,
  reading: Reading,
  figures: KpiFigures,
  kpi: Kpi,
  cycleYear: number,
): readonly Question[] {
  const value = numberOfReading(reading);
  const period = asPeriod(cell.period);
  if (value === null || reading.kind !== "known" || !period.ok) return [];
  const { unit } = reading.quantity;
  return questionsAbout({ kpi, figures, cycleYear, period: period.value, kind: cell.kind, value, unit });
}

/** A value that is only typed so far, for comparing other years with it. */
export function typedValue(cell: CellInput, reading: Reading): SheetValue {
  const { kpiId, period, kind } = cell;
  const content = contentOf(cell, reading, noDetails);
  return { ...content, kpiId, period, kind, sheetId: "", version: 0, recordedAt: "", byPerson: null };
}

/** Stored values with those just typed in their place, so that two years typed together are compared with each other. */
function figuresWith(
  { kpi, cells, beside = [] }: CellGroup,
  known: KnownValues,
  readings: ReadonlyMap<string, Outcome<Reading | null, Problem>>,
): KpiFigures {
  const typed = cells.flatMap((cell): readonly SheetValue[] => {
    const reading = readings.get(cellText(cell));
    return reading?.ok && reading.value ? [typedValue(cell, reading.value)] : [];
  });
  const isTyped = new Set([...readings.keys(), ...beside.map(cellText)]);
  const stored = [...known.history]
    .filter(([key]) => key.startsWith(`${kpi.id}|`) && !isTyped.has(key))
    .flatMap(([, versions]) => newest(versions) ?? []);
  return figuresOf(kpi, [...typed, ...beside, ...stored, ...(known.before.get(kpi.id) ?? [])]);
}

/** Whether everything of a request may be written now. */
export const isStorable = (decisions: readonly CellDecision[]): boolean =>
  decisions.every(({ kind }) => kind === "same" || kind === "store");

const detailsAlone = (kpi: Kpi): Problem =>
  problem(
    "value/detailsAlone",
    `「${kpi.name}」に出典・備考・証拠だけが書かれています。値か、値がない理由（未公表(R9.8)、該当なし など）も書いてください。`,
    `"${kpi.nameEn}" has a source, note or evidence but no value. Write the value as well, or why there is none: 未公表(R9.8), 該当なし.`,
  );
