import Type from "typebox";
import { scenarioEntrySchema } from "../../cohort/index.ts";
import { closed, textSchema } from "../../document/index.ts";
import { editionHeadSchema, entryKinds } from "./entry-kinds.ts";
import { isRecord } from "./entry-path.ts";

/** `kinds` may also be a mapping: the key is the id, the value its labels. */
const kindLabels = Type.Record(Type.String(), closed({ ja: textSchema, en: textSchema }));

const listOf = (key: string, schema: Type.TSchema) =>
  Type.Optional(key === "kinds" ? Type.Union([Type.Array(schema), kindLabels]) : Type.Array(schema));

/** Any file of an edition but `edition.yaml`: one or more kinds of entries. */
const editionFileSchema = closed(Object.fromEntries(entryKinds.map(({ key, schema }) => [key, listOf(key, schema)])));

type Hoisted = { readonly schema: unknown; readonly definitions: Readonly<Record<string, unknown>> };

/**
 * A recursive schema (the nodes of a plan) carries its definition where it is used and names it by a word. Editors follow only
 * pointers from the root, so every such definition is lifted to the top.
 */
function hoist(value: unknown): Hoisted {
  if (Array.isArray(value)) {
    const items = value.map(hoist);
    return {
      schema: items.map(({ schema }) => schema),
      definitions: Object.assign({}, ...items.map(({ definitions }) => definitions)),
    };
  }
  if (!isRecord(value)) return { schema: value, definitions: {} };
  const { $defs, $id: _, ...rest } = value;
  const inner = Object.entries(rest).map(([key, item]) => ({ key, ...hoist(item) }));
  const own = isRecord($defs) ? Object.entries($defs).map(([key, item]) => ({ key, ...hoist(item) })) : [];
  const schema = Object.fromEntries(
    inner.map(({ key, schema }) => [key, key === "$ref" ? `#/$defs/${schema}` : schema]),
  );
  const definitions = Object.fromEntries(own.map(({ key, schema }) => [key, schema]));
  return { schema, definitions: Object.assign(definitions, ...[...inner, ...own].map((part) => part.definitions)) };
}

const head = hoist(editionHeadSchema);
const file = hoist(editionFileSchema);
const scenario = hoist(scenarioEntrySchema);

/** The JSON Schema of the format, in the draft that every editor knows: `edition.yaml` has the shape `head`, a file of
 * `scenarios/` the shape `scenario`, every other YAML file the shape `file`. */
export const editionSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Michishirube edition",
  description:
    "edition.yaml: #/$defs/head; scenarios/*.yaml: #/$defs/scenario; every other file: #/$defs/file (the default). See docs/edition-format.md.",
  $ref: "#/$defs/file",
  $defs: { head: head.schema, scenario: scenario.schema, file: file.schema, ...head.definitions, ...file.definitions },
} as const;
