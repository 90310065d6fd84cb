import { isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";

/** Two small counts may coincide; a way from one number to another with at least this many digits in all rarely does. */
const tellingDigits = 4;

/** Baseline and target with their unit as one key; null where one is missing or both are too small to tell anything. */
function wayKey({ baseline, target }: Kpi): string | null {
  if (!isKnown(baseline) || !isKnown(target)) return null;
  const ends = [baseline.reading.quantity.value, target.reading.quantity.value];
  if (ends.join("").length < tellingDigits) return null;
  return JSON.stringify([...ends, target.reading.quantity.unit.id]);
}

function toFinding(region: Region, kpis: readonly Kpi[]): Finding[] {
  const [first] = kpis;
  if (!first || kpis.length < 2 || !isKnown(first.baseline) || !isKnown(first.target)) return [];
  const [from, to] = [amountOf(first.baseline), amountOf(first.target)];
  const names = kpis.map(quoted);
  const facts = kpis.flatMap(({ baseline, target }) => [baseline.id, target.id]);
  return [
    {
      id: `sameNumberDifferentMeaning.${idsOf(kpis).join(".")}`,
      code: "sameNumberDifferentMeaning",
      severity: "question",
      meaning: "couldBeASlip",
      message: {
        ja: `${names.map(({ ja }) => ja).join("と")}に、同じ基準値 ${from.ja} と目標値 ${to.ja} が印刷されている。同じKPIの二度目か、値の写し間違いかもしれない。`,
        en: `${names.map(({ en }) => en).join(" and ")} print the same baseline ${from.en} and target ${to.en}: the same KPI twice, or a copying slip.`,
      },
      arithmetic: [{ text: { ja: `${from.ja} → ${to.ja}`, en: `${from.en} → ${to.en}` }, facts }],
      figures: { baseline: first.baseline.reading.quantity.value, target: first.target.reading.quantity.value },
      facts,
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: `${names.map(({ ja }) => ja).join("と")}は同じKPIですか。違うなら、それぞれの基準値と目標値を教えてください。`,
        en: `Are ${names.map(({ en }) => en).join(" and ")} one KPI? If not, what are the baseline and target of each?`,
      }),
      sources: citationsOf(kpis),
    },
  ];
}

/** The same pair of baseline and target under two KPIs that are not marked as one. */
export function checkSameKpiValues(region: Region): readonly Finding[] {
  const telling = region.kpis.distinct.filter((kpi) => wayKey(kpi) !== null);
  return [...groupBy(telling, wayKey).values()].flatMap((kpis) => toFinding(region, kpis));
}
