import { toCommonWidth } from "./japanese-text.ts";
import type { Period } from "./period-type.ts";
import { formatPeriod } from "./period-words.ts";
import type { Bilingual, Language } from "./problem.ts";

/** Why a figure is not there. An absence is never 0 and never an empty cell. */
export type AbsenceReason =
  | "notPrinted"
  | "none"
  | "notYetPublished"
  | "notEntered"
  | "withheld"
  | "belowUnit"
  | "unknown"
  | "newOrVanished"
  | "seeOther";

export const absenceWords: Readonly<Record<AbsenceReason, Bilingual>> = {
  notPrinted: { ja: "資料に記載なし", en: "not given in the source" },
  none: { ja: "該当なし", en: "none" },
  notYetPublished: { ja: "未公表", en: "not yet published" },
  notEntered: { ja: "未入力", en: "not entered" },
  withheld: { ja: "秘匿", en: "withheld" },
  belowUnit: { ja: "単位未満", en: "below the unit" },
  unknown: { ja: "不詳", en: "unknown" },
  newOrVanished: { ja: "皆増・皆減", en: "new or vanished" },
  seeOther: { ja: "同上", en: "as above" },
};

/** What marks mean in most Japanese statistics. A document's own legend comes first: pass it to `readAbsenceMark`. */
const commonMarks: Readonly<Record<string, AbsenceReason>> = {
  "-": "none",
  該当なし: "none",
  "…": "unknown",
  "...": "unknown",
  不詳: "unknown",
  x: "withheld",
  χ: "withheld",
  秘匿: "withheld",
  単位未満: "belowUnit",
  皆増: "newOrVanished",
  皆減: "newOrVanished",
  未公表: "notYetPublished",
  未入力: "notEntered",
  同上: "seeOther",
  同左: "seeOther",
  "〃": "seeOther",
};

export function isAbsenceReason(text: string): text is AbsenceReason {
  return Object.hasOwn(absenceWords, text);
}

/** The words of an absence: `未公表（2027年8月予定）`. `due` is when the figure is expected. */
export function absenceWord(why: AbsenceReason, lang: Language, due?: Period): string {
  const word = absenceWords[why][lang];
  if (!due) return word;
  const when = formatPeriod(due, { lang, era: "western" });
  return lang === "ja" ? `${word}（${when}予定）` : `${word} (due ${when})`;
}

/** The reason behind a printed mark (`[-]`, `－`, `…`, `x`, `同上`) or null when it is no mark. `legend` overrides the common meaning. */
export function readAbsenceMark(
  printed: string,
  legend: Readonly<Record<string, AbsenceReason>> = {},
): AbsenceReason | null {
  const mark = toMark(printed);
  const own = Object.entries(legend).find(([sign]) => toMark(sign) === mark);
  return own?.[1] ?? (Object.hasOwn(commonMarks, mark) ? (commonMarks[mark] ?? null) : null);
}

function toMark(printed: string): string {
  return toCommonWidth(printed)
    .replace(/[\s[\]()〔〕【】]/g, "")
    .replace(/[‐‑‒–—―−]/g, "-")
    .toLowerCase();
}
