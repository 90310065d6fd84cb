import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "budget", "kpi");

const title = "令和7年度架空町一般会計補正予算（第2号）";

test("一行に一欄ずつ書かれた表は、1、2、3の番号が見出しの数と同じ間で並ぶことで行が分かる（架空の町）", () => {
  const heads = ["内　　容", "補正予算額（千円）", "増減の主な理由"];
  expect(
    read(
      title,
      "",
      ...heads,
      ...["1", "架空橋補修費【新規】", "45,600", "点検の結果による"],
      ...["2", "架空基金繰入金", "△900", "財源の調整"],
    ),
  ).toEqual([
    "budget new 架空橋補修費: supplement 45600000 円 FY2025 @7-7",
    "budget 架空基金繰入金: supplement -900000 円 FY2025 @11-11",
  ]);
});

test("表の中の【新規】の付いた名は、次の表の見出しにならない", () => {
  const heads = ["内　容", "補正額（千円）", "理由"];
  const facts = textToFacts([
    pageOfText(
      [
        ...[title, "", ...heads, "1", "架空交付金【新規】", "12,000", "国の内示", "2", "架空寄附金", "300", "寄附"],
        ...["", ...heads, "1", "架空給付金", "8,200", "対象の拡大", "2", "架空公園費", "700", "修繕"],
      ].join("\n"),
    ),
  ]).value;
  expect(facts.map(({ name, within }) => [name, within.map((one) => one.name)])).toEqual([
    ["架空交付金", []],
    ["架空寄附金", []],
    ["架空給付金", []],
    ["架空公園費", []],
  ]);
});

test("番号の間が見出しの数と合わなければ、行とはしない", () => {
  expect(
    read("内容", "補正額（千円）", "理由", "1", "架空費", "1,200", "2", "仮想費", "3,400").filter((line) =>
      line.includes("理由"),
    ),
  ).toEqual([]);
});
