import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Type, { type Static } from "typebox";
import { Check, Errors } from "typebox/value";
import { parse } from "yaml";
import { factKinds } from "../domain/found-fact.ts";
import type { FileFormat } from "../domain/placed-text.ts";

/** The ways in which a file of the corpus is made, and the format that comes of it. */
export const makers = {
  text: { format: "text", ending: "txt", tool: "written" },
  csv: { format: "csv", ending: "csv", tool: "written" },
  html: { format: "html", ending: "html", tool: "written" },
  xlsx: { format: "xlsx", ending: "xlsx", tool: "exceljs" },
  "xlsx-office": { format: "xlsx", ending: "xlsx", tool: "LibreOffice" },
  xls: { format: "xls", ending: "xls", tool: "LibreOffice" },
  docx: { format: "docx", ending: "docx", tool: "docx" },
  "docx-office": { format: "docx", ending: "docx", tool: "LibreOffice" },
  pptx: { format: "pptx", ending: "pptx", tool: "written" },
  "pdf-browser": { format: "pdf", ending: "pdf", tool: "Chromium" },
  "pdf-typst": { format: "pdf", ending: "pdf", tool: "Typst" },
  "pdf-office": { format: "pdf", ending: "pdf", tool: "LibreOffice" },
} as const satisfies Readonly<
  Record<string, { readonly format: FileFormat; readonly ending: string; readonly tool: string }>
>;
export type Maker = keyof typeof makers;

const isMaker = (name: string): name is Maker => Object.hasOwn(makers, name);
export const makerNames: readonly Maker[] = Object.keys(makers).filter(isMaker);

const strict = { additionalProperties: false };
const word = Type.String({ minLength: 1 });

const part = Type.Union([
  /** `level` 1 (where none is said) is the widest. */
  Type.Object({ heading: word, level: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })) }, strict),
  /** A line in bold letters, without a style that says it is a heading. */
  Type.Object({ bold: word }, strict),
  Type.Object({ line: word }, strict),
  /** Several lines as they stand. */
  Type.Object({ lines: word }, strict),
  /** Rows of cells parted by " | "; "<" and "^" continue the cell at the left and above, "⏎" is a new line in a cell. */
  Type.Object({ table: word }, strict),
  /** What stands in the file as it is; for HTML and the PDFs made of it. */
  Type.Object({ html: word }, strict),
  /** A new page, slide or sheet of this name. */
  Type.Object({ page: word }, strict),
]);
export type Part = Static<typeof part>;

const look = Type.Object(
  {
    ruled: Type.Optional(Type.Boolean()),
    /** Whether the heads stand again on every page that a table runs over; they do unless this says no. */
    repeated: Type.Optional(Type.Boolean()),
    columns: Type.Optional(Type.Integer({ minimum: 2, maximum: 3 })),
    /** page: drawn sideways and turned upright by the file; text: drawn sideways on an upright page. */
    turned: Type.Optional(Type.Union([Type.Literal("page"), Type.Literal("text")])),
    scanned: Type.Optional(Type.Boolean()),
    header: Type.Optional(word),
    footer: Type.Optional(word),
    /** Heads whose letters stand below each other. */
    upright: Type.Optional(Type.Array(word)),
    /** Width of the tables, in mm: narrow ones break the lines of their cells. */
    width: Type.Optional(Type.Integer({ minimum: 40, maximum: 250 })),
  },
  strict,
);

export type Look = Static<typeof look>;

const excelCell = Type.Object(
  {
    number: Type.Optional(Type.Number()),
    date: Type.Optional(word),
    text: Type.Optional(Type.String()),
    format: Type.Optional(word),
    formula: Type.Optional(word),
    error: Type.Optional(word),
  },
  strict,
);
export type ExcelCell = Static<typeof excelCell>;

const excel = Type.Object(
  {
    /** Figures are typed as text. */
    asText: Type.Optional(Type.Boolean()),
    hiddenRows: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }))),
    hiddenColumns: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }))),
    /** Cells of the first sheet by their name, instead of what the table says. */
    cells: Type.Optional(Type.Record(Type.String(), excelCell)),
  },
  strict,
);

const csv = Type.Object(
  {
    separator: Type.Optional(word),
    encoding: Type.Optional(Type.Union([Type.Literal("Shift_JIS"), Type.Literal("UTF-8"), Type.Literal("EUC-JP")])),
    mark: Type.Optional(Type.Boolean()),
  },
  strict,
);

const expectedFact = Type.Object(
  {
    kind: Type.Enum(factKinds),
    name: word,
    flag: Type.Optional(word),
    /** Headings, measures and projects that it must be told to belong to. */
    within: Type.Optional(Type.Array(word)),
    values: Type.Array(word),
  },
  strict,
);

/** What must be read in a document that stands elsewhere. */
export const truthShape = Type.Object({ expected: Type.Array(expectedFact) }, strict);

const trapShape = Type.Object(
  {
    trap: word,
    ja: word,
    en: word,
    formats: Type.Array(Type.Enum([...makerNames]), { minItems: 1 }),
    look: Type.Optional(look),
    excel: Type.Optional(excel),
    csv: Type.Optional(csv),
    /** Pages, slides or sheets, counted from 1, that are hidden in the file. */
    hidden: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }))),
    made: Type.Array(part, { minItems: 1 }),
    expected: Type.Array(expectedFact),
    /** Codes of what must be asked or told of the file. */
    questions: Type.Optional(Type.Array(word)),
    /** Questions that only some makers' files give rise to. */
    questionsIn: Type.Optional(Type.Record(Type.String(), Type.Array(word))),
    /** Reasons that must lower the confidence of a fact. */
    doubts: Type.Optional(Type.Array(word)),
  },
  strict,
);
type TrapShape = Static<typeof trapShape>;

/** A named trap: what is made, in which formats, and what must be read in it, worked out by hand. */
export type Trap = Omit<TrapShape, "formats"> & { readonly formats: readonly Maker[] };

/** A fact that must be found; `values` as the grammar of `expectedValue` says. */
export type ExpectedFact = Static<typeof expectedFact>;

/** All traps of a folder, by name. Throws where a description is not as it must be: the corpus is part of the project. */
export function loadTraps(folder: string): readonly Trap[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => checkedTrap(parse(readFileSync(join(folder, name), "utf8")), name));
}

function checkedTrap(written: unknown, file: string): Trap {
  if (Check(trapShape, written)) return { ...written, formats: written.formats.filter(isMaker) };
  const [first] = Errors(trapShape, written);
  throw new Error(`${file}: ${first?.instancePath ?? ""} ${first?.message ?? "is no trap"}`);
}
