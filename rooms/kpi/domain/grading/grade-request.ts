import Type, { type Static } from "typebox";
import { directions } from "./row.ts";

const closed = { additionalProperties: false } as const;

/** A year as a number, or with its kind: `FY2006` (fiscal, from April) or `CY2006` (calendar). */
const year = Type.Union([
  Type.Integer({ minimum: 1868, maximum: 2999 }),
  Type.String({ pattern: "^(FY|CY)?(1[89]|2[0-9])\\d{2}$" }),
]);
const accumulation = Type.Enum(["yearly", "cumulative", "average", "stock"]);
/** Why there is no figure yet; the same words as in the edition format. */
const absent = Type.Enum([
  "notPrinted",
  "none",
  "notYetPublished",
  "notEntered",
  "withheld",
  "belowUnit",
  "unknown",
  "newOrVanished",
  "seeOther",
]);
const figure = {
  value: Type.Union([Type.Number(), Type.String(), Type.Null()]),
  year: Type.Optional(Type.Union([year, Type.Null()])),
  unit: Type.Optional(Type.String()),
  accumulation: Type.Optional(accumulation),
};
const baseline = Type.Object(figure, closed);
/** `to`: other end of a range. `revisedFrom`: the target before it was revised. */
const target = Type.Object(
  { ...figure, to: Type.Optional(Type.Number()), revisedFrom: Type.Optional(Type.Number()) },
  closed,
);
/** `absent` with a `value` of null says why there is none, `due` when it will be published (2027-08). */
const actual = Type.Object(
  { ...figure, value: Type.Optional(figure.value), absent: Type.Optional(absent), due: Type.Optional(Type.String()) },
  closed,
);
/** What people decided under a rule that leaves the judgement to them. */
const judgement = Type.Object(
  {
    mark: Type.Optional(Type.String()),
    score: Type.Optional(Type.Number()),
    reason: Type.String({ minLength: 1 }),
  },
  closed,
);

/**
 * One indicator in one year, to be graded. Values are in one unit of the indicator. Beyond the figures:
 * `survey` an opinion survey · `asOf` the year under evaluation, when it may be later than the year of the statistic ·
 * `planYear` the year of the plan (1 = first) · `status` ended or redefined · `qualitative` the target is in words.
 */
export const gradeRequestSchema = Type.Object(
  {
    rule: Type.Optional(Type.String()),
    direction: Type.Enum([...directions]),
    baseline: Type.Optional(Type.Union([baseline, Type.Null()])),
    target: Type.Optional(Type.Union([target, Type.Null()])),
    actual: Type.Optional(Type.Union([actual, Type.Null()])),
    expected: Type.Optional(
      Type.Union([Type.Record(Type.String({ pattern: "^(FY|CY)?\\d{4}$" }), Type.Number(), closed), Type.Null()]),
    ),
    survey: Type.Optional(Type.Boolean()),
    asOf: Type.Optional(year),
    planYear: Type.Optional(Type.Integer({ minimum: 1 })),
    status: Type.Optional(Type.Enum(["running", "ended", "redefined"])),
    qualitative: Type.Optional(Type.Boolean()),
    judgement: Type.Optional(judgement),
  },
  closed,
);
export type GradeRequest = Static<typeof gradeRequestSchema>;
export type RequestFigure = Static<typeof baseline>;
export type RequestTarget = Static<typeof target>;
export type RequestActual = Static<typeof actual>;
export type RequestYear = Static<typeof year>;
export type Judgement = Static<typeof judgement>;
