import { asPeriod, formatPeriod, formatQuantity, quantityOf, type Scale } from "../../../foundation/index.ts";
import { defineMessages, type Era, type Lang } from "../../../ui/index.ts";

/** Who reads: language and way of writing years. */
export type Reader = { readonly lang: Lang; readonly era: Era };

/** The words of everything that changes while a reader moves something. */
export const visionMessages = defineMessages({
  now: { ja: "いま", en: "Now" },
  notBetween: {
    ja: "{min}から{max}までの数で書いてください。この値は使っていません。",
    en: "Write a number from {min} to {max}. This one is not used.",
  },
  nowNote: { ja: "{year}の国勢調査", en: "Census of {year}" },
  trendOf: { ja: "今の傾向が続くと {year}", en: "If things go on, {year}" },
  trendNote: { ja: "社人研の推計", en: "Projection of the national institute (IPSS)" },
  trendOwnNote: { ja: "この計算", en: "Worked out here" },
  visionOf: { ja: "人口ビジョン {year}", en: "Population vision {year}" },
  visionNote: { ja: "社人研の推計より{low}～{high}多い", en: "{low} to {high} more than the projection" },
  noVision: { ja: "未登録", en: "Not registered" },
  noVisionNote: {
    ja: "この地域だけの人口ビジョンは、登録された資料にありません。",
    en: "No document here prints a vision for this place alone.",
  },
  chosenOf: { ja: "えらんだ場合 {year}", en: "As chosen, {year}" },
  chosenMore: { ja: "この計算の傾向より{change}多い", en: "{change} more than the trend worked out here" },
  chosenLess: { ja: "この計算の傾向より{change}少ない", en: "{change} fewer than the trend worked out here" },
  chosenSame: { ja: "この計算の傾向と同じ", en: "The same as the trend worked out here" },
  within: { ja: "ビジョンの範囲に入っている", en: "Within the vision" },
  above: { ja: "ビジョンの範囲より{gap}多い", en: "{gap} above the vision" },
  below: { ja: "ビジョンの範囲に{gap}足りない", en: "{gap} short of the vision" },
  workingLabel: {
    ja: "この計算（入力と仮定は「計算のしかた」）",
    en: "worked out here (inputs and assumptions under “How it is worked out”)",
  },
  counted: { ja: "国勢調査", en: "Census" },
  official: { ja: "社人研推計", en: "IPSS projection" },
  trend: { ja: "今の傾向（この計算）", en: "Trend (worked out here)" },
  chosen: { ja: "えらんだ場合", en: "As chosen" },
  vision: { ja: "人口ビジョン", en: "Population vision" },
  visionRange: { ja: "人口ビジョン {range}", en: "Population vision {range}" },
  chartTitle: { ja: "{place}の人口、これまでとこれから", en: "{place}: people so far and to come" },
  chartLabel: {
    ja: "{place}の人口の折れ線グラフ。{from}の{first}から、今の傾向で{to}の{last}へ",
    en: "Line chart of the population of {place}: from {first} in {from} to {last} in {to} if things go on",
  },
  fanOuter: { ja: "ゆれの幅（二十回に十九回）", en: "Ups and downs (nineteen of twenty)" },
  fanInner: { ja: "同じく（五回に四回）", en: "The same (four of five)" },
  fanNote: {
    ja: "ゆれの幅は、これまでの出生・寿命・移動の上がり下がりから求めたものです。",
    en: "The band follows from how births, length of life and moves went up and down so far.",
  },
  fanNarrow: {
    ja: "ゆれの幅は、これまでの出生と寿命の上がり下がりから求めたものです。移動の記録が足りず、移動のゆれは入っていないので、本当の幅はもっと広くなります。",
    en: "The band follows from how births and length of life went up and down so far. Too little is stored of moves, which do not vary in it: the true band is wider.",
  },
  axisNote: { ja: "縦軸は零から始まりません。", en: "The upright axis does not begin at zero." },
  year: { ja: "年", en: "Year" },
  peopleUnit: { ja: "人", en: "people" },
  notCounted: { ja: "調査なし", en: "no census" },
  notProjected: { ja: "推計なし", en: "not projected" },
  pyramidTitle: { ja: "{year}の男女と年齢", en: "Men and women by age in {year}" },
  pyramidLabel: { ja: "{place}の{year}の人口ピラミッド", en: "Population pyramid of {place} in {year}" },
  men: { ja: "男", en: "Men" },
  women: { ja: "女", en: "Women" },
  age: { ja: "年齢", en: "Age" },
  ageRange: { ja: "{from}～{to}歳", en: "{from}–{to}" },
  ageOpen: { ja: "{from}歳以上", en: "{from} and over" },
  outline: { ja: "枠線は{year}", en: "outline: {year}" },
  young: { ja: "14歳まで", en: "Up to 14" },
  working: { ja: "15～64歳", en: "15 to 64" },
  old: { ja: "65歳以上", en: "65 and over" },
  oldest: { ja: "75歳以上", en: "75 and over" },
  mothers: { ja: "20～39歳の女性", en: "Women 20 to 39" },
  shareOf: { ja: "割合", en: "Share" },
  group: { ja: "年齢の区分", en: "Group of ages" },
  peopleCount: { ja: "人数", en: "People" },
  changeTitle: { ja: "なぜ増え、なぜ減るか", en: "Why it grows and why it shrinks" },
  changeLabel: { ja: "五年ごとの子ども・死亡・移動", en: "Children, deaths and moves in each five years" },
  step: { ja: "期間", en: "Years" },
  start: { ja: "はじめ", en: "Start" },
  children: { ja: "生まれた子", en: "Children" },
  childrenHead: { ja: "子（期末の4歳まで）", en: "Children (up to 4 at the end)" },
  deaths: { ja: "亡くなる人", en: "Deaths" },
  movers: { ja: "移動の差し引き", en: "Net moves" },
  end: { ja: "おわり", en: "End" },
  perFive: { ja: "五年間の人数", en: "people in five years" },
  under: { ja: "{year}に{change}", en: "{change} in {year}" },
  moreBy: { ja: "＋{amount}", en: "+{amount}" },
  lessBy: { ja: "▲{amount}", en: "−{amount}" },
  noChange: { ja: "変わらず", en: "no change" },
  compareTitle: { ja: "シナリオを比べる", en: "Scenarios beside each other" },
  scenario: { ja: "シナリオ", en: "Scenario" },
  difference: { ja: "傾向との差", en: "From the trend" },
  influence: { ja: "影響度", en: "Influence" },
  toVision: { ja: "ビジョンに対して", en: "Against the vision" },
  short: { ja: "足りない", en: "short of it" },
  over: { ja: "上回る", en: "above it" },
  inside: { ja: "範囲の中", en: "within it" },
  notCompared: { ja: "比べない", en: "not compared" },
  notSet: { ja: "定めなし", en: "none set" },
  missingTitle: {
    ja: "今の傾向との差はどこから来るか（{year}まで）",
    en: "Where the difference from the trend comes from (until {year})",
  },
  who: { ja: "シナリオ", en: "Scenario" },
  allTogether: { ja: "合わせて", en: "Together" },
  refused: { ja: "この組み合わせは計算できません", en: "This combination cannot be worked out" },
});

