import { type Bilingual, boundWords, unitName } from "../../../foundation/index.ts";
import { type Lang, nameIn } from "../../../ui/index.ts";
import type { Kpi } from "../domain/kpis.ts";

export const accumulationWords: Readonly<Record<Kpi["accumulation"], Bilingual>> = {
  yearly: { ja: "年ごと", en: "Year by year" },
  cumulative: { ja: "累計", en: "Running total" },
  average: { ja: "平均", en: "Average" },
  stock: { ja: "時点", en: "At one time" },
};

export const directionWords: Readonly<Record<Kpi["direction"], Bilingual>> = {
  increase: { ja: "増やす", en: "To increase" },
  decrease: { ja: "減らす", en: "To decrease" },
  maintain: { ja: "維持する", en: "To maintain" },
  range: { ja: "幅の中に収める", en: "To stay within a range" },
};

/** The unit of a KPI in words, from its target or else its baseline; null where neither is a number. */
export function unitOf({ target, baseline }: Pick<Kpi, "target" | "baseline">, lang: Lang): string | null {
  const known = [target, baseline].flatMap(({ reading }) => (reading.kind === "known" ? [reading.quantity.unit] : []));
  return known[0] === undefined ? null : unitName(known[0])[lang];
}

/** 以上, 以下 … of the target; "" for an exact one. */
export function boundOf({ target }: Pick<Kpi, "target">, lang: Lang): string {
  return target.reading.kind === "known" ? boundWords[target.reading.bound][lang] : "";
}

/** What tells apart KPIs of one name: their scope, else nothing. */
export function scopeOf(kpi: Kpi, lang: Lang): string | null {
  return kpi.scope?.[lang] ?? null;
}

export function titleOf(kpi: Kpi, lang: Lang): string {
  const scope = scopeOf(kpi, lang);
  const name = nameIn(lang, kpi);
  if (scope === null || name.includes(scope)) return name;
  return lang === "ja" ? `${name}（${scope}）` : `${name} (${scope})`;
}
