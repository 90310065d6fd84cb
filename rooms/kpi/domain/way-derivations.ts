import { type Bilingual, type Quantity, quantity, quantityOf } from "../../../foundation/index.ts";
import { type Derivation, type DerivationInput, type Derivations, entryAddress, type Fact } from "../../fact/index.ts";
import { plainNumber } from "./grading/number-words.ts";
import type { KpiModel } from "./kpi-model.ts";
import type { Kpi } from "./kpis.ts";
import { expectedIn, type StraightWay, straightWayOf } from "./straight-way.ts";

function endsOf(model: KpiModel, kpi: Kpi): readonly DerivationInput[] {
  const href = entryAddress(model.edition.id, "kpi", kpi.id);
  const input = (label: Bilingual, fact: Fact): DerivationInput => ({ label, href, fact });
  return [input({ ja: "基準値", en: "Baseline" }, kpi.baseline), input({ ja: "目標値", en: "Target" }, kpi.target)];
}

function checked(value: ReturnType<typeof quantity>, kpi: Kpi): Quantity {
  if (!value.ok) throw new Error(`worked-out number of ${kpi.id}: ${value.problem.message.en}`);
  return value.value;
}

const lineFormula = ({ baseline, target, from, to }: StraightWay, year: number): string => {
  const b = plainNumber(baseline.reading.quantity.value);
  const t = plainNumber(target.reading.quantity.value);
  return `${b} + (${t} − ${b}) × (${year} − ${from.year}) ÷ (${to.year} − ${from.year})`;
};

/** The value expected in a year on the straight line from baseline to target; null for a KPI or a year that has none. */
export function deriveExpected(model: KpiModel, kpi: Kpi, year: number): Derivation | null {
  const way = straightWayOf(kpi);
  if (way.ok && !(year >= way.value.from.year && year <= way.value.to.year)) return null;
  const base = {
    name: "kpi.expected",
    arguments: [kpi.id, String(year)],
    title: { ja: `${kpi.name}: ${year}年の期待値`, en: `${kpi.nameEn}: value expected in ${year}` },
    how: {
      ja: "基準値から目標値へ毎年同じ幅で進むとした場合の値。計画に印刷された値ではない",
      en: "The value if every year went the same step from baseline to target. Not printed in the plan",
    },
    inputs: endsOf(model, kpi),
  };
  if (!way.ok) return { ...base, result: null, why: way.problem };
  return { ...base, result: expectedIn(way.value, year), formula: lineFormula(way.value, year) };
}

const apart: Bilingual = {
  ja: "基準値と目標値の両方が、同じ単位の一つの数でないと求められません",
  en: "Baseline and target must both be one number in the same unit",
};

type Ends = { readonly from: Quantity; readonly to: Quantity };

function numbersOf({ baseline, target }: Kpi): Ends | null {
  if (baseline.reading.kind !== "known" || target.reading.kind !== "known") return null;
  const [from, to] = [baseline.reading.quantity, target.reading.quantity];
  return target.reading.to === undefined && from.unit.id === to.unit.id ? { from, to } : null;
}

/** How far it is from baseline to target, in the unit of the KPI; between two shares in points. */
export function deriveWay(model: KpiModel, kpi: Kpi): Derivation {
  const ends = numbersOf(kpi);
  const base = {
    name: "kpi.way",
    arguments: [kpi.id],
    title: { ja: `${kpi.name}: 基準値から目標値までの差`, en: `${kpi.nameEn}: from baseline to target` },
    how: { ja: "目標値 − 基準値", en: "Target − baseline" },
    inputs: endsOf(model, kpi),
  };
  if (ends === null) return { ...base, result: null, why: apart };
  const value = Number((ends.to.value - ends.from.value).toPrecision(12));
  const isShare = ends.to.unit.id === "%";
  const result = checked(isShare ? quantityOf(value, "ポイント") : quantity(value, ends.to.unit), kpi);
  return { ...base, result, formula: `${plainNumber(ends.to.value)} − ${plainNumber(ends.from.value)}` };
}

/** The same in percent of the baseline; a baseline of 0 has no percentage. */
export function deriveRise(model: KpiModel, kpi: Kpi): Derivation {
  const ends = numbersOf(kpi);
  const base = {
    name: "kpi.rise",
    arguments: [kpi.id],
    title: { ja: `${kpi.name}: 基準値に対する目標値の増減率`, en: `${kpi.nameEn}: change from baseline to target` },
    how: { ja: "(目標値 − 基準値) ÷ |基準値| × 100", en: "(target − baseline) ÷ |baseline| × 100" },
    inputs: endsOf(model, kpi),
  };
  if (ends === null) return { ...base, result: null, why: apart };
  if (ends.from.value === 0)
    return {
      ...base,
      result: null,
      why: { ja: "基準値が0なので率はありません", en: "With a baseline of 0 there is no percentage" },
    };
  const [from, to] = [ends.from.value, ends.to.value];
  const result = checked(quantityOf(Number((((to - from) / Math.abs(from)) * 100).toPrecision(9)), "%"), kpi);
  return {
    ...base,
    result,
    formula: `(${plainNumber(to)} − ${plainNumber(from)}) ÷ ${plainNumber(Math.abs(from))} × 100`,
  };
}

const ofKpi =
  (derive: (model: KpiModel, kpi: Kpi) => Derivation | null) => (model: KpiModel, given: readonly string[]) => {
    const kpi = model.kpis.byId.get(given[0] ?? "");
    return kpi === undefined || given.length !== 1 ? null : derive(model, kpi);
  };

/** Numbers along the way from baseline to target; the first argument is the KPI. */
export const wayDerivations: Derivations<KpiModel> = {
  "kpi.expected": (model, [id, year, ...more]) => {
    const kpi = model.kpis.byId.get(id ?? "");
    const known = /^\d{4}$/.test(year ?? "") && more.length === 0;
    return kpi === undefined || !known ? null : deriveExpected(model, kpi, Number(year));
  },
  "kpi.way": ofKpi(deriveWay),
  "kpi.rise": ofKpi(deriveRise),
};
