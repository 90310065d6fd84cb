import { Compile, type Validator } from "typebox/compile";
import type { Problem } from "../../../foundation/index.ts";
import { type EditionHead, editionHeadSchema, entryKinds } from "./entry-kinds.ts";
import type { ParsedFile } from "./parse-yaml.ts";

type ShapeError = { keyword: string; instancePath: string; params: object };

/** One entry as written, with the place it was written at. */
export type PlacedEntry = {
  readonly kind: string;
  readonly id: string;
  readonly entry: Record<string, unknown>;
  readonly file: ParsedFile;
  readonly path: readonly (string | number)[];
};

const headValidator = Compile(editionHeadSchema);
const validators = new Map<string, Validator>();
function validatorOf(kind: string): Validator {
  const known = validators.get(kind);
  if (known) return known;
  const schema = entryKinds.find((entryKind) => entryKind.kind === kind)?.schema ?? editionHeadSchema;
  const compiled = Compile(schema);
  validators.set(kind, compiled);
  return compiled;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

function valueAt(entry: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value) && typeof step === "number") return value[step];
    return isRecord(value) ? value[String(step)] : undefined;
  }, entry);
}

const listOf = (params: object, key: string): string => {
  const value = Object.entries(params).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
};

function sentence(error: ShapeError, found: unknown): { ja: string; en: string } {
  switch (error.keyword) {
    case "required": {
      const names = listOf(error.params, "requiredProperties");
      return { ja: `${names} がありません。書き足してください。`, en: `${names} is missing: add it.` };
    }
    case "additionalProperties": {
      const names = listOf(error.params, "additionalProperties");
      return {
        ja: `${names} という項目は様式にありません。綴りを確かめてください。`,
        en: `${names} is not part of the format: check the spelling.`,
      };
    }
    case "pattern":
      return {
        ja: `${shown(found)} は決まった形 ${listOf(error.params, "pattern")} に合いません。`,
        en: `${shown(found)} does not have the form ${listOf(error.params, "pattern")}.`,
      };
    case "enum":
    case "const":
      return {
        ja: `${shown(found)} はここで使える言葉ではありません（使える言葉: ${listOf(error.params, "allowedValues") || listOf(error.params, "allowedValue")}）。`,
        en: `${shown(found)} is not a word of this place (allowed: ${listOf(error.params, "allowedValues") || listOf(error.params, "allowedValue")}).`,
      };
    default:
      return {
        ja: `${shown(found)} の形が様式と違います（${error.keyword}: ${shown(error.params)}）。docs/edition-format.md を見てください。`,
        en: `${shown(found)} does not fit the format (${error.keyword}: ${shown(error.params)}); see docs/edition-format.md.`,
      };
  }
}

/** A union reports every branch: of all errors the deepest says most, a missing or misspelt key before a wrong value. */
const weight = (error: ShapeError): number =>
  stepsOf(error.instancePath).length * 10 +
  ({ additionalProperties: 5, required: 4, enum: 3, pattern: 3, const: 1, type: 1, anyOf: 0, boolean: -99 }[error.keyword] ?? 2);

function worstOf(errors: readonly ShapeError[]): ShapeError | undefined {
  return [...errors].sort((a, b) => weight(b) - weight(a))[0];
}

function shapeProblem(kind: string, content: unknown, file: ParsedFile, path: readonly (string | number)[]): Problem[] {
  const validator = validatorOf(kind);
  if (validator.Check(content)) return [];
  const error = worstOf(validator.Errors(content));
  if (!error) return [];
  const steps = stepsOf(error.instancePath);
  return [
    {
      code: "editionEntryMalformed",
      message: sentence(error, valueAt(content, steps)),
      place: file.placeOf([...path, ...steps]),
    },
  ];
}

/** The head of an edition, when its shape is right. */
export function checkHead(file: ParsedFile): { head: EditionHead | null; problems: Problem[] } {
  const content = file.content;
  return headValidator.Check(content)
    ? { head: content, problems: [] }
    : { head: null, problems: shapeProblem("edition", content, file, []) };
}

function entriesOf(key: string, value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  // `kinds` may be written as a mapping: shorter to read, the key is the id
  if (key === "kinds" && isRecord(value)) {
    return Object.entries(value).map(([id, labels]) => (isRecord(labels) ? { id, ...labels } : { id }));
  }
  return null;
}

/** Every entry of a file whose shape is right, and a problem for every one whose shape is not. */
export function checkShape(file: ParsedFile): { entries: PlacedEntry[]; problems: Problem[] } {
  const entries: PlacedEntry[] = [];
  const problems: Problem[] = [];
  if (!isRecord(file.content)) {
    return {
      entries,
      problems: [
        {
          code: "editionFileEmpty",
          message: {
            ja: "項目の一覧がありません。areas: や kpis: などの見出しから書き始めてください。",
            en: "No list of entries: start with a heading such as areas: or kpis:.",
          },
          place: { file: file.file },
        },
      ],
    };
  }
  for (const [key, value] of Object.entries(file.content)) {
    const entryKind = entryKinds.find((candidate) => candidate.key === key);
    const list = entriesOf(key, value);
    if (!entryKind || !list) {
      problems.push({
        code: "editionKeyUnknown",
        message: {
          ja: `${key} は様式にない見出しか、一覧ではありません。使える見出し: ${entryKinds.map((known) => known.key).join(", ")}`,
          en: `${key} is no heading of the format, or not a list. Headings: ${entryKinds.map((known) => known.key).join(", ")}`,
        },
        place: file.placeOf([key]),
      });
      continue;
    }
    list.forEach((entry, index) => {
      const path = [key, index];
      const found = shapeProblem(entryKind.kind, entry, file, path);
      problems.push(...found);
      if (found.length === 0 && isRecord(entry)) {
        entries.push({ kind: entryKind.kind, id: String(entry.id), entry, file, path });
      }
    });
  }
  return { entries, problems };
}
