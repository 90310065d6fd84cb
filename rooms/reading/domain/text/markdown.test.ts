import { expect, test } from "vitest";
import { factLines } from "../../testing/texts.ts";
import { plainStyle, type ReadPage } from "../placed-text.ts";
import { textToFacts } from "./facts.ts";

/** A text of Markdown as the reader gives it: it knows how deep a heading stands. */
function pageOf(...lines: readonly string[]): ReadPage {
  const parts = lines.map((text, index) => {
    const level = /^(#{1,6}) /.exec(text)?.[1]?.length;
    const at = { lines: [index + 1, index + 1] as const };
    return { kind: "line" as const, line: { text, at, style: plainStyle, ...(level ? { heading: level } : {}) } };
  });
  return { number: 1, name: null, size: null, kind: "text", parts };
}

test("Markdownの表の<br>は欄の中の改行で、二つの目標値はそれぞれの年のものである（架空の町）", () => {
  const { value } = textToFacts([
    pageOf(
      "## 1 人口の目標",
      "",
      "| 項目 | 現状 | 目標 |",
      "| --- | --- | --- |",
      "| 若年層<br>(15～29歳) | 612人（2020年） | 640人（2030年）<br>700人（2040年） |",
      "| 出生数 | 41人（2020年） | 50人（2030年）<br />60人（2040年） |",
      "",
      "<!-- page 4 -->",
    ),
  ]);
  expect(factLines(value, "kpi")).toEqual([
    "kpi 若年層(15～29歳): baseline 612 人 CY2020, target 640 人 CY2030, target 700 人 CY2040 @5-5",
    "kpi 出生数: baseline 41 人 CY2020, target 50 人 CY2030, target 60 人 CY2040 @6-6",
  ]);
  expect(value[0]?.within.map(({ name }) => name)).toEqual(["人口の目標"]);
});

test("表の下の注に「各年1月～12月」とあれば、見出しのR3は暦年である（架空の町）", () => {
  const { value } = textToFacts([
    pageOf(
      "| | 出生 | 死亡 |",
      "| --- | --- | --- |",
      "| R3 | 52 | 131 |",
      "| R4 | 47 | 140 |",
      "",
      "資料：住民基本台帳（単位：人、各年1月～12月）",
    ),
  ]);
  expect(factLines(value, "figure")).toEqual([
    "figure 出生: figure 52 人 CY2021, figure 47 人 CY2022 @1-1",
    "figure 死亡: figure 131 人 CY2021, figure 140 人 CY2022 @1-1",
  ]);
});
