import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { reason } from "../found-fact.ts";
import type { TextFigure } from "./figure.ts";
import { sentencesOf } from "./sentences.ts";

/** What statistics count; a size or a price is not of the year of which the sentence before speaks. */
const counted: ReadonlySet<string> = new Set(["人", "%", "世帯", "件", "戸", "組", "人泊"]);
const shortest = 12;

/**
 * 「令和2年の国勢調査では3,118人となりました。高齢化率は46.7％です。」: a sentence that tells what there is and names no time goes on in that of the sentence
 * before, where this has one and tells a figure of it.
 */
export function withYearOfSentenceBefore(figure: TextFigure): TextFigure {
  const { line, start, end, unit, dated } = figure;
  const { begun = "", plain } = line;
  if (dated !== null || !counted.has(unit) || !(begun.includes("。") || plain.includes("。"))) return figure;
  // a sentence that begins with its line may begin another subject
  if (/。\s*$/.test(begun) && !plain.slice(0, start).includes("。")) return figure;
  const ahead = sentencesOf(toHalfWidth(begun) + plain.slice(0, start));
  const before = ahead.at(-2) ?? "";
  const own = `${ahead.at(-1) ?? ""}${sentencesOf(plain.slice(end))[0] ?? ""}`;
  if (before.length < shortest || otherTime.test(own.replace(quoted, "")) || notYet.test(before)) return figure;
  const [only, ...more] = findPeriods(before).filter(({ end: behind }) => !compared.test(before.slice(behind)));
  const isOne = only && more.every(({ printed }) => printed === only.printed) && /\d/.test(before.slice(only.end));
  return isOne && findPeriods(own).length === 0
    ? { ...figure, period: only.period, printedPeriod: only.printed, dated: "before" }
    : figure;
}

/** What somebody answered in a survey. */
const quoted = /「[^「」]*」/g;
/** 「昭和30年の3分の1を下回りました」, 「昭和30年の9,846人をピークに」 */
const compared = /^(?:の[^、。]{0,12}(?:を(?:上|下)回|をピーク|[とに]比)|から|以来|より|[とに]比べ)/;
const notYet = /目標|見込|推計|予測|予定|計画|めざ|目指/;
const otherTime = new RegExp(
  `${notYet.source}|これまで|累計|延べ|毎年|年間|将来|今後|現在|近年|前年|昨年|翌年|以来|以降|当時|[かヵカヶ]年|上限|[当あ]たり|につき|以上|以下|未満`,
);

export const yearOfSentenceBefore = reason(
  "period/ofSentenceBefore",
  0.85,
  "この文に年がないため、前の文の年のものとしました。",
  "The sentence names no year: that of the sentence before was taken.",
);
