import { fileEmpty, fileTooLarge, type ProblemList, tooManyCells, tooManyPages } from "../domain/file-problems.ts";
import { layOutPage } from "../domain/pdf/layout.ts";
import { type PageMarks, sizeOf } from "../domain/pdf/marks.ts";
import {
  lettersUnknown,
  notPdf,
  pageBroken,
  pageOutlined,
  pageRecognised,
  pageScanned,
  pagesFewer,
  pagesMissing,
  pageTooHeavy,
  pdfDamaged,
  pdfLocked,
  pdfUnpacksTooLarge,
  pictureNotRead,
  slantedLeftOut,
  tooManyLetters,
  unseenLeftOut,
} from "../domain/pdf/problems.ts";
import { withoutRepeats } from "../domain/pdf/repeats.ts";
import type { FileReading, ReadLimits, ReadPage, TellPage } from "../domain/placed-text.ts";
import { guarded } from "./guarded.ts";
import { isBomb } from "./pdf-bomb.ts";
import { isDamaged, pagesSaid, withoutTable } from "./pdf-damage.ts";
import type { PdfFile } from "./pdf-file.ts";
import { unheardAllowed } from "./pdf-rejections.ts";
import { openScans, type Scans } from "./read-scans.ts";
import type { Recogniser } from "./recogniser.ts";

/** So many pages in a row that cannot be read are the end of the file, whatever it says of itself. */
const mostBroken = 20;
/** Fonts are forgotten after so many pages: they are what a long file fills the memory with. */
const pagesBetweenForgetting = 100;

/**
 * Reads the text layer of a PDF: lines, tables by their rulings or by their columns, in reading order and with their boxes. Pages without letters
 * are told as such, or read by the program for text recognition where there is one. Nothing is run, drawn or fetched; it never throws.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  tell: TellPage = () => undefined,
  recogniser: Recogniser | null = null,
): Promise<FileReading> {
  return guarded("pdf", async (problems) => {
    const kept = withoutRepeats(await pagesOf(bytes, { limits, problems, tell, recogniser }));
    for (const { problem, at } of kept.problems) problems.tell(problem, at);
    return kept.pages;
  });
}

type PdfTask = {
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
  readonly tell: TellPage;
  readonly recogniser: Recogniser | null;
};

async function pagesOf(bytes: Uint8Array, task: PdfTask): Promise<readonly ReadPage[]> {
  const { limits, problems, recogniser } = task;
  if (bytes.length === 0) problems.tell(fileEmpty());
  else if (bytes.length > limits.bytes) problems.tell(fileTooLarge(bytes.length, limits.bytes));
  else if (await isBomb(bytes, limits.unpackedBytes)) problems.tell(pdfUnpacksTooLarge(limits.unpackedBytes));
  else {
    return unheardAllowed(async () => {
      const found = await openedWhole(bytes, problems);
      if (found === null) return [];
      const { file, damaged } = found;
      const said = pagesSaid(bytes);
      // earlier versions of the same file may have had more pages: only what cannot be is told
      if (said > Math.max(file.pages, damaged ? 0 : limits.pages)) problems.tell(pagesFewer(said, file.pages));
      const scans =
        recogniser &&
        openScans(damaged ? withoutTable(bytes) : bytes, { recogniser, problems, letters: limits.letters });
      return readPages(file, { ...task, scans }).finally(() => Promise.all([file.close(), scans?.close()]));
    });
  }
  return [];
}

type OpenedPdf = { readonly file: PdfFile; readonly damaged: boolean };

/** Where the table of parts is damaged, or leads to no page, the parts are searched for in the whole file. */
async function openedWhole(bytes: Uint8Array, problems: ProblemList): Promise<OpenedPdf | null> {
  if (!isDamaged(bytes)) {
    // pdf.js keeps and changes what it is given
    const file = await opened(new Uint8Array(bytes), problems);
    if (file === null || file.pages > 0) return file === null ? null : { file, damaged: false };
    await file.close();
  }
  const file = await opened(withoutTable(bytes), problems);
  if (file !== null) problems.tell(file.pages > 0 ? pdfDamaged() : notPdf());
  return file === null ? null : { file, damaged: true };
}

async function opened(bytes: Uint8Array, problems: ProblemList): Promise<PdfFile | null> {
  try {
    const { openPdf } = await import("./pdf-file.ts");
    return await openPdf(bytes);
  } catch (reason) {
    problems.tell(nameOf(reason) === "PasswordException" ? pdfLocked() : notPdf());
    return null;
  }
}

