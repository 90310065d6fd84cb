import * as XLSX from "@e965/xlsx";
import { parse as parseCsv } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { parse as parseHtml } from "parse5";
import { SaxesParser } from "saxes";
import type { LargeFileKind } from "./large-files.ts";

type Parser = (bytes: Uint8Array) => unknown;

/** To rows of what is shown in the cells, which is what people read a sheet for. */
const readOldExcel: Parser = (bytes) => {
  const { Sheets } = XLSX.read(bytes, { type: "array", dense: true });
  return Object.values(Sheets).map((sheet) => XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false }));
};

/** The libraries alone, as their users call them, on the same bytes; a text has none. */
export const bareParsers: Readonly<
  Record<Exclude<LargeFileKind, "text">, { readonly name: string; readonly parse: Parser }>
> = {
  csv: { name: "csv-parse", parse: (bytes) => parseCsv(Buffer.from(bytes), { relax_column_count: true }) },
  html: { name: "parse5", parse: (bytes) => parseHtml(new TextDecoder().decode(bytes)) },
  word: { name: "fflate and saxes", parse: readXml },
  pdf: { name: "pdfjs-dist getTextContent", parse: readPdfText },
  xlsx: { name: "exceljs", parse: (bytes) => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer) },
  xls: { name: "@e965/xlsx", parse: readOldExcel },
  xlsb: { name: "@e965/xlsx", parse: readOldExcel },
};

function readXml(bytes: Uint8Array): number {
  const document = unzipSync(bytes)["word/document.xml"];
  let letters = 0;
  const parser = new SaxesParser();
  parser.on("text", (text) => {
    letters += text.length;
  });
  parser.write(new TextDecoder().decode(document)).close();
  return letters;
}

async function readPdfText(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let items = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await file.destroy();
  return items;
}
