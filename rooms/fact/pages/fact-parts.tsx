import type { ComponentChildren } from "preact";
import { asPeriod, type Bilingual, boundWords, formatPeriod, formatQuantity } from "../../../foundation/index.ts";
import { Absent, inLang, Name, type View, When } from "../../../ui/index.ts";
import type { Fact } from "../domain/fact.ts";
import { scalesOf } from "../domain/fact-scales.ts";
import { factMessages } from "./fact-messages.ts";
import { periodWords } from "./fact-words.ts";

/** ISO time as the reader's day and the time in Japan, where the records are kept. */
export function RecordedWhen({ at, view }: { readonly at: string; readonly view: View }) {
  const japan = new Date(Date.parse(at) + 9 * 3600 * 1000).toISOString();
  const day = asPeriod(japan.slice(0, 10));
  const words = day.ok ? periodWords(day.value, view) : japan.slice(0, 10);
  return <When at={at}>{`${words} ${japan.slice(11, 16)}`}</When>;
}

/** A day in both ways of writing years is too much for a table, but not for the page of one fact. */
export function BothEras({ period, view }: { readonly period: NonNullable<Fact["period"]>; readonly view: View }) {
  const own = periodWords(period, view);
  const other = formatPeriod(period, { lang: view.lang, era: view.era === "wareki" ? "western" : "wareki" });
  if (own === other) return <When>{own}</When>;
  return (
    <>
      <When>{own}</When>（<When>{other}</When>）
    </>
  );
}

/** The same quantity in the scales that documents use; null where none says it without rounding. */
export function inScales(fact: Fact, view: View): string | null {
  if (fact.reading.kind !== "known" || fact.reading.to !== undefined) return null;
  const { quantity } = fact.reading;
  const base = formatQuantity(quantity, { lang: view.lang });
  const texts = scalesOf(quantity).map((scale) => formatQuantity(quantity, { lang: view.lang, scale }));
  const distinct = [...new Set(texts)].filter((text) => text !== base);
  return distinct.length === 0 ? null : distinct.join(view.lang === "ja" ? "、" : ", ");
}

/** What limits the number: 以上, 約, a range, words; null where there is no value to limit. */
export function limitWords(fact: Fact, view: View): string | null {
  const t = factMessages(view.lang);
  if (fact.reading.kind === "text") return t("words");
  if (fact.reading.kind === "absent") return null;
  if (fact.reading.to !== undefined) return t("range");
  return fact.reading.bound === "exact" ? t("exact") : inLang(boundWords[fact.reading.bound], view.lang);
}

/** What is printed, or in words that nothing is. */
export function Printed({ fact, view }: { readonly fact: Fact; readonly view: View }) {
  if (fact.printed === null) return <Absent word={factMessages(view.lang)("printedNothing")} />;
  return <Name lang="ja">「{fact.printed}」</Name>;
}

/** A remark of the edition in the reader's language. */
export const Remark = ({ text, view }: { readonly text: Bilingual; readonly view: View }): ComponentChildren => (
  <Name>{inLang(text, view.lang)}</Name>
);
