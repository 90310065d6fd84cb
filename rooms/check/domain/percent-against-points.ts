import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { amountOf } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";

const isShare = (fact: Kpi["target"]): fact is KnownFact =>
  isKnown(fact) && fact.reading.quantity.unit.kind === "share";

/** One decimal more than shares are printed with, without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toFixed(2));

function changeStep(kpi: Kpi): Step[] {
  const { baseline, target } = kpi;
  if (!isShare(baseline) || !isShare(target) || baseline.reading.quantity.value === 0) return [];
  const [b, t] = [baseline.reading.quantity.value, target.reading.quantity.value];
  const [points, percent] = [tidy(t - b), tidy(((t - b) / b) * 100)];
  const [from, to] = [amountOf(baseline), amountOf(target)];
  return [
    {
      text: {
        ja: `${kpi.name}: ${from.ja} → ${to.ja} は ${points} ポイントの変化で、${percent}％の変化でもある`,
        en: `${kpi.nameEn}: ${from.en} → ${to.en} is a change of ${points} points, and also of ${percent} %`,
      },
      facts: [baseline.id, target.id],
    },
  ];
}

/** Targets in percent: their change is in points. One note, with the arithmetic where a baseline is printed. */
export function checkPercentAgainstPoints(region: Region): readonly Finding[] {
  const kpis = region.kpis.distinct.filter(({ target }) => isShare(target));
  if (kpis.length === 0) return [];
  return [
    {
      id: "percentAgainstPoints.kpis",
      code: "percentAgainstPoints",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `割合（％）で印刷された目標が ${kpis.length} つある。変化は「ポイント」で言い、「％増」と言うと別の意味になる。`,
        en: `${kpis.length} targets are shares in percent. Their change is in points; “percent more” would mean something else.`,
      },
      arithmetic: kpis.flatMap(changeStep),
      figures: Object.fromEntries(
        kpis.flatMap(({ id, target }) => (isShare(target) ? [[id, target.reading.quantity.value] as const] : [])),
      ),
      facts: kpis.flatMap(({ baseline, target }) => (isKnown(baseline) ? [baseline.id, target.id] : [target.id])),
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: "割合のKPIの増減を報告するとき、「ポイント」と「％」のどちらで書くか、決まりはありますか。",
        en: "When the change of a share is reported, is there a rule whether it is written in points or in percent?",
      }),
      sources: citationsOf(kpis),
    },
  ];
}
