/** What pdf.js rejects with. */
const names = new Set([
  "AbortException",
  "FormatError",
  "InvalidPDFException",
  "Jbig2Error",
  "JpegError",
  "JpxError",
  "MissingDataException",
  "ParserEOFException",
  "PasswordException",
  "ResponseException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
]);

let running = 0;

/** Node ends a thread for a rejection that nobody hears; that of a damaged file is not worth it. Every other one ends the thread as ever. */
function hear(reason: unknown): void {
  if (!(reason instanceof Error) || !names.has(reason.name)) throw reason;
}

/** Runs what reads a PDF. pdf.js starts work on damaged files that it then forgets: such rejections have no one else to hear them. */
export async function unheardAllowed<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running++ === 0) process.on("unhandledRejection", hear);
  try {
    return await work();
  } finally {
    await new Promise((done) => setImmediate(done));
    if (--running === 0) process.off("unhandledRejection", hear);
  }
}
