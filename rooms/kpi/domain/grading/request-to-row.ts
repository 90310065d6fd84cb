import { type EdgeCase, edgeCaseBit, reasonNumber } from "./edge-cases.ts";
import type { GradeRequest } from "./grade-request.ts";
import { areInOneUnit, type FigureNumber, figureNumber, yearNumber } from "./request-figures.ts";
import { directions, emptyRow, type Row } from "./row.ts";

type Figures = { readonly baseline: FigureNumber; readonly target: FigureNumber; readonly actual: FigureNumber };

function figuresOf({ baseline, target, actual }: GradeRequest): Figures {
  const known = actual?.absent === undefined ? actual : null;
  return { baseline: figureNumber(baseline), target: figureNumber(target), actual: figureNumber(known) };
}

/** Figures of different accumulation (one year against a running total) must not be divided by each other. */
function mixesAccumulation({ baseline, target, actual }: GradeRequest): boolean {
  const kinds = [baseline, target, actual].flatMap((figure) => figure?.accumulation ?? []);
  return new Set(kinds).size > 1;
}

function isLate({ asOf, actual }: GradeRequest): boolean {
  const due = yearNumber(asOf).year;
  const at = yearNumber(actual?.year).year;
  return due > 0 && at > 0 && at < due;
}

/** The edge cases that stand in the request itself rather than in its numbers. */
function casesKnown(request: GradeRequest, figures: Figures): readonly EdgeCase[] {
  const inWords = request.qualitative === true || !figures.target.readable;
  const asText = Object.values(figures).some((figure) => figure.asText !== null && figure.readable);
  const held: readonly (readonly [EdgeCase, boolean])[] = [
    ["lateStatistics", isLate(request)],
    ["cumulativeVersusYearly", mixesAccumulation(request)],
    ["ended", request.status === "ended"],
    ["redefined", request.status === "redefined"],
    ["targetRevised", request.target?.revisedFrom !== undefined],
    ["qualitative", inWords],
    ["textAnswer", asText],
    ["range", request.target?.to !== undefined],
  ];
  return held.filter(([, holds]) => holds).map(([edge]) => edge);
}

function mixesYearKinds({ baseline, target, actual }: GradeRequest): boolean {
  const kinds = [baseline, target, actual].flatMap((figure) => yearNumber(figure?.year).kind ?? []);
  return new Set(kinds).size > 1;
}

function blockedBy(request: GradeRequest, figures: Figures): number {
  if (!figures.actual.readable || !figures.baseline.readable) return reasonNumber("textNotReadable");
  if (!areInOneUnit(Object.values(figures))) return reasonNumber("unitsDiffer");
  return mixesYearKinds(request) ? reasonNumber("yearKindsDiffer") : 0;
}

function expectedGiven({ expected, actual }: GradeRequest): number {
  const at = yearNumber(actual?.year).year;
  const found = Object.entries(expected ?? {}).find(([year]) => yearNumber(year).year === at);
  return found?.[1] ?? Number.NaN;
}

/** The request as a row of plain numbers, ready for `judgeRow`. */
export function requestToRow(request: GradeRequest): Row {
  const figures = figuresOf(request);
  return {
    ...emptyRow(),
    baseline: figures.baseline.value,
    target: figures.target.value,
    actual: figures.actual.value,
    baselineYear: yearNumber(request.baseline?.year).year,
    targetYear: yearNumber(request.target?.year).year,
    actualYear: yearNumber(request.actual?.year).year,
    expectedGiven: expectedGiven(request),
    direction: directions.indexOf(request.direction),
    survey: request.survey === true,
    planYear: request.planYear ?? 0,
    knownCases: casesKnown(request, figures).reduce((bits, edge) => bits | edgeCaseBit(edge), 0),
    blockedBy: blockedBy(request, figures),
  };
}
