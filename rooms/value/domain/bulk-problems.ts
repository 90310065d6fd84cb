import { type Problem, problem } from "../../../foundation/index.ts";
import type { BulkPlace } from "./bulk-table.ts";

const start = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const noRows: Problem = problem(
  "bulk/noRows",
  "表に行がありません。ダウンロードした表の行を消さずに書き込んで、送ってください。何も保存していません。",
  "The table has no rows. Fill in the downloaded table without deleting its rows. Nothing was stored.",
);

export const notOurs: Problem = problem(
  "bulk/notOurs",
  "このファイルは、この画面からダウンロードした表ではありません（見出しの行の印がありません）。表をダウンロードし直してそこに書き込むか、「ほかの表の列を合わせる」から送ってください。何も保存していません。",
  'This file is not a table downloaded from this page (its head row lacks the mark). Download the table again and fill that in, or send it by "Map the columns of another table". Nothing was stored.',
);

export const otherCycle = (found: string, wanted: string): Problem => {
  const [from, to] = [found, wanted].map((mark) => mark.split("|").slice(1).join(" "));
  return problem(
    "bulk/otherCycle",
    `この表は別の年度か別の計画のもの（${from}）です。いまの評価（${to}）の表をダウンロードし直してください。何も保存していません。`,
    `This table belongs to another year or plan (${from}). Download the table of this cycle (${to}). Nothing was stored.`,
  );
};

export const columnMissing = (names: readonly string[]): Problem =>
  problem(
    "bulk/columnMissing",
    `見出し「${names.join("」「")}」の列がありません。見出しを変えたり列を消したりせずに送ってください。何も保存していません。`,
    `The columns ${names.join(", ")} are missing. Send the table without renaming or deleting columns. Nothing was stored.`,
  );

export const rowTwice = (number: number, others: readonly number[]): Problem =>
  problem(
    "bulk/rowTwice",
    `${number}行目: 同じ指標・年の行がほかにもあります（${others.slice(0, 5).join("・")}行目）。どの値が正しいか決められません。一つだけ残してください。`,
    `Row ${number}: the same indicator and year stands in row ${others.slice(0, 5).join(", ")} too, so which value holds cannot be told. Keep one of them.`,
  );

export const keyUnknown = (number: number): Problem =>
  problem(
    "bulk/keyUnknown",
    `${number}行目: 隠れた列（鍵・見た版）の内容が変わっているか、この調書があなたには見えません。行を書き足さず、ダウンロードした表の行に書いてください。`,
    `Row ${number}: the hidden columns (key, version seen) were changed, or you may not see this sheet. Do not add rows; write into the rows of the downloaded table.`,
  );

export const keyDeleted = (number: number, { shown }: BulkPlace): Problem =>
  problem(
    "bulk/keyDeleted",
    `${number}行目: 隠れた列の鍵が消えています。「${start(shown.kpi)}」${shown.year}の行のようですが、いつの値を見て書いたかが分かりません。表をダウンロードし直し、その行に値を写してください。`,
    `Row ${number}: the hidden key was deleted. The row seems to be "${start(shown.kpi)}" ${shown.year}, but what was seen when it was written cannot be told. Download the table again and copy the value into that row.`,
  );

export const rowAdded = (number: number): Problem =>
  problem(
    "bulk/rowAdded",
    `${number}行目: 書き足された行です。どの調書のどの指標か決められません。ダウンロードした表にある行に書いてください。指標が表にないときは、調書の担当に知らせてください。`,
    `Row ${number} was added by hand, so its sheet and indicator cannot be told. Write into a row of the downloaded table; if the indicator is not there, tell whoever is in charge of the sheet.`,
  );

export const keyOfOther = (number: number, edition: string): Problem =>
  problem(
    "bulk/keyOfOther",
    `${number}行目: 別の計画・団体の表（${start(edition)}）の行です。その行を消し、値はその団体の表に書いてください。`,
    `Row ${number} comes from the table of another plan or body (${start(edition)}). Delete it here, and write its value into the table it belongs to.`,
  );

export const keyChanged = (number: number, found: string, wanted: string): Problem =>
  problem(
    "bulk/keyChanged",
    `${number}行目:「${start(found)}」と書かれていますが、この行は「${start(wanted)}」のものです。別の行を上から貼り付けていないか確かめてください。`,
    `Row ${number} says "${start(found)}" but belongs to "${start(wanted)}". Was another row pasted over it?`,
  );

