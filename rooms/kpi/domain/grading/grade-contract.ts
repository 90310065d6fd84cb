import { Check } from "typebox/value";
import { fail, type Language, type Outcome, ok, type Problem, problem } from "../../../../foundation/index.ts";
import { edgeCases, edgeCaseWords } from "./edge-cases.ts";
import { grade } from "./grade.ts";
import { type GradeRequest, gradeRequestSchema } from "./grade-request.ts";
import type { GradeResult, UndefinedBecause } from "./grade-result.ts";
import type { GradingRule, RuleBook } from "./rule-schema.ts";
import { schemaFaults } from "./schema-problems.ts";

/** The answer of `grade --json`: texts in the language asked for, and in English beside it. */
export type ContractGrade = {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly rate: number | null;
  readonly rateUnit: GradeResult["rateUnit"];
  readonly grade: string | null;
  readonly label: string | null;
  readonly labelEn: string | null;
  readonly steps: readonly {
    readonly text: string;
    readonly textEn: string;
    readonly formula: string;
    readonly value: number | null;
  }[];
  readonly undefinedBecause: UndefinedBecause | null;
};

/** The rules in force: of each rule the highest version, in the order of the book. */
export function currentRules(book: RuleBook): readonly GradingRule[] {
  return book.rules.filter((rule) => !book.rules.some(({ id, version }) => id === rule.id && version > rule.version));
}

/** The rule of a name, in its current version; the problem lists the names there are. */
export function findRule(book: RuleBook, id: string): Outcome<GradingRule, Problem> {
  const rules = currentRules(book);
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return ok(found);
  const ids = rules.map((rule) => rule.id).join(", ");
  return fail(
    problem(
      "ruleUnknown",
      `評価規則「${id}」はありません。使える規則: ${ids}`,
      `There is no grading rule "${id}". Rules: ${ids}`,
    ),
  );
}

/** Reads a request that came from outside; every problem names the key, what was found and what is allowed. */
export function readGradeRequest(request: unknown): Outcome<GradeRequest, readonly Problem[]> {
  if (Check(gradeRequestSchema, request)) return ok(request);
  return fail(schemaFaults(gradeRequestSchema, request, "gradeRequestShape").map((fault) => fault.problem));
}

function toContract(result: GradeResult, lang: Language): ContractGrade {
  return {
    rule: result.rule.id,
    ruleVersion: result.rule.version,
    rate: result.rate,
    rateUnit: result.rateUnit,
    grade: result.grade,
    label: result.label?.[lang] ?? null,
    labelEn: result.label?.en ?? null,
    steps: result.steps.map(({ text, formula, value }) => ({ text: text[lang], textEn: text.en, formula, value })),
    undefinedBecause: result.undefinedBecause,
  };
}

function ruleNotNamed(): Problem {
  return problem(
    "ruleNotNamed",
    "rule がありません。評価規則の名前を指定してください",
    "rule is missing. Name the grading rule",
  );
}

/** Answers the contract's `grade`: checks the request, finds its rule, grades. Problems: `gradeRequestShape`, `ruleNotNamed`, `ruleUnknown`. */
export function gradeForContract(
  book: RuleBook,
  request: unknown,
  lang: Language,
): Outcome<ContractGrade, readonly Problem[]> {
  const read = readGradeRequest(request);
  if (!read.ok) return read;
  if (read.value.rule === undefined) return fail([ruleNotNamed()]);
  const rule = findRule(book, read.value.rule);
  return rule.ok ? ok(toContract(grade(rule.value, read.value), lang)) : fail([rule.problem]);
}

/** What `grade --rules --json` prints of a rule: everything that is known of it, with its source and its answer to every edge case. */
export type ContractRule = ReturnType<typeof ruleForContract>;

function ruleForContract({ edges, ...rule }: GradingRule) {
  const answers = edgeCases.map((edge) => ({ case: edge, name: edgeCaseWords[edge], ...edges[edge] }));
  return { ...rule, edges: answers };
}

export function rulesForContract(book: RuleBook): readonly ContractRule[] {
  return currentRules(book).map(ruleForContract);
}
