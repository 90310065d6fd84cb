import { ok } from "../../../foundation/index.ts";
import { detectFormat, namedAsOther } from "../domain/detect-format.ts";
import type { FileFormat, FileReading, ReadLimits, TellPage } from "../domain/placed-text.ts";
import { openPackage } from "./open-package.ts";
import type { Recogniser } from "./recogniser.ts";

type Reader = (
  bytes: Uint8Array,
  limits: ReadLimits,
  tell?: TellPage,
  recogniser?: Recogniser | null,
) => Promise<FileReading>;

/** Loaded when asked for: a text needs none of the libraries of the other formats. */
const readers: Readonly<Record<FileFormat, () => Promise<Reader>>> = {
  text: async () => (await import("./read-text.ts")).readText,
  csv: async () => (await import("./read-csv.ts")).readCsv,
  html: async () => (await import("./read-html.ts")).readHtml,
  pdf: async () => (await import("./read-pdf.ts")).readPdf,
  xlsx: async () => (await import("./read-excel.ts")).readExcel,
  xls: async () => (await import("./read-xls.ts")).readXls,
  docx: async () => (await import("./read-word.ts")).readWord,
  pptx: async () => (await import("./read-powerpoint.ts")).readPowerpoint,
};

/** Pages of placed text and tables of a file of any known format; what cannot be read at all is a problem, never an exception. */
export async function readFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: ReadLimits,
  tell?: TellPage,
  recogniser?: Recogniser | null,
): Promise<FileReading> {
  const partsOf = () => {
    const opened = openPackage(file.bytes, limits);
    return opened.ok ? ok(opened.value.names) : opened;
  };
  const format = detectFormat(file.name, file.bytes, partsOf);
  if (!format.ok) return { format: null, pages: [], problems: [{ problem: format.problem, at: {} }] };
  const read = await readers[format.value]();
  const reading = await read(file.bytes, limits, tell, recogniser);
  // a file with a password, or one that only begins like its kind, is none that was opened
  if (reading.pages.length === 0) return { ...reading, format: null };
  const other = namedAsOther(file.name, format.value);
  return other ? { ...reading, problems: [{ problem: other, at: {} }, ...reading.problems] } : reading;
}
