import * as XLSX from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";

/** A record of a binary workbook: its kind and its content. */
export function record(kind: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = kind < 0x80 ? [kind] : [(kind & 0x7f) | 0x80, kind >> 7];
  return Buffer.concat([Buffer.from([...head, (body.length & 0x7f) | 0x80, body.length >> 7]), body]);
}

/** Whole numbers in one, two or four bytes each. */
export const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
export const shorts = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
export const longs = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

/** A text with its length before it. */
export const said = (text: string): Buffer => Buffer.concat([longs(text.length), Buffer.from(text, "utf16le")]);

/** A binary workbook with one sheet 表, in which these parts stand in place of those that were written. */
export function binaryBook(parts: Readonly<Record<string, Buffer>>): Uint8Array {
  const book = { SheetNames: ["表"], Sheets: { 表: XLSX.utils.aoa_to_sheet([["項目"]]) } };
  const written = unzipSync(new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsb", bookSST: true })));
  return zipSync({ ...written, ...parts });
}
