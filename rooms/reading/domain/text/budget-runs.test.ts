import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

const notes = [
  "令和８年度　主要施策の概要（架空の県）",
  "",
  "※　金額の単位は千円。（　　）内は令和７年度当初予算額。",
  "※　◎は新規、○は一部新規・拡充、無印は継続の事業。",
  "※　[補] は令和７年度２月補正予算に計上したもの。",
  "",
];

test("続けて並ぶ事業名の後に同じ数の金額が並ぶときは、順に組み合わせ、[補] は注の年度の補正である（架空の県）", () => {
  expect(
    budgetIn(
      ...notes,
      "[補]　架空働く場支援事業費",
      "",
      "○　仮想承継支援事業費",
      "",
      "　　　　　　1,200,000",
      "",
      "　　　　　　　 35,400",
      "　　　　　　（ 28,100）",
    ),
  ).toEqual([
    "budget supplementary 架空働く場支援事業費: supplement 1200000000 円 FY2025 @7-11",
    "budget expanded 仮想承継支援事業費: amount 35400000 円 FY2026, previous 28100000 円 FY2025 @9-13",
  ]);
});

test("「（令和７年度３月補正予算）」の見出しは、同じ深さの次の見出しまでの金額の年度と補正を言う（架空の市）", () => {
  expect(
    budgetIn(
      "令和８年度当初予算（案）の概要（架空市）",
      "",
      "３　主な事業",
      "　　架空公園整備事業　　　　2億円",
      "４　物価高への対応（令和７年度３月補正予算）",
      "　　架空商品券発行事業　　　　3億4,000万円",
      "５　その他の事業",
      "　　仮想橋修繕事業　　　　1億円",
    ),
  ).toEqual([
    "budget 架空公園整備事業: amount 200000000 円 FY2026 @4-4",
    "budget supplementary 架空商品券発行事業: supplement 340000000 円 FY2025 @6-6",
    "budget 仮想橋修繕事業: amount 100000000 円 FY2026 @8-8",
  ]);
});

test("「概算事業費」の下に並ぶ金額は、その前に並ぶ同じ数の事業のものである（架空の町）", () => {
  expect(
    budgetIn(
      "（４）架空地域持続",
      "的発展特別事業",
      "架空住宅整備事業",
      "仮想空き家改修事業",
      "架空町",
      "概算事業費",
      "31,000 千円",
      "12,000 千円",
    ),
  ).toEqual(["budget 架空住宅整備事業: amount 31000000 円 @3-7", "budget 仮想空き家改修事業: amount 12000000 円 @4-8"]);
  expect(budgetIn("架空町", "仮想空き家改修事業", "架空町", "概算事業費", "31,000 千円", "12,000 千円")).toEqual([]);
});
