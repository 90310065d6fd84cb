import { type Problem, problem } from "../../../foundation/index.ts";
import { shortened } from "./file-problems.ts";

export const noDocument = (): Problem =>
  problem(
    "noDocument",
    "Wordの文書として読める本文がありません。元のソフトで開いて保存し直してください。",
    "There is no text that can be read as a Word document: open the file in its program and save it anew.",
  );

export const noSlides = (): Problem =>
  problem(
    "noSlides",
    "PowerPointとして読めるスライドがありません。元のソフトで開いて保存し直してください。",
    "There are no slides that can be read: open the file in its program and save it anew.",
  );

export const trackedDeletion = (text: string): Problem =>
  problem(
    "trackedDeletion",
    `変更履歴で削除された部分「${shortened(text)}」は読みませんでした。変更を承諾してから保存すると確かです。`,
    `"${shortened(text)}", deleted in tracked changes, was not read: accept the changes and save, to be sure.`,
  );

export const trackedInsertion = (): Problem =>
  problem(
    "trackedInsertion",
    "変更履歴で挿入された、まだ承諾されていない部分を読みました。確定した内容か確かめてください。",
    "Text inserted in tracked changes, not yet accepted, was read: make sure that it is final.",
  );

export const hiddenText = (text: string): Problem =>
  problem(
    "hiddenText",
    `隠し文字「${shortened(text)}」は画面に出ないので読みませんでした。必要なら隠し文字を解除してください。`,
    `The hidden text "${shortened(text)}" is not seen and was not read: show it if it is wanted.`,
  );

export const marginsNotRead = (): Problem =>
  problem(
    "marginsNotRead",
    "ヘッダー・フッターの文字は読みませんでした。単位などがそこにあるなら本文に書いてください。",
    "Headers and footers were not read: put what matters there (a unit) into the text.",
  );

export const remarksNotRead = (): Problem =>
  problem(
    "remarksNotRead",
    "コメント（吹き出し）は読みませんでした。必要な内容は本文に書いてください。",
    "Comments were not read: put what is needed into the text.",
  );

export const notesNotRead = (count: number): Problem =>
  problem(
    "notesNotRead",
    `発表者ノートが${count}枚のスライドにありますが、読みませんでした。必要な内容はスライドに書いてください。`,
    `${count} slides have notes for the speaker, which were not read: put what is needed on the slides.`,
  );

export const hiddenSlide = (number: number): Problem =>
  problem(
    "hiddenSlide",
    `スライド${number}は非表示です。読みましたが、公表してよい値か確かめてください。`,
    `Slide ${number} is hidden. It was read: make sure that its values are meant to be used.`,
  );

export const outerDocument = (): Problem =>
  problem(
    "outerDocument",
    "別のファイルの内容を差し込む部分があります。取りに行かず、読みませんでした。必要ならそのファイルを加えてください。",
    "The document takes in the content of another file. It was not fetched or read: add that file if it is needed.",
  );
