import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "budget", "kpi", "activity");

test("見出しの括弧の言葉は、欄の括弧の中の数が何かを言う。「…箇所」の欄の数は箇所の数である（架空の県）", () => {
  expect(
    factsIn(
      "架空土木費　計　40億円（R7当初及びR6補正の合計）",
      "",
      "区域\t要整備箇所数\tR6末 着手箇所\tR7整備箇所 [新規箇所]\t予算額【百万円】",
      "架空海岸\t120\t80\t21 [7]\t1,650",
      "架空街路\t45\t30\t12 [-]\t2,350",
    ).slice(1),
  ).toEqual([
    "budget 架空海岸: figure 120 か所 要整備箇所数, figure 80 か所 FY2024 着手箇所, figure 21 か所 FY2025 整備箇所, figure 7 か所 FY2025 新規箇所, amount 1650000000 円 FY2025 @4-4",
    "budget 架空街路: figure 45 か所 要整備箇所数, figure 30 か所 FY2024 着手箇所, figure 12 か所 FY2025 整備箇所, figure absent:none FY2025 新規箇所, amount 2350000000 円 FY2025 @5-5",
  ]);
});

test("見出しの単位の後の括弧も、欄の括弧の中の数が何かを言う（架空の県）", () => {
  expect(
    factsIn(
      "区域\t要整備箇所数（箇所）\tR7整備箇所（箇所） [新規箇所]\tR7予算額【百万円】",
      "架空海岸\t120\t21 [7]\t1,650",
      "架空街路\t45\t12 [3]\t2,350",
    ),
  ).toEqual([
    "budget 架空海岸: figure 120 か所 要整備箇所数, figure 21 か所 FY2025 整備箇所, figure 7 か所 FY2025 新規箇所, amount 1650000000 円 FY2025 @2-2",
    "budget 架空街路: figure 45 か所 要整備箇所数, figure 12 か所 FY2025 整備箇所, figure 3 か所 FY2025 新規箇所, amount 2350000000 円 FY2025 @3-3",
  ]);
});

test("上にある「予算額は令和7年度[令和6年度]の順」は、下の表の年のない予算額の年も言う（架空の県）", () => {
  expect(
    factsIn(
      "予算額は令和7年度[令和6年度]の順に記載。単位：千円",
      "・架空研修事業費 12,300 [11,000]",
      "",
      "架空の備え",
      "地域を守る備えを進めます。",
      "海岸と街路の備えを進めます。",
      "主な取組",
      "うち備え関連 40億円",
      "",
      "区域\t要整備箇所数（箇所）\tR6末 着手箇所（箇所）\t予算額【百万円】",
      "架空海岸\t120\t21\t1,650",
      "架空街路\t45\t12\t2,350",
    ).slice(-2),
  ).toEqual([
    "figure 架空海岸: figure 120 か所 要整備箇所数, figure 21 か所 FY2024 着手箇所, amount 1650000000 円 FY2025 @11-11",
    "figure 架空街路: figure 45 か所 要整備箇所数, figure 12 か所 FY2024 着手箇所, amount 2350000000 円 FY2025 @12-12",
  ]);
});

test("「目標（実績）」の欄の括弧の数は実績である（架空の町）", () => {
  expect(factsIn("指標名\t単位\tR4目標（実績）\tR5目標（実績）", "架空講座の受講者数\t人\t50（47）\t60（66）")).toEqual(
    ["kpi 架空講座の受講者数: target 50 人 FY2022, actual 47 人 FY2022, target 60 人 FY2023, actual 66 人 FY2023 @2-2"],
  );
});

test("「実績値（達成率）」の欄の括弧の数は率であり、もう一つの実績値ではない（架空の町）", () => {
  const [fact] = factsIn("指標名\t単位\t目標値（R6）\t実績値（達成率）", "架空講座の受講者数\t人\t50\t47（94％）");
  expect(fact).toBe("kpi 架空講座の受講者数: target 50 人 FY2024, actual 47 人, figure 94 % 達成率 @2-2");
});

test("欄に括弧の数がなければ、見出しの括弧は見出しの言葉のままである（架空の町）", () => {
  expect(factsIn("地区\t世帯数（共同住宅）\t人口（外国人）\t面積（山林）", "架空東\t81世帯\t204人\t12ha")).toEqual([
    "figure 架空東: figure 81 世帯 世帯数(共同住宅), figure 204 人 人口(外国人), figure 12 ha 面積(山林) @2-2",
  ]);
});
