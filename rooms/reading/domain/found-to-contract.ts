import { type Bound, contractPeriod, periodStartYear, problem } from "../../../foundation/index.ts";
import { isNameAsked, withoutNameDoubts } from "./asked-names.ts";
import type {
  ContractBudgetLine,
  ContractFigureLine,
  ContractFound,
  ContractKpiLine,
  ContractLine,
  ContractPlace,
  ContractProblemLine,
  ContractTableLine,
  OfFact,
} from "./contract-lines.ts";
import { type FoundFact, type FoundFigure, figureOf, unitOf } from "./found-fact.ts";
import type { FoundTable } from "./found-table.ts";
import type { Link, LinkReason } from "./link-facts.ts";
import type { Place, ReadProblem } from "./placed-text.ts";

/** The output knows three limits; of 超 and 未満 it keeps the direction, of 約 the number. `printed` still says which it was. */
const nearest: Readonly<Record<Bound, ContractFound["bound"]>> = {
  exact: "exact",
  about: "exact",
  atLeast: "atLeast",
  moreThan: "atLeast",
  atMost: "atMost",
  lessThan: "atMost",
};

/** What is less sure than this is a question and no fact. */
const leastSure = 0.4;

/** Whether the reading states what the figures of a fact are of, and does not ask it. */
export const isStated = (fact: FoundFact): boolean => !isNameAsked(fact) && fact.confidence.value >= leastSure;

/** A fact as lines of the output of `read`: one for a KPI or a budget line, one for each figure of anything else. */
export function foundToContract(found: FoundFact, document: string, link: Link | null = null): readonly ContractLine[] {
  // where only its name is asked the figure stands as it is printed, without a name
  const fact = isNameAsked(found) ? { ...found, name: "", confidence: withoutNameDoubts(found) } : found;
  if (fact.confidence.value < leastSure) return [doubtfulLine(fact, document)];
  switch (fact.kind) {
    case "kpi":
      return kpiLines(fact, document, link);
    case "goal":
      return fact.figures.length === 0 ? figureLines(fact, document, link) : kpiLines(fact, document, link);
    case "budget":
      return budgetLines(fact, document, link);
    default:
      return figureLines(fact, document, link);
  }
}

function doubtfulLine(fact: FoundFact, document: string): ContractProblemLine {
  const { reasons, value } = fact.confidence;
  const name = (fact.name === "" ? fact.printed : fact.name).slice(0, 60);
  const [ja, en] = [reasons.map(({ words }) => words.ja).join(""), reasons.map(({ words }) => words.en).join(" ")];
  const doubtful = problem(
    "reading/doubtful",
    `「${name}」は確かに読めたとは言えません（確かさ ${value}）。${ja}原文と比べて入力してください。`,
    `"${name}" was not read surely (confidence ${value}). ${en} Compare it with the page and enter it.`,
  );
  return { ...problemToContract({ problem: doubtful, at: fact.at }, document), printed: fact.printed };
}

/** null where it is asked. */
const nameOf = ({ name }: FoundFact): string | null => (name === "" ? null : name);

const inContract = ({ code, words }: LinkReason) => ({ code, ...words });

function common(fact: FoundFact, document: string, link: Link | null): OfFact {
  return {
    confidence: fact.confidence.value,
    reasons: fact.confidence.reasons.map(inContract),
    questions: [...new Set(fact.questions.map(({ problem }) => problem.code))],
    link: link && { ...link, reasons: link.reasons.map(inContract) },
    within: fact.within.map(({ kind, name }) => ({ kind, name })),
    at: contractPlace(fact.at, document),
    printed: fact.printed,
  };
}

const aims: readonly FoundFigure["role"][] = ["baseline", "target"];

/** 男 and 女 of one row are two lines, if both have a baseline or a target. */
function subjectsOf({ figures }: FoundFact): readonly (string | null)[] {
  const subjects = new Set(figures.flatMap(({ role, subject }) => (aims.includes(role) ? [subject] : [])));
  return subjects.size === 0 ? [null] : [...subjects];
}

const kpiLines = (fact: FoundFact, document: string, link: Link | null): readonly ContractKpiLine[] =>
  subjectsOf(fact).map((subject) => kpiLine(fact, subject, document, link));

function kpiLine(fact: FoundFact, subject: string | null, document: string, link: Link | null): ContractKpiLine {
  const one = fact.figures.filter((figure) => figure.subject === subject);
  const of = one.length === 0 ? fact.figures : one;
  const figures = of.map((figure) => contractFound(figure, document));
  const known = (role: FoundFigure["role"]) =>
    figures.filter((figure) => figure.role === role && figure.absent === null);
  const target = latest(known("target"));
  const linkedTo = (kind: string) => (link?.belongsTo ?? []).filter((above) => above.kind === kind);
  const namesOf = (kind: string) => fact.within.filter((within) => within.kind === kind).map(({ name }) => name);
  const areasOf = (kind: "area" | "bureau") => {
    const linked = linkedTo(kind).map(({ name }) => name);
    return linked.length > 0 ? linked : namesOf(kind);
  };
  return {
    kind: "kpi",
    name: nameOf(fact),
    subject,
    project: namesOf("project").at(-1) ?? linkedTo("project")[0]?.name ?? null,
    regions: areasOf("area"),
    regionIds: linkedTo("area").map(({ id }) => id),
    bureaus: areasOf("bureau"),
    bureauIds: linkedTo("bureau").map(({ id }) => id),
    baseline: known("baseline")[0] ?? null,
    target: target ?? null,
    expected: [...known("expected"), ...known("target").filter((figure) => figure !== target)],
    actuals: known("actual"),
    figures: fact.figures.map((figure) => contractFound(figure, document)),
    accumulation: of.map(({ accumulation }) => accumulation).find((found) => found !== null) ?? null,
    unit: unitOf({ ...fact, figures: of }),
    ...common(fact, document, link),
  };
}

