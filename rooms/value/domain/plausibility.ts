import {
  type Bilingual,
  comparePeriods,
  formatPeriod,
  formatQuantity,
  type Language,
  type Period,
  periodEndYear,
  type Unit,
} from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { expectedAt, type KpiFigures, lastBefore, type NumberAt } from "./kpi-figures.ts";
import { baselineYear, targetYear } from "./kpi-period.ts";
import { plausibilityLimits } from "./plausibility-limits.ts";
import { numberOfReading } from "./reading-words.ts";
import type { ValueKind } from "./value.ts";

export const questionCodes = [
  "yearAfterCycle",
  "yearBeforeBaseline",
  "yearAfterTarget",
  "forecastOlder",
  "scaleSlip",
  "signChange",
  "jumpFromLast",
  "jumpOfSpan",
  "cumulativeFalls",
  "shareOutside",
  "sameAsLast",
  "tooManyDigits",
] as const;
export type QuestionCode = (typeof questionCodes)[number];

/** One question to the person who typed a value, with the arithmetic behind it. It is asked once and never blocks. */
export type Question = { readonly code: QuestionCode; readonly question: Bilingual };

/** A typed number with what it is compared with. `value` is in the base unit `unit`. */
export type TypedNumber = {
  readonly kpi: Kpi;
  readonly figures: KpiFigures;
  readonly cycleYear: number;
  readonly period: Period;
  readonly kind: ValueKind;
  readonly value: number;
  readonly unit: Unit;
};

/** Everything worth asking about a number; empty for most. A slip of scale or sign explains a jump, so the jump is not asked as well. */
export function questionsAbout(typed: TypedNumber): readonly Question[] {
  const last = lastBefore(typed.kpi, typed.figures, typed.period);
  const slip = scaleSlip(typed, last) ?? signChange(typed, last);
  const found = [
    ...aboutTime(typed),
    slip,
    slip ? null : jumpFromLast(typed, last),
    slip ? null : jumpOfSpan(typed, last),
    cumulativeFalls(typed, last),
    shareOutside(typed),
    sameAsLast(typed, last),
    tooManyDigits(typed, last),
  ];
  return found.filter((question) => question !== null);
}

const asked = (code: QuestionCode, ja: string, en: string): Question => ({ code, question: { ja, en } });

type Words = {
  readonly number: (value: number, lang: Language) => string;
  readonly when: (period: Period, lang: Language) => string;
};
const wordsFor = (unit: Unit): Words => ({
  number: (value, lang) => formatQuantity({ value: tidy(value), unit }, { lang }),
  when: (period, lang) => formatPeriod(period, { lang, era: lang === "ja" ? "wareki" : "western" }),
});

