import Type, { type Static } from "typebox";
import { aboutKinds, fieldKinds } from "./sheet-form.ts";
import { parts, stages } from "./stage.ts";

const closed = { additionalProperties: false } as const;
const words = Type.Object(
  { ja: Type.String({ minLength: 1, maxLength: 400 }), en: Type.String({ minLength: 1, maxLength: 400 }) },
  closed,
);
const id = Type.String({ pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", maxLength: 60 });
const orNull = <S extends Type.TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]));

const option = Type.Object({ id, label: words }, closed);

const field = Type.Object(
  {
    id,
    label: words,
    help: orNull(words),
    kind: Type.Enum([...fieldKinds]),
    options: Type.Optional(Type.Array(option)),
    unit: orNull(Type.String({ minLength: 1, maxLength: 40 })),
    part: Type.Enum([...parts]),
    required: Type.Optional(Type.Boolean()),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 20_000 })),
  },
  closed,
);

const section = Type.Object({ id, title: words, fields: Type.Array(field) }, closed);

/** A form as a clerk writes it (`data/forms/*.yaml`). What may be left out has a default; the version is given when it is kept. */
export const formFileSchema = Type.Object(
  {
    format: Type.Literal(1),
    id,
    title: words,
    plan: orNull(id),
    fiscalYear: orNull(Type.Integer({ minimum: 1989, maximum: 2199 })),
    about: Type.Array(Type.Enum([...aboutKinds]), { minItems: 1 }),
    rule: orNull(id),
    stages: Type.Array(Type.Enum([...stages])),
    sections: Type.Array(section, { minItems: 1 }),
  },
  closed,
);
export type FormFile = Static<typeof formFileSchema>;
