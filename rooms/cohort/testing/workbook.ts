import { join } from "node:path";
import ExcelJS from "exceljs";

type Cell = string | number | null;
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** For tests: a workbook of these sheets in a folder; its path. Everything in it is fictitious. */
export async function writeWorkbook(folder: string, name: string, sheets: Sheets): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) book.addWorksheet(title).addRows(rows.map((row) => [...row]));
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

/** Age groups of five years up to `open`, as the institute's workbooks print them: `0～4歳` … `95歳以上`. */
export const printedAges = (open: number): readonly string[] => [
  ...Array.from({ length: open / 5 }, (_, index) => `${index * 5}～${index * 5 + 4}歳`),
  `${open}歳以上`,
];
