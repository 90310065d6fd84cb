import { type Bilingual, type Quantity, quantityOf } from "../../../foundation/index.ts";
import { type Derivation, type DerivationInput, type Derivations, entryAddress, type Fact } from "../../fact/index.ts";
import { findRule, type GradeRequest, type GradeResult, type GradingRule, grade } from "./grading/index.ts";
import type { KpiModel } from "./kpi-model.ts";
import { kpiToRequest } from "./kpi-to-request.ts";
import { latestActual } from "./kpi-years.ts";
import type { Kpi } from "./kpis.ts";
import { findExample, type WorkedExample } from "./worked-examples.ts";

/** Three decimals are kept: a growth ratio is read to the third, a percentage to the first. */
const kept = (rate: number): number => Number(rate.toFixed(3));

function unitOfRate(result: GradeResult, unit: string | undefined): string {
  if (result.rateUnit === "percent") return "%";
  if (result.rateUnit === "ratio" || unit === undefined) return "無単位";
  return unit === "%" ? "ポイント" : unit;
}

/** A rate as a quantity; null where there is none. `unit` is that of the indicator, whose difference between shares is in points. */
export function rateQuantity(result: GradeResult, unit: string | undefined): Quantity | null {
  if (result.rate === null) return null;
  const made = quantityOf(kept(result.rate), unitOfRate(result, unit));
  return made.ok ? made.value : null;
}

const noRate: Bilingual = { ja: "この規則は率を計算しません", en: "This rule works out no rate" };

/** The calculation with its numbers: the last step of the explanation that has a value. */
function formulaOf({ steps }: GradeResult): { readonly formula: string } | undefined {
  const step = steps.findLast(({ value }) => value !== null);
  return step === undefined ? undefined : { formula: step.formula };
}

type Parts = Pick<Derivation, "name" | "arguments" | "title" | "inputs">;

function rateDerivation(rule: GradingRule, result: GradeResult, unit: string | undefined, parts: Parts): Derivation {
  const made = rateQuantity(result, unit);
  const how = rule.statement;
  if (made === null) return { ...parts, how, result: null, why: result.undefinedBecause ?? noRate };
  return { ...parts, how, ...formulaOf(result), result: made };
}

/** The rate that a rule works out for a KPI from its newest printed actual value; no printed value, no rate. */
export function deriveRate(model: KpiModel, kpi: Kpi, rule: GradingRule): Derivation {
  const href = entryAddress(model.edition.id, "kpi", kpi.id);
  const actual = latestActual(kpi);
  const input = (label: Bilingual, fact: Fact): DerivationInput => ({ label, href, fact });
  const request = kpiToRequest(kpi);
  return rateDerivation(rule, grade(rule, request), request.target?.unit, {
    name: "kpi.rate",
    arguments: [kpi.id, rule.id],
    title: { ja: `${kpi.name}: ${rule.name.ja}による率`, en: `${kpi.nameEn}: rate under the rule ${rule.name.en}` },
    inputs: [
      input({ ja: "基準値", en: "Baseline" }, kpi.baseline),
      ...(actual === null ? [] : [input({ ja: "実績値", en: "Actual value" }, actual)]),
      input({ ja: "目標値", en: "Target" }, kpi.target),
    ],
  });
}

function exampleInput(label: Bilingual, figure: GradeRequest["baseline"], unit: string): DerivationInput {
  const made = quantityOf(Number(figure?.value), unit);
  const when = figure?.year ?? "";
  const said = { ja: `${label.ja}（${when}）`, en: `${label.en} (${when})` };
  return made.ok ? { label: said, href: null, quantity: made.value } : { label: said, href: null };
}

/** The rate of a worked example under a rule. */
export function deriveExample(example: WorkedExample, rule: GradingRule): Derivation {
  const { request, unit } = example;
  return rateDerivation(rule, grade(rule, request), unit, {
    name: "kpi.worked-example",
    arguments: [example.id, rule.id],
    title: {
      ja: `計算例「${example.name.ja}」: ${rule.name.ja}による率`,
      en: `Worked example “${example.name.en}”: rate under the rule ${rule.name.en}`,
    },
    inputs: [
      exampleInput({ ja: "基準値", en: "Baseline" }, request.baseline, unit),
      exampleInput(
        { ja: "実績値", en: "Actual value" },
        request.actual ? { ...request.actual, value: request.actual.value ?? null } : null,
        unit,
      ),
      exampleInput({ ja: "目標値", en: "Target" }, request.target, unit),
    ],
  });
}

/** Rates: of a KPI under a rule, and of a worked example under a rule. */
export const rateDerivations: Derivations<KpiModel> = {
  "kpi.rate": (model, [id, ruleId, ...more]) => {
    const kpi = model.kpis.byId.get(id ?? "");
    const rule = findRule(model, ruleId ?? "");
    return kpi === undefined || !rule.ok || more.length > 0 ? null : deriveRate(model, kpi, rule.value);
  },
  "kpi.worked-example": (model, [id, ruleId, ...more]) => {
    const example = findExample(id ?? "");
    const rule = findRule(model, ruleId ?? "");
    return example === null || !rule.ok || more.length > 0 ? null : deriveExample(example, rule.value);
  },
};
