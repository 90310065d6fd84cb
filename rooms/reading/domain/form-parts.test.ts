import { expect, test } from "vitest";
import { tableWords } from "../testing/read-table.ts";

test("プロジェクトの札の中のKPIは、欄の言葉を名前とする別々の指標である", () => {
  const words = tableWords(
    [
      ["概要", "森林の整備を進めます。"],
      ["対象市町村", "架空東市、架空森町"],
      ["KPI", "森林整備面積：820ha（R5）→1,000ha（R10）"],
      ["KPI", "木材の利用量：1,240㎥（R5）→1,500㎥（R10）"],
    ],
    {},
    "森のプロジェクト",
  );
  expect(words.map(([name]) => name)).toEqual(["kpi 森林整備面積", "kpi 木材の利用量"]);
  expect(words[1]).toContain("target 1500 ㎥ FY2028");
});

test("一つの欄に並ぶ指標は、行ごとに読み、左の施策に属する", () => {
  const words = tableWords([
    ["施策", "KPI（現状→目標）"],
    ["防災の強化", "①防災士の登録者数　87人（R5）→150人（R10）"],
    [
      "交通の確保",
      "①乗合タクシーの利用者数\n6,420人（R5）→9,000人（R10）\n②空白地域の人口割合　18.4％（R5）→10％（R10）",
    ],
  ]);
  expect(words.map(([name]) => name)).toEqual([
    "kpi 防災士の登録者数",
    "kpi 乗合タクシーの利用者数",
    "kpi 空白地域の人口割合",
  ]);
  expect(words[1]).toContain("baseline 6420 人 FY2023");
});
