import { isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi, Kpis } from "../../kpi/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";

type Overlap = Kpis["overlaps"][number];

const wayStep = (kpi: Kpi): Step => {
  const ends = [kpi.baseline, kpi.target].filter(isKnown);
  const amounts = ends.map(amountOf);
  return {
    text: {
      ja: `${kpi.scope?.ja ?? kpi.name}: ${amounts.map(({ ja }) => ja).join(" → ")}`,
      en: `${kpi.scope?.en ?? kpi.nameEn}: ${amounts.map(({ en }) => en).join(" → ")}`,
    },
    facts: idsOf(ends),
  };
};

function toFinding(region: Region, overlap: Overlap, kpis: readonly Kpi[]): Finding {
  const name = quoted(overlap);
  const arithmetic = kpis.map(wayStep);
  const figures = kpis.flatMap(({ id, baseline }) =>
    isKnown(baseline) ? [[id, baseline.reading.quantity.value] as const] : [],
  );
  return {
    id: `overlappingScopes.${overlap.id}`,
    code: "overlappingScopes",
    severity: "note",
    meaning: "twoMeanings",
    message: {
      ja: `${name.ja}は ${kpis.length} 通りの範囲で印刷され、範囲が互いに重なる。足してはならない。`,
      en: `${name.en} is printed for ${kpis.length} scopes that overlap. They must never be added.`,
    },
    arithmetic,
    figures: Object.fromEntries(figures),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: idsOf(kpis),
    ask: askDesk(region, "plan", {
      ja: `${name.ja}の ${kpis.length} 通りの範囲それぞれに含まれる市町村と、重なりを除いた全体の数を教えてください。`,
      en: `Which municipalities belong to each of the ${kpis.length} scopes of ${name.en}, and what is the total without overlaps?`,
    }),
    sources: citationsOf(kpis),
  };
}

/** KPIs that an edition declares to overlap: one finding for each group, each KPI once even where it is printed twice. */
export const checkOverlappingScopes = (region: Region): readonly Finding[] =>
  region.kpis.overlaps.flatMap((overlap) => {
    const kpis = region.kpis.distinct.filter(({ overlapGroup }) => overlapGroup === overlap.id);
    return kpis.length > 1 ? [toFinding(region, overlap, kpis)] : [];
  });
