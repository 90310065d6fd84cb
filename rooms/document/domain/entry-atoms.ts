import Type, { type Static } from "typebox";

/** An id inside one edition: kebab-case ASCII; programme ids may keep the capitals of their catalogue (S001). */
export const idSchema = Type.String({ pattern: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", description: "kebab-case id" });
export const textSchema = Type.String({ minLength: 1 });
export const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
export const maybe = <S extends Type.TSchema>(schema: S) => Type.Optional(nullable(schema));

/** What every named thing of an edition has: an id, the Japanese name as printed, and our English one. */
export const named = { id: idSchema, name: textSchema, nameEn: textSchema };

/** What a reader should know about an entry: slips of the scan, flags lost, values far from their name. */
export const remarks = {
  note: maybe(Type.String()),
  noteEn: maybe(Type.String()),
  uncertain: maybe(Type.String()),
  uncertainEn: maybe(Type.String()),
};

/** Where an entry was read: a document and every line (1-based) or page that carries it; `cell` says where in a statistic. */
export const sourceSchema = Type.Object(
  {
    document: idSchema,
    lines: Type.Array(Type.Integer({ minimum: 1 })),
    pages: maybe(Type.Array(Type.Integer({ minimum: 1 }))),
    cell: maybe(Type.String()),
  },
  { additionalProperties: false },
);
export type Source = {
  readonly document: string;
  readonly lines: readonly number[];
  readonly pages?: readonly number[] | null;
  readonly cell?: string | null;
};
export const sourcesSchema = Type.Array(sourceSchema, { minItems: 1 });

/** A closed object: a misspelt key is an error, not a silent loss. */
export const closed = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** The office or person that owns a plan, measure or KPI: without one, nobody answers for it. */
export const ownerSchema = closed({ name: textSchema, nameEn: textSchema });
export type Owner = Static<typeof ownerSchema>;
