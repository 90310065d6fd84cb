import Type, { type Static } from "typebox";
import { roles } from "../../account/index.ts";

const closed = <T extends Record<string, Type.TSchema>>(shape: T) =>
  Type.Object(shape, { additionalProperties: false });
const bilingual = closed({ ja: Type.String(), en: Type.String() });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** The people, offices and last year of a fictitious region: `data/training/*.yaml`. */
export const trainingFileSchema = closed({
  edition: Type.String(),
  folder: Type.String(),
  units: Type.Array(
    closed({
      id: Type.String(),
      kind: Type.Enum(["hq", "department", "bureau", "municipality", "council", "outside"]),
      name: Type.String(),
      nameEn: Type.String(),
      parent: Type.Optional(Type.String()),
      area: Type.Optional(Type.String()),
    }),
  ),
  people: Type.Array(
    closed({
      id: Type.String(),
      name: Type.String(),
      role: Type.Enum([...roles]),
      unit: Type.String(),
      area: Type.Optional(Type.String()),
      does: bilingual,
    }),
  ),
  partners: Type.Record(Type.String(), Type.Array(Type.String())),
  past: closed({
    fiscalYear: Type.Integer(),
    title: Type.String(),
    titleEn: Type.String(),
    publishedOn: day,
    deadlines: Type.Record(Type.String(), day),
    sheets: Type.Array(
      closed({
        about: Type.String(),
        unit: Type.String(),
        owner: Type.String(),
        answers: Type.Record(Type.String(), Type.String()),
        values: Type.Record(Type.String(), Type.String()),
        decision: closed({ direction: Type.String(), reason: Type.String() }),
        opinions: Type.Array(
          closed({
            kind: Type.Enum(["meeting", "outside"]),
            saidBy: Type.String(),
            on: day,
            text: Type.String(),
            answer: Type.String(),
            change: Type.Enum(["plan", "kpi", "budget", "practice"]),
          }),
        ),
      }),
    ),
  }),
});
export type TrainingFile = Static<typeof trainingFileSchema>;
export type PastSheet = TrainingFile["past"]["sheets"][number];
