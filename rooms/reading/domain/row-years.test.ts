import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const figures = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

test("見出しに年がなければ、行の名の後ろの年がその行の値の年である（架空の県）", () => {
  expect(
    figures(
      "区  分 架空東地域 架空西地域 全 県",
      "",
      "世帯数（R2） 87,415世帯 29,033世帯 1,204,388世帯",
      "",
      "架空入込客数（R元） 846.2万人 213.5万人 7,310.9万人",
    ),
  ).toEqual([
    "figure 世帯数: figure 87415 世帯 FY2020 架空東地域, figure 29033 世帯 FY2020 架空西地域, figure 1204388 世帯 FY2020 全県 @3-3",
    "figure 架空入込客数: figure 8462000 人 FY2019 架空東地域, figure 2135000 人 FY2019 架空西地域, figure 73109000 人 FY2019 全県 @5-5",
  ]);
});

test("最後の行のすぐ下に括弧の単位だけがあれば、その表の単位である（架空の県）", () => {
  expect(figures("区分 R1 R3 R5", "架空県内客 3,271 2,187 3,118", "架空県外客 402 68 437", "（万人）")).toEqual([
    "figure 架空県内客: figure 32710000 人 FY2019, figure 21870000 人 FY2021, figure 31180000 人 FY2023 @2-2",
    "figure 架空県外客: figure 4020000 人 FY2019, figure 680000 人 FY2021, figure 4370000 人 FY2023 @3-3",
  ]);
});

test("「48億円（前年度 41億円）」の括弧は一年前の額である（架空の県）", () => {
  expect(figures("令和６年度の架空振興費は 48億円（前年度 41億円）です。")).toEqual([
    "figure 架空振興費: figure 4800000000 円 FY2024, figure 4100000000 円 FY2023 @1-1",
  ]);
});

test("年ごとの率を並べた文は、「の目標を」があっても率の値である（架空の村）", () => {
  expect(figures("・合計特殊出生率の目標を、2030 年に 1.60、2040 年に 1.80 とする。")).toEqual([
    "figure 合計特殊出生率: figure 1.6 無単位 CY2030, figure 1.8 無単位 CY2040 @1-1",
  ]);
});
