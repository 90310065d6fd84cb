import { Compile, type Validator } from "typebox/compile";
import { Settings } from "typebox/system";
import type { Bilingual, Problem } from "../../../foundation/index.ts";
import { ProjectionFault } from "../../../projection/index.ts";
import { closestErrors, paramWords, type ShapeError } from "./closest-errors.ts";
import { isScenario } from "./edition-text.ts";
import { type EditionHead, type EntryKind, editionHeadSchema, entryKinds } from "./entry-kinds.ts";
import { isRecord, type Path, pathFrom, pathText, type Step } from "./entry-path.ts";
import { nearIds } from "./near-ids.ts";
import type { ParsedFile } from "./parse-yaml.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";
import { shapeSentence, unknownKey } from "./shape-words.ts";

// the default of 8 would hide the slips of a long entry behind those of its first figure
Settings.Set({ maxErrors: 200 });

const headValidator = Compile(editionHeadSchema);
const validators = new Map<string, Validator>();

function validatorOf({ kind, schema }: Pick<EntryKind, "kind" | "schema">): Validator {
  const known = validators.get(kind);
  if (known) return known;
  const compiled = Compile(schema);
  validators.set(kind, compiled);
  return compiled;
}

const stepsOf = (pointer: string): Step[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));

const valueAt = (value: unknown, steps: Path): unknown =>
  steps.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    return isRecord(inner) ? inner[String(step)] : undefined;
  }, value);

/** The keys that a schema has at a place of it; none where the place cannot be followed (inside a recursive tree). */
function keysAt(schema: unknown, pointer: string): readonly string[] {
  const place = valueAt(schema, stepsOf(pointer));
  return isRecord(place) && isRecord(place.properties) ? Object.keys(place.properties) : [];
}

type Slip = { readonly path: Path; readonly words: Bilingual };

/** What one error of the schema means for the writer: every unknown key on its own, at the line it stands on. */
function slipsOf(error: ShapeError, schema: unknown, content: unknown): Slip[] {
  const path = stepsOf(error.instancePath);
  if (error.keyword !== "additionalProperties") return [{ path, words: shapeSentence(error, valueAt(content, path)) }];
  const known = keysAt(schema, error.schemaPath);
  return paramWords(error.params, "additionalProperties").map((key) => ({
    path: [...path, key],
    words: unknownKey(key, known),
  }));
}

function shapeProblems(
  entryKind: Pick<EntryKind, "kind" | "schema" | "read">,
  placed: PlacedEntry,
  content: unknown,
): Problem[] {
  if (entryKind.read) return faultOf(entryKind.read, placed, content);
  const validator = validatorOf(entryKind);
  if (validator.Check(content)) return [];
  return closestErrors(validator.Errors(content))
    .flatMap((error) => slipsOf(error, entryKind.schema, content))
    .map(({ path, words }) => problemIn(placed, { code: "editionEntryMalformed", path, ...words }));
}

/** What the reader of a kind has against an entry, at the place it names. */
function faultOf(read: (entry: unknown) => unknown, placed: PlacedEntry, content: unknown): Problem[] {
  try {
    read(content);
    return [];
  } catch (fault) {
    if (!(fault instanceof ProjectionFault)) throw fault;
    const { code, ja, en, place } = fault;
    return [problemIn(placed, { code, path: pathFrom(place ?? ""), ja, en })];
  }
}

/** The head of an edition, when its shape is right. */
export function checkHead(file: ParsedFile): {
  readonly head: EditionHead | null;
  readonly placed: PlacedEntry;
  readonly problems: readonly Problem[];
} {
  const { content } = file;
  const entry = isRecord(content) ? content : {};
  const placed = { kind: "edition", id: nameOf(content, file.file), entry, file, path: [] };
  if (headValidator.Check(content)) return { head: content, placed, problems: [] };
  return {
    head: null,
    placed,
    problems: shapeProblems({ kind: "edition", schema: editionHeadSchema }, placed, content),
  };
}

const nameOf = (entry: unknown, place: string): string =>
  isRecord(entry) && typeof entry.id === "string" ? entry.id : place;

