/**
 * pdf.js as this room uses it. Loading it changes built-in functions of the whole thread (`JSON.stringify`, `Array.prototype.push` …) into slow
 * copies of themselves, so only what reads PDFs loads this file, when the first PDF comes.
 */
import { runInNewContext } from "node:vm";
import { AnnotationMode, getDocument, OPS, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// The copy of `push` alone takes a tenth of the time of reading.
Object.defineProperty(Array.prototype, "push", {
  value: runInNewContext("Array.prototype.push"),
  writable: true,
  configurable: true,
  enumerable: false,
});

export { AnnotationMode, getDocument, OPS, type PDFDocumentProxy, PDFWorker, WorkerMessageHandler };
