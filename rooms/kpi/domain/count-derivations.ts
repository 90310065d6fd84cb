import { type Bilingual, type Quantity, quantityOf } from "../../../foundation/index.ts";
import { type Derivation, type DerivationInput, type Derivations, entryAddress } from "../../fact/index.ts";
import type { KpiModel } from "./kpi-model.ts";
import type { Kpi } from "./kpis.ts";

/** Which KPIs are looked at; null = all. `place` is where the row is printed (overview, table, goal, vision). */
export type KpiChoice = {
  readonly plan: string | null;
  readonly region: string | null;
  readonly place: Kpi["place"] | null;
};

export const everyKpi: KpiChoice = { plan: null, region: null, place: null };
export const kpiPlaces = ["overview", "table", "goal", "vision"] as const satisfies readonly Kpi["place"][];

export const kpiPlaceWords: Readonly<Record<Kpi["place"], Bilingual>> = {
  overview: { ja: "概要の行", en: "Overview row" },
  table: { ja: "表の行", en: "Table row" },
  goal: { ja: "目標", en: "Goal" },
  vision: { ja: "将来の見通し", en: "Vision" },
};

const wildcard = "all";

/** The KPIs of a choice, repeats included, in the order in which they are printed. */
export function chosenKpis({ kpis }: Pick<KpiModel, "kpis">, { plan, region, place }: KpiChoice): readonly Kpi[] {
  return kpis.all.filter(
    (kpi) =>
      (plan === null || kpi.plan === plan) &&
      (region === null || kpi.regions.includes(region)) &&
      (place === null || kpi.place === place),
  );
}

function given({ plan, region, place }: KpiChoice): readonly string[] {
  const parts = [plan ?? wildcard, region ?? wildcard, place ?? wildcard];
  return parts.every((part) => part === wildcard) ? [] : parts;
}

function choiceOf(model: KpiModel, parts: readonly string[]): KpiChoice | null {
  if (parts.length === 0) return everyKpi;
  const [plan, region, place] = parts.map((part) => (part === wildcard ? null : part));
  const known = kpiPlaces.find((one) => one === place) ?? null;
  if (parts.length !== 3 || (place !== null && known === null)) return null;
  if (plan && !model.plans.byId.has(plan)) return null;
  if (region && !model.areas.byId.has(region)) return null;
  return { plan: plan ?? null, region: region ?? null, place: known };
}

function choiceWords(model: KpiModel, { plan, region, place }: KpiChoice): Bilingual {
  const things = [
    plan === null ? null : model.plans.byId.get(plan),
    region === null ? null : model.areas.byId.get(region),
  ];
  const named = things.flatMap((thing) => (thing ? [{ ja: thing.name, en: thing.nameEn }] : []));
  const words = [...named, ...(place === null ? [] : [kpiPlaceWords[place]])];
  const all = words.length === 0 ? [{ ja: model.edition.name, en: model.edition.nameEn }] : words;
  return { ja: all.map(({ ja }) => ja).join("・"), en: all.map(({ en }) => en).join(", ") };
}

function count(value: number, unit: string): Quantity {
  const made = quantityOf(value, unit);
  if (!made.ok) throw new Error(`count of KPIs: ${made.problem.message.en}`);
  return made.value;
}

const labelOf = (kpi: Kpi): Bilingual => ({
  ja: kpi.scope ? `${kpi.name}（${kpi.scope.ja}）` : kpi.name,
  en: kpi.scope ? `${kpi.nameEn} (${kpi.scope.en})` : kpi.nameEn,
});

function inputOf(model: KpiModel, kpi: Kpi, leftOut: Bilingual | null): DerivationInput {
  const input = { label: labelOf(kpi), href: entryAddress(model.edition.id, "kpi", kpi.id) };
  return leftOut === null ? input : { ...input, leftOut };
}

const repeated: Bilingual = { ja: "同じKPIの再掲（数えない）", en: "The same KPI printed again (not counted)" };
const withoutActual: Bilingual = { ja: "実績値が資料に記載されていない", en: "No source prints an actual value" };

