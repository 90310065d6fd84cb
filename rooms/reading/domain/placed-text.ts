import type { Problem } from "../../../foundation/index.ts";

/** Formats that can be read. */
export const fileFormats = ["text", "csv", "html", "pdf", "xlsx", "xls", "docx", "pptx"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A rectangle on a page, in points from its upper left corner as the page is looked at. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Where something stands in its file, as a person finds it again: pages, slides and sheets are counted from 1, lines of a text file from 1,
 * `cell` as Excel writes it (`Sheet1!B7`), in a page, document or slide with the number of the table on it (`#2!B7`). Whatever a format has not is left out.
 */
export type Place = {
  readonly page?: number;
  readonly lines?: readonly [first: number, last: number];
  readonly cell?: string;
  readonly box?: Box;
};

/** What can be seen of a piece of text beside its letters. */
export type TextStyle = {
  /** Size of the letters in points; null where the format does not say. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly struck: boolean;
  /** Letters below each other. */
  readonly vertical: boolean;
};

export const plainStyle: TextStyle = { size: null, bold: false, struck: false, vertical: false };

/** A line of text outside tables: a line of a text file, a paragraph, a line of a PDF page. */
export type PlacedLine = {
  readonly text: string;
  readonly at: Place;
  readonly style: TextStyle;
  /** How deep a heading it is, where the format itself says so (a style of Word, h2 of HTML, the title of a slide): from 1 for the widest, 0 for the title of it all. */
  readonly heading?: number;
};

/** A cell of a table that the format itself, or its lines and edges, give. `row` and `column` count from 0. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  /** Rows and columns that it takes up. */
  readonly down: number;
  readonly across: number;
  /** As a person sees it: the shown value of a number with its format, the lines of a cell parted by \n. */
  readonly text: string;
  /** The number itself where the file holds one (Excel); null for text. */
  readonly value: number | null;
  readonly style: TextStyle;
  readonly at: Place;
};

export type Grid = {
  /** Caption, sheet or slide title, or the line above; null where there is none. */
  readonly title: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** Rows and columns that are hidden in the file: read, and told. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly at: Place;
};

/** A piece of a page in the order in which it is read. */
export type PagePart =
  | { readonly kind: "line"; readonly line: PlacedLine }
  | { readonly kind: "grid"; readonly grid: Grid };

/** A page, slide or sheet. A text file has one page. */
export type ReadPage = {
  readonly number: number;
  readonly name: string | null;
  /** Points, as it is looked at; null where the format has no pages of a size. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** scanned: a picture of a page, without letters. */
  readonly kind: "text" | "scanned" | "empty";
  readonly parts: readonly PagePart[];
  /** A sheet or slide that a person does not see when opening the file: read, and told. */
  readonly hidden?: boolean;
  /** Its letters were recognised in a picture and may be wrong. */
  readonly recognised?: boolean;
};

/** What a reader gives: as many pages as it could read, and what stood against the rest. It never throws, whatever the bytes. */
export type FileReading = {
  /** Null where the file could not be opened at all. */
  readonly format: FileFormat | null;
  readonly pages: readonly ReadPage[];
  readonly problems: readonly ReadProblem[];
};

export type ReadProblem = { readonly problem: Problem; readonly at: Place };

/** What a hostile or broken file may cost at most. */
export type ReadLimits = {
  readonly bytes: number;
  /** Of all packed parts together, unpacked. */
  readonly unpackedBytes: number;
  readonly pages: number;
  readonly cells: number;
  /** Of one cell or line. */
  readonly letters: number;
};

export const usualLimits: ReadLimits = {
  bytes: 100 * 2 ** 20,
  unpackedBytes: 400 * 2 ** 20,
  pages: 5_000,
  cells: 2_000_000,
  letters: 20_000,
};

/** Hears which page of how many is read next, while it goes on. */
export type TellPage = (page: number, of: number) => void;
