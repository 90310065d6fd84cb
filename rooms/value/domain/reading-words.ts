import { absenceWord, boundWords, formatQuantity, type Language, type Reading } from "../../../foundation/index.ts";

/** A stored reading in words: `1,250人以上`, `未公表（2027年8月予定）`. A figure is shown with every digit. */
export function readingWords(reading: Reading, lang: Language): string {
  if (reading.kind === "text") return reading.text;
  if (reading.kind === "absent") return absenceWord(reading.why, lang, reading.due);
  const { quantity, bound, to } = reading;
  const first = formatQuantity(quantity, { lang });
  const whole = to === undefined ? first : `${first}～${formatQuantity({ ...quantity, value: to }, { lang })}`;
  const word = boundWords[bound][lang];
  if (bound === "exact") return whole;
  return lang === "ja" && bound !== "about" ? `${whole}${word}` : `${word}${lang === "en" ? " " : ""}${whole}`;
}

/** The number of a reading for comparison; null for words, absences and ranges, which have no one value. */
export const numberOfReading = (reading: Reading | null): number | null =>
  reading?.kind === "known" && reading.to === undefined ? reading.quantity.value : null;
