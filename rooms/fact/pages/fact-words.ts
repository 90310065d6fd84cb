import {
  absenceWord,
  boundWords,
  formatPeriod,
  formatQuantity,
  type Period,
  type Scale,
} from "../../../foundation/index.ts";
import type { FigureValue, View } from "../../../ui/index.ts";
import { type Derivation, derivationAddress } from "../domain/derivation.ts";
import { type Fact, factAddress } from "../domain/fact.ts";

/** How a number is shown: `unitShown: "head"` leaves the unit to the column head. */
export type FactStyle = { readonly scale?: Scale; readonly unitShown?: "cell" | "head"; readonly digits?: number };

export const periodWords = (period: Period, view: View): string =>
  formatPeriod(period, { lang: view.lang, era: view.era });

/** The number alone, where a column's head carries scale and unit: `▲1,234千円` is `▲1,234`. */
const withoutUnit = (text: string): string => text.replace(/^([▲−]?)[^\d]*(\d[\d,.]*).*$/u, "$1$2");

function boundedText(fact: Fact, view: View, style: FactStyle): string {
  if (fact.reading.kind === "text") return view.lang === "en" && fact.textEn ? fact.textEn : fact.reading.text;
  if (fact.reading.kind === "absent") return absenceWord(fact.reading.why, view.lang, fact.reading.due);
  const { quantity, bound, to } = fact.reading;
  const shape = {
    lang: view.lang,
    ...(style.scale ? { scale: style.scale } : {}),
    ...(style.digits === undefined ? {} : { digits: style.digits }),
  };
  const write = (value: number): string => {
    const text = formatQuantity({ ...quantity, value }, shape);
    return style.unitShown === "head" ? withoutUnit(text) : text;
  };
  const one = write(quantity.value);
  const whole = to === undefined ? one : `${one}～${write(to)}`;
  const word = boundWords[bound][view.lang];
  if (bound === "exact") return whole;
  return view.lang === "ja" && bound !== "about"
    ? `${whole}${word}`
    : `${word}${view.lang === "en" ? " " : ""}${whole}`;
}

/** The document and lines of a fact in a few words: "002-… 717, 719行". */
export function placeWords(fact: Fact, view: View): string {
  if (fact.document === null) return view.lang === "ja" ? "資料なし" : "no document";
  if (fact.lines.length === 0) return fact.cell ? `${fact.document} ${fact.cell}` : fact.document;
  const lines = fact.lines.join(", ");
  return view.lang === "ja" ? `${fact.document} ${lines}行` : `${fact.document} line ${lines}`;
}

/** A fact ready to be drawn: its words, and the address of its origin. Absences have an origin too. */
export const factValue = (fact: Fact, view: View, style: FactStyle = {}): FigureValue => ({
  text: boundedText(fact, view, style),
  origin: { href: factAddress(fact), label: placeWords(fact, view), kind: "printed" },
});

/** A derived number ready to be drawn; where it cannot be worked out, the reason stands in its place. */
export function derivedValue(derivation: Derivation, edition: string, view: View, style: FactStyle = {}): FigureValue {
  const shape = {
    lang: view.lang,
    ...(style.scale ? { scale: style.scale } : {}),
    ...(style.digits === undefined ? {} : { digits: style.digits }),
  };
  const known = derivation.result && formatQuantity(derivation.result, shape);
  const text = known
    ? style.unitShown === "head"
      ? withoutUnit(known)
      : known
    : (derivation.why?.[view.lang] ?? (view.lang === "ja" ? "計算できません" : "cannot be worked out"));
  return {
    text,
    origin: { href: derivationAddress(edition, derivation), label: derivation.title[view.lang], kind: "derived" },
  };
}