/** Twelve digits: enough for every figure, and free of the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
function percent(share: number, lang: Language): string {
  const sign = share >= 0 ? "" : lang === "ja" ? "▲" : "−";
  return `${sign}${Number((Math.abs(share) * 100).toFixed(1))}`;
}

function aboutTime({ kpi, figures, cycleYear, period, kind, unit }: TypedNumber): readonly (Question | null)[] {
  const year = periodEndYear(period);
  const w = wordsFor(unit);
  if (kind !== "forecast") return [actualTime({ kpi, cycleYear, period, year, w })];
  const last = targetYear(kpi);
  const late =
    last !== null && year > last
      ? asked(
          "yearAfterTarget",
          `${w.when(period, "ja")}は、目標の年（${last}）より後です。年は合っていますか。`,
          `${w.when(period, "en")} is after the year of the target (${last}). Is the year right?`,
        )
      : null;
  return [late, forecastOlder(figures, period, w)];
}

function actualTime(typed: {
  readonly kpi: Kpi;
  readonly cycleYear: number;
  readonly period: Period;
  readonly year: number;
  readonly w: Words;
}): Question | null {
  const { kpi, cycleYear, period, year, w } = typed;
  const first = baselineYear(kpi);
  if (year > cycleYear)
    return asked(
      "yearAfterCycle",
      `${w.when(period, "ja")}の実績ですが、この評価は${cycleYear}年度の結果についてのものです。年は合っていますか。`,
      `This is an actual value of ${w.when(period, "en")}, but the evaluation is about FY${cycleYear}. Is the year right?`,
    );
  if (first === null || year >= first) return null;
  return asked(
    "yearBeforeBaseline",
    `${w.when(period, "ja")}は、基準値の年（${first}）より前です。年は合っていますか。`,
    `${w.when(period, "en")} is before the year of the baseline (${first}). Is the year right?`,
  );
}

function forecastOlder(figures: KpiFigures, period: Period, w: Words): Question | null {
  const settled = [...figures.actual.values(), ...figures.revised.values()].filter(
    (figure) => numberOfReading(figure.reading) !== null && comparePeriods(figure.period, period) >= 0,
  );
  const newest = settled.sort((one, other) => comparePeriods(other.period, one.period))[0];
  if (!newest) return null;
  return asked(
    "forecastOlder",
    `${w.when(period, "ja")}の見込値ですが、${w.when(newest.period, "ja")}の実績値がもうあります。実績値の欄に書くものではありませんか。`,
    `This is a forecast for ${w.when(period, "en")}, but the actual value of ${w.when(newest.period, "en")} is known already. Does it belong into the column of actual values?`,
  );
}

/** 千円 typed as 円 and the like: the powers of ten that Japanese figures are scaled by. */
const slips = [
  { power: 3, ja: "千", en: "thousand" },
  { power: 4, ja: "万", en: "ten thousand" },
  { power: 6, ja: "百万", en: "million" },
  { power: 8, ja: "億", en: "hundred million" },
] as const;

function scaleSlip(typed: TypedNumber, last: NumberAt | null): Question | null {
  const { kpi, period, value, unit } = typed;
  const planned = expectedAt(kpi, period);
  const near = planned || last?.value || null;
  if (near === null || value === 0) return null;
  const ratio = Math.abs(value / near);
  const room = Math.log10(plausibilityLimits.slipWidth.value);
  const slip = slips.find(({ power }) => Math.abs(Math.abs(Math.log10(ratio)) - power) <= room);
  if (!slip) return null;
  const w = wordsFor(unit);
  const [jaName, enName] = planned ? ["見込まれる値", "the expected value"] : ["前の値", "the value before"];
  const times = Number(ratio.toPrecision(3));
  const meant = unit.id === "円" ? `${slip.ja}円` : `${slip.ja}${unit.id}`;
  return asked(
    "scaleSlip",
    `${w.number(value, "ja")} ÷ ${jaName} ${w.number(near, "ja")} = ${times}。${meant}の数を${unit.id}の欄に入れた（またはその逆の）書き間違いではありませんか。`,
    `${w.number(value, "en")} ÷ ${enName} ${w.number(near, "en")} = ${times}. Was a figure in ${slip.en}s typed as single ones, or the reverse?`,
  );
}

