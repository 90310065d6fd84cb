import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { decodeWhole, type TextEncoding } from "./decode-japanese.ts";

/** More than any plain text of a plan holds; a file beyond it is most likely not a text. */
export const mostBytes = 64 * 1024 * 1024;

/** Japanese offices save texts in these, and old mails in the last. What looks like UTF-16 is most likely no text. */
const encodings: readonly TextEncoding[] = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"];

/** Below the space, a text holds only tab, line ends and page breaks (9 to 13), and the escape of old terminals (27). */
const isTextual = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return false;
  }
  return true;
};

/** The text of a file in UTF-8, Shift_JIS or EUC-JP; refuses what is empty, too large, or no plain text (a PDF, a picture). */
export function decodeText(name: string, bytes: Uint8Array): Outcome<string, Problem> {
  if (bytes.length === 0) return fail(emptyFile(name));
  if (bytes.length > mostBytes) return fail(tooLarge(name, bytes.length));
  const decoded = decodeWhole(bytes);
  const isText = decoded !== null && encodings.includes(decoded.encoding) && isTextual(decoded.text);
  return isText ? ok(decoded.text) : fail(notText(name));
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
