import { expect, test } from "vitest";
import { type DataTable, makeTable, numberColumn, textColumn } from "./table.ts";
import { tableToCsv } from "./table-to-csv.ts";
import { tableToJson } from "./table-to-json.ts";

type Row = { readonly name: string; readonly flag: "new"; readonly yen: number | null };

const aTable = (...rows: readonly Row[]): DataTable =>
  makeTable<Row>({
    id: "budget",
    title: { ja: "予算", en: "Budget" },
    about: { ja: "予算の行", en: "Budget lines" },
    rows,
    columns: [
      textColumn("name", "事業", "Programme", (row) => row.name),
      textColumn("flag", "区分", "Flag", (row) => ({ code: row.flag, words: { ja: "新規", en: "New" } })),
      numberColumn("yen", { ja: "予算額", en: "Amount" }, (row) => row.yen, { ja: "円", en: "yen" }),
      textColumn("places", "地域", "Places", () => ["道南", "道北"]),
    ],
  });

test("CSVは選んだ言葉の見出しと言葉で書かれ、単位は見出しに立つ", () => {
  const table = aTable({ name: "ウポポイ", flag: "new", yen: 1000 });
  expect(tableToCsv(table, "ja")).toBe("事業,区分,予算額（円）,地域\r\nウポポイ,新規,1000,道南、道北\r\n");
  expect(tableToCsv(table, "en")).toBe("Programme,Flag,Amount (yen),Places\r\nウポポイ,New,1000,道南; 道北\r\n");
});

test("コンマ・引用符・改行のある値は引用符で囲まれる", () => {
  expect(tableToCsv(aTable({ name: '森と"木",海\n山', flag: "new", yen: null }), "ja")).toContain(
    '"森と""木"",海\n山",新規,,',
  );
});

test.each([
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+81", "'+81"],
  ["@cmd", "'@cmd"],
  ["＝1+1", "'＝1+1"],
  ["-5%", "'-5%"],
])("表計算ソフトが式と読む「%s」は「%s」になる", (name, written) => {
  expect(tableToCsv(aTable({ name, flag: "new", yen: 1 }), "ja").split("\r\n")[1]).toBe(`${written},新規,1,道南、道北`);
});

test("負の数は数のまま書かれる", () => {
  expect(tableToCsv(aTable({ name: "減", flag: "new", yen: -32104000 }), "ja")).toContain("減,新規,-32104000,");
});

test("JSONは符号のまま値を持ち、言葉は列の側に一度だけ立つ", () => {
  const site = { edition: hokkaido, recordedAt: "2026-11-22T00:00:00.000Z" };
  const { columns, rows, count } = tableToJson(site, aTable({ name: "減", flag: "new", yen: null }));
  expect(rows).toEqual([{ name: "減", flag: "new", yen: null, places: ["道南", "道北"] }]);
  expect(columns[1]).toMatchObject({ id: "flag", codes: { new: { ja: "新規", en: "New" } } });
  expect(count).toBe(1);
});

const hokkaido = {
  format: 1,
  id: "hokkaido",
  name: "北海道",
  nameEn: "Hokkaido",
  body: "010006",
  fictitious: false,
  gradingRule: "hokkaido",
  accepted: { by: "人", byEn: "a reader", on: "2026-11-22" },
  about: { ja: "版", en: "edition" },
} as const;
