import { formatQuantity, quantityOf } from "../../../foundation/index.ts";
import type { Step, View } from "../../../ui/index.ts";
import { type MapChoice, scaleOf, stepOf } from "../domain/map-choice.ts";
import type { Moments } from "../domain/population.ts";
import { mapMessages } from "./map-messages.ts";
import { periodIn } from "./place-pieces.tsx";

const unitOf: Readonly<Record<MapChoice, string>> = {
  trend: "%",
  past: "%",
  now: "人",
  future: "人",
  groups: "無単位",
};

/** A bound of the scale in words: −50%, 5千人. */
function boundWords(choice: MapChoice, value: number, view: View): string {
  const quantity = quantityOf(value, unitOf[choice]);
  if (!quantity.ok) throw new Error(quantity.problem.message.en);
  const scale = unitOf[choice] !== "人" ? "" : value < 10000 ? "千" : "万";
  return formatQuantity(quantity.value, { lang: view.lang, ...(view.lang === "ja" && scale ? { scale } : {}) });
}

/** A class between two bounds in plain words; null = open on that side. Falls are said as falls: 50%～60%の減. */
function classWords(choice: MapChoice, from: number | null, to: number | null, view: View): string {
  const t = mapMessages(view.lang);
  const words = (bound: number) => boundWords(choice, Math.abs(bound), view);
  if (unitOf[choice] !== "%") {
    if (from === null) return t("below", { to: words(to ?? 0) });
    return to === null ? t("atLeast", { from: words(from) }) : t("between", { from: words(from), to: words(to) });
  }
  if (from === null) return t("fallsBeyond", { from: words(to ?? 0) });
  if (to === null) return from < 0 ? t("fallsOrRises", { from: words(from) }) : t("rises");
  return to === 0 ? t("fallsUpTo", { from: words(from) }) : t("fallsBetween", { from: words(from), to: words(to) });
}

/** The five classes of a scale, lowest first, in words, each with the step it is drawn in. */
export function legendOf(choice: MapChoice, view: View): readonly { readonly step: Step; readonly label: string }[] {
  const scale = scaleOf(choice);
  const ends = [null, ...scale.bounds, null];
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? null;
    const inside = from ?? (to ?? 0) - 1;
    return { label: classWords(choice, from, to, view), step: stepOf(scale, inside) };
  });
}

/** What the map shows, with its years: これからの人口の増減率（2015年→2045年）. */
export function choiceWords(choice: MapChoice, { first, now, future }: Moments, view: View): string {
  const t = mapMessages(view.lang);
  const when = (period: string | undefined) => (period === undefined ? "" : periodIn(period, view));
  const years = {
    trend: t("spanOf", { from: when(now.period), to: when(future?.period) }),
    past: t("spanOf", { from: when(first.period), to: when(now.period) }),
    now: when(now.period),
    future: when(future?.period),
    groups: "",
  }[choice];
  if (years === "") return t(choice);
  return view.lang === "ja" ? `${t(choice)}（${years}）` : `${t(choice)}, ${years}`;
}
