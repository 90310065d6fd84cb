import { attribute } from "./workbook-styles.ts";

/** A cell: a number, the number of a text, or only its look (the rest of a merged cell). */
export type SheetCell = { readonly style: number; readonly value?: number; readonly text?: number };
/** Cells by their columns from 0; columns without a cell are left out. Height in points. */
export type SheetRow = { readonly height: number; readonly cells: (SheetCell | undefined)[] };
/** Rows and columns from 1, both ends included. */
export type Merge = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
};

export type Worksheet = {
  /** At most 31 characters, unlike all others of the workbook. */
  readonly name: string;
  /** Of the columns, in digits of the standard font. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Rows after which a new page begins. */
  readonly breaks: readonly number[];
  /** Stay in sight and stand on every page. */
  readonly headRows: { readonly from: number; readonly to: number } | null;
  readonly page: {
    readonly size: "A4" | "A3";
    readonly orientation: "portrait" | "landscape";
    /** Millimetres at the sides. */
    readonly margin: number;
    /** 0: as many as it takes. */
    readonly pages: number;
  };
  /** In Excel's codes (&L, &P …). */
  readonly header: string;
  readonly footer: string;
};

const spread = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const paperSizes = { A4: 9, A3: 8 } as const;
const millimetresInInch = 25.4;

const names: string[] = [];
/** A, B, … Z, AA … for 1, 2, … */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  const name = column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
  names[column] = name;
  return name;
}

export function worksheetXml(sheet: Worksheet, first: boolean): string {
  const { page, merges, breaks } = sheet;
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  const merged = merges.map(
    ({ row, column, toRow, toColumn }) =>
      `<mergeCell ref="${columnName(column)}${row}:${columnName(toColumn)}${toRow}"/>`,
  );
  const broken = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  const side = page.margin / millimetresInInch;
  return [
    `<worksheet xmlns="${spread}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`,
    ...sheet.rows.map(rowXml),
    "</sheetData>",
    merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`,
    `<pageMargins left="${side}" right="${side}" top="${side + 0.25}" bottom="${side + 0.2}" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${paperSizes[page.size]}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="${page.pages}"/>`,
    `<headerFooter><oddHeader>${attribute(sheet.header)}</oddHeader><oddFooter>${attribute(sheet.footer)}</oddFooter></headerFooter>`,
    broken.length === 0
      ? ""
      : `<rowBreaks count="${broken.length}" manualBreakCount="${broken.length}">${broken.join("")}</rowBreaks>`,
    "</worksheet>",
  ].join("");
}

function pane({ headRows }: Worksheet): string {
  if (headRows === null) return "";
  return `<pane ySplit="${headRows.to}" topLeftCell="A${headRows.to + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function rowXml({ height, cells }: SheetRow, at: number): string {
  const row = at + 1;
  let xml = `<row r="${row}" ht="${height.toFixed(1)}" customHeight="1">`;
  cells.forEach((cell, column) => {
    if (cell) xml += cellXml(cell, columnName(column + 1) + row);
  });
  return `${xml}</row>`;
}

function cellXml({ style, value, text }: SheetCell, place: string): string {
  if (value !== undefined) return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (text !== undefined) return `<c r="${place}" s="${style}" t="s"><v>${text}</v></c>`;
  return `<c r="${place}" s="${style}"/>`;
}
