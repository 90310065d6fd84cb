import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";

/** More than any plain text of a plan holds; a file beyond it is most likely not a text. */
export const mostBytes = 64 * 1024 * 1024;

/** Japanese offices save texts in these; UTF-8 refuses what is not UTF-8, so it is tried first. */
const encodings = ["utf-8", "shift_jis", "euc-jp"] as const;

/** Below the space, a text holds only tab, line ends and page breaks (9 to 13), and the escape of old terminals (27). */
const isTextual = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return false;
  }
  return true;
};

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // not this encoding: the next one is tried
    return null;
  }
}

/** The text of a file in UTF-8, Shift_JIS or EUC-JP; refuses what is empty, too large, or no plain text (a PDF, a picture). */
export function decodeText(name: string, bytes: Uint8Array): Outcome<string, Problem> {
  if (bytes.length === 0) return fail(emptyFile(name));
  if (bytes.length > mostBytes) return fail(tooLarge(name, bytes.length));
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && isTextual(text)) return ok(text);
  }
  return fail(notText(name));
}

const emptyFile = (name: string): Problem =>
  problem(
    "documentEmpty",
    `「${name}」は空のファイルです。中身のあるファイルを指定してください。`,
    `"${name}" is empty: name a file with something in it.`,
  );

const tooLarge = (name: string, size: number): Problem =>
  problem(
    "documentTooLarge",
    `「${name}」は ${Math.ceil(size / 1048576)} MB あり、上限の ${mostBytes / 1048576} MB を超えます。文章だけを取り出したファイルを指定してください。`,
    `"${name}" has ${Math.ceil(size / 1048576)} MB, more than the ${mostBytes / 1048576} MB allowed: name a file that holds the plain text only.`,
  );

const notText = (name: string): Problem =>
  problem(
    "documentNotText",
    `「${name}」は文章だけのファイル（UTF-8、Shift_JIS、EUC-JP）として読めません。PDF などは文章を取り出してから加えてください。`,
    `"${name}" is no plain text in UTF-8, Shift_JIS or EUC-JP: take the text out of a PDF or the like before adding it.`,
  );
