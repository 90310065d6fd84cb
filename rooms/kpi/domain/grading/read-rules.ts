import type { Static } from "typebox";
import { Check } from "typebox/value";
import { type Document, isNode, LineCounter, parseDocument, visit } from "yaml";
import { at, fail, type Outcome, ok, type Place, type Problem, problem } from "../../../../foundation/index.ts";
import { gradeNumber, gradesOf } from "./compile-rule.ts";
import { type EdgeCase, edgeCases, edgeCaseWords } from "./edge-cases.ts";
import {
  type EdgeAnswer,
  type EdgeAnswers,
  type GradingRule,
  type PartialEdgeAnswers,
  type RuleBook,
  ruleFileSchema,
} from "./rule-schema.ts";
import { schemaFaults } from "./schema-problems.ts";

type RuleFile = Static<typeof ruleFileSchema>;
type RuleOnFile = RuleFile["rules"][number];
type Locate = (path: readonly (string | number)[]) => Place;

function locator(document: Document, lines: LineCounter, file: string): Locate {
  const place = (path: readonly (string | number)[], shown: string): Place => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { file, line, column: col, path: shown };
    }
    return path.length === 0 ? { file, path: shown } : place(path.slice(0, -1), shown);
  };
  return (path) => place(path.map(asStep), path.join("."));
}

function asStep(step: string | number): string | number {
  return typeof step === "string" && /^\d+$/.test(step) ? Number(step) : step;
}

/** The answers of a set on top of those of the set it is like; null when a set named does not exist or sets are like each other in a ring. */
function inheritedAnswers(
  sets: RuleFile["edgeSets"],
  own: PartialEdgeAnswers,
  seen: readonly string[],
): PartialEdgeAnswers | null {
  if (own.like === undefined) return own;
  const parent = Object.hasOwn(sets, own.like) ? sets[own.like] : undefined;
  if (parent === undefined || seen.includes(own.like)) return null;
  const inherited = inheritedAnswers(sets, parent, [...seen, own.like]);
  return inherited === null ? null : { ...inherited, ...own };
}

function isComplete(answers: PartialEdgeAnswers): answers is EdgeAnswers {
  return edgeCases.every((edge) => answers[edge] !== undefined);
}

function missingAnswers(answers: PartialEdgeAnswers): Problem {
  const missing = edgeCases.filter((edge) => answers[edge] === undefined);
  const ja = missing.map((edge) => `${edge} (${edgeCaseWords[edge].ja})`).join("、");
  const en = missing.map((edge) => `${edge} (${edgeCaseWords[edge].en.toLowerCase()})`).join(", ");
  return problem(
    "edgeCaseUnanswered",
    `答えのない場合があります: ${ja}。規則はすべての場合に答えなければなりません`,
    `Cases without an answer: ${en}. A rule has to answer every case`,
  );
}

function resolveEdges(rule: RuleOnFile, sets: RuleFile["edgeSets"]): Outcome<EdgeAnswers, Problem> {
  const own: PartialEdgeAnswers = rule.edges;
  const answers = inheritedAnswers(sets, own, []);
  if (answers === null) {
    const name = String(own.like);
    return fail(
      problem(
        "edgeSetUnknown",
        `edgeSets に ${name} がないか、循環しています`,
        `edgeSets has no ${name}, or the sets form a ring`,
      ),
    );
  }
  return isComplete(answers) ? ok(answers) : fail(missingAnswers(answers));
}

function gradeNotListed(edge: EdgeCase, answer: EdgeAnswer): Problem {
  const grade = answer.grade ?? "";
  return problem(
    "edgeGradeUnknown",
    `${edge} の評価「${grade}」は、この規則の評価にありません`,
    `${edge} gives the grade "${grade}", which this rule does not have`,
  );
}

function gradeProblems(rule: GradingRule): readonly Problem[] {
  const grades = gradesOf(rule.grading);
  return edgeCases
    .filter((edge) => rule.edges[edge].does === "grade" && gradeNumber(grades, rule.edges[edge].grade) === 0)
    .map((edge) => gradeNotListed(edge, rule.edges[edge]));
}

function thresholdProblems({ grading }: GradingRule): readonly Problem[] {
  if (grading.kind !== "thresholds") return [];
  const mins = grading.steps.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  const descends = mins.every((min, step) => step === 0 || min < (mins[step - 1] ?? min));
  return descends && mins.at(-1) === Number.NEGATIVE_INFINITY
    ? []
    : [
        problem(
          "thresholdsNotDescending",
          "しきい値は大きい順に並べ、最後を min: null (それ以外) にしてください",
          "Thresholds must descend and end with min: null (everything else)",
        ),
      ];
}

function readOneRule(onFile: RuleOnFile, file: RuleFile): Outcome<GradingRule, readonly Problem[]> {
  const edges = resolveEdges(onFile, file.edgeSets);
  if (!edges.ok) return fail([edges.problem]);
  const rule: GradingRule = { ...onFile, edges: edges.value };
  const problems = [...gradeProblems(rule), ...thresholdProblems(rule)];
  return problems.length === 0 ? ok(rule) : fail(problems);
}

function doubledProblems(rules: readonly RuleOnFile[], locate: Locate): readonly Problem[] {
  const names = rules.map(({ id, version }) => `${id} v${version}`);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          at(
            problem(
              "ruleDoubled",
              `規則 ${name} が2回あります。版を上げてください`,
              `Rule ${name} stands twice. Raise the version`,
            ),
            locate(["rules", index, "id"]),
          ),
        ],
  );
}

function readRuleFile(file: RuleFile, locate: Locate): Outcome<RuleBook, readonly Problem[]> {
  const read = file.rules.map((rule) => readOneRule(rule, file));
  const problems = read.flatMap((outcome, index) =>
    outcome.ok ? [] : outcome.problem.map((found) => at(found, locate(["rules", index]))),
  );
  const all = [...problems, ...doubledProblems(file.rules, locate)];
  return all.length > 0 ? fail(all) : ok({ rules: read.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) });
}

/** What keeps the text from being plain YAML; aliases are refused because a few lines of them can unfold without end. */
function yamlProblems(document: Document, lines: LineCounter, file: string): readonly Problem[] {
  const broken = document.errors.map(({ message, linePos }) =>
    at(problem("yamlBroken", `YAMLとして読めません: ${message}`, `Not readable as YAML: ${message}`), {
      file,
      ...(linePos ? { line: linePos[0].line, column: linePos[0].col } : {}),
    }),
  );
  const aliases: Problem[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      const found = problem(
        "yamlBroken",
        `別名 *${source} は使えません。書き下してください`,
        `Alias *${source} is not allowed. Write it out`,
      );
      aliases.push(at(found, { file, line, column: col }));
    },
  });
  return [...broken, ...aliases];
}

/**
 * Reads a file of grading rules (`data/grading-rules.yaml`). The file is taken wholly or not at all; every problem names its line.
 * Problems: `yamlBroken`, `ruleFileShape`, `edgeSetUnknown`, `edgeCaseUnanswered`, `edgeGradeUnknown`, `thresholdsNotDescending`, `ruleDoubled`.
 */
export function readRules(yamlText: string, file: string): Outcome<RuleBook, readonly Problem[]> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const locate = locator(document, lines, file);
  const problems = yamlProblems(document, lines, file);
  if (problems.length > 0) return fail(problems);
  const value: unknown = document.toJS();
  if (Check(ruleFileSchema, value)) return readRuleFile(value, locate);
  return fail(
    schemaFaults(ruleFileSchema, value, "ruleFileShape").map((fault) => at(fault.problem, locate(fault.path))),
  );
}
