import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { kindOfBytes } from "../../document/index.ts";

/** The most that a file may hold: 20 MB. */
export const largestEvidence = 20 * 1024 * 1024;

const kinds = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"] },
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", endings: ["docx"] },
  csv: { mediaType: "text/csv", endings: ["csv"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
} as const;
export type EvidenceKind = keyof typeof kinds;

/** Names inside a ZIP file stand uncompressed, so they can be looked for without opening it. */
function holds(bytes: Uint8Array, name: string): boolean {
  const signs = Array.from(name, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(signs[0] ?? 0); at >= 0; at = bytes.indexOf(signs[0] ?? 0, at + 1))
    if (signs.every((sign, offset) => bytes[at + offset] === sign)) return true;
  return false;
}

function kindOf(bytes: Uint8Array, ending: string): EvidenceKind | "macro" | null {
  const kind = kindOfBytes(bytes);
  if (kind === "pdf" || kind === "png") return kind;
  if (kind === "jpeg") return "jpg";
  if (kind === "package") return officeKind(bytes);
  return ending === "csv" && isPlainText(bytes) ? "csv" : null;
}

function officeKind(bytes: Uint8Array): EvidenceKind | "macro" | null {
  if (holds(bytes, "vbaProject.bin")) return "macro";
  if (holds(bytes, "xl/workbook.xml")) return "xlsx";
  return holds(bytes, "word/document.xml") ? "docx" : null;
}

/** Text in UTF-8 or Shift_JIS has none of these; a program or an old Office file is full of them. */
const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.every((sign) => sign >= 0x20 || sign === 0x09 || sign === 0x0a || sign === 0x0d);

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The media type of a file, told by its first bytes and not by its name; refuses everything that is not on the list, in words. */
export function evidenceKind(name: string, bytes: Uint8Array): Outcome<string, Problem> {
  if (bytes.length === 0) return fail(empty(name));
  if (bytes.length > largestEvidence) return fail(tooLarge(name));
  const ending = endingOf(name);
  const kind = kindOf(bytes, ending);
  if (kind === "macro") return fail(hasMacro(name));
  if (!kind) return fail(wrongKind(name));
  const { mediaType, endings } = kinds[kind];
  return endings.some((known) => known === ending) ? ok(mediaType) : fail(otherKind(name, kind));
}

/** The name without folders and signs that a file system or a header cannot hold; at most 120 characters. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069"<>:|?*]/g, "_").trim();
  const ending = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? "";
  return `${clean.slice(0, clean.length - ending.length).slice(0, 110) || "file"}${ending}`;
}

const list = "PDF, Excel (xlsx), Word (docx), CSV, PNG, JPEG";

const empty = (name: string): Problem =>
  problem(
    "evidence/empty",
    `ファイル「${safeFileName(name)}」が選ばれていないか、中身がありません。保存してから選び直してください。`,
    `The file "${safeFileName(name)}" was not chosen or is empty. Save it and choose it again.`,
  );

export const tooLarge = (name: string): Problem =>
  problem(
    "evidence/tooLarge",
    `ファイル「${safeFileName(name)}」は20MBを超えています。必要な頁だけにするか、画像を小さくしてください。何も保存していません。`,
    `The file "${safeFileName(name)}" is larger than 20 MB. Keep only the pages needed, or make pictures smaller. Nothing was stored.`,
  );

const wrongKind = (name: string): Problem =>
  problem(
    "evidence/wrongKind",
    `ファイル「${safeFileName(name)}」の中身は、受け取れる種類（${list}）のどれでもありません。PDFなどに直して選び直してください。何も保存していません。`,
    `The content of "${safeFileName(name)}" is none of the kinds accepted (${list}). Turn it into a PDF, for example. Nothing was stored.`,
  );

const otherKind = (name: string, kind: EvidenceKind): Problem =>
  problem(
    "evidence/otherKind",
    `ファイル「${safeFileName(name)}」は、名前と中身が合いません（中身は ${kind}）。名前の終わりを .${kind} に直すか、正しいファイルを選んでください。`,
    `The name of "${safeFileName(name)}" and its content do not agree (it is ${kind}). Let the name end in .${kind}, or choose the right file.`,
  );

const hasMacro = (name: string): Problem =>
  problem(
    "evidence/macro",
    `ファイル「${safeFileName(name)}」にはマクロ（プログラム）が入っています。マクロのない形式（xlsx・docx・PDF）で保存し直してください。`,
    `The file "${safeFileName(name)}" contains macros. Save it in a form without macros (xlsx, docx, PDF).`,
  );
