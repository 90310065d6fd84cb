import { absenceWord, boundWords, formatQuantity, type Language, type Reading } from "../../../foundation/index.ts";
import { printedScale } from "../../kpi/index.ts";

/** A reading and the text it was read from; `printed` null = worked out, or shown in the base unit. */
export type Written = { readonly reading: Reading; readonly printed: string | null };

/** A reading in words, in the scale in which it was written: `139万人`, `1,250人以上`, `未公表（2027年8月予定）`. Every digit is shown. */
export function readingWords({ reading, printed }: Written, lang: Language): string {
  if (reading.kind === "text") return reading.text;
  if (reading.kind === "absent") return absenceWord(reading.why, lang, reading.due);
  const { quantity, bound, to } = reading;
  const style = { lang, scale: printedScale({ printed }) };
  const first = formatQuantity(quantity, style);
  const whole = to === undefined ? first : `${first}～${formatQuantity({ ...quantity, value: to }, style)}`;
  const word = boundWords[bound][lang];
  if (bound === "exact") return whole;
  return lang === "ja" && bound !== "about" ? `${whole}${word}` : `${word}${lang === "en" ? " " : ""}${whole}`;
}

/** The number of a reading for comparison; null for words, absences and ranges, which have no one value. */
export const numberOfReading = (reading: Reading | null): number | null =>
  reading?.kind === "known" && reading.to === undefined ? reading.quantity.value : null;
