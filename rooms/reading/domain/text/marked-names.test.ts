import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const heads = ["評価指標", "目標の内容", "現状値", "(現況年度)", "平成27年度実績", "目標値", "(目標年度)"];
const values = [
  "128団体",
  "(平成26年度)",
  "131団体",
  "140団体",
  "(平成36年度)",
  "4人",
  "(平成25年度)",
  "―",
  "9人",
  "(平成36年度)",
];

test("印のある名前より先に値がまとまっていても、数と単位が合えば行になる。番号と見出しの文は名前でない（架空の市）", () => {
  const { value } = read(
    ...[...heads, "担い手を増やします", "1", "○架空団体数", ...values],
    ...["新しく始める人を増やします", "2", "○架空就農者数", "- 21 -"],
  );
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空団体数: baseline 128 団体 FY2014, actual 131 団体 FY2015, target 140 団体 FY2024 @10-10",
    "kpi 架空就農者数: baseline 4 人 FY2013, actual absent:none FY2015, target 9 人 FY2024 @23-23",
  ]);
});

test("印のある名前の数が行の数と違えば、名前は付けない（架空の市）", () => {
  const { value } = read(...heads, "1", "○架空団体数", ...values, "2", "○架空就農者数", "3", "○架空相談件数");
  expect(factLines(value, "kpi")).toEqual([]);
});
