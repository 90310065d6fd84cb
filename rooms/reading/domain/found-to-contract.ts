import {
  type Bound,
  type ContractPeriod,
  contractPeriod,
  periodStartYear,
  problem,
} from "../../../foundation/index.ts";
import { type FoundFact, type FoundFigure, figureOf, unitOf } from "./found-fact.ts";
import type { FoundTable } from "./found-table.ts";
import type { Link, LinkReason } from "./link-facts.ts";
import type { Box, Place, ReadProblem } from "./placed-text.ts";

/** Where a line of the output stands: the file, and what its format has of page, lines, cell and box. */
export type ContractPlace = {
  readonly document: string;
  readonly page?: number;
  readonly lines?: readonly [number, number];
  readonly cell?: string;
  readonly box?: Box;
};

/** A figure in the base unit; `value` is null for words (then `text`) and absences (then `absent`). A range has its other end in `to`. */
export type ContractFound = {
  readonly role: FoundFigure["role"];
  readonly value: number | null;
  readonly to?: number;
  readonly unit: string | null;
  readonly period: ContractPeriod | null;
  readonly bound: "exact" | "atLeast" | "atMost" | "text";
  readonly text?: string;
  readonly absent: string | null;
  readonly subject: string | null;
  readonly printed: string;
  readonly at: ContractPlace;
};

export type ContractLink = Pick<Link, "kind" | "id" | "name" | "confidence" | "belongsTo"> & {
  readonly reasons: readonly { readonly code: string; readonly ja: string; readonly en: string }[];
};

type Common = { readonly confidence: number; readonly at: ContractPlace; readonly printed: string };
type OfFact = Common & {
  readonly reasons: readonly { readonly code: string; readonly ja: string; readonly en: string }[];
  readonly questions: readonly string[];
  /** The thing of the edition that is meant, with why, and what it belongs to there: project, measure, areas. */
  readonly link: ContractLink | null;
  readonly within: readonly { readonly kind: string; readonly name: string }[];
};

export type ContractKpiLine = OfFact & {
  readonly kind: "kpi";
  readonly name: string;
  /** Of whom, where one row prints figures of several: 男, 女; null otherwise. */
  readonly subject: string | null;
  /** As the document says; where it does not, as the edition says of the KPI that is meant. */
  readonly project: string | null;
  /** Ids of the areas of the KPI that is meant; where none is, names as the document gives them. */
  readonly regions: readonly string[];
  readonly baseline: ContractFound | null;
  readonly target: ContractFound | null;
  readonly expected: readonly ContractFound[];
  readonly actuals: readonly ContractFound[];
  readonly figures: readonly ContractFound[];
  readonly accumulation: string | null;
  readonly unit: string | null;
};

export type ContractBudgetLine = OfFact & {
  readonly kind: "budget";
  readonly programme: string;
  readonly fiscalYear: number | null;
  readonly stage: "initial" | "supplementary";
  readonly flag: string | null;
  readonly amountYen: number | null;
  readonly expansionYen: number | null;
  readonly previousYen: number | null;
  readonly sameAsAbove: boolean;
  readonly figures: readonly ContractFound[];
};

/** One figure of anything else; a project or an area without figures has one line with `value` null. */
export type ContractFigureLine = OfFact &
  Omit<ContractFound, "at" | "printed" | "role"> & {
    readonly kind: "figure";
    readonly about: FoundFact["kind"];
    readonly role: FoundFigure["role"] | null;
    readonly name: string;
  };

export type ContractProblemLine = Common & {
  readonly kind: "problem";
  readonly code: string;
  readonly messageJa: string;
  readonly messageEn: string;
};

/** A table whose columns were understood; what stands in it are lines of their own. */
export type ContractTableLine = Common & { readonly kind: "table" } & Omit<FoundTable, "at" | "confidence">;

export type ContractLine =
  | ContractKpiLine
  | ContractBudgetLine
  | ContractFigureLine
  | ContractTableLine
  | ContractProblemLine;

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

/** A fact as lines of the output of `read`: one for a KPI or a budget line, one for each figure of anything else. */
export function foundToContract(fact: FoundFact, document: string, link: Link | null = null): readonly ContractLine[] {
  if (fact.confidence.value < leastSure) return [doubtfulLine(fact, document)];
  switch (fact.kind) {
    case "kpi":
    case "goal":
      return subjectsOf(fact).map((subject) => kpiLine(fact, subject, document, link));
    case "budget":
      return budgetLines(fact, document, link);
    default:
      return figureLines(fact, document, link);
  }
}

function doubtfulLine(fact: FoundFact, document: string): ContractProblemLine {
  const { reasons, value } = fact.confidence;
  const name = fact.name.slice(0, 60);
  const [ja, en] = [reasons.map(({ words }) => words.ja).join(""), reasons.map(({ words }) => words.en).join(" ")];
  const doubtful = problem(
    "reading/doubtful",
    `「${name}」は確かに読めたとは言えません（確かさ ${value}）。${ja}原文と比べて入力してください。`,
    `"${name}" was not read surely (confidence ${value}). ${en} Compare it with the page and enter it.`,
  );
  return { ...problemToContract({ problem: doubtful, at: fact.at }, document), printed: fact.printed };
}

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

function kpiLine(fact: FoundFact, subject: string | null, document: string, link: Link | null): ContractKpiLine {
  const one = fact.figures.filter((figure) => figure.subject === subject);
  const of = one.length === 0 ? fact.figures : one;
  const figures = of.map((figure) => contractFound(figure, document));
  const known = (role: FoundFigure["role"]) =>
    figures.filter((figure) => figure.role === role && figure.absent === null);
  const target = latest(known("target"));
  const linkedTo = (kind: string) => (link?.belongsTo ?? []).filter((above) => above.kind === kind);
  const namesOf = (kind: string) => fact.within.filter((within) => within.kind === kind).map(({ name }) => name);
  return {
    kind: "kpi",
    name: fact.name,
    subject,
    project: namesOf("project").at(-1) ?? linkedTo("project")[0]?.name ?? null,
    regions: linkedTo("area").length > 0 ? linkedTo("area").map(({ id }) => id) : namesOf("area"),
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
    programme: fact.name,
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

function yenOf(figure: FoundFigure | undefined): number | null {
  return figure?.reading.kind === "known" && figure.reading.quantity.unit.id === "円"
    ? figure.reading.quantity.value
    : null;
}

function figureLines(fact: FoundFact, document: string, link: Link | null): readonly ContractFigureLine[] {
  const head = { kind: "figure", about: fact.kind, name: fact.name } as const;
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
