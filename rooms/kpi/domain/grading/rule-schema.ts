import Type, { type Static } from "typebox";
import { type EdgeCase, edgeCases } from "./edge-cases.ts";

const closed = { additionalProperties: false } as const;
const words = Type.Object({ ja: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
const someWords = Type.Union([words, Type.Null()]);
const decidedBy = Type.Enum(["source", "product"]);
const ruleId = Type.String({ pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" });

/**
 * What a rule measures. b = baseline, t = target, x = actual, e = the value expected by now. In percent, except `growth` (a plain ratio)
 * and `change` in `unit` (the indicator's own unit, so points for a share).
 */
const measure = Type.Union([
  /** (x − b) ÷ (t − b), or to the value expected by now: (x − b) ÷ (e − b) */
  Type.Object({ kind: Type.Literal("progress"), to: Type.Enum(["target", "expected"]) }, closed),
  /** x ÷ t, or x ÷ e */
  Type.Object({ kind: Type.Literal("ratio"), to: Type.Enum(["target", "expected"]) }, closed),
  /** x ÷ t against `percentPerYear` × the year of a plan of `years` years */
  Type.Object(
    {
      kind: Type.Literal("pace"),
      percentPerYear: Type.Number({ exclusiveMinimum: 0 }),
      years: Type.Integer({ minimum: 1 }),
    },
    closed,
  ),
  /** (x − b) ÷ |b| in percent, or x − b in the unit of the indicator */
  Type.Object({ kind: Type.Literal("change"), in: Type.Enum(["percent", "unit"]) }, closed),
  /** actual ÷ required yearly growth; a target of 0, to which no growth rate leads, is read as `zeroTargetAs` */
  Type.Object(
    { kind: Type.Literal("growth"), zeroTargetAs: Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()]) },
    closed,
  ),
  Type.Object({ kind: Type.Literal("none") }, closed),
]);

const gradeWord = { grade: Type.String({ minLength: 1 }), label: words, words: decidedBy };
const namedGrade = Type.Object(gradeWord, closed);
const threshold = Type.Object(
  { min: Type.Union([Type.Number(), Type.Null()]), inclusive: Type.Boolean(), ...gradeWord },
  closed,
);

/** Where the actual value stands; "beyond" is the better side, which is below for a target to decrease. */
export const positions = [
  "beyondTarget",
  "atTarget",
  "onPace",
  "beyondBaseline",
  "atBaseline",
  "withinBaselineBand",
  "withinSurveyBand",
  "noProgress",
  "otherwise",
] as const;
const position = Type.Object({ when: Type.Enum([...positions]), ...gradeWord }, closed);

/** A change smaller than `under` counts as no change; `settled` is false when the source leaves open whether it means percent or points. */
const surveyBand = Type.Object(
  { under: Type.Number({ exclusiveMinimum: 0 }), in: Type.Enum(["points", "percent"]), settled: Type.Boolean() },
  closed,
);

const grading = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("thresholds"),
      steps: Type.Array(threshold, { minItems: 1 }),
      whenTargetMet: Type.Optional(namedGrade),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("positions"),
      steps: Type.Array(position, { minItems: 1 }),
      baselineBandPercent: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
      surveyBand: Type.Optional(surveyBand),
      further: Type.Optional(Type.Array(namedGrade)),
    },
    closed,
  ),
  /** The rule gives a rate and no grades. */
  Type.Object({ kind: Type.Literal("rateOnly") }, closed),
  /** People judge; `marks` and `score` are what they may answer, null where the source does not say. */
  Type.Object(
    {
      kind: Type.Literal("judged"),
      marks: Type.Union([Type.Array(namedGrade, { minItems: 1 }), Type.Null()]),
      score: Type.Union([Type.Object({ min: Type.Number(), max: Type.Number() }, closed), Type.Null()]),
      mechanical: Type.Enum(["none", "notKnown"]),
    },
    closed,
  ),
  /** Named, but its thresholds are not known; `wordsUsed` are grade words seen in print. */
  Type.Object({ kind: Type.Literal("notKnown"), wordsUsed: Type.Array(words) }, closed),
]);

/** What the rule does in one edge case; where the source is silent the answer is the product's own and is shown as such. */
const edgeAnswer = Type.Object(
  {
    does: Type.Enum(["asUsual", "undefined", "rateOnly", "grade"]),
    grade: Type.Optional(Type.String()),
    reason: words,
    decidedBy,
  },
  closed,
);
const edgeAnswers = Object.fromEntries(edgeCases.map((edge) => [edge, Type.Optional(edgeAnswer)]));
const edgeSet = Type.Object({ like: Type.Optional(Type.String()), ...edgeAnswers }, closed);

const ruleBase = {
  id: ruleId,
  version: Type.Integer({ minimum: 1 }),
  /** First day on which the body used the rule; null = not known. */
  validFrom: Type.Union([Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), Type.Null()]),
  name: words,
  body: words,
  source: Type.Object(
    { document: words, read: Type.Enum(["original", "summary"]), inferred: Type.Boolean(), note: someWords },
    closed,
  ),
  statement: words,
  measure,
  expected: Type.Enum(["straightLine", "givenOrStraightLine", "notUsed"]),
  grading,
  notKnown: Type.Array(words),
};
const ruleOnFile = Type.Object({ ...ruleBase, edges: edgeSet }, closed);

/** The file of grading rules: named sets of edge-case answers, and rules that build on them. */
export const ruleFileSchema = Type.Object(
  {
    format: Type.Literal(1),
    edgeSets: Type.Record(Type.String(), edgeSet),
    rules: Type.Array(ruleOnFile, { minItems: 1 }),
  },
  closed,
);

export type Measure = Static<typeof measure>;
export type Grading = Static<typeof grading>;
export type Position = (typeof positions)[number];
export type NamedGrade = Static<typeof namedGrade>;
export type EdgeAnswer = Static<typeof edgeAnswer>;
export type EdgeAnswers = Readonly<Record<EdgeCase, EdgeAnswer>>;
export type PartialEdgeAnswers = { readonly like?: string } & { readonly [Edge in EdgeCase]?: EdgeAnswer };
type RuleBase = Omit<Static<typeof ruleOnFile>, "edges">;
/** A grading rule with an answer for every edge case. Never altered: a change of the rule is a new version. */
export type GradingRule = Readonly<RuleBase> & { readonly edges: EdgeAnswers };
/** All rules of a file, every version, in the order of the file. */
export type RuleBook = { readonly rules: readonly GradingRule[] };
