import Type, { type Static } from "typebox";
import { closed, idSchema, maybe, nullable, remarks } from "../../document/index.ts";

const place = {
  document: maybe(idSchema),
  lines: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }))),
  cell: maybe(Type.String()),
};

/** A figure as an edition writes it down: printed form, reading in the base unit, period, place. */
export const figureEntrySchema = closed({
  printed: Type.String({ minLength: 1 }),
  value: nullable(Type.Number()),
  to: Type.Optional(Type.Number()),
  unit: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
  textEn: Type.Optional(Type.String()),
  /** The names that were counted where the source lists them and prints no number; as many as `value`. */
  counted: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
  printedUnit: maybe(Type.String()),
  period: maybe(Type.String()),
  printedPeriod: maybe(Type.String()),
  bound: Type.Optional(Type.Enum(["exact", "atLeast", "atMost", "moreThan", "lessThan", "about", "text"])),
  ...place,
  ...remarks,
});
export type FigureEntry = Static<typeof figureEntrySchema>;

/** An absence as an edition writes it down: always a reason, never an empty cell. */
export const absenceEntrySchema = closed({
  absent: Type.Enum([
    "notPrinted",
    "none",
    "notYetPublished",
    "notEntered",
    "withheld",
    "belowUnit",
    "unknown",
    "newOrVanished",
    "seeOther",
  ]),
  due: maybe(Type.String()),
  printed: maybe(Type.String()),
  period: maybe(Type.String()),
  printedPeriod: maybe(Type.String()),
  ...place,
  ...remarks,
});
export type AbsenceEntry = Static<typeof absenceEntrySchema>;

export const figureOrAbsenceSchema = Type.Union([figureEntrySchema, absenceEntrySchema]);
