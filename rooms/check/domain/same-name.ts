import { type Unit, unitName } from "../../../foundation/index.ts";
import { isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Programme } from "../../programme/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";
import { groupBy } from "./group-by.ts";

const wayStep = (kpi: Kpi): Step => {
  const ends = [kpi.baseline, kpi.target].filter(isKnown);
  const [amounts, scope] = [ends.map(amountOf), kpi.scope];
  return {
    text: {
      ja: `${kpi.name}${scope ? `（${scope.ja}）` : ""}: ${amounts.map(({ ja }) => ja).join(" → ")}`,
      en: `${kpi.nameEn}${scope ? ` (${scope.en})` : ""}: ${amounts.map(({ en }) => en).join(" → ")}`,
    },
    facts: idsOf(ends),
  };
};

const findingBase = (kpis: readonly Kpi[]) => {
  const arithmetic = kpis.map(wayStep);
  const figures = kpis.flatMap(({ id, baseline, target }) => {
    const known = [baseline, target].find(isKnown);
    return known ? [[id, known.reading.quantity.value] as const] : [];
  });
  return {
    code: "sameNameDifferentMeaning" as const,
    severity: "note" as const,
    meaning: "twoMeanings" as const,
    arithmetic,
    figures: Object.fromEntries(figures),
    facts: arithmetic.flatMap(({ facts }) => facts),
    about: idsOf(kpis),
    sources: citationsOf(kpis),
  };
};

function sameNameFinding(region: Region, kpis: readonly Kpi[]): Finding[] {
  const [first] = kpis;
  if (!first || kpis.length < 2) return [];
  const name = quoted(first);
  return [
    {
      ...findingBase(kpis),
      id: `sameNameDifferentMeaning.${idsOf(kpis).join(".")}`,
      message: {
        ja: `${name.ja}という名前のKPIが ${kpis.length} つあり、範囲や数え方が違う。名前だけでは比べられない。`,
        en: `${kpis.length} KPIs are called ${name.en}, with different scopes or ways of counting. The name alone does not make them comparable.`,
      },
      ask: askDesk(region, "plan", {
        ja: `${name.ja}のKPI ${kpis.length} つについて、それぞれの範囲と数え方（年間・平均・累計）を教えてください。`,
        en: `For the ${kpis.length} KPIs called ${name.en}: what is the scope of each, and is it a yearly number, a mean or a running total?`,
      }),
    },
  ];
}

/** KPIs with one name that are not the same KPI. Groups declared to overlap have their own finding. */
export function checkSameNames(region: Region): readonly Finding[] {
  const free = region.kpis.distinct.filter(({ overlapGroup }) => !overlapGroup);
  return [...groupBy(free, ({ name }) => name).values()].flatMap((kpis) => sameNameFinding(region, kpis));
}

/** The name of a programme without what stands in brackets: ちょっと暮らし（短期滞在型移住体験） is called ちょっと暮らし. */
const calledName = ({ name }: Programme): string => name.replace(/[（(].*$/, "").trim();

/** The units the KPIs are counted in, each once. */
function unitsOf(kpis: readonly Kpi[]): readonly Unit[] {
  const known = kpis.flatMap(({ target, baseline }) => [target, baseline].find(isKnown) ?? []);
  return [
    ...groupBy(
      known.map(({ reading }) => reading.quantity.unit),
      ({ id }) => id,
    ).values(),
  ].flatMap(([unit]) => unit ?? []);
}

function twoUnitsFinding(region: Region, programme: Programme, kpis: readonly Kpi[]): Finding[] {
  const units = unitsOf(kpis);
  if (units.length < 2) return [];
  const names = units.map(unitName);
  const [ja, en] = [names.map((name) => name.ja), names.map((name) => name.en)];
  const called = calledName(programme);
  return [
    {
      ...findingBase(kpis),
      id: `sameNameDifferentMeaning.${programme.id}`,
      about: [programme.id, ...idsOf(kpis)],
      message: {
        ja: `同じ「${called}」を、あるKPIは${ja.join("、別のKPIは")}で数えている。並べても大小は比べられない。`,
        en: `“${programme.nameEn}” is counted in ${en.join(" by one KPI, in ")} by another. Side by side they say nothing about more or less.`,
      },
      ask: askDesk(region, "plan", {
        ja: `「${called}」について、どの地域でも比べられるよう、${ja.join("と")}の両方の数を教えてください。`,
        en: `For “${programme.nameEn}”, could you give both numbers (${en.join(" and ")}) for every area, so that they can be compared?`,
      }),
    },
  ];
}

/** One catalogued programme whose KPIs count it in different units (利用者の人, 滞在の日). */
export const checkProgrammeUnits = (region: Region): readonly Finding[] =>
  region.programmes.all.flatMap((programme) => {
    const called = calledName(programme);
    const kpis = region.kpis.distinct.filter(({ name }) => name.startsWith(called));
    return kpis.length < 2 ? [] : twoUnitsFinding(region, programme, kpis);
  });
