// A process of its own that prints: the server stays free while thousands of sheets are set, and what the typesetter held is given
// back to the machine when the process ends.
import { openPdfPrinter, type PdfPrinter } from "./print-pdf.ts";
import { type PressJob, type Printed, printRecords } from "./print-records.ts";

export type WorkerAsk = { readonly number: number; readonly job: PressJob };
export type WorkerAnswer = {
  readonly number: number;
  readonly printed: Printed | null;
  /** Why nothing was printed, for the log. */
  readonly failed: string | null;
  /** Memory of this process in bytes after the work. */
  readonly memory: number;
};

let printer: PdfPrinter | null = null;
const warmPrinter = (): PdfPrinter => {
  printer ??= openPdfPrinter();
  return printer;
};

/** More sheets than this are set once only: keeping them would cost memory and save nothing. */
const fewSheets = 4;

async function answer({ number, job }: WorkerAsk): Promise<WorkerAnswer> {
  try {
    const printed = await printRecords(warmPrinter, job);
    return { number, printed, failed: null, memory: process.memoryUsage.rss() };
  } catch (error) {
    return {
      number,
      printed: null,
      failed: error instanceof Error ? error.message : String(error),
      memory: process.memoryUsage.rss(),
    };
  } finally {
    if (job.records.length > fewSheets) printer?.forget();
  }
}

const isAsk = (message: unknown): message is WorkerAsk =>
  typeof message === "object" && message !== null && "job" in message && "number" in message;

process.on("message", (message: unknown) => {
  if (!isAsk(message)) return;
  void answer(message).then((said) => process.send?.(said));
});
process.on("disconnect", () => process.exit(0));
// the fonts are read before the first sheet is asked for
warmPrinter();
