import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { confidenceOf, type FoundFact } from "../found-fact.ts";
import { withDoubtOfName } from "./broken-names.ts";
import { textToFacts } from "./facts.ts";

const named = (name: string): FoundFact => ({
  kind: "figure",
  name,
  figures: [],
  flag: null,
  sameAsAbove: false,
  within: [],
  remarks: [],
  printed: name,
  at: {},
  confidence: confidenceOf([]),
  questions: [],
});

test.each([
  "宿泊数は",
  "実績",
  "目標値4千トン以上",
  "架空堆肥の流通量 牧草の自給率",
  "本町の計画によると。来館者数",
  "女性の就業率:73%",
  "(5年間平均))に回復させる",
  "及び面積",
  "毎年5社を誘致",
  "受講者62名、うち開業した者",
  ")とともに増加した量",
  "観光客(",
  "数値目標 設定の考え方",
  "達成率",
  "中小企業支援の強化 指標 現状値",
  "取り込みの効果を確認できる",
  "「旅行消費額",
  "以前",
  "今後",
  "この計画においては、今後",
  "週に一度歩いている",
  "54目標21",
  "まで人口",
  "また、個々の施策に結び付けた「指標(KPI)」",
  "う 度",
  "滑な運営の経費",
  "架空の観光客数(基準値)(現状値)",
  "現状値(調査年度)架空団体数",
  "予測値",
])("「%s」は文の切れ端か、ほかの数を含むので、名前として尋ねる", (name) => {
  const { value, reasons } = withDoubtOfName(named(name)).confidence;
  expect({ value, codes: reasons.map(({ code }) => code) }).toEqual({ value: 0.35, codes: ["name/broken"] });
});

test.each([
  "1人当たり市民所得",
  "スポーツ実施率(週1回以上)",
  "令和2年7月豪雨からの復興分",
  "「輝く30人」の会の会員数",
  "3歳児健診の受診率",
  "1人1日当たりのごみ排出量",
  "テーマ２　稼ぐ地域",
  "100人以上の企業数",
  "主な事業の数",
])("「%s」は一つの名前である", (name) => {
  expect(withDoubtOfName(named(name)).confidence).toEqual({ value: 1, reasons: [] });
});

test("「観光入込客数」の下の「6プロジェクト」は、客の数ではないので尋ねる", () => {
  const { value } = textToFacts([pageOfText("○観光入込客数\n　6プロジェクト\n○相談件数\n　12件")]);
  expect(value.map(({ name, confidence }) => [name, confidence.reasons.map(({ code }) => code)])).toEqual([
    ["観光入込客数", ["name/otherUnit"]],
    ["相談件数", []],
  ]);
});
