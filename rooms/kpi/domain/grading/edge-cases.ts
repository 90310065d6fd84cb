import type { Bilingual } from "../../../../foundation/index.ts";

/**
 * The situations every grading rule has to answer for, whatever its formula. The order is the order in which they are
 * explained, and the first that stands against a grade is the reason given; the position is the bit of the case in `Row.cases`.
 */
export const edgeCases = [
  "ended",
  "redefined",
  "qualitative",
  "noValueYet",
  "lateStatistics",
  "cumulativeVersusYearly",
  "range",
  "maintain",
  "decrease",
  "targetEqualsBaseline",
  "targetMetAtStart",
  "targetZero",
  "baselineZero",
  "signChange",
  "surveyErrorBand",
  "targetRevised",
  "textAnswer",
] as const;
export type EdgeCase = (typeof edgeCases)[number];

export const edgeCaseWords: Readonly<Record<EdgeCase, Bilingual>> = {
  decrease: { ja: "減らす目標", en: "Target to decrease" },
  maintain: { ja: "維持する目標", en: "Target to maintain" },
  range: { ja: "範囲の目標", en: "Target given as a range" },
  targetEqualsBaseline: { ja: "目標値が基準値と同じ", en: "Target equal to baseline" },
  baselineZero: { ja: "基準値が0", en: "Baseline of 0" },
  targetZero: { ja: "目標値が0", en: "Target of 0" },
  signChange: { ja: "正負をまたぐ値", en: "Values on both sides of zero" },
  targetMetAtStart: { ja: "開始時に達成済みの目標", en: "Target met at the start" },
  noValueYet: { ja: "実績値がまだない", en: "No actual value yet" },
  lateStatistics: { ja: "評価年度の統計が未公表", en: "Statistics later than the year under evaluation" },
  cumulativeVersusYearly: { ja: "累計と単年の混在", en: "Cumulative against yearly" },
  surveyErrorBand: { ja: "アンケートの誤差", en: "Survey error band" },
  ended: { ja: "終了した指標", en: "Ended indicator" },
  redefined: { ja: "定義が変わった指標", en: "Redefined indicator" },
  targetRevised: { ja: "期間途中の目標改定", en: "Target revised mid-plan" },
  qualitative: { ja: "言葉による目標", en: "Qualitative target" },
  textAnswer: { ja: "単位つきの文字で届いた値", en: "Value received as text" },
};

/** Reasons that no rule can decide otherwise: an input is missing, or the arithmetic has no answer. */
export const inputReasons = {
  thresholdsNotKnown: {
    ja: "判定基準未登録: この規則のしきい値を載せた文書が手元にありません。文書を入手し規則を登録すると判定できます",
    en: "The thresholds of this rule are in documents we do not have. Register the rule from its document to get a grade",
  },
  judgedByPeople: {
    ja: "この規則では人が理由を添えて判定します。判定と理由を入力してください",
    en: "Under this rule people judge and give their reason. Enter a judgement with its reason",
  },
  baselineMissing: {
    ja: "基準値がありません。この規則は基準値を使うので、計画の基準値を登録してください",
    en: "There is no baseline, and this rule uses one. Record the baseline of the plan",
  },
  targetMissing: {
    ja: "目標値がありません。計画の目標値を登録してください",
    en: "There is no target. Record the target of the plan",
  },
  yearMissing: {
    ja: "年度が足りません。この規則は年度から期待値を求めるので、基準・目標・実績の年度を登録してください",
    en: "A year is missing. This rule works out what was due from the years, so record the years of baseline, target and actual",
  },
  targetNotAfterBaseline: {
    ja: "目標年度が基準年度より後になっていません。年度を確認してください",
    en: "The target year is not after the baseline year. Check the years",
  },
  actualNotAfterBaseline: {
    ja: "実績の年度が基準年度より後になっていないので、まだ道のりを測れません。実績の年度を確認してください",
    en: "The actual year is not after the baseline year, so there is no way to measure yet. Check the year of the actual value",
  },
  outsidePlanYears: {
    ja: "実績の年度が計画期間の何年目か分かりません。計画の年次(planYear)を指定してください",
    en: "The year of the actual value is not a year of the plan. Say which year of the plan it is (planYear)",
  },
  denominatorZero: {
    ja: "割る数が0になるので率を計算できません",
    en: "The rate would divide by 0, so it has no value",
  },
  textNotReadable: {
    ja: "値が文字で届き、一つの数として読めません。数値と単位を分けて入力してください",
    en: "A value is text that cannot be read as one number. Enter number and unit separately",
  },
  unitsDiffer: {
    ja: "値の単位が一致しません。同じ単位にそろえてください",
    en: "The values have different units. Bring them to one unit",
  },
  yearKindsDiffer: {
    ja: "年度と暦年が混ざっています。どちらかにそろえてください",
    en: "Fiscal and calendar years are mixed. Use one kind of year",
  },
} as const satisfies Record<string, Bilingual>;
export type InputReason = keyof typeof inputReasons;
export type ReasonCode = EdgeCase | InputReason;

const inputReasonCodes: readonly InputReason[] = [
  "thresholdsNotKnown",
  "judgedByPeople",
  "baselineMissing",
  "targetMissing",
  "yearMissing",
  "targetNotAfterBaseline",
  "actualNotAfterBaseline",
  "outsidePlanYears",
  "denominatorZero",
  "textNotReadable",
  "unitsDiffer",
  "yearKindsDiffer",
];

/** Every reason for a missing rate or grade; a `why` column holds positions in this list, and 0 means that nothing is missing. */
export const reasonCodes: readonly (ReasonCode | "")[] = ["", ...edgeCases, ...inputReasonCodes];

export function reasonNumber(code: ReasonCode): number {
  return reasonCodes.indexOf(code);
}

export function edgeCaseBit(edge: EdgeCase): number {
  return 1 << edgeCases.indexOf(edge);
}

export function isEdgeCase(code: string): code is EdgeCase {
  return edgeCases.some((edge) => edge === code);
}
