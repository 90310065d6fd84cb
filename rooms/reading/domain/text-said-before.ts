import { printedToReading, readPrinted } from "../../../foundation/index.ts";
import { confidenceOf, type FoundFact, type FoundFigure } from "./found-fact.ts";
import type { ReadProblem } from "./placed-text.ts";

/** Facts, and the questions that another place of the text answers. */
export type SaidBefore = { readonly value: readonly FoundFact[]; readonly settled: ReadonlySet<ReadProblem> };

/**
 * 「②出生数：3,823人（平成26年）」 in the list of aims, and further down a table of its own 「平成26（基準値） 3,823」: the same value of the same indicator
 * says the unit of the bare numbers, and whether their years are 年 or 年度.
 */
export function withSaidBefore(facts: readonly FoundFact[]): SaidBefore {
  const settled = new Set<ReadProblem>();
  const indicators = facts.filter(({ kind, name }) => kind === "kpi" && name !== "");
  if (!indicators.some(isBare)) return { value: facts, settled };
  const byName = new Map<string, FoundFact[]>();
  for (const fact of indicators) byName.set(nameOf(fact), [...(byName.get(nameOf(fact)) ?? []), fact]);
  const others = (fact: FoundFact): readonly FoundFact[] =>
    isBare(fact) && fact.kind === "kpi" ? (byName.get(nameOf(fact)) ?? []).filter((other) => other !== fact) : [];
  const first = facts.map((fact) => others(fact).reduce(completed, fact));
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

const nameOf = ({ name }: FoundFact): string => name.normalize("NFKC").replace(/\s/g, "");

const isOfUnit = ({ problem }: ReadProblem): boolean => problem.code === "reading/unitMissing";

const isWithoutUnit = ({ reading }: FoundFigure): boolean =>
  reading.kind === "known" && reading.quantity.unit.id === "無単位";

/** A year that says neither 年 nor 年度. */
const hasBareYear = ({ period, printedPeriod }: FoundFigure): boolean =>
  period?.kind === "fiscalYear" && printedPeriod !== null && !printedPeriod.includes("年");

const isBare = ({ figures }: FoundFact): boolean =>
  figures.some((figure) => isWithoutUnit(figure) || hasBareYear(figure));

/** The figures of a fact in the unit, and of the sort of year, in which the other says one of them. */
function completed(fact: FoundFact, other: FoundFact): FoundFact {
  const pairs = fact.figures.flatMap((one) =>
    other.figures.filter((said) => isSame(one, said)).map((said) => ({ one, said })),
  );
  const unit = pairs.find(({ one, said }) => isWithoutUnit(one) && !isWithoutUnit(said))?.said;
  const isOfYear = pairs.some(({ one, said }) => hasBareYear(one) && said.period?.kind === "calendarYear");
  if (unit === undefined && !isOfYear) return fact;
  const dated = isOfYear
    ? { ...fact, figures: fact.figures.map((figure) => (hasBareYear(figure) ? inCalendarYear(figure) : figure)) }
    : fact;
  return unit ? withUnit(dated, unit) : dated;
}

const withUnit = (fact: FoundFact, unit: FoundFigure): FoundFact => ({
  ...fact,
  figures: fact.figures.map((figure) => (isWithoutUnit(figure) ? inUnitOf(figure, unit) : figure)),
});

/** The same number, of the same year where both say one. */
function isSame(one: FoundFigure, said: FoundFigure): boolean {
  if (one.reading.kind !== "known" || said.reading.kind !== "known") return false;
  const [own, other] = [one.reading.quantity, said.reading.quantity];
  const isUnit = own.unit.id === other.unit.id || own.unit.id === "無単位";
  return own.value === other.value && isUnit && one.role === said.role && yearOf(one) === yearOf(said);
}

/** An aim for 2015 to 2019 is that of 2019. */
const yearOf = ({ period }: FoundFigure): number | null =>
  period === null ? null : period.kind === "span" ? period.to.year : period.year;

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
