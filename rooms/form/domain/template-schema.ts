import Type from "typebox";

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const text = Type.Union([
  Type.String({ minLength: 1, maxLength: 400 }),
  Type.Object({ ja: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed),
]);
const most = optional(Type.Integer({ minimum: 1, maximum: 500 }));
const characters = optional(Type.Integer({ minimum: 20, maximum: 8000 }));
const parts = Type.Array(Type.Enum(["self", "check", "meeting", "external", "second"]), { minItems: 1 });

export const recordValues = [
  "id",
  "title",
  "kind",
  "aboutId",
  "unit",
  "owner",
  "areas",
  "plan",
  "cycle",
  "year",
  "stage",
  "fixedOn",
  "form",
  "rule",
  "direction",
  "reason",
  "outturn",
  "budget",
  "changes",
  "result",
  "outside",
] as const;
export type RecordValue = (typeof recordValues)[number];

export const figureRows = ["expected", "actual", "forecast"] as const;
export const moneyStages = ["request", "initial", "supplementary", "outturn"] as const;
export const opinionKinds = ["meeting", "outside", "assembly", "municipality", "second", "citizen"] as const;

/** What each block of a form may say. Widths are shares of the line in percent, sizes points, margins millimetres. */
export const blockSchemas = {
  title: Type.Object({ text: optional(text), lead: optional(text) }, closed),
  heading: text,
  note: text,
  labels: Type.Object(
    {
      width: optional(Type.Integer({ minimum: 8, maximum: 60 })),
      columns: optional(Type.Integer({ minimum: 1, maximum: 2 })),
      rows: Type.Array(
        Type.Object(
          {
            label: optional(text),
            value: optional(Type.Enum([...recordValues])),
            field: optional(Type.String({ minLength: 1 })),
            characters,
          },
          closed,
        ),
        { minItems: 1, maxItems: 60 },
      ),
    },
    closed,
  ),
  fields: Type.Object(
    {
      parts: optional(parts),
      only: optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
      width: optional(Type.Integer({ minimum: 8, maximum: 60 })),
      layout: optional(Type.Enum(["table", "paragraphs"])),
      most,
      characters,
    },
    closed,
  ),
  years: Type.Object(
    {
      show: optional(Type.Array(Type.Enum([...figureRows]), { minItems: 1 })),
      years: optional(Type.Integer({ minimum: 1, maximum: 8 })),
      definition: optional(Type.Boolean()),
      grade: optional(Type.Boolean()),
      arithmetic: optional(Type.Boolean()),
      sources: optional(Type.Boolean()),
      most,
    },
    closed,
  ),
  grantKpis: Type.Object({ most: Type.Integer({ minimum: 1, maximum: 50 }) }, closed),
  opinions: Type.Object(
    {
      kinds: optional(Type.Array(Type.Enum([...opinionKinds]), { minItems: 1 })),
      answers: optional(Type.Boolean()),
      effect: optional(Type.Boolean()),
      most,
      characters,
    },
    closed,
  ),
  money: Type.Object(
    {
      stages: optional(Type.Array(Type.Enum([...moneyStages]), { minItems: 1 })),
      years: optional(Type.Integer({ minimum: 1, maximum: 5 })),
    },
    closed,
  ),
  decision: Type.Object({ revisions: optional(Type.Boolean()), characters }, closed),
  difference: Type.Object({ characters }, closed),
  signatures: Type.Array(text, { minItems: 1, maxItems: 8 }),
  pageBreak: Type.Literal(true),
  overview: Type.Object({}, closed),
  sheetList: Type.Object({ characters }, closed),
  kpiList: Type.Object({ years: optional(Type.Integer({ minimum: 1, maximum: 4 })) }, closed),
} as const;

export const templateSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,39}$" }),
    title: Type.Object({ ja: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed),
    about: optional(text),
    per: Type.Enum(["sheet", "cycle"]),
    outputs: Type.Array(Type.Enum(["pdf", "docx", "xlsx", "html"]), { minItems: 1 }),
    paper: Type.Object(
      {
        size: Type.Enum(["A4", "A3"]),
        orientation: Type.Enum(["portrait", "landscape"]),
        margin: Type.Number({ minimum: 8, maximum: 40 }),
      },
      closed,
    ),
    fontSize: Type.Number({ minimum: 7, maximum: 16 }),
    pages: optional(Type.Integer({ minimum: 1, maximum: 20 })),
    era: Type.Enum(["wareki", "western", "both"]),
    money: Type.Object({ unit: Type.Enum(["円", "千円", "百万円"]), rounding: Type.Enum(["nearest", "down"]) }, closed),
    blocks: Type.Array(Type.Object({}), { minItems: 1, maxItems: 80 }),
  },
  closed,
);
