import type { Problem } from "../../../foundation/index.ts";
import type { PrintContext } from "../domain/drawing.ts";
import type { FormTemplate } from "../domain/form-template.ts";
import { layOut } from "../domain/lay-out.ts";
import type { SheetRecord } from "../domain/sheet-record.ts";
import { printExcel } from "./print-excel.ts";
import type { PdfPrinter, PrintJob } from "./print-pdf.ts";
import { printWord } from "./print-word.ts";

export type PressOutput = "pdf" | "docx" | "xlsx" | "svg";

/** One file to be printed: a form, the records in it, and the kind of file. */
export type PressJob = {
  readonly output: PressOutput;
  readonly template: FormTemplate;
  readonly records: readonly SheetRecord[];
  readonly context: PrintContext;
};

/** `bytes` is null where the form refused every sheet; `refused` says why. */
export type Printed = {
  readonly bytes: Uint8Array | null;
  readonly refused: readonly { readonly sheetId: string; readonly problem: Problem }[];
};

/** Lays out the records and prints them; the printer is opened only where a PDF or a picture is asked for. */
export async function printRecords(printer: () => PdfPrinter, asked: PressJob): Promise<Printed> {
  const { style, papers, refused } = layOut(asked.template, asked.records, asked.context);
  if (papers.length === 0) return { bytes: null, refused };
  const title = papers.length === 1 ? (papers[0]?.title ?? "") : asked.template.title[asked.context.lang];
  const job: PrintJob = { style, title, papers, printedOn: asked.context.printedOn };
  return { bytes: await printAs(printer, asked.output, job), refused };
}

async function printAs(printer: () => PdfPrinter, output: PressOutput, job: PrintJob): Promise<Uint8Array> {
  switch (output) {
    case "pdf":
      return printer().pdf(job);
    case "svg":
      return new TextEncoder().encode(printer().svg(job));
    case "docx":
      return printWord(job);
    case "xlsx":
      return printExcel(job);
  }
}
