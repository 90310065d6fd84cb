import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import type { PDFDocumentProxy, PDFWorker as Worker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { asMatrix, unmoved } from "../domain/matrix.ts";
import type { PageMarks } from "../domain/pdf/marks.ts";
import { fontsOf } from "./pdf-fonts.ts";
import { AnnotationMode, getDocument, PDFWorker, WorkerMessageHandler } from "./pdf-library.ts";
import { type Operators, PageTooLarge, pageLimits, usedOperators } from "./pdf-operators.ts";
import { type PagePicture, pictureOperators, picturesOf } from "./pdf-pictures.ts";
import { ThreadPort } from "./pdf-port.ts";
import { withoutEndlessRanges } from "./pdf-ranges.ts";
import { walkPage } from "./pdf-walk.ts";

/** An opened PDF. Pages are read one after the other, each from nothing. */
export type PdfFile = {
  /** What the file says, which need not be true. */
  readonly pages: number;
  /** Rejects with `PageTooLarge`, or with whatever pdf.js finds wrong with the page. `number` counts from 1. */
  readonly marksOf: (number: number) => Promise<PageMarks>;
  /** The pictures of a page, unpacked; none unless the file was opened for them. Rejects as `marksOf` does. */
  readonly picturesOf: (number: number) => Promise<readonly PagePicture[]>;
  /** Gives back the memory of fonts that were met so far. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Fonts and letter tables that a file takes for granted come from the package; every other address is refused. */
class PackageFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = { cMapUrl: "cmaps", standardFontDataUrl: "standard_fonts" }[kind];
    if (folder === undefined || !/^[\w.-]+$/.test(filename)) throw new Error(`No such file: ${kind} ${filename}`);
    return readFileSync(join(packageFolder, folder, filename));
  }
}

/** A picture with more dots is left alone: a page of A2 at 300 dots an inch. */
const mostDots = 36_000_000;

/**
 * Rejects with what pdf.js finds wrong with the bytes, which it keeps and changes. Nothing in the file is run, drawn or fetched, nor unpacked as a
 * picture unless the file is opened for its pictures.
 */
export async function openPdf(bytes: Uint8Array, withPictures = false): Promise<PdfFile> {
  const line = openLine(withPictures ? pictureOperators : new Set());
  const task = getDocument({
    data: withoutEndlessRanges(bytes),
    worker: line.worker,
    verbosity: 0,
    cMapUrl: "cmaps/",
    standardFontDataUrl: "standard_fonts/",
    BinaryDataFactory: PackageFiles,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableFontFace: true,
    maxImageSize: withPictures ? mostDots : 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  const close = async (): Promise<void> => {
    await Promise.race([task.destroy().catch(() => undefined), soon()]);
    line.close();
  };
  try {
    const file = await line.guarded(task.promise);
    const layers = await line.guarded(file.getOptionalContentConfig());
    return {
      pages: file.numPages,
      marksOf: (number) => line.guarded(readMarks(file, number, (layer) => layers.isVisible(layer))),
      picturesOf: (number) => (withPictures ? line.guarded(readPictures(file, number)) : Promise.resolve([])),
      forget: async () => void (await line.guarded(file.cleanup())),
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}

async function readMarks(
  file: PDFDocumentProxy,
  number: number,
  isShown: (layer: unknown) => boolean,
): Promise<PageMarks> {
  const page = await file.getPage(number);
  try {
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    const operators = { names: fnArray, values: argsArray };
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const fontOf = await fontsOf(operators, page.commonObjs);
    return walkPage(operators, { width, height, matrix: asMatrix(transform) ?? unmoved, fontOf, isShown });
  } finally {
    page.cleanup();
  }
}

async function readPictures(file: PDFDocumentProxy, number: number): Promise<readonly PagePicture[]> {
  const page = await file.getPage(number);
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const dotsOf = (name: string): Promise<unknown> =>
      new Promise((got) => (name.startsWith("g_") ? page.commonObjs : page.objs).get(name, got));
    const size = { width, height, matrix: asMatrix(transform) ?? unmoved };
    return await picturesOf({ names: fnArray, values: argsArray }, size, dotsOf);
  } finally {
    page.cleanup();
  }
}

type Line = {
  readonly worker: Worker;
  /** What `work` gives, or a rejection where it stands still too long or a part of pdf.js failed unheard. */
  readonly guarded: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly close: () => void;
};

/** Joins both halves of pdf.js and watches what passes between them. */
function openLine(kept: ReadonlySet<number>): Line {
  let steps = 0;
  let began = performance.now();
  let stop: (reason: unknown) => void = () => undefined;
  // pdf.js waits until a piece has arrived before it reads far beyond it: what is kept back holds the page up for good.
  const heldUp = new Set<unknown>();
  const watched = (message: unknown): unknown => {
    const piece = drawnPiece(message);
    if (piece === null) return message;
    steps += piece.operators.names.length;
    const isLate = performance.now() - began > pageLimits.milliseconds;
    if (isLate || steps > pageLimits.steps) {
      heldUp.add(piece.page);
      stop(new PageTooLarge(isLate ? "time" : "steps"));
    }
    return heldUp.has(piece.page) ? null : piece.withOperators(usedOperators(piece.operators, kept));
  };
  const mine = new ThreadPort(
    (message) => message,
    (reason) => stop(reason),
  );
  const reader = new ThreadPort(watched, (reason) => stop(reason));
  mine.join(reader);
  const worker = PDFWorker.create({ port: mine, verbosity: 0 });
  WorkerMessageHandler.initializeFromPort(reader);
  return {
    worker,
    guarded: (work) => {
      steps = 0;
      began = performance.now();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => stop(new PageTooLarge("time")), pageLimits.milliseconds);
        stop = (reason) => {
          clearTimeout(timer);
          reject(reason);
        };
        work.then((value) => {
          clearTimeout(timer);
          resolve(value);
        }, stop);
      });
    },
    close: () => {
      worker.destroy();
      mine.terminate();
    },
  };
}

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 2000).unref());

/** `page`: by what pdf.js tells the pages apart that are being read. */
type DrawnPiece = {
  readonly page: unknown;
  readonly operators: Operators;
  readonly withOperators: (used: Operators) => unknown;
};

/** A message that brings a piece of a page's drawing; null for every other. */
function drawnPiece(message: unknown): DrawnPiece | null {
  if (typeof message !== "object" || message === null || !("chunk" in message)) return null;
  const { chunk } = message;
  if (typeof chunk !== "object" || chunk === null || !("fnArray" in chunk) || !("argsArray" in chunk)) return null;
  const { fnArray, argsArray } = chunk;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return null;
  return {
    page: "streamId" in message ? message.streamId : null,
    operators: { names: fnArray, values: argsArray },
    withOperators: ({ names, values }) => ({
      ...message,
      chunk: { ...chunk, fnArray: names, argsArray: values, length: names.length },
    }),
  };
}
