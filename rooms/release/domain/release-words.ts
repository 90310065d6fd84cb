import {
  absenceWord,
  asPeriod,
  type Bilingual,
  boundWords,
  formatPeriod,
  formatQuantity,
  type Language,
  type Reading,
} from "../../../foundation/index.ts";
import type { Direction, RecordMoney, RecordOpinion } from "../../form/index.ts";

/** A figure in words: number with unit and bound, words, or the reason of its absence. Never empty. */
export function readingWords(reading: Reading, lang: Language): string {
  if (reading.kind === "text") return reading.text;
  if (reading.kind === "absent") return absenceWord(reading.why, lang, reading.due);
  const { quantity, bound, to } = reading;
  const one = formatQuantity(quantity, { lang });
  const whole = to === undefined ? one : `${one}～${formatQuantity({ ...quantity, value: to }, { lang })}`;
  const word = boundWords[bound][lang];
  if (word === "") return whole;
  return lang === "ja" && bound !== "about" ? `${whole}${word}` : `${word}${lang === "en" ? " " : ""}${whole}`;
}

/** Both ways of writing a year, because a printed page has no switch: 令和7年度（2025年度）. */
export function yearWords(text: string, lang: Language): string {
  const period = asPeriod(text);
  if (!period.ok) return text;
  if (lang === "en") return formatPeriod(period.value, { lang, era: "western" });
  const era = formatPeriod(period.value, { lang, era: "wareki" });
  const western = formatPeriod(period.value, { lang, era: "western" });
  return era === western ? era : `${era}（${western}）`;
}

export const yen = (amount: number, lang: Language): string =>
  lang === "ja"
    ? `${amount < 0 ? "▲" : ""}${Math.abs(amount).toLocaleString("en")}円`
    : `${amount < 0 ? "−" : ""}¥${Math.abs(amount).toLocaleString("en")}`;

export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  expand: { ja: "拡充", en: "Expand" },
  continue: { ja: "継続", en: "Continue" },
  improve: { ja: "改善", en: "Improve" },
  shrink: { ja: "縮小", en: "Reduce" },
  abolish: { ja: "廃止", en: "Abolish" },
  finish: { ja: "終了", en: "Finish" },
};

export const opinionKindWords: Readonly<Record<RecordOpinion["kind"], Bilingual>> = {
  meeting: { ja: "連携会議", en: "Meeting" },
  outside: { ja: "外部評価", en: "External review" },
  assembly: { ja: "議会", en: "Assembly" },
  municipality: { ja: "市町村", en: "Municipality" },
  second: { ja: "二次評価", en: "Second stage" },
  citizen: { ja: "住民", en: "Citizen" },
};

export const changeWords: Readonly<Record<NonNullable<RecordOpinion["answer"]>["change"], Bilingual>> = {
  plan: { ja: "計画を変える", en: "The plan changes" },
  kpi: { ja: "KPIを変える", en: "A KPI changes" },
  budget: { ja: "予算を変える", en: "The budget changes" },
  practice: { ja: "進め方を変える", en: "The way of working changes" },
  none: { ja: "変えない", en: "Nothing changes" },
};

export const effectWords: Readonly<Record<NonNullable<RecordOpinion["effect"]>["effect"], Bilingual>> = {
  seen: { ja: "効果あり", en: "Took effect" },
  partly: { ja: "一部に効果", en: "Partly" },
  notYet: { ja: "まだ", en: "Not yet" },
  none: { ja: "効果なし", en: "No effect" },
};

export const moneyStageWords: Readonly<Record<RecordMoney["stage"], Bilingual>> = {
  request: { ja: "要求", en: "Requested" },
  initial: { ja: "当初", en: "Initial" },
  supplementary: { ja: "補正", en: "Supplementary" },
  outturn: { ja: "決算", en: "Outturn" },
};

export const revisionWords: Readonly<
  Record<"target" | "baseline" | "definition" | "name" | "direction" | "ended" | "added", Bilingual>
> = {
  target: { ja: "目標値", en: "Target" },
  baseline: { ja: "基準値", en: "Baseline" },
  definition: { ja: "定義", en: "Definition" },
  name: { ja: "名称", en: "Name" },
  direction: { ja: "向き", en: "Direction" },
  ended: { ja: "終了", en: "Ended" },
  added: { ja: "追加", en: "Added" },
};
