import type { TSchema } from "typebox";
import { Check, Errors } from "typebox/value";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { fail, type Outcome, ok, type Place, type Problem } from "../../../foundation/index.ts";
import type { FormTemplate, TemplateBlock } from "./form-template.ts";
import { onLine, schemaWords } from "./template-problems.ts";
import { blockSchemas, templateSchema } from "./template-schema.ts";

type Path = readonly (string | number)[];
type Reader = { readonly place: (path: Path) => Place; readonly problems: Problem[] };

/** Longer texts are no forms; refused before they are parsed. */
export const longestTemplate = 60_000;
const deepestEach = 1;

/** Reads a template written in YAML. Every problem names its line. Never throws. */
export function readTemplate(text: string, file?: string): Outcome<FormTemplate, readonly Problem[]> {
  if (text.length > longestTemplate) return fail([tooLong(text.length)]);
  const lines = new LineCounter();
  // aliases would let a small text grow without end
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true, logLevel: "silent" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { ...(file === undefined ? {} : { file }), line, column: col };
  };
  if (document.errors.length > 0)
    return fail(document.errors.slice(0, 5).map((error) => notYaml(placeAt(error.pos[0]))));
  const content = toPlain(document);
  if (content === undefined) return fail([notYaml(placeAt(0))]);
  const reader: Reader = { place: (path) => placeAt(offsetOf(document, path)), problems: [] };
  const head = checked(reader, templateSchema, content, [], "template");
  const blocks = blocksOf(reader, content, ["blocks"], 0);
  return head === null || reader.problems.length > 0 ? fail(reader.problems) : ok({ ...head, blocks });
}

function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function offsetOf(document: Document, path: Path): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** The value if it has the shape of the schema; null after its problems were written down. */
function checked<Schema extends TSchema>(reader: Reader, schema: Schema, value: unknown, path: Path, name: string) {
  if (Check(schema, value)) return value;
  const errors = Errors(schema, value);
  const meant = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "boolean");
  const seen = new Set<string>();
  // a text may be written alone or in two languages: what is said about the other way does not help
  const other = ({ keyword, instancePath }: (typeof errors)[number]) =>
    keyword === "type" && meant.some((more) => more.instancePath === instancePath && more.keyword !== "type");
  for (const error of meant.length > 0 ? meant.filter((one) => !other(one)) : errors) {
    const inside = error.instancePath
      .split("/")
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const key = `${error.instancePath} ${error.keyword}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const found = inside.reduce<unknown>(valueIn, value);
    const label = [name, ...inside].join(".");
    reader.problems.push(onLine("form/template", reader.place([...path, ...inside]), schemaWords(error, label, found)));
  }
  return null;
}

function valueIn(inner: unknown, step: string | number): unknown {
  return typeof inner === "object" && inner !== null ? Object.getOwnPropertyDescriptor(inner, step)?.value : undefined;
}

function blocksOf(reader: Reader, content: unknown, path: Path, depth: number): readonly TemplateBlock[] {
  const list = path.reduce<unknown>(valueIn, content);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) => blockOf(reader, content, entry, [...path, index], depth) ?? []);
}

const kinds = [...Object.keys(blockSchemas), "each"];

function blockOf(reader: Reader, content: unknown, entry: unknown, path: Path, depth: number): TemplateBlock | null {
  const [kind, ...more] = typeof entry === "object" && entry !== null ? Object.keys(entry) : [];
  if (kind === undefined || more.length > 0 || !kinds.includes(kind)) {
    reader.problems.push(onLine("form/template", reader.place(path), unknownBlock(kind, more)));
    return null;
  }
  if (kind === "each") {
    if (depth >= deepestEach) reader.problems.push(onLine("form/template", reader.place(path), eachInEach));
    return depth >= deepestEach ? null : { kind, blocks: blocksOf(reader, content, [...path, "each"], depth + 1) };
  }
  return isBlockKind(kind) ? settingsOf(reader, kind, valueIn(entry, kind), [...path, kind]) : null;
}

const isBlockKind = (kind: string): kind is keyof typeof blockSchemas => Object.hasOwn(blockSchemas, kind);

function settingsOf(reader: Reader, kind: keyof typeof blockSchemas, value: unknown, path: Path): TemplateBlock | null {
  const block = { kind, given: value ?? {} };
  if (isBlock(block)) return block;
  checked(reader, blockSchemas[kind], block.given, path, kind);
  return null;
}

const isBlock = (block: { kind: keyof typeof blockSchemas; given: unknown }): block is TemplateBlock & typeof block =>
  Check(blockSchemas[block.kind], block.given);

const notYaml = (place: Place): Problem =>
  onLine("form/notYaml", place, {
    ja: "書き方が読み取れません。字下げ（空白2つ）、「: 」の後の空白、引用符の閉じ忘れを確かめてください",
    en: "this cannot be read. Check the indentation (two spaces), the space after the colon, and closed quotes",
  });

const unknownBlock = (kind: string | undefined, more: readonly string[]) => ({
  ja: `「${[kind ?? "（空）", ...more].join("、")}」という部品は読めません。一行に一つ、次のどれかを書いてください: ${kinds.join(", ")}`,
  en: `"${[kind ?? "(empty)", ...more].join(", ")}" is no block. Write one of these in each item: ${kinds.join(", ")}`,
});

const eachInEach = {
  ja: "each の中に each は書けません",
  en: "each cannot stand inside each",
};

const tooLong = (length: number): Problem =>
  onLine(
    "form/tooLong",
    { line: 1 },
    {
      ja: `様式が ${length} 文字あります。${longestTemplate} 文字までにしてください`,
      en: `the form has ${length} characters. Keep it below ${longestTemplate}`,
    },
  );
