import Type, { type Static } from "typebox";
import {
  closed,
  idSchema,
  maybe,
  named,
  nullable,
  ownerSchema,
  remarks,
  sourcesSchema,
  textSchema,
} from "../../document/index.ts";
import { figureEntrySchema, figureOrAbsenceSchema } from "../../fact/index.ts";

/** A theme of a budget with its goals and its printed, rounded totals. */
export const themeEntrySchema = closed({
  id: idSchema,
  number: Type.Integer({ minimum: 1 }),
  title: textSchema,
  titleEn: textSchema,
  node: maybe(idSchema),
  goals: Type.Array(idSchema),
  total: figureOrAbsenceSchema,
  newAndExpanded: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks,
});
export type ThemeEntry = Static<typeof themeEntrySchema>;

/** A heading (ポイント) inside a theme; `hidden` is the printed number of programmes that are not listed (ほかN事業). */
export const pointEntrySchema = closed({
  ...named,
  theme: nullable(idSchema),
  hidden: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks,
});
export type PointEntry = Static<typeof pointEntrySchema>;

/** One printed budget line. `relistedOf` names the first listing of a 再掲 line; a 再掲 line is never summed. */
export const lineEntrySchema = closed({
  ...named,
  theme: nullable(idSchema),
  point: nullable(idSchema),
  what: maybe(Type.String()),
  whatEn: maybe(Type.String()),
  flag: nullable(Type.Enum(["new", "expanded", "continuing", "supplementary", "relisted"])),
  stage: Type.Enum(["initial", "supplementary"]),
  fiscalYear: Type.String(),
  amount: figureOrAbsenceSchema,
  expansion: figureOrAbsenceSchema,
  previous: figureOrAbsenceSchema,
  relistedOf: nullable(idSchema),
  sameAs: nullable(idSchema),
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type LineEntry = Static<typeof lineEntrySchema>;

/** A printed table with its own totals, such as the 3か年緊急対策. */
export const tableEntrySchema = closed({
  ...named,
  unit: maybe(Type.String()),
  columns: Type.Array(closed({ ...named, unit: maybe(Type.String()) })),
  rows: Type.Array(
    closed({
      ...named,
      total: Type.Boolean(),
      cells: Type.Record(Type.String(), figureOrAbsenceSchema),
      sources: Type.Optional(sourcesSchema),
      ...remarks,
    }),
  ),
  sources: sourcesSchema,
  ...remarks,
});
export type TableEntry = Static<typeof tableEntrySchema>;

/** A printed amount that stands alone; `relation` says of what table column or figure it is a total, part or ratio. */
export const budgetFigureEntrySchema = closed({
  ...named,
  figure: figureEntrySchema,
  relation: maybe(closed({ kind: Type.Enum(["total", "partOf", "ratio"]), of: idSchema, column: maybe(idSchema) })),
  theme: maybe(idSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type BudgetFigureEntry = Static<typeof budgetFigureEntrySchema>;

/** A bureau's policy proposal that received weighted allocation (重点配分). */
export const proposalEntrySchema = closed({
  id: idSchema,
  bureau: idSchema,
  title: textSchema,
  titleEn: textSchema,
  what: maybe(Type.String()),
  whatEn: maybe(Type.String()),
  theme: maybe(idSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type ProposalEntry = Static<typeof proposalEntrySchema>;