type PagesTask = PdfTask & { readonly scans: Scans | null };

async function readPages(file: PdfFile, task: PagesTask): Promise<readonly ReadPage[]> {
  const { limits, problems, tell } = task;
  const pages: ReadPage[] = [];
  const room = { cells: limits.cells, letters: limits.unpackedBytes };
  let broken = 0;
  for (let number = 1; number <= Math.min(file.pages, limits.pages); number++) {
    tell(number, Math.min(file.pages, limits.pages));
    const page = await pageOf(file, number, task);
    broken = page === null ? broken + 1 : 0;
    if (broken === mostBroken) {
      problems.tell(pagesMissing(file.pages, number - mostBroken + 1), { page: number });
      return pages;
    }
    if (page !== null) pages.push(page);
    if (page !== null && !hasRoom(room, page)) {
      problems.tell(tooManyCells(limits.cells), { page: number });
      return pages;
    }
    if (number % pagesBetweenForgetting === 0) await file.forget().catch(() => undefined);
  }
  if (file.pages > limits.pages) problems.tell(tooManyPages(file.pages, limits.pages));
  return pages;
}

/** Takes what a page holds from what the file may still hold; false where that is used up. */
function hasRoom(room: { cells: number; letters: number }, page: ReadPage): boolean {
  for (const part of page.parts) {
    if (part.kind === "line") room.letters -= part.line.text.length;
    else room.cells -= part.grid.cells.length;
  }
  return room.cells >= 0 && room.letters >= 0;
}

async function pageOf(file: PdfFile, number: number, { limits, problems, scans }: PagesTask): Promise<ReadPage | null> {
  try {
    const marks = await file.marksOf(number);
    const scanned = scans && kindOf(marks) === "scanned" ? await scans.read(number, marks) : null;
    return scanned ?? readPage(marks, number, limits, problems);
  } catch (reason) {
    const { PageTooLarge, pageLimits } = await import("./pdf-operators.ts");
    if (reason instanceof PageTooLarge) {
      const most = reason.kind === "steps" ? pageLimits.steps : pageLimits.milliseconds;
      problems.tell(pageTooHeavy(reason.kind, most), { page: number });
    } else problems.tell(pageBroken(), { page: number });
    return null;
  }
}

function readPage(marks: PageMarks, number: number, limits: ReadLimits, problems: ProblemList): ReadPage {
  const { parts, problems: found } = layOutPage(marks, number, limits.letters);
  for (const { problem, at } of found) problems.tell(problem, at);
  const kind = kindOf(marks);
  tellOfPage(marks, kind, number, problems);
  return { number, name: null, size: sizeOf(marks), kind, parts, ...(marks.recognised ? { recognised: true } : {}) };
}

/** A picture over most of the page with at most a page number beside it is a scan. */
const fewLetters = 20;
const mostlyPictured = 0.6;
const somePicture = 0.1;
/** From here on a picture on a page of text is told: it may be a table. */
const muchPicture = 0.2;
const manyShapes = 200;

function kindOf({ signs, pictured, shapes, recognised }: PageMarks): ReadPage["kind"] {
  if (signs.length === 0) return pictured > somePicture || shapes > manyShapes ? "scanned" : "empty";
  return signs.length <= fewLetters && pictured > mostlyPictured && !recognised ? "scanned" : "text";
}

function tellOfPage(marks: PageMarks, kind: ReadPage["kind"], page: number, problems: ProblemList): void {
  const { pictured, recognised, unseen, unknown, slanted } = marks;
  if (kind === "scanned") problems.tell(pictured > somePicture ? pageScanned() : pageOutlined(), { page });
  else if (pictured > muchPicture && !recognised) problems.tell(pictureNotRead(pictured), { page });
  if (marks.isCut) problems.tell(tooManyLetters(marks.signs.length), { page });
  if (recognised) problems.tell(pageRecognised(), { page });
  if (unseen > 0) problems.tell(unseenLeftOut(unseen), { page });
  if (unknown > 0) problems.tell(lettersUnknown(unknown), { page });
  if (slanted !== "") problems.tell(slantedLeftOut(slanted), { page });
}

const nameOf = (reason: unknown): string => (reason instanceof Error ? reason.name : "");