/** Of targets for several years the last is the target, the others lead to it. */
function latest(targets: readonly ContractFound[]): ContractFound | undefined {
  return targets.reduce<ContractFound | undefined>(
    (last, one) => (last && (one.period?.to ?? "") <= (last.period?.to ?? "") ? last : one),
    undefined,
  );
}

/** Money of a supplementary budget is of another stage, and money of another year of another budget: lines of their own. */
function budgetLines(fact: FoundFact, document: string, link: Link | null): readonly ContractBudgetLine[] {
  const amounts = fact.figures.filter(({ role, reading }) => role === "amount" && reading.kind === "known");
  const years = new Set(amounts.map(({ printedPeriod }) => printedPeriod));
  if (amounts.length > 1 && years.size === amounts.length)
    return amounts.flatMap((amount) => {
      const rest = fact.figures.filter((figure) => figure === amount || !amounts.includes(figure));
      return linesOfYear({ ...fact, figures: rest }, document, link);
    });
  return linesOfYear(fact, document, link);
}

function linesOfYear(fact: FoundFact, document: string, link: Link | null): readonly ContractBudgetLine[] {
  const amount = figureOf(fact, "amount") ?? figureOf(fact, "outturn");
  const supplement = figureOf(fact, "supplement");
  const lines = [
    ...(amount || !supplement ? [{ figure: amount, stage: "initial" as const }] : []),
    ...(supplement ? [{ figure: supplement, stage: "supplementary" as const }] : []),
  ];
  return lines.map(({ figure, stage }, index) => ({
    kind: "budget",
    theme: themeOf(fact),
    programme: nameOf(fact),
    fiscalYear: figure?.period?.kind === "fiscalYear" ? periodStartYear(figure.period) : null,
    stage,
    flag: fact.flag ?? (stage === "supplementary" ? "supplementary" : null),
    amountYen: yenOf(figure),
    expansionYen: index === 0 ? yenOf(figureOf(fact, "expansion")) : null,
    previousYen: index === 0 ? yenOf(figureOf(fact, "previous")) : null,
    sameAsAbove: fact.sameAsAbove,
    figures: fact.figures.map((one) => contractFound(one, document)),
    ...common(fact, document, link),
  }));
}

const themeOf = ({ within }: FoundFact): string | null =>
  (within.find(({ kind }) => kind === "theme" || kind === "goal") ?? within.find(({ kind }) => kind !== "plan"))
    ?.name ?? null;

function yenOf(figure: FoundFigure | undefined): number | null {
  return figure?.reading.kind === "known" && figure.reading.quantity.unit.id === "円"
    ? figure.reading.quantity.value
    : null;
}

function figureLines(fact: FoundFact, document: string, link: Link | null): readonly ContractFigureLine[] {
  const head = { kind: "figure", about: fact.kind, name: nameOf(fact) } as const;
  const shared = common(fact, document, link);
  if (fact.figures.length === 0)
    return [
      {
        ...head,
        role: null,
        value: null,
        unit: null,
        period: null,
        bound: "text",
        absent: null,
        subject: null,
        ...shared,
      },
    ];
  return fact.figures.map((figure) => ({ ...shared, ...head, ...contractFound(figure, document) }));
}

export function contractFound(figure: FoundFigure, document: string): ContractFound {
  const { reading, role, subject, printed } = figure;
  const period = figure.period ? contractPeriod(figure.period) : null;
  const around = { role, period, subject, printed, at: contractPlace(figure.at, document) };
  if (reading.kind === "absent") return { ...around, value: null, unit: null, bound: "exact", absent: reading.why };
  if (reading.kind === "text")
    return { ...around, value: null, unit: null, bound: "text", text: reading.text, absent: null };
  const { quantity, bound, to } = reading;
  const known = { ...around, value: quantity.value, unit: quantity.unit.id, bound: nearest[bound], absent: null };
  return to === undefined ? known : { ...known, to };
}

/** A table as a line of its own; `printed` is its row of heads. */
export function tableToContract({ at, confidence, ...table }: FoundTable, document: string): ContractTableLine {
  return { kind: "table", ...table, confidence, at: contractPlace(at, document), printed: table.heads.join(" | ") };
}

/** What a person is asked, or told, as a line of its own. */
export function problemToContract({ problem: found, at }: ReadProblem, document: string): ContractProblemLine {
  return {
    kind: "problem",
    code: found.code,
    messageJa: found.message.ja,
    messageEn: found.message.en,
    confidence: 1,
    at: contractPlace(at, document),
    printed: "",
  };
}

const contractPlace = ({ page, lines, cell, box }: Place, document: string): ContractPlace => ({
  document,
  ...(page === undefined ? {} : { page }),
  ...(lines === undefined ? {} : { lines }),
  ...(cell === undefined ? {} : { cell }),
  ...(box === undefined ? {} : { box }),
});
