import { formatQuantity, quantityOf } from "../../../foundation/index.ts";
import type { Step, View } from "../../../ui/index.ts";
import { type MapChoice, type MapScale, scaleOf, stepOf } from "../domain/map-choice.ts";
import type { Moments } from "../domain/population.ts";
import { mapMessages } from "./map-messages.ts";
import { periodIn } from "./place-pieces.tsx";

const unitOf: Readonly<Record<MapChoice, string>> = { trend: "%", past: "%", now: "人", future: "人", groups: "無単位" };

/** A bound of the scale in words: −50%, 5千人. */
function boundWords(choice: MapChoice, value: number, view: View): string {
  const quantity = quantityOf(value, unitOf[choice]);
  if (!quantity.ok) throw new Error(quantity.problem.message.en);
  const scale = unitOf[choice] !== "人" ? "" : value < 10000 ? "千" : "万";
  return formatQuantity(quantity.value, { lang: view.lang, ...(view.lang === "ja" && scale ? { scale } : {}) });
}

/** The five classes of a scale, lowest first, in words, each with the step it is drawn in. */
export function legendOf(choice: MapChoice, view: View): readonly { readonly step: Step; readonly label: string }[] {
  const t = mapMessages(view.lang);
  const scale: MapScale = scaleOf(choice);
  const words = scale.bounds.map((bound) => boundWords(choice, bound, view));
  const [first = "", ...others] = words;
  const rest = words.map((from, index) => {
    const to = others[index];
    return to === undefined ? t("atLeast", { from }) : t("between", { from, to });
  });
  const inside = [(scale.bounds[0] ?? 0) - 1, ...scale.bounds];
  return [t("below", { to: first }), ...rest].map((label, index) => ({
    label,
    step: stepOf(scale, inside[index] ?? null),
  }));
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
