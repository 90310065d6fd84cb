declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** The half of pdf.js that reads bytes; it answers messages that come through its port. */
  export const WorkerMessageHandler: { initializeFromPort(port: EventTarget): void };
}
