import type ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { tableToCsv, tableToWorkbook } from "../../value/server.ts";
import { testBulk, testStored } from "../../value/testing/a-bulk.ts";
import { answeredBy, headRow, openedBook, openedSheet, savedBook } from "../testing/filled-sheet.ts";
import { hasOffice, officeSaved } from "../testing/office-convert.ts";

// the table goes out without values; afterwards somebody else stores one in sheet 1
const out = testBulk(5);
const now = testBulk(5, (id) => (id === "s1" ? [testStored("s1", "sales")] : []));
const columns = ["key", "seen", "sheet", "kpi", "unit", "year", "baseline", "target", "expected", "last", "actual"];
const more = ["forecast", "revised", "source", "note", "answer", "check"];
const at = new Map([...columns, ...more].map((id, index) => [id, index + 1]));

/** The number of a row in the file: the sheet, its indicator and its year as they go out. */
function rowOf(sheet: number, kpi: "test" | "sales" | "share", year: number): number {
  const index = out.places.findIndex(
    (place) => place.sheet.head.id === `s${sheet}` && place.kpi.id === kpi && place.row.key === `FY${year}`,
  );
  if (index < 0) throw new Error(`${sheet} ${kpi} ${year}`);
  return headRow + 1 + index;
}

type Filling = (cell: (column: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void;
const put =
  (column: string, value: ExcelJS.CellValue, format?: string): Filling =>
  (cell) => {
    cell(column).value = value;
    // cells of one look share it
    if (format) cell(column).style = { ...cell(column).style, numFmt: format };
  };

/** What a person does to a row, and how the row is answered: the state and codes, and a piece of the words that stand in its cell. */
const fillings: readonly (readonly [name: string, row: number, fill: Filling, codes: string, words: string])[] = [
  ["正しい数", rowOf(0, "test", 2026), put("actual", 1390), "good", "良: 実績値: 1,390人 と読みました"],
  ["全角の数字", rowOf(0, "test", 2027), put("forecast", "１，６００"), "good", "見込値: 1,600人 と読みました"],
  ["パーセントの書式", rowOf(0, "share", 2026), put("actual", 0.44, "0.0%"), "good", "44% と読みました"],
  [
    "単位の欄を千円にした数",
    rowOf(0, "sales", 2026),
    (cell) => {
      cell("actual").value = 1450;
      cell("unit").value = "千円";
    },
    "good",
    "1,450,000円 と読みました",
  ],
  [
    "数の欄の文",
    rowOf(0, "test", 2028),
    put("forecast", "たくさん"),
    "correct value/notNumber",
    "見込値: 「たくさん」を数",
  ],
  [
    "千円の数を円のまま",
    rowOf(1, "sales", 2026),
    put("actual", 1200),
    "correct",
    "ほかの人が「該当なし」を保存しました",
  ],
  ["千円と円の取り違え", rowOf(2, "sales", 2026), put("actual", 1200), "confirm scaleSlip", "確かめてください: 実績値"],
  [
    "先の年の実績",
    rowOf(0, "test", 2029),
    put("actual", 1800),
    "correct bulk/wrongYear",
    "令和11年度の行には「実績値」を書けません",
  ],
  [
    "書き換えた年",
    rowOf(0, "sales", 2028),
    put("year", "令和8年度"),
    "correct bulk/yearChanged",
    "令和10年度のものです",
  ],
  [
    "式",
    rowOf(1, "test", 2026),
    put("actual", { formula: "1200+34", result: 1234 }),
    "correct bulk/formula",
    "式（=1200+34）",
  ],
  [
    "知らない単位",
    rowOf(1, "test", 2027),
    put("forecast", "1600パーツ"),
    "correct value/notNumber",
    "見込値: 「1600パーツ」を数",
  ],
  ["ほかの単位", rowOf(1, "test", 2028), put("forecast", "1600件"), "correct number/otherUnit", "単位は 件 ですが、人"],
  [
    "単位の欄の知らない単位",
    rowOf(1, "test", 2029),
    (cell) => {
      cell("forecast").value = 1900;
      cell("unit").value = "パーツ";
    },
    "correct bulk/unitUnknown",
    "単位の欄の「パーツ」が分かりません",
  ],
  [
    "日付になった値",
    rowOf(2, "test", 2026),
    put("actual", new Date(Date.UTC(2026, 3, 5)), "m/d"),
    "correct bulk/day",
    "日付（4/5）",
  ],
  [
    "人の欄のパーセント",
    rowOf(2, "test", 2027),
    put("forecast", 0.5, "0%"),
    "correct number/otherUnit",
    "単位は % ですが、人",
  ],
  ["空の実績", rowOf(1, "share", 2026), () => undefined, "empty", "未記入: 実績値: この年の値か、値がない理由"],
  ["誤りの値", rowOf(2, "test", 2028), put("forecast", { error: "#REF!" }), "correct bulk/cellError", "誤り（#REF!）"],
  [
    "消えた鍵",
    rowOf(2, "share", 2026),
    put("key", null),
    "correct bulk/keyDeleted",
    "「架空の割合」令和8年度の行のようです",
  ],
  [
    "ほかの団体の鍵",
    rowOf(3, "test", 2026),
    put("key", "another-town|s3|test|FY2026"),
    "correct bulk/keyOfOther",
    "（another-town）の行です",
  ],
  ["知らない鍵", rowOf(3, "test", 2027), put("key", "test|s99|test|FY2027"), "correct bulk/keyUnknown", "隠れた列"],
  [
    "別の行の貼り付け",
    rowOf(3, "test", 2028),
    put("kpi", "別の指標"),
    "correct bulk/keyChanged",
    "「別の指標」と書かれていますが",
  ],
  [
    "二度ある行",
    rowOf(3, "sales", 2027),
    (cell, sheet) => {
      cell("forecast").value = 1_600_000;
      for (const id of ["key", "sheet", "kpi", "year"])
        cell(id).value = sheet.getCell(rowOf(3, "sales", 2028), at.get(id) ?? 1).value;
    },
    "correct bulk/rowTwice",
    "同じ指標・年の行がほかにもあります",
  ],
  [
    "提出済みの調書",
    rowOf(4, "test", 2026),
    put("actual", 1390),
    "correct bulk/closed",
    "「架空の調書4」には、いま値を書けません",
  ],
  [
    "書き足した行",
    headRow + 1 + out.places.length,
    (cell) => {
      cell("kpi").value = "新しい指標";
      cell("actual").value = 5;
    },
    "correct bulk/rowAdded",
    "書き足された行です",
  ],
];

async function filledBook(): Promise<ExcelJS.Workbook> {
  const book = await openedBook(await tableToWorkbook(out.cells, out.places));
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("no sheet");
  for (const [, row, fill] of fillings) fill((id) => sheet.getCell(row, at.get(id) ?? 1), sheet);
  // what else the office keeps in the file
  const own = book.addWorksheet("課のメモ");
  own.getCell("B2").value = "担当: 架空課";
  own.getCell("B2").font = { bold: true, color: { argb: "FFCC0000" } };
  return book;
}

const checkCells = async (bytes: Uint8Array): Promise<ReadonlyMap<number, string>> => {
  const [sheet] = (await openedBook(bytes)).worksheets;
  return new Map(fillings.map(([, row]) => [row, sheet?.getCell(row, at.get("check") ?? 1).text ?? ""]));
};

describe("Excel の表が戻ってくる", () => {
  test("24通りの書き方に、それぞれの欄で答える", async () => {
    const { bytes, codes } = await answeredBy(now, "values.xlsx", await savedBook(await filledBook()));
    const cells = await checkCells(bytes);
    expect(fillings.map(([name, row]) => [name, codes.get(row), cells.get(row)])).toEqual(
      fillings.map(([name, , , wanted, words]) => [name, wanted, expect.stringContaining(words)]),
    );
    expect(fillings).toHaveLength(24);
  });

  test("答えのほかは、どの部分も一字も変わらない", async () => {
    const sent = await savedBook(await filledBook());
    const { bytes } = await answeredBy(now, "values.xlsx", sent);
    const [before, after] = [unzipSync(sent), unzipSync(bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
    );
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    const [own] = (await openedBook(bytes)).worksheets.slice(1);
    expect([own?.getCell("B2").text, own?.getCell("B2").font?.color?.argb]).toEqual(["担当: 架空課", "FFCC0000"]);
  });

  test("行を並べ替えても、列を動かしても、行は見つかる", async () => {
    const book = await openedBook(await tableToWorkbook(out.cells, out.places));
    const [sheet] = book.worksheets;
    const [one, other] = [rowOf(0, "test", 2026), rowOf(2, "share", 2026)];
    for (const id of [...columns, ...more]) {
      const [first, second] = [sheet?.getCell(one, at.get(id) ?? 1), sheet?.getCell(other, at.get(id) ?? 1)];
      if (first && second) [first.value, second.value] = [second.value, first.value];
    }
    const moved = sheet?.getCell(other, at.get("actual") ?? 1);
    if (moved) moved.value = 1390;
    const { codes, texts } = await answeredBy(now, "values.xlsx", await savedBook(book));
    expect([codes.get(other), texts.get(other)]).toEqual(["good", expect.stringContaining("1,390人")]);
  });

  test("もらった答えの付いた表は、直してまた送れる", async () => {
    const first = await answeredBy(now, "values.xlsx", await savedBook(await filledBook()));
    const second = await answeredBy(now, "values.xlsx", first.bytes);
    expect([...second.codes]).toEqual([...first.codes]);
  });
});

test("CSV は、送られた文字コード・区切り・改行のまま答える", async () => {
  const cells = out.cells.map((row) => [...row]);
  const row = rowOf(0, "test", 2026) - headRow;
  cells[row]?.splice((at.get("actual") ?? 1) - 1, 1, "たくさん");
  const text = tableToCsv(cells).toString("utf8").replace("\ufeff", "");
  const { bytes } = await answeredBy(now, "values.csv", new Uint8Array(iconv.encode(text, "cp932")));
  const lines = iconv.decode(Buffer.from(bytes), "cp932").split("\r\n");
  expect(lines[0]).toBe(text.split("\r\n")[0]);
  expect(lines[row]).toContain("直してください: 実績値: 「たくさん」を数として読めません");
});

test("出ていく表は、書く欄だけが開き、鍵は隠れ、理由と単位を選べる", async () => {
  const [sheet] = (await openedBook(await tableToWorkbook(out.cells, out.places))).worksheets;
  const cell = (row: number, id: string) => sheet?.getCell(row, at.get(id) ?? 1);
  const row = rowOf(0, "sales", 2026);
  expect([sheet?.getColumn(1).hidden, sheet?.getColumn(2).hidden, sheet?.getColumn(3).hidden]).toEqual([
    true,
    true,
    false,
  ]);
  expect(cell(row, "actual")?.protection?.locked).toBe(false);
  expect(cell(row, "revised")?.protection?.locked).not.toBe(false);
  expect(cell(row, "unit")?.dataValidation?.formulae).toEqual(['"円,千円,百万円,億円"']);
  expect(cell(row, "actual")?.dataValidation?.formulae?.[0]).toContain("未公表");
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: headRow });
  expect(cell(1, "sheet")?.text).toContain("書き方");
  expect(cell(row, "year")?.text).toBe("令和8年度");
});

const office = hasOffice();
if (!office) console.log("soffice is not on this machine: the round trip through LibreOffice is left out");
describe.skipIf(!office)("LibreOffice を通って戻る", { timeout: 300_000 }, () => {
  test.each([
    ["xlsx", "xlsx"],
    ["xlsx", "ods"],
    ["xlsx", "xls"],
  ])("%s を LibreOffice で開き、%s で保存しても、それぞれの欄で答え、同じ種類で返す", async (from, to) => {
    const saved = officeSaved(await savedBook(await filledBook()), from, to);
    const { bytes, codes } = await answeredBy(now, `values.${to}`, saved);
    const back = to === "xlsx" ? bytes : officeSaved(bytes, to, "xlsx");
    const cells = await checkCells(back);
    expect(fillings.map(([name, row]) => [name, codes.get(row), cells.get(row)])).toEqual(
      fillings.map(([name, , , wanted, words]) => [name, wanted, expect.stringContaining(words)]),
    );
    const [own] = (await openedBook(back)).worksheets.slice(1);
    expect(own?.getCell("B2").text).toBe("担当: 架空課");
    const again = await openedSheet(`values.${to}`, bytes);
    expect(again.table.length).toBeGreaterThan(out.places.length);
  });
});
