import { printedToReading, readPrinted } from "../../../../foundation/index.ts";
import { confidenceOf, type FoundFact, type FoundFigure } from "../found-fact.ts";
import { lettersOf } from "../letters-of.ts";
import type { ReadProblem } from "../placed-text.ts";

/** Facts, and the questions that another place of the text answers. */
export type SaidBefore = { readonly value: readonly FoundFact[]; readonly settled: ReadonlySet<ReadProblem> };

/**
 * 「②出生数：3,823人（平成26年）」 in the list of aims, and further down a table of its own 「平成26（基準値） 3,823」: the same value of the same indicator
 * says the unit of the bare numbers, and whether their years are 年 or 年度.
 */
export function withSaidBefore(facts: readonly FoundFact[]): SaidBefore {
  const settled = new Set<ReadProblem>();
  const indicators = facts.filter(({ kind, name }) => kind === "kpi" && name !== "");
  const said = indicators.some(isBare) ? saidInFull(indicators) : noneSaid;
  if (said.size === 0) return { value: facts, settled };
  const first = facts.map((fact) => (fact.kind === "kpi" && isBare(fact) ? completed(fact, said) : fact));
  const units = unitsFound(facts, first);
  const value = first.map((fact, index) => {
    const unit = fact.figures.some(isWithoutUnit) ? units.get(placeAndName(fact)) : undefined;
    const whole = unit ? withUnit(fact, unit) : fact;
    if (whole === facts[index] || whole.figures.some(isWithoutUnit)) return whole;
    for (const question of whole.questions) if (isOfUnit(question)) settled.add(question);
    return withoutDoubtOfUnit(whole);
  });
  return { value, settled };
}

/** Figures that say their unit or the sort of their year, by what a bare one must have in common with them. */
type Said = ReadonlyMap<string, readonly FoundFigure[]>;

const noneSaid: Said = new Map();

function saidInFull(facts: readonly FoundFact[]): Said {
  const areUnitsOpen = facts.some(({ figures }) => figures.some(isWithoutUnit));
  const said = new Map<string, FoundFigure[]>();
  for (const fact of facts)
    for (const figure of fact.figures) {
      const saysMore = figure.period?.kind === "calendarYear" || (areUnitsOpen && !isWithoutUnit(figure));
      const key = saysMore ? keyOf(fact, figure) : null;
      if (key === null) continue;
      const known = said.get(key);
      if (!known) said.set(key, [figure]);
      else if (known.length < mostSaid) known.push(figure);
    }
  return said;
}
/** An indicator stands a few times in a document; more of one value is said the same way again and again. */
const mostSaid = 6;

/** The same number of one indicator in one role, of the same year where both say one; an aim for 2015 to 2019 is that of 2019. */
function keyOf(fact: FoundFact, { reading, role, period }: FoundFigure): string | null {
  if (reading.kind !== "known") return null;
  const year = period === null ? "" : period.kind === "span" ? period.to.year : period.year;
  return `${nameOf(fact)} ${role} ${year} ${reading.quantity.value}`;
}

/** The rows of one indicator in one place are in one unit: 期待値 and 実績値 of a sheet. */
function unitsFound(before: readonly FoundFact[], after: readonly FoundFact[]): ReadonlyMap<string, FoundFigure> {
  return new Map(
    after.flatMap((fact, index) => {
      const found = fact.figures.find(
        (figure, place) => figure !== before[index]?.figures[place] && !isWithoutUnit(figure),
      );
      return found ? [[placeAndName(fact), found] as const] : [];
    }),
  );
}

const placeAndName = (fact: FoundFact): string =>
  `${fact.at.page ?? ""} ${fact.at.lines?.join(" ") ?? ""} ${nameOf(fact)}`;

const nameOf = ({ name }: FoundFact): string => lettersOf(name);

const isOfUnit = ({ problem }: ReadProblem): boolean => problem.code === "reading/unitMissing";

const isWithoutUnit = ({ reading }: FoundFigure): boolean =>
  reading.kind === "known" && reading.quantity.unit.id === "無単位";

/** A year that says neither 年 nor 年度. */
const hasBareYear = ({ period, printedPeriod }: FoundFigure): boolean =>
  period?.kind === "fiscalYear" && printedPeriod !== null && !printedPeriod.includes("年");

const isBare = ({ figures }: FoundFact): boolean =>
  figures.some((figure) => isWithoutUnit(figure) || hasBareYear(figure));

/** The figures of a fact in the unit, and of the sort of year, in which the document says one of them elsewhere. */
function completed(fact: FoundFact, said: Said): FoundFact {
  const pairs = fact.figures.flatMap((one) =>
    (said.get(keyOf(fact, one) ?? "") ?? []).filter((other) => isInUnitOf(one, other)).map((other) => ({ one, other })),
  );
  const unit = pairs.find(({ one, other }) => isWithoutUnit(one) && !isWithoutUnit(other))?.other;
  const isOfYear = pairs.some(({ one, other }) => hasBareYear(one) && other.period?.kind === "calendarYear");
  if (unit === undefined && !isOfYear) return fact;
  const dated = isOfYear
    ? { ...fact, figures: fact.figures.map((figure) => (hasBareYear(figure) ? inCalendarYear(figure) : figure)) }
    : fact;
  return unit ? withUnit(dated, unit) : dated;
}

const isInUnitOf = (one: FoundFigure, other: FoundFigure): boolean =>
  isWithoutUnit(one) ||
  (one.reading.kind === "known" &&
    other.reading.kind === "known" &&
    one.reading.quantity.unit.id === other.reading.quantity.unit.id);

const withUnit = (fact: FoundFact, unit: FoundFigure): FoundFact => ({
  ...fact,
  figures: fact.figures.map((figure) => (isWithoutUnit(figure) ? inUnitOf(figure, unit) : figure)),
});

const inCalendarYear = (figure: FoundFigure): FoundFigure =>
  figure.period?.kind === "fiscalYear"
    ? { ...figure, period: { kind: "calendarYear", year: figure.period.year } }
    : figure;

function inUnitOf(figure: FoundFigure, { reading }: FoundFigure): FoundFigure {
  if (reading.kind !== "known") return figure;
  const unit = reading.quantity.unit.id;
  const read = readPrinted(figure.printed, { printedUnit: unit });
  return read.ok ? { ...figure, printedUnit: unit, reading: printedToReading(read.value) } : figure;
}

/** What was only unsure for want of the unit is so no more. */
const withoutDoubtOfUnit = (fact: FoundFact): FoundFact => ({
  ...fact,
  questions: fact.questions.filter((question) => !isOfUnit(question)),
  confidence: confidenceOf(fact.confidence.reasons.filter(({ code }) => code !== "unit/missing")),
});
