import { type Problem, problem } from "../../../foundation/index.ts";
import type { Place, ReadProblem } from "./placed-text.ts";

/** Of one kind of problem so many are told one by one; the rest is counted. */
const mostOfAKind = 100;

/** The problems of one file, as they are met. */
export type ProblemList = {
  readonly tell: (found: Problem, at?: Place) => void;
  readonly told: () => readonly ReadProblem[];
};

export function problemList(): ProblemList {
  const list: ReadProblem[] = [];
  const counts = new Map<string, number>();
  return {
    tell: (found, at = {}) => {
      const count = (counts.get(found.code) ?? 0) + 1;
      counts.set(found.code, count);
      if (count <= mostOfAKind) list.push({ problem: found, at });
    },
    told: () => [...list, ...[...counts].flatMap(([code, count]) => furtherOnes(code, count - mostOfAKind))],
  };
}

function furtherOnes(code: string, count: number): readonly ReadProblem[] {
  if (count <= 0) return [];
  const found = problem(
    code,
    `同じ種類の問題（${code}）がほかに${count}件あります。上の例と同じように確かめてください。`,
    `There are ${count} more problems of this kind (${code}): look at them as at those above.`,
  );
  return [{ problem: found, at: {} }];
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0);

export const fileTooLarge = (bytes: number, most: number): Problem =>
  problem(
    "fileTooLarge",
    `ファイルは${megabytes(bytes)} MBあり、上限の${megabytes(most)} MBを超えます。ファイルを分けるか、画像を外してください。`,
    `The file has ${megabytes(bytes)} MB, more than the ${megabytes(most)} MB allowed: split it, or take pictures out.`,
  );

export const fileEmpty = (): Problem =>
  problem(
    "fileEmpty",
    "ファイルは空（0バイト）です。送り直してください。",
    "The file is empty (0 bytes): send it again.",
  );

export const readerStopped = (what: string): Problem =>
  problem(
    "readerStopped",
    `ファイルの中身が形式の決まりから外れていて、途中までしか読めませんでした（${what}）。元のソフトで開いて保存し直してください。`,
    `The file breaks the rules of its format and was read only in part (${what}): open it in its program and save it anew.`,
  );

export const readerTooSlow = (milliseconds: number): Problem =>
  problem(
    "readerTooSlow",
    `読み取りが${Math.round(milliseconds / 1000)}秒で終わらず、途中で止めました（壊れているか、細工されたファイルです）。新しい形式（.xlsx）で保存し直してください。`,
    `Reading did not end within ${Math.round(milliseconds / 1000)} seconds and was stopped (the file is damaged or was made to harm): save it as .xlsx.`,
  );

export const tooManyCells = (most: number): Problem =>
  problem(
    "tooManyCells",
    `セルが上限の${most}個を超えたので、その先は読みませんでした。ファイルを分けてください。`,
    `There are more than the ${most} cells allowed; what follows was not read: split the file.`,
  );

export const tooManyPages = (count: number, most: number): Problem =>
  problem(
    "tooManyPages",
    `ページ・シート・スライドが${count}あり、上限の${most}を超えた分は読みませんでした。ファイルを分けてください。`,
    `There are ${count} pages, sheets or slides; those beyond the ${most} allowed were not read: split the file.`,
  );

export const textCut = (most: number): Problem =>
  problem(
    "textCut",
    `1つの段落またはセルの文字が上限の${most}字を超えたので、その先を切りました。原文を確かめてください。`,
    `A paragraph or cell has more than the ${most} letters allowed and was cut there: look at the source.`,
  );

export const struckPart = (text: string): Problem =>
  problem(
    "struckPart",
    `取り消し線のある部分「${shortened(text)}」は読みませんでした。原文を確かめてください。`,
    `The struck-through part "${shortened(text)}" was not read: look at the source.`,
  );

export const struckNumber = (text: string): Problem =>
  problem(
    "struckNumber",
    `「${shortened(text)}」には取り消し線があるので、数値として読みません。正しい値を確かめてください。`,
    `"${shortened(text)}" is struck through and is not read as a number: ask for the right value.`,
  );

/** The first letters of a text that stands in a message. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The text, cut where it is longer than allowed, and whether it was. */
export function withinLetters(text: string, most: number): { readonly text: string; readonly cut: boolean } {
  return text.length > most ? { text: text.slice(0, most), cut: true } : { text, cut: false };
}
