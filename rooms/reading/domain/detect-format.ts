import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type ByteKind, kindOfBytes } from "../../document/index.ts";
import type { FileFormat } from "./placed-text.ts";

/** A PDF may begin a little later: mail programs put lines before it. */
const [pdfSign, pdfWithin] = ["%PDF-", 1024];

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
 * between kinds of plain text, and between the programs whose old files begin alike. `parts` is asked for packages alone: why one cannot be opened is the answer.
 */
export function detectFormat(
  name: string,
  bytes: Uint8Array,
  parts: () => Outcome<readonly string[], Problem>,
): Outcome<FileFormat, Problem> {
  const kind = kindOfBytes(bytes);
  if (kind === "package" || kind === "emptyPackage") return formatOfPackage(name, parts());
  if (kind === "oldOffice")
    return oldExcelEnding.test(name) || !/\.(?:doc|ppt|msg|hwp)$/i.test(name) ? ok("xls") : fail(oldFormat(name));
  const beginning = latin(bytes, pdfWithin);
  if (beginning.includes(pdfSign)) return ok("pdf");
  const picture = kind === null ? undefined : pictures[kind];
  if (picture !== undefined) return fail(pictureGiven(name, picture));
  if (webBeginning.test(beginning.replace(/^\u00ef\u00bb\u00bf/, "").replaceAll("\u0000", ""))) return ok("html");
  return ok(tableEnding.test(name) ? "csv" : "text");
}

function formatOfPackage(name: string, parts: Outcome<readonly string[], Problem>): Outcome<FileFormat, Problem> {
  if (!parts.ok) return parts;
  const names = new Set(parts.value.map((part) => part.toLowerCase()));
  const found = insides.find(([part]) => names.has(part));
  return found ? ok(found[1]) : fail(unknownPackage(name));
}

/** 「計画.pdf」 that holds plain text was read as what it is; null where the name and the bytes agree, or the name promises nothing. */
export function namedAsOther(name: string, format: FileFormat): Problem | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const promised = promises.get(ending);
  if (promised === undefined || promised.includes(format)) return null;
  const [ja, en] = kindWords[format];
  return problem(
    "formatOther",
    `「${shown(name)}」の中身は ${ending} ではなく、${ja}でした。${ja}として読みました。壊れたか、別のファイルかもしれません。元のファイルを確かめてください。`,
    `"${shown(name)}" holds ${en}, not ${ending}, and was read as that. It may be damaged or another file: look at the original.`,
  );
}

/** What a file named so may hold. */
const promises: ReadonlyMap<string, readonly FileFormat[]> = new Map([
  ["pdf", ["pdf"]],
  ["xlsx", ["xlsx"]],
  ["xlsm", ["xlsx"]],
  ["xls", ["xls", "xlsx"]],
  ["xlsb", ["xls"]],
  ["docx", ["docx"]],
  ["pptx", ["pptx"]],
]);

const kindWords: Readonly<Record<FileFormat, readonly [ja: string, en: string]>> = {
  text: ["文章（テキスト）", "plain text"],
  csv: ["CSV の表", "a table as CSV"],
  html: ["ウェブページ（HTML）", "a page of the web (HTML)"],
  pdf: ["PDF", "a PDF"],
  xlsx: ["Excel のブック", "an Excel workbook"],
  xls: ["古い形式の Excel のブック", "an Excel workbook of the old kind"],
  docx: ["Word の文書", "a Word document"],
  pptx: ["PowerPoint のスライド", "PowerPoint slides"],
};

const pictures: Readonly<Partial<Record<ByteKind, string>>> = { png: "PNG", jpeg: "JPEG", tiff: "TIFF", gif: "GIF" };

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
