import { type Problem, problem } from "../../../foundation/index.ts";
import type { SentDocument } from "./review.ts";

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

export const emptyFile = (name: string): Problem =>
  problem(
    "reading/emptyFile",
    `ファイル「${cut(name)}」には中身がありません（0バイト）。元のソフトで開けるか確かめて、選び直してください。`,
    `The file "${cut(name)}" is empty (0 bytes). See whether its own program opens it, then choose it again.`,
  );

export const fileTooHeavy = (name: string, bytes: number, most: number): Problem =>
  problem(
    "reading/fileTooHeavy",
    `ファイル「${cut(name)}」は${megabytes(bytes)}MBあり、受け取れる大きさ（${megabytes(most)}MB）を超えています。必要なページだけに分けて送ってください。`,
    `The file "${cut(name)}" has ${megabytes(bytes)} MB, more than the ${megabytes(most)} MB that can be taken in. Split off the pages that matter and send those.`,
  );

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

export const takenAlready = (name: string, { id, title }: Pick<SentDocument, "id" | "title">): Problem =>
  problem(
    "reading/takenAlready",
    `ファイル「${cut(name)}」は、すでに「${cut(title)}」（${id}）として取り込まれています。そちらを開くか、読み直してください。`,
    `The file "${cut(name)}" was taken in already as "${cut(title)}" (${id}): open that one, or have it read again.`,
  );

export const wrongLength = (
  what: { readonly ja: string; readonly en: string },
  letters: number,
  most: number,
): Problem =>
  problem(
    "reading/wrongLength",
    letters === 0
      ? `${what.ja}が空です。1字から${most}字までで書いてください。`
      : `${what.ja}は${letters}字あります。${most}字までに縮めてください。`,
    letters === 0
      ? `The ${what.en} is empty: write 1 to ${most} letters.`
      : `The ${what.en} has ${letters} letters: shorten it to ${most}.`,
  );

export const unknownDocument = (id: string): Problem =>
  problem(
    "reading/unknownDocument",
    `この版には「${cut(id)}」という資料がありません。一覧から選んでください。`,
    `This edition has no document "${cut(id)}": choose one from the list.`,
  );

export const cannotFollow = (id: string): Problem =>
  problem(
    "reading/cannotFollow",
    `前の版として「${cut(id)}」は選べません。取り込み済みの、これ自身でない資料を選んでください。`,
    `"${cut(id)}" cannot be the older edition: choose a document that was taken in and is not this one.`,
  );

export const documentChanged: Problem = problem(
  "reading/documentChanged",
  "この資料の設定は、画面を開いた後にほかの人が変えました。何も失われていません。いまの設定を見てから保存し直してください。",
  "Somebody else changed this document's settings after the page was opened. Nothing is lost. Look at what holds now, then save again.",
);

export const onePersonNotAllowed: Problem = problem(
  "reading/onePersonNotAllowed",
  "二人目の確認を省けるのは地域戦略課だけです。「二人で確かめる」のままにするか、地域戦略課に頼んでください。",
  "Only the strategy division may do without the second person. Leave the check by two persons on, or ask them.",
);

export const stillReading: Problem = problem(
  "reading/stillReading",
  "この資料はいま読み取り中です。終わってから、もう一度読み直してください。",
  "This document is being read right now. Wait until that has ended before having it read again.",
);
