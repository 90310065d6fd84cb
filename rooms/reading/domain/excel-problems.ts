import { type Problem, problem } from "../../../foundation/index.ts";
import { shortened } from "./file-problems.ts";

export const formulaWithoutValue = (): Problem =>
  problem(
    "formulaWithoutValue",
    "数式だけがあり、計算した値が保存されていません。Excelで開いて保存し直すと読めます。",
    "There is a formula but no computed value: open the file in Excel and save it.",
  );

export const errorValue = (text: string): Problem =>
  problem(
    "errorValue",
    `セルの値がエラー（${shortened(text)}）です。数式を直すか、正しい値を入れてください。`,
    `The cell holds an error (${shortened(text)}): mend the formula or type the right value.`,
  );

export const hiddenByFormat = (): Problem =>
  problem(
    "hiddenByFormat",
    "表示形式により値が見えないセルです。見える値としては読みません。必要なら表示形式を「標準」に変えてください。",
    "The number format hides what the cell holds; it is not read as a value: set the format to General if it is wanted.",
  );

export const missingText = (): Problem =>
  problem(
    "sharedTextMissing",
    "セルの文字がファイルの中に見つからず、読めませんでした。元のソフトで開いて保存し直してください。",
    "The text of the cell is missing in the file: open it in its program and save it anew.",
  );

export const hiddenSheet = (name: string): Problem =>
  problem(
    "hiddenSheet",
    `シート「${shortened(name)}」は非表示です。読みましたが、公表してよい値か確かめてください。`,
    `The sheet "${shortened(name)}" is hidden. It was read: make sure that its values are meant to be used.`,
  );

export const hiddenLines = (kind: "rows" | "columns", names: string): Problem =>
  kind === "rows"
    ? problem(
        "hiddenRows",
        `非表示の行（${shortened(names)}）があります。読みましたが、使ってよい値か確かめてください。`,
        `There are hidden rows (${shortened(names)}). They were read: make sure that their values are meant to be used.`,
      )
    : problem(
        "hiddenColumns",
        `非表示の列（${shortened(names)}）があります。読みましたが、使ってよい値か確かめてください。`,
        `There are hidden columns (${shortened(names)}). They were read: make sure that their values are meant to be used.`,
      );

export const sheetOfOtherKind = (name: string): Problem =>
  problem(
    "sheetOfOtherKind",
    `シート「${shortened(name)}」は表ではない（グラフ・マクロなど）ので読みませんでした。元の数値のある表を加えてください。`,
    `The sheet "${shortened(name)}" is no table (a chart, macros) and was not read: add the table with its numbers.`,
  );

export const valuesOfOtherFiles = (): Problem =>
  problem(
    "valuesOfOtherFiles",
    "別のファイルを参照する数式があります。参照先は開かず、このファイルに残っている値を読みました。最新か確かめてください。",
    "There are formulas that refer to other files. These were not opened; values were read as kept here: make sure they are up to date.",
  );

export const commandFormula = (): Problem =>
  problem(
    "commandFormula",
    "ほかのプログラムを動かす数式（DDE）があります。動かしていません。送り主に確かめてください。",
    "There is a formula that would start another program (DDE). It was not run: ask who sent the file.",
  );

export const outsideData = (): Problem =>
  problem(
    "outsideData",
    "外部データへの接続があります。接続せず、ファイルに残っている値を読みました。最新か確かめてください。",
    "The file is connected to data outside. No connection was made; values were read as kept: make sure they are up to date.",
  );

export const picturesNotRead = (count: number): Problem =>
  problem(
    "picturesNotRead",
    `図・グラフが${count}個あり、その中の数値は読んでいません。元の表を加えるか、手で入力してください。`,
    `There are ${count} pictures or charts whose numbers were not read: add their tables, or type them in.`,
  );

export const noSheets = (): Problem =>
  problem(
    "noSheets",
    "Excelのファイルとして開けるシートがありません。元のソフトで開いて保存し直してください。",
    "The file has no sheet that can be opened: open it in its program and save it anew.",
  );

export const strikesUnseen = (): Problem =>
  problem(
    "strikesUnseen",
    "この形式では取り消し線（またはその一部）を見分けられません。取り消し線のある値がないか確かめるか、.xlsxで保存し直してください。",
    "In this format text struck through, or struck in part, cannot be told apart: look for struck values, or save the file as .xlsx.",
  );
