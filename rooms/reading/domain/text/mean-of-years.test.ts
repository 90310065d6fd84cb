import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, "figure", "kpi").map((line) => line.replace(/ @.*/, ""));

test("括弧に西暦を添えた二つの年の間も一つの期間である（架空の村）", () => {
  expect(read("合計特殊出生率は平成20(2008)年~平成24(2012)年の平均で1.38である。")).toEqual([
    "figure 合計特殊出生率: figure 1.38 無単位 CY2008..CY2012:average",
  ]);
});

test("「5年間の年間平均は」は、後に続く数の期間と平均を言う", () => {
  expect(read("平成27年～令和元年の5年間の年間平均は、転入者数が41.2人、転出者数が58.4人であった。")).toEqual([
    "figure 転入者数: figure 41.2 人 CY2015..CY2019:average",
    "figure 転出者数: figure 58.4 人 CY2015..CY2019:average",
  ]);
});

test("「同じく…から」は、前の二つの数と同じ二つの年である", () => {
  expect(
    read("年少人口は平成12年の302人から平成27年には148人に、生産年齢人口は同じく1,471人から943人に減った。"),
  ).toEqual([
    "figure 年少人口: figure 302 人 CY2000, figure 148 人 CY2015",
    "figure 生産年齢人口: figure 1471 人 CY2000, figure 943 人 CY2015",
  ]);
});
