import { findPeriods } from "../find-periods.ts";
import { type Reason, reason } from "../found-fact.ts";
import { boxOf } from "./boxes.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { sortOfName } from "./marks.ts";
import { runOnLines } from "./run-on-lines.ts";

/**
 * Behind the word 数値目標 in lines that ran together: names of indicators, each with what it is to reach, 「数値目標 新規就農者数 5年間で12人 観光入込客数 5年後に
 * 80千人」. Where the document says once from when to when its plan of so many years runs, that says when.
 */
export function aimLists(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const runs = runOnLines(lines, taken).filter((own) => own.some(({ plain }) => label.test(plain)));
  if (runs.length === 0) return [];
  const plan = planOf(lines);
  return withRests(runs.flatMap((own) => listsIn(flowWords(own, taken), plan)));
}
const label = /(?:^|\s)(?:数値目標|成果目標)(?=\s|$)/;

function listsIn(words: readonly FlowWord[], plan: Plan | null): readonly FlowTable[] {
  const tables: FlowTable[] = [];
  let at = 0;
  while (at < words.length) {
    const isLabel = label.test(words[at]?.text ?? "");
    at += 1;
    for (let aim = isLabel ? aimAt(words, at) : null; aim !== null; aim = aimAt(words, at)) {
      tables.push(tableOf(aim, plan));
      at = aim.to;
    }
  }
  return tables;
}

type Aim = {
  readonly name: readonly FlowWord[];
  readonly figure: FlowWord;
  /** 5年間で, 5年後に: how many years; null where nothing is said of them. */
  readonly years: { readonly count: number; readonly isSpan: boolean } | null;
  readonly value: string;
  readonly to: number;
};

const aimForm =
  /^(?:(\d{1,2})(?:[かカヵヶ]?年(間)で?|年後に))?((?:年間?|毎年|延べ|約)*\d[\d,.]{0,14}(?:[千百十]?[万億]|千)?[^\d\s、。○◎■]{0,4}(?:以上|以下|未満|程度)?)$/;
const mostWords = 4;
const longestName = 40;

/** The name of something measured, of a word or a few, and the figure behind it. */
function aimAt(words: readonly FlowWord[], from: number): Aim | null {
  for (let at = from; at <= from + mostWords && at < words.length; at += 1) {
    const figure = words[at];
    const [, count, span, value] = aimForm.exec(figure?.text.normalize("NFKC") ?? "") ?? [];
    const name = words.slice(from, at);
    if (figure === undefined || value === undefined) {
      if (figure?.kind !== "words") return null;
      continue;
    }
    const years = count === undefined ? null : { count: Number(count), isSpan: span !== undefined };
    return isName(name) ? { name, figure, years, value, to: at + 1 } : null;
  }
  return null;
}

function isName(words: readonly FlowWord[]): boolean {
  const name = words.map(({ text }) => text).join("");
  return name.length <= longestName && /^[一-龠ァ-ヶA-Za-z]/.test(name) && sortOfName(name) === "measure";
}

function tableOf({ name, figure, years, value }: Aim, plan: Plan | null): FlowTable {
  const isOfPlan = plan !== null && years?.count === plan.count;
  const when = isOfPlan ? (years?.isSpan ? `${plan.printed}の累計` : `${plan.last}年度`) : null;
  const [first = figure] = name;
  const used = [...name, figure];
  const box = boxOf(
    [
      { head: "指標名", value: name.map(({ text }) => text).join(""), line: first.line },
      { head: when === null ? "目標値" : `目標値（${when}）`, value, line: figure.line },
    ],
    [...new Set(used.map(({ line }) => line))],
  );
  return { ...box, used, doubts: when === null ? [] : [yearOfPlan] };
}

/** From when to when, as it is printed, over how many years, and the last of them. */
type Plan = { readonly printed: string; readonly count: number; readonly last: number };

/** 「（令和2～6年度の5年間）」: the only span of years of which a text says so. */
function planOf(lines: readonly TextLine[]): Plan | null {
  const plans = lines.flatMap(({ plain }) => {
    if (!ofYears.test(plain)) return [];
    return findPeriods(plain).flatMap(({ period, printed, end }): readonly Plan[] => {
      const [, count] = /^(?:まで)?の?(\d{1,2})[かカヵヶ]?年/.exec(plain.slice(end)) ?? [];
      if (period.kind !== "span" || count === undefined) return [];
      const isSo = period.to.year - period.from.year + 1 === Number(count);
      return isSo ? [{ printed, count: Number(count), last: period.to.year }] : [];
    });
  });
  const [plan] = plans;
  return plan && plans.every(({ last, count }) => last === plan.last && count === plan.count) ? plan : null;
}
const ofYears = /年度?(?:まで)?の?\d{1,2}[かカヵヶ]?年/;

const yearOfPlan: Reason = reason(
  "period/plan",
  0.9,
  "「○年間」「○年後」の年度は、計画の期間から読みました。",
  "The year was taken from the years over which the plan runs.",
);
