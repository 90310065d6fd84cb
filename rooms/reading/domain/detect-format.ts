import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { FileFormat } from "./placed-text.ts";

/** Signs of a ZIP file, of an old Office file, of a PDF (which may begin a little later). */
const [zip, oldOffice, pdf] = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "%PDF-"] as const;
const pdfWithin = 1024;
const emptyZip = "PK\u0005\u0006";

/** What lies in a package of an Office program tells which program wrote it. */
const insides: readonly (readonly [part: string, format: FileFormat])[] = [
  ["xl/workbook.xml", "xlsx"],
  ["xl/workbook.bin", "xls"],
  ["word/document.xml", "docx"],
  ["ppt/presentation.xml", "pptx"],
];

/** Ways to say that a text is a page of the web: only what stands at its very beginning counts. */
const webBeginning =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)\b/i;
/** Tables saved as text by their name's ending; the separator is found by the reader. */
const tableEnding = /\.(?:csv|tsv)$/i;
const oldExcelEnding = /\.(?:xls|xlt|xla)$/i;

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/**
 * The format of a file by its first bytes and, for packages, by the names of the parts in it; the file's own name decides only
 * between kinds of plain text, and between the programs whose old files begin alike.
 */
export function detectFormat(
  name: string,
  bytes: Uint8Array,
  parts: () => readonly string[],
): Outcome<FileFormat, Problem> {
  const beginning = latin(bytes, pdfWithin);
  if (beginning.startsWith(zip) || beginning.startsWith(emptyZip)) return formatOfPackage(name, parts());
  if (beginning.startsWith(oldOffice))
    return oldExcelEnding.test(name) || !/\.(?:doc|ppt|msg|hwp)$/i.test(name) ? ok("xls") : fail(oldFormat(name));
  if (beginning.includes(pdf)) return ok("pdf");
  const known = picture(beginning);
  if (known !== null) return fail(pictureGiven(name, known));
  if (webBeginning.test(beginning.replace(/^\u00ef\u00bb\u00bf/, "").replaceAll("\u0000", ""))) return ok("html");
  return ok(tableEnding.test(name) ? "csv" : "text");
}

function formatOfPackage(name: string, parts: readonly string[]): Outcome<FileFormat, Problem> {
  const names = new Set(parts.map((part) => part.toLowerCase()));
  const found = insides.find(([part]) => names.has(part));
  return found ? ok(found[1]) : fail(unknownPackage(name));
}

function picture(beginning: string): string | null {
  if (beginning.startsWith("\u0089PNG")) return "PNG";
  if (beginning.startsWith("\u00ff\u00d8\u00ff")) return "JPEG";
  if (beginning.startsWith("II*\u0000") || beginning.startsWith("MM\u0000*")) return "TIFF";
  return beginning.startsWith("GIF8") ? "GIF" : null;
}

const shown = (name: string): string => name.slice(0, 80);

const unknownPackage = (name: string): Problem =>
  problem(
    "formatUnknown",
    `「${shown(name)}」は圧縮ファイルですが、Excel・Word・PowerPoint の文書ではありません。中のファイルを取り出して送ってください。`,
    `"${shown(name)}" is a packed file, but no document of Excel, Word or PowerPoint: take the files out and send those.`,
  );

const oldFormat = (name: string): Problem =>
  problem(
    "formatOld",
    `「${shown(name)}」は古い形式の文書です。Word や PowerPoint で開き、新しい形式（docx、pptx）か PDF で保存し直してください。`,
    `"${shown(name)}" is a document of an old kind: open it in its program and save it as docx, pptx or PDF.`,
  );

const pictureGiven = (name: string, kind: string): Problem =>
  problem(
    "formatPicture",
    `「${shown(name)}」は画像（${kind}）です。文字を読み取ったファイル（文字の入った PDF、表計算、文章）を送ってください。`,
    `"${shown(name)}" is a picture (${kind}): send a file with letters in it (a PDF with text, a workbook, a text).`,
  );
