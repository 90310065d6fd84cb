import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure } from "../found-fact.ts";
import { yearOfHeading } from "./kpi-doubts.ts";
import type { TextLine } from "./lines.ts";

/** 「令和8年度末までの目標」, the heading of a section */
const untilYear = /まで(?:の|に達成する)(?:数値)?目標/;
/** 「■数値目標（令和11年度）」, 「KPI（目標年度：R11）」: a label and the year of all aims below it; any other label ends what it says. */
const label =
  /^[\s■●◆○◎□▼・【〈《＜<[(]{0,6}(?:主な)?(?:基本|数値|成果)?(?:目標値?|指標|KPI|重要業績評価指標)(?:\(KPI\))?[\s】〉》＞>\]]{0,4}(?:[(【[](?:目標年度?\s?[:：]?\s?)?((?:令和|平成|[RH]|20)[^()~〜～→⇒\s-]{1,10})[)】\]])?[\s】〉》＞>\])]{0,4}$/;
const farthest = 20;

/** What the nearest such label above a line says of the year of its aims. */
export function yearsOfAims(lines: readonly TextLine[]): (line: TextLine) => FoundPeriod | null {
  const said = lines.flatMap((line) => {
    const found = /目標|指標|KPI/.test(line.plain) ? label.exec(line.plain) : null;
    return found ? [{ line, period: found[1] === undefined ? null : (findPeriods(found[1])[0] ?? null) }] : [];
  });
  if (said.every(({ period }) => period === null)) return () => null;
  return ({ order, page }) => {
    const above = said.findLast(({ line }) => line.order < order);
    return above && above.line.page === page && order - above.line.order <= farthest ? above.period : null;
  };
}

/** Gives the aims that bear no year of their own that of the label above them, or of their heading. */
export function withYearOfAims(fact: FoundFact, ofLabel: FoundPeriod | null): FoundFact {
  const isOpen = (figure: FoundFigure): boolean => figure.role === "target" && figure.period === null;
  if (!fact.figures.some(isOpen)) return fact;
  const heading = fact.within.findLast(({ name }) => untilYear.test(name));
  const said = (heading ? findPeriods(heading.name)[0] : undefined) ?? ofLabel;
  if (!said) return fact;
  const figures = fact.figures.map((figure) =>
    isOpen(figure) ? { ...figure, period: said.period, printedPeriod: said.printed } : figure,
  );
  return { ...fact, figures, confidence: confidenceOf([...fact.confidence.reasons, yearOfHeading]) };
}
