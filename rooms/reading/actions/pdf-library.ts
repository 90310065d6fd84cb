/**
 * pdf.js as this room uses it. Loading it changes built-in functions of the whole thread (`JSON.stringify`, `Array.prototype.push` …) into slow
 * copies of themselves, so only what reads PDFs loads this file, when the first PDF comes.
 */
import { runInNewContext } from "node:vm";
import { unpackAtOnce } from "./pdf-unpacking.ts";
import { withoutCanvas } from "./pdf-without-canvas.ts";

const { AnnotationMode, getDocument, OPS, PDFWorker } = await withoutCanvas(
  () => import("pdfjs-dist/legacy/build/pdf.mjs"),
);
const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");

// The copy of `push` alone takes a tenth of the time of reading.
Object.defineProperty(Array.prototype, "push", {
  value: runInNewContext("Array.prototype.push"),
  writable: true,
  configurable: true,
  enumerable: false,
});
unpackAtOnce();

export { AnnotationMode, getDocument, OPS, PDFWorker, WorkerMessageHandler };