type Written = { readonly path: Path; readonly entry: unknown };

function entriesUnder(key: string, value: unknown): readonly Written[] | null {
  if (Array.isArray(value)) return value.map((entry: unknown, step) => ({ path: [key, step], entry }));
  // `kinds` may be written as a mapping: shorter to read, the key is the id
  if (key !== "kinds" || !isRecord(value)) return null;
  return Object.entries(value).map(([id, labels]) => ({
    path: [key, id],
    entry: isRecord(labels) ? { id, ...labels } : labels,
  }));
}

/**
 * The entries of files: those whose shape is right, those that are only known by their id, and all that stands against the shape.
 * `whole` is false when some entries could not even be found, so that an id may exist that nobody saw.
 */
export type Shapes = {
  readonly entries: readonly PlacedEntry[];
  readonly malformed: readonly PlacedEntry[];
  readonly problems: readonly Problem[];
  readonly whole: boolean;
};

function checkEntries(entryKind: EntryKind, written: readonly Written[], file: ParsedFile): Shapes {
  const entries: PlacedEntry[] = [];
  const malformed: PlacedEntry[] = [];
  const problems: Problem[] = [];
  for (const { path, entry } of written) {
    const id = nameOf(entry, path.length === 0 ? file.file : pathText(path));
    const placed = { kind: entryKind.kind, id, entry: isRecord(entry) ? entry : {}, file, path };
    const found = shapeProblems(entryKind, placed, entry);
    problems.push(...found);
    if (found.length === 0) entries.push(placed);
    else malformed.push(placed);
  }
  return { entries, malformed, problems, whole: true };
}

const headings = entryKinds.map(({ key }) => key);

const notWhole = (problem: Problem): Shapes => ({ entries: [], malformed: [], problems: [problem], whole: false });

const headingUnknown = (key: string, file: ParsedFile): Problem => {
  const near = nearIds(key, headings).join(", ");
  return {
    code: "editionKeyUnknown",
    message: {
      ja: `${key} という見出しは様式にありません。${near ? `近い見出し: ${near}` : `使える見出し: ${headings.join(", ")}`}`,
      en: `${key} is no heading of the format. ${near ? `Near: ${near}` : `Headings: ${headings.join(", ")}`}`,
    },
    place: file.placeOf([key]),
  };
};

const notList = (key: string, file: ParsedFile): Problem => ({
  code: "editionKeyUnknown",
  message: {
    ja: `${key} の下は一覧でなければなりません。項目を - で始めて並べてください。`,
    en: `Below ${key} there must be a list: begin each entry with -.`,
  },
  place: file.placeOf([key]),
});

const fileEmpty = (file: ParsedFile): Problem => ({
  code: "editionFileEmpty",
  message: {
    ja: "項目の一覧がありません。areas: や kpis: などの見出しから書き始めるか、ファイルを消してください。",
    en: "No list of entries: start with a heading such as areas: or kpis:, or remove the file.",
  },
  place: { file: file.file, line: 1 },
});

function checkFile(file: ParsedFile): Shapes[] {
  const scenario = isScenario(file) ? entryKinds.find(({ kind }) => kind === "scenario") : undefined;
  if (scenario) return [checkEntries(scenario, [{ path: [], entry: file.content }], file)];
  if (!isRecord(file.content)) return [notWhole(fileEmpty(file))];
  return Object.entries(file.content).map(([key, value]) => {
    const entryKind = entryKinds.find((candidate) => candidate.key === key);
    if (!entryKind) return notWhole(headingUnknown(key, file));
    const written = entriesUnder(key, value);
    return written ? checkEntries(entryKind, written, file) : notWhole(notList(key, file));
  });
}

/** Reads the entries of all files but the head; a slip in one entry hides no other. */
export function checkShapes(files: readonly ParsedFile[]): Shapes {
  const parts = files.flatMap(checkFile);
  return {
    entries: parts.flatMap(({ entries }) => entries),
    malformed: parts.flatMap(({ malformed }) => malformed),
    problems: parts.flatMap(({ problems }) => problems),
    whole: parts.every(({ whole }) => whole),
  };
}
