import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";
import { wordsDrawnOnce } from "./words-drawn.ts";

const prose =
  "令和 5 年度の予算編成では、将来のまちの姿を描いた架空計画の施策を着実に進めるため、限られた財源を優先度の高い事業に振り向けました。基金の取り崩しを抑え、将来世代への負担をできる限り残さない編成としています。物価の上昇にも備えました。";

test("一行につながった頁の太字が二度ずつ刷られていれば、一度刷られたものとして読む（架空の市）", () => {
  expect(
    wordsDrawnOnce(
      `◆予算 予算の 予算の規模 ${prose} 一般会計 84億 84億2,000万 000万円 にぎわうまち にぎわうまち 安全で 安全で安心なまち 安心なまち`,
    ),
  ).toBe(`◆予算の規模 ${prose} 一般会計 84億2,000万円 にぎわうまち 安全で安心なまち`);
});

test("言葉が続けて似ていても、一か所だけなら、また短い行なら、そのまま", () => {
  const text = `${prose}${prose} 目標 目標達成率 達成率 12 12`;
  expect(wordsDrawnOnce(text)).toBe(text);
  expect(wordsDrawnOnce("予算 予算の 予算の規模 安全で 安全で安心なまち 安心なまち")).toBe(
    "予算 予算の 予算の規模 安全で 安全で安心なまち 安心なまち",
  );
});

test("一行につながった頁の、会計と額の組、区分の付いた事業、次の柱の名前を分ける", () => {
  const facts = textToFacts([
    pageOfText(
      `令和 5 年度架空市予算の概要\n\n◆予算の規模 ${prose} 架空保険事業(事業勘定) 33億1,245万円 架空医療 4億6,820万円 架空水道事業 22億1,940万円 ◆主な事業 ・架空橋修繕 3億2,150万円 ・【新】 架空避難所の整備 6,480万円 にぎわうまち ・架空拠点の整備 1億1,500万円 ・【拡】 架空移住支援金 1,260万円 - 1 -`,
    ),
  ]).value;
  expect(factLines(facts, "budget", "activity", "figure")).toEqual([
    "budget 架空保険事業(事業勘定): amount 3312450000 円 FY2023 @3-3",
    "budget 架空医療: amount 468200000 円 FY2023 @3-3",
    "budget 架空水道事業: amount 2219400000 円 FY2023 @3-3",
    "budget 架空橋修繕: amount 321500000 円 FY2023 @3-3",
    "budget new 架空避難所の整備: amount 64800000 円 FY2023 @3-3",
    "budget 架空拠点の整備: amount 115000000 円 FY2023 @3-3",
    "budget expanded 架空移住支援金: amount 12600000 円 FY2023 @3-3",
  ]);
});

test("「▼事業【980万円】導入から15年…」は、説明に数があっても事業と額である", () => {
  const facts = textToFacts([
    pageOfText(
      "■主な事業\n▼架空下宿整備【1835万円】空き家を改修し、居間と個室を設ける。\n▼架空バス更新【980万円】導入から15年がたつ小型バスを買い替える。",
    ),
  ]).value;
  expect(factLines(facts, "budget", "activity")).toEqual([
    "budget 架空下宿整備: amount 18350000 円 @2-2",
    "budget 架空バス更新: amount 9800000 円 @3-3",
  ]);
});
