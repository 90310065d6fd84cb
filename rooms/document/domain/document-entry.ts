import Type, { type Static } from "typebox";
import { closed, idSchema, maybe, nullable, remarks, textSchema } from "./entry-atoms.ts";

/** A document of an edition: a file that a user can add, or a work known by citation only (`file` is null). */
export const documentEntrySchema = closed({
  id: idSchema,
  title: textSchema,
  titleEn: textSchema,
  publisher: textSchema,
  publisherEn: textSchema,
  period: nullable(Type.String()),
  published: nullable(Type.String()),
  kind: Type.Enum(["plan", "budget", "progress", "statistics", "law"]),
  file: nullable(Type.String()),
  sha256: nullable(Type.String({ pattern: "^[0-9a-f]{64}$" })),
  lineCount: nullable(Type.Integer({ minimum: 1 })),
  url: nullable(Type.String()),
  credit: maybe(Type.String()),
  creditEn: maybe(Type.String()),
  ...remarks,
});
export type DocumentEntry = Static<typeof documentEntrySchema>;
