import { asPeriod, type Bilingual, formatPeriod, type Quantity, quantityOf } from "../../../foundation/index.ts";

/** A number this room worked out, with its unit. The units are written in this room: an unknown one is a broken promise. */
export function workedOut(value: number, unit: string): Quantity {
  const quantity = quantityOf(value, unit);
  if (!quantity.ok) throw new Error(quantity.problem.message.en);
  return quantity.value;
}

type Named = { readonly name: string; readonly nameEn: string };

export const namesOf = ({ name, nameEn }: Named): Bilingual => ({ ja: name, en: nameEn });

/** A stored period in words that do not depend on the reader: the titles of derived numbers are permanent. */
export function periodNames(period: string): Bilingual {
  const read = asPeriod(period);
  if (!read.ok) return { ja: period, en: period };
  const inWords = (lang: "ja" | "en") => formatPeriod(read.value, { lang, era: "western" });
  return { ja: inWords("ja"), en: inWords("en") };
}
