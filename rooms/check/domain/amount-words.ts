import { type Bilingual, formatPeriod, formatQuantity, type Language, type Scale } from "../../../foundation/index.ts";
import type { Fact, KnownFact } from "../../fact/index.ts";
import { printedPrecision } from "./printed-precision.ts";

const scales: Readonly<Record<number, Scale>> = { 3: "千", 4: "万", 6: "百万", 8: "億" };

/** The scale in which a figure was printed, so that an answer about it can be read in the same one. */
const printedScale = (fact: KnownFact): Scale => scales[printedPrecision(fact)?.power ?? 0] ?? "";

const inBoth = (write: (lang: Language) => string): Bilingual => ({ ja: write("ja"), en: write("en") });

/** A number in the unit and scale of a printed figure: 40463000 beside 72,567千円 is 40,463千円. */
export const amountLike = (fact: KnownFact, value: number): Bilingual =>
  inBoth((lang) =>
    formatQuantity({ value, unit: fact.reading.quantity.unit }, { lang, scale: printedScale(fact), digits: 4 }),
  );

export const amountOf = (fact: KnownFact): Bilingual => amountLike(fact, fact.reading.quantity.value);

/** `令和2年度` / `FY2020 (Reiwa 2)`; nothing where the source names no period. */
export const yearOf = (fact: Fact): Bilingual =>
  inBoth((lang) => (fact.period ? formatPeriod(fact.period, { lang, era: "wareki" }) : ""));

/** `「名」` and `“name”`; quotation marks inside a name become the inner ones. */
export const inQuotes = ({ ja, en }: Bilingual): Bilingual => ({
  ja: `「${ja.replaceAll("「", "『").replaceAll("」", "』")}」`,
  en: `“${en.replace(/[“"]([^”"]*)[”"]/g, "‘$1’")}”`,
});

/** The name of an entry in quotation marks. */
export const quoted = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): Bilingual =>
  inQuotes({ ja: name, en: nameEn });
