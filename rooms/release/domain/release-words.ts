import { asPeriod, formatPeriod, type Language } from "../../../foundation/index.ts";

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
