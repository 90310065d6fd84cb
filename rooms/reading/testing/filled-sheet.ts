import ExcelJS from "exceljs";
import type { OpenedSheet } from "../../value/index.ts";
import { answerColumn, readBulk, rowAnswerWords, stateOf } from "../../value/index.ts";
import type { TestBulk } from "../../value/testing/a-bulk.ts";
import { openTables } from "../actions/open-tables.ts";

/** The head of the sheet that goes out stands in this row, from 1. */
export const headRow = 4;

export async function openedBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

export const savedBook = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(Buffer.from(await book.xlsx.writeBuffer()));

/** The sheet with our table, of a file that is taken for a good one. */
export async function openedSheet(name: string, bytes: Uint8Array): Promise<OpenedSheet> {
  const opened = await openTables({ name, bytes });
  if (!opened.ok) throw new Error(opened.problem.message.en);
  const [sheet] = opened.value.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The file with an answer in each row, and the answers by the number of the row. */
export async function answeredBy(bulk: TestBulk, name: string, bytes: Uint8Array) {
  const sheet = await openedSheet(name, bytes);
  const rows = readBulk(sheet.table, bulk);
  if (!rows.ok) throw new Error(rows.problem.message.en);
  const texts = new Map(rows.value.map((row) => [row.number, rowAnswerWords(row).ja]));
  const written = sheet.answered(texts, answerColumn(sheet.table).column);
  if (!written.ok) throw new Error(written.problem.message.en);
  const codes = new Map(
    rows.value.map((row) => [
      row.number,
      [
        stateOf(row),
        ...(row.problem ? [row.problem.code] : []),
        ...row.decisions.flatMap((one) =>
          one.kind === "problem"
            ? [one.problem.code]
            : one.kind === "asked"
              ? one.questions.map(({ code }) => code)
              : [],
        ),
      ].join(" "),
    ]),
  );
  return { bytes: written.value, texts, codes };
}