export const yearChanged = (number: number, found: string, wanted: string): Problem =>
  problem(
    "bulk/yearChanged",
    `${number}行目: 年が「${start(found)}」に書き換えられていますが、この行は${wanted}のものです。年を元に戻し、値は${start(found)}の行に書いてください。`,
    `Row ${number}: its year was changed to "${start(found)}", but the row is that of ${wanted}. Restore the year, and write the value into the row of ${start(found)}.`,
  );

export const wrongYear = (place: BulkPlace, head: string): Problem =>
  problem(
    "bulk/wrongYear",
    `${place.shown.year}の行には「${head}」を書けません。年を間違えていないか確かめ、この欄を元に戻してください。`,
    `The row of ${place.shown.year} takes no ${head}. Check the year, and restore this cell.`,
  );

export const tooLong = (number: number): Problem =>
  problem(
    "bulk/tooLong",
    `${number}行目: 出典・答えは500文字、備考は4,000文字までです。要点だけにして、全文は証拠のファイルとして加えてください。`,
    `Row ${number}: source and answer hold 500 characters, the note 4,000. Keep the essence and add the whole text as evidence.`,
  );

export const closed = ({ sheet }: BulkPlace): Problem =>
  problem(
    "bulk/closed",
    `調書「${sheet.head.title}」には、いま値を書けません（担当ではないか、提出済みです）。この行を元に戻してください。`,
    `Values of the sheet "${sheet.head.title}" cannot be written now (you are not in charge, or it was submitted). Restore this row.`,
  );

export const isFormula = (formula: string, shown: string): Problem =>
  problem(
    "bulk/formula",
    `式（${formula === "" ? "ほかの欄と同じ式" : `=${start(formula)}`}）が入っていて、いまは「${start(shown)}」と見えています。式の値はほかの欄で変わります。「値として貼り付け」で数字そのものにしてください。`,
    `The cell holds a formula (${formula === "" ? "shared with others" : `=${start(formula)}`}), which shows "${start(shown)}" now. What it gives changes with other cells: paste it as a value.`,
  );

export const isDay = (shown: string): Problem =>
  problem(
    "bulk/day",
    `日付（${start(shown)}）になっています。4/5 や 1-2 のように書くと表計算が日付に変えます。欄の書式を「文字列」にして書き直してください。`,
    `The cell holds a date (${start(shown)}). A spreadsheet turns 4/5 or 1-2 into one: set the format of the cell to text and write the value again.`,
  );

export const isError = (shown: string): Problem =>
  problem(
    "bulk/cellError",
    `表計算の誤り（${start(shown)}）になっています。数字を書き直してください。`,
    `The cell holds an error of the spreadsheet (${start(shown)}). Write the figure again.`,
  );

export const rowUnitUnknown = (found: string, wanted: string): Problem =>
  problem(
    "bulk/unitUnknown",
    `単位の欄の「${start(found)}」が分かりません。${wanted === "" ? "人、件、円、% などの単位" : `${wanted} か、その千・万・百万・億倍`}を選んでください。`,
    `The unit "${start(found)}" is not known. ${wanted === "" ? "Choose a unit such as 人, 件, 円 or %." : `Choose ${wanted}, or a scale of it (千, 万, 百万, 億).`}`,
  );

export const rowUnitOther = (found: string, wanted: string): Problem =>
  problem(
    "bulk/unitOther",
    `単位の欄が「${start(found)}」になっていますが、この指標の単位は${wanted}です。${wanted}に直した値を書くか、単位の欄を元に戻してください。`,
    `The unit is "${start(found)}", but this indicator is counted in ${wanted}. Write the value in ${wanted}, or restore the unit.`,
  );

export const fileLost: Problem = problem(
  "bulk/fileLost",
  "ファイルの内容が届いていません。ファイルをもう一度選んで送ってください。何も保存していません。",
  "The content of the file did not arrive. Choose the file again and send it. Nothing was stored.",
);

export const tableLost: Problem = problem(
  "bulk/tableLost",
  "確かめた表の内容が届いていません。ファイルをもう一度送ってください。何も保存していません。",
  "The content of the checked table did not arrive. Send the file again. Nothing was stored.",
);
