import { type Bilingual, periodText } from "../../../foundation/index.ts";
import { type Fact, isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { amountOf, quoted, yearOf } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";

/** What a fact says, without how it is printed: 0.5億円 and 5,000万円 say the same. */
const said = ({ reading, period }: Fact): string =>
  JSON.stringify([
    reading.kind === "known"
      ? [reading.quantity.value, reading.quantity.unit.id, reading.bound, reading.to ?? null]
      : reading,
    period ? periodText(period) : null,
  ]);

const shown = (fact: Fact): Bilingual => {
  const year = yearOf(fact);
  const amount = isKnown(fact) ? amountOf(fact) : { ja: fact.printed ?? "記載なし", en: fact.printed ?? "not given" };
  return { ja: `${amount.ja}${year.ja && `（${year.ja}）`}`, en: `${amount.en}${year.en && ` (${year.en})`}` };
};

type Pair = {
  readonly role: "baseline" | "target";
  readonly label: Bilingual;
  readonly here: Fact;
  readonly there: Fact;
};

const pairsOf = (kpi: Kpi, other: Kpi): readonly Pair[] => [
  { role: "baseline", label: { ja: "基準値", en: "Baseline" }, here: kpi.baseline, there: other.baseline },
  { role: "target", label: { ja: "目標値", en: "Target" }, here: kpi.target, there: other.target },
];

const pairStep = ({ label, here, there }: Pair): Step => ({
  text: {
    ja: `${label.ja}: ${shown(here).ja} ≠ ${shown(there).ja}`,
    en: `${label.en}: ${shown(here).en} ≠ ${shown(there).en}`,
  },
  facts: [here.id, there.id],
});

function figuresOf(pairs: readonly Pair[]): Record<string, number> {
  const entries = pairs.flatMap(({ role, here, there }) => [
    ...(isKnown(here) ? [[`${role}Here`, here.reading.quantity.value] as const] : []),
    ...(isKnown(there) ? [[`${role}There`, there.reading.quantity.value] as const] : []),
  ]);
  return Object.fromEntries(entries);
}

function toFinding(region: Region, kpi: Kpi, other: Kpi, differing: readonly Pair[]): Finding {
  const name = quoted(kpi);
  const words = differing.map(({ label }) => label);
  const arithmetic = differing.map(pairStep);
  return {
    id: `overviewAgainstDetail.${kpi.id}`,
    code: "overviewAgainstDetail",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja}は二か所に印刷され、${words.map(({ ja }) => ja).join("と")}が違う。`,
      en: `${name.en} is printed in two places, and they disagree on: ${words.map(({ en }) => en.toLowerCase()).join(", ")}.`,
    },
    arithmetic,
    figures: figuresOf(differing),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: [kpi.id, other.id],
    ask: askOwner(region, other, {
      ja: `${name.ja}の${words.map(({ ja }) => ja).join("と")}が二通り印刷されています。どちらが正しいですか。`,
      en: `${name.en} is printed with two different values (${words.map(({ en }) => en.toLowerCase()).join(", ")}). Which is right?`,
    }),
    sources: citationsOf([kpi, other]),
  };
}

/** A KPI printed a second time (`sameAs`) must have the same baseline and target. */
export const checkRepeatedKpis = (region: Region): readonly Finding[] =>
  region.kpis.all.flatMap((kpi) => {
    const other = kpi.sameAs === null ? undefined : region.kpis.byId.get(kpi.sameAs);
    if (!other) return [];
    const differing = pairsOf(kpi, other).filter(({ here, there }) => said(here) !== said(there));
    return differing.length > 0 ? [toFinding(region, kpi, other, differing)] : [];
  });
