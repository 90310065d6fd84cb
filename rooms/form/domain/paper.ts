import type { Language } from "../../../foundation/index.ts";

/** struck: what held before · strong: a heading inside a cell · faint: a remark. */
export type Mark = "struck" | "strong" | "faint";
/** Plain text, or text with a mark. It is always text, never code of a typesetter or a formula. */
export type Piece = string | { readonly text: string; readonly mark: Mark };
/** One paragraph. */
export type Line = readonly Piece[];
export type Words = readonly Line[];

/** `number` is the same figure for a calculating program: `value` in the printed scale, `format` as Excel writes formats. */
export type PaperCell = {
  readonly words: Words;
  /** Columns and rows that the cell takes; one where it is not said. */
  readonly span?: number;
  readonly down?: number;
  readonly kind?: "head" | "band" | "figure";
  readonly number?: { readonly value: number; readonly format: string };
};

export type PaperTable = {
  readonly kind: "table";
  /** Shares of the width, e.g. [1, 4]. */
  readonly columns: readonly number[];
  /** Repeated on every page that the table reaches. */
  readonly head: readonly (readonly PaperCell[])[];
  readonly rows: readonly (readonly PaperCell[])[];
};

export type PaperBlock =
  | { readonly kind: "title"; readonly text: string; readonly lead: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly words: Words }
  | { readonly kind: "notes"; readonly words: Words }
  | PaperTable
  | { readonly kind: "signatures"; readonly boxes: readonly string[] }
  | { readonly kind: "pageBreak" };

/** What stands in the margins of every page. */
export type Margin = {
  /** Body, form and cycle, e.g. 架空県　評価調書　令和8年度評価. */
  readonly head: string;
  /** 作成中, 確定（令和8年11月22日） … */
  readonly state: string;
  /** Not yet fixed: the state stands large in the margin. */
  readonly unfinished: boolean;
  /** 架空, or nothing. */
  readonly fictitious: string | null;
  readonly foot: string;
  readonly printed: string;
};

/** One printed form of one sheet (or of one cycle). PDF, Word, Excel and HTML are drawn from this and from nothing else. */
export type Paper = {
  readonly id: string;
  readonly title: string;
  readonly margin: Margin;
  readonly blocks: readonly PaperBlock[];
};

export type PaperStyle = {
  readonly lang: Language;
  readonly paper: {
    readonly size: "A4" | "A3";
    readonly orientation: "portrait" | "landscape";
    readonly margin: number;
  };
  /** Points. */
  readonly fontSize: number;
  /** The form must fit this many pages; the letters become smaller until it does. Null: as many as it takes. */
  readonly pages: number | null;
};

/** The text of a line without its marks. */
export const lineText = (line: Line): string =>
  line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

export const wordsText = (words: Words): string => words.map(lineText).join("\n");

const breaks = /\r\n|[\r\n\u2028\u2029\v\f]/;
// what no program that reads the forms accepts, and what turns the direction of writing around
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a person wrote, as paragraphs; signs that cannot be printed are left out. */
export function asWords(text: string): Words {
  const lines = text
    .split(breaks)
    .map((line) => line.replace(/\t/g, " ").replace(unprintable, "").trimEnd())
    .filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""));
  const end = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return end.map((line) => [line]);
}

export const plain = (text: string): Words => [[text]];

export const markOf = (piece: Piece): Mark | null => (typeof piece === "string" ? null : piece.mark);
export const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.text);

/** Millimetres of a page, as it lies. */
export function pageSize({ paper }: PaperStyle): { readonly width: number; readonly height: number } {
  const [short, long] = paper.size === "A4" ? [210, 297] : [297, 420];
  return paper.orientation === "portrait" ? { width: short, height: long } : { width: long, height: short };
}

/** A cell with the column (from 0) in which it begins. */
export type PlacedCell = { readonly cell: PaperCell; readonly column: number };

/** Where the cells of a table stand: a cell that reaches down leaves its column out of the rows below. */
export function placeCells(rows: PaperTable["rows"]): readonly (readonly PlacedCell[])[] {
  const taken = new Map<number, number>();
  return rows.map((cells) => {
    let column = 0;
    const free = () => {
      while ((taken.get(column) ?? 0) > 0) column += 1;
    };
    const placed = cells.map((cell): PlacedCell => {
      free();
      const found = { cell, column };
      column += cell.span ?? 1;
      return found;
    });
    for (const [place, left] of taken) taken.set(place, left - 1);
    for (const { cell, column: at } of placed) {
      for (let step = 0; step < (cell.span ?? 1); step++)
        if ((cell.down ?? 1) > 1) taken.set(at + step, (cell.down ?? 1) - 1);
    }
    return placed;
  });
}