function signChange({ value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  if (!last || last.value === 0 || value === 0 || Math.sign(value) === Math.sign(last.value)) return null;
  const w = wordsFor(unit);
  return asked(
    "signChange",
    `${w.when(last.period, "ja")}は ${w.number(last.value, "ja")}、今回は ${w.number(value, "ja")} で、符号が変わりました。▲の付け忘れ・付け過ぎではありませんか。`,
    `${w.when(last.period, "en")} was ${w.number(last.value, "en")}, now it is ${w.number(value, "en")}: the sign has changed. Is a minus sign missing, or one too many?`,
  );
}

function jumpFromLast({ value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  if (!last || last.value === 0) return null;
  const share = (value - last.value) / Math.abs(last.value);
  if (Math.abs(share) * 100 <= plausibilityLimits.jumpFromLast.value) return null;
  const w = wordsFor(unit);
  const [was, now] = [last.value, value];
  return asked(
    "jumpFromLast",
    `(${w.number(now, "ja")} − ${w.number(was, "ja")}) ÷ ${w.number(Math.abs(was), "ja")} = ${percent(share, "ja")}%。${w.when(last.period, "ja")}から大きく動いています。この値で合っていますか。理由が分かれば書いてください。`,
    `(${w.number(now, "en")} − ${w.number(was, "en")}) ÷ ${w.number(Math.abs(was), "en")} = ${percent(share, "en")}%. It moved far from ${w.when(last.period, "en")}. Is it right? If you know why, say so.`,
  );
}

function jumpOfSpan({ kpi, value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  const [baseline, target] = [numberOfReading(kpi.baseline.reading), numberOfReading(kpi.target.reading)];
  if (!last || baseline === null || target === null || baseline === target) return null;
  const span = Math.abs(target - baseline);
  const share = Math.abs(value - last.value) / span;
  if (share * 100 <= plausibilityLimits.jumpOfSpan.value) return null;
  const w = wordsFor(unit);
  return asked(
    "jumpOfSpan",
    `${w.when(last.period, "ja")}からの動き ${w.number(Math.abs(value - last.value), "ja")} ÷ 基準値から目標値までの幅 ${w.number(span, "ja")} = ${percent(share, "ja")}%。計画全体の幅より大きく動いています。この値で合っていますか。`,
    `Step from ${w.when(last.period, "en")} ${w.number(Math.abs(value - last.value), "en")} ÷ way from baseline to target ${w.number(span, "en")} = ${percent(share, "en")}%. It is longer than the whole way of the plan. Is it right?`,
  );
}

function cumulativeFalls({ kpi, kind, value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  if (kpi.accumulation !== "cumulative" || kind === "forecast" || !last || value >= last.value) return null;
  const w = wordsFor(unit);
  return asked(
    "cumulativeFalls",
    `累計の指標ですが、${w.when(last.period, "ja")}の ${w.number(last.value, "ja")} から ${w.number(value, "ja")} に減っています（${w.number(value - last.value, "ja")}）。その年だけの数を書いていませんか。`,
    `This is a running total, but it fell from ${w.number(last.value, "en")} in ${w.when(last.period, "en")} to ${w.number(value, "en")} (${w.number(value - last.value, "en")}). Is it the figure of one year alone?`,
  );
}

function shareOutside({ value, unit }: TypedNumber): Question | null {
  if (unit.kind !== "share" || (value >= 0 && value <= 100)) return null;
  const text = wordsFor(unit);
  return asked(
    "shareOutside",
    `割合が ${text.number(value, "ja")} で、0%から100%の外です。分母と分子、または単位は合っていますか。`,
    `The share is ${text.number(value, "en")}, outside 0% to 100%. Are numerator, denominator and unit right?`,
  );
}

function sameAsLast({ kind, value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  if (kind === "forecast" || !last || last.value !== value) return null;
  const w = wordsFor(unit);
  return asked(
    "sameAsLast",
    `${w.when(last.period, "ja")}の値 ${w.number(last.value, "ja")} と同じです。前の値を写したままになっていませんか。`,
    `It is the same as the value of ${w.when(last.period, "en")}, ${w.number(last.value, "en")}. Was the old value left in place?`,
  );
}

const decimalsOf = (value: number): number => /\.(\d+)/.exec(String(tidy(value)))?.[1]?.length ?? 0;

function tooManyDigits({ kpi, value, unit }: TypedNumber, last: NumberAt | null): Question | null {
  const others = [numberOfReading(kpi.baseline.reading), numberOfReading(kpi.target.reading), last?.value ?? null];
  const known = others.filter((one) => one !== null);
  const usual = unit.kind === "count" ? 0 : Math.max(...known.map(decimalsOf));
  const found = decimalsOf(value);
  if (found <= usual || (known.length === 0 && unit.kind !== "count")) return null;
  const w = wordsFor(unit);
  return asked(
    "tooManyDigits",
    `${w.number(value, "ja")} は小数が${found}桁あります。この指標の値は小数${usual}桁までです。桁か単位を間違えていませんか。`,
    `${w.number(value, "en")} has ${found} decimals; the values of this indicator have ${usual}. Is the decimal point or the unit wrong?`,
  );
}
