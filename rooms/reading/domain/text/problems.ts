import { type Problem, problem } from "../../../../foundation/index.ts";
import type { DecodedText } from "../../../document/index.ts";
import { shortened } from "../file-problems.ts";

export const lettersLost = ({ encoding, lost }: DecodedText): Problem =>
  problem(
    "lettersLost",
    `文字コード（${encoding}）として読めない文字が${lost}個あり、「\ufffd」に置き換えました。UTF-8で保存し直してください。`,
    `${lost} letters do not fit the encoding (${encoding}) and were replaced by "\ufffd": save the file anew in UTF-8.`,
  );

export const notText = (): Problem =>
  problem(
    "notText",
    "文章や表のテキストではなく、別の種類のデータです。拡張子と中身が合っているか確かめてください。",
    "This is no text but data of another kind: look whether the ending of the file fits what is in it.",
  );

export const brokenQuotes = (text: string): Problem =>
  problem(
    "brokenQuotes",
    `引用符（"）の対応がとれていません（${shortened(text)}）。行ごとに区切って読みました。値を確かめてください。`,
    `The quotation marks (") do not match (${shortened(text)}). It was read line by line: check the values.`,
  );

export const framesInside = (count: number): Problem =>
  problem(
    "framesInside",
    `別のページの埋め込みが${count}個あります。取りに行かないので、必要ならそのページを保存して加えてください。`,
    `${count} other pages are embedded. They were not fetched: save those that are needed and add them.`,
  );

export const nestedTooDeep = (most: number): Problem =>
  problem(
    "nestedTooDeep",
    `要素の入れ子が上限の${most}段を超えたので、その先は読みませんでした。ブラウザーで開いて保存し直してください。`,
    `Elements are nested more than ${most} deep; what follows was not read: open the page in a browser and save it anew.`,
  );

export const tooManyElements = (most: number): Problem =>
  problem(
    "tooManyElements",
    `要素が上限の${most}個を超えたので、その先は読みませんでした。ファイルを分けてください。`,
    `There are more than the ${most} elements allowed; what follows was not read: split the file.`,
  );

/** Data of another kind has signs below the space that no text has. */
export function isPlainText(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) odd += 1;
  }
  return odd * 100 <= text.length;
}