const rows = (model: KpiModel, choice: KpiChoice): Derivation => {
  const kpis = chosenKpis(model, choice);
  const words = choiceWords(model, choice);
  return {
    name: "kpi.count",
    arguments: given(choice),
    title: { ja: `印刷されたKPIの行の数（${words.ja}）`, en: `Printed KPI rows (${words.en})` },
    how: {
      ja: "資料に印刷されたKPIを、再掲も含めて1行ずつ数える",
      en: "Every printed KPI row is counted, repeats included",
    },
    result: count(kpis.length, "行"),
    inputs: kpis.map((kpi) => inputOf(model, kpi, null)),
  };
};

/** A repeat is left out when its first listing is counted too; otherwise it stands for the KPI itself. */
const distinct = (model: KpiModel, choice: KpiChoice): Derivation => {
  const kpis = chosenKpis(model, choice);
  const isRepeat = (kpi: Kpi) => kpi.sameAs !== null && kpis.some(({ id }) => id === kpi.sameAs);
  const words = choiceWords(model, choice);
  return {
    name: "kpi.count-distinct",
    arguments: given(choice),
    title: { ja: `KPIの数（再掲を除く、${words.ja}）`, en: `Number of KPIs (repeats left out, ${words.en})` },
    how: {
      ja: "同じKPIが二か所に印刷されているときは1回だけ数える",
      en: "A KPI that is printed in two places is counted once",
    },
    result: count(kpis.filter((kpi) => !isRepeat(kpi)).length, "指標"),
    inputs: kpis.map((kpi) => inputOf(model, kpi, isRepeat(kpi) ? repeated : null)),
  };
};

const withActual = (model: KpiModel, choice: KpiChoice): Derivation => {
  const kpis = chosenKpis(model, choice);
  const hasActual = (kpi: Kpi) => (kpi.actuals ?? []).some(({ reading }) => reading.kind === "known");
  const words = choiceWords(model, choice);
  return {
    name: "kpi.count-with-actual",
    arguments: given(choice),
    title: { ja: `実績値が印刷された行の数（${words.ja}）`, en: `Rows with a printed actual value (${words.en})` },
    how: {
      ja: "実績値が一つでも資料に印刷されている行を数える",
      en: "Rows for which a source prints at least one actual value",
    },
    result: count(kpis.filter(hasActual).length, "行"),
    inputs: kpis.map((kpi) => inputOf(model, kpi, hasActual(kpi) ? null : withoutActual)),
  };
};

/** The distinct KPIs of a group whose scopes overlap: their number is worked out, their sum never. */
function overlapping(model: KpiModel, group: string): Derivation | null {
  const entry = model.kpis.overlaps.find(({ id }) => id === group);
  if (!entry) return null;
  const kpis = model.kpis.all.filter((kpi) => kpi.overlapGroup === group);
  return {
    name: "kpi.count-overlapping",
    arguments: [group],
    title: { ja: `範囲が重なるKPIの数（${entry.name}）`, en: `KPIs with overlapping scopes (${entry.nameEn})` },
    how: {
      ja: "範囲が重なるKPIを、再掲を除いて数える。値は足さない",
      en: "KPIs with overlapping scopes are counted, repeats left out. Their values are not added",
    },
    result: count(kpis.filter(({ sameAs }) => sameAs === null).length, "指標"),
    inputs: kpis.map((kpi) => inputOf(model, kpi, kpi.sameAs === null ? null : repeated)),
  };
}

const forChoice =
  (derive: (model: KpiModel, choice: KpiChoice) => Derivation) => (model: KpiModel, parts: readonly string[]) => {
    const choice = choiceOf(model, parts);
    return choice === null ? null : derive(model, choice);
  };

export { distinct as countDistinct, overlapping as countOverlapping, rows as countRows, withActual as countWithActual };

/** How many there are; arguments are plan, region and place (`all` where any will do), or none for everything. */
export const countDerivations: Derivations<KpiModel> = {
  "kpi.count": forChoice(rows),
  "kpi.count-distinct": forChoice(distinct),
  "kpi.count-with-actual": forChoice(withActual),
  "kpi.count-overlapping": (model, [group, ...more]) =>
    group === undefined || more.length > 0 ? null : overlapping(model, group),
};