/** A year in the reader's way of writing years: 2040年, 令和22年. */
export function yearWords(year: number, { lang, era }: Reader): string {
  const period = asPeriod(`CY${year}`);
  return period.ok ? formatPeriod(period.value, { lang, era }) : String(year);
}

/** People in words. `short`: 428.0万人, 4.28 million, as a headline has it; small numbers whole. */
export function peopleWords(count: number, { lang }: Reader, short = false): string {
  const whole = Math.round(count);
  if (short && Math.abs(whole) >= 100_000) return headline(whole, lang);
  const quantity = quantityOf(whole, "人");
  return quantity.ok ? formatQuantity(quantity.value, { lang }) : "";
}

function headline(whole: number, lang: Lang): string {
  const sign = whole < 0 ? (lang === "ja" ? "▲" : "−") : "";
  const size = Math.abs(whole);
  if (lang === "ja") return `${sign}${(size / 10_000).toFixed(1)}万人`;
  return size >= 1_000_000
    ? `${sign}${(size / 1_000_000).toFixed(2)} million`
    : `${sign}${Math.round(size / 1000)} thousand`;
}

/** A number of people without its unit, for columns whose head carries it. */
export function bareNumber(count: number, { lang }: Reader): string {
  const whole = Math.round(count);
  const digits = Math.abs(whole).toLocaleString("en");
  return whole < 0 ? `${lang === "ja" ? "▲" : "−"}${digits}` : digits;
}

/** A difference with its sign: ＋1.2万人, ▲3,400人. */
export function changeWords(count: number, reader: Reader): string {
  const t = visionMessages(reader.lang);
  const whole = Math.round(count);
  if (whole === 0) return t("noChange");
  return t(whole > 0 ? "moreBy" : "lessBy", { amount: peopleWords(Math.abs(whole), reader, true) });
}

/** A share in percent with one decimal. */
export const shareWords = (part: number, all: number): string => (all > 0 ? `${((part / all) * 100).toFixed(1)}%` : "");

/** A mark of the value axis: 450万人, 4,500 thousand people. */
export function axisWords(value: number, { lang }: Reader): string {
  const quantity = quantityOf(value, "人");
  if (!quantity.ok) return "";
  const scale: Scale = value >= 10_000 && value % 1000 === 0 ? (lang === "ja" ? "万" : "千") : "";
  return formatQuantity(quantity.value, { lang, scale });
}

/** An age group in words, from its name in the tables: 0-4, 90+. */
export function ageWords(age: string, { lang }: Reader): string {
  const t = visionMessages(lang);
  const [from = "", to = ""] = age.split(/[-+]/);
  return to === "" ? t("ageOpen", { from }) : t("ageRange", { from, to });
}
