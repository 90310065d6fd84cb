import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("指標名の下に説明の行があり、どの行も名前より長ければ、説明は名前に入れない（架空の県）", () => {
  expect(
    read(
      "指標 現状 目標",
      "",
      "架空就農者数",
      "",
      "県内の農業委員会が把握した、1年間に新たに農業に就いた人の数",
      "",
      "120人",
      "",
      "(令和4年度)",
      "",
      "150人",
      "",
      "(令和9年度)",
      "",
      "架空消費額単価",
      "",
      "県の統計で算出した、県外から訪れた人が1回の旅行で支出する額",
      "",
      "※令和2年は比較の対象としない",
      "",
      "21,000円",
      "",
      "(令和4年)",
      "",
      "25,000円",
      "",
      "(令和9年)",
    ),
  ).toEqual([
    "kpi 架空就農者数: baseline 120 人 FY2022, target 150 人 FY2027 @3-3",
    "kpi 架空消費額単価: baseline 21000 円 CY2022, target 25000 円 CY2027 @15-15",
  ]);
});

test("二行目の方が短い名前は、幅の狭い欄で折り返した名前である", () => {
  expect(
    read(
      "指標名 基準値 目標値",
      "架空地域の企業における新規雇用",
      "の創出数",
      "12人",
      "30人",
      "架空山地における里山林の整備",
      "面積",
      "40ha",
      "55ha",
    ),
  ).toEqual([
    "kpi 架空地域の企業における新規雇用の創出数: baseline 12 人, target 30 人 @2-3",
    "kpi 架空山地における里山林の整備面積: baseline 40 ha, target 55 ha @6-7",
  ]);
});
