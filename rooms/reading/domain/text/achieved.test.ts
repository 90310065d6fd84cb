import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("下の「（達成率）」が上の数に合えば、上が目標で下が実績であり、見出しの日が時期である（架空の町）", () => {
  expect(
    factsIn(
      ...["具体的な施策 KPI 達成度令和 3年 3月末", "達成度令和 4 年 3 月末", "1 ◆住まいの確保"],
      ...["", "空き家情報登録件数20件", "", "登録件数 14 件(達成率 70%)", "", "登録件数17件(達成率 85%)"],
    ),
  ).toEqual(["kpi 空き家情報登録件数: target 20 件, actual 14 件 2021-03, actual 17 件 2022-03 @5-5"]);
});

test("達成率が上の数に合わなければ、目標とはしない（架空の町）", () => {
  expect(factsIn("空き家情報登録件数20件", "登録件数 14 件(達成率 93%)").join(" ")).not.toContain("target");
});

test("文書を見せるサイトがページごとに繰り返す表題の数は、読まない（架空の町）", () => {
  const title = "架空町総合戦略 効果検証 · 空き家情報 登録件数20件";
  expect(factsIn(`Page 1: ${title}`, "", `Page 2: ${title}`, "", "移住相談件数は31件です。")).toEqual([
    "figure 移住相談件数: figure 31 件 @5-5",
  ]);
});

test("「空き家情報では、」の数は、上の見出しの数ではない（架空の町）", () => {
  expect(factsIn("◆住まいの確保", "空き家情報では、令和3年度に4件の登録を受け付けた。").join(" ")).not.toContain(
    "住まいの確保:",
  );
});
