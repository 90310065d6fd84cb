import { formatPeriod, type Problem, problem } from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { periodInYear, periodKeyInYear } from "./kpi-period.ts";
import type { SheetValue } from "./value.ts";

/**
 * What is missing before a sheet may leave 作成中. `kpiId` is the indicator; the words name it. A value that this sheet asks for `stops` the
 * step; one that is missing on the sheet which asks for it is only told (`asks`).
 */
export type StandsAgainst = Problem & { readonly kpiId: string; readonly weight: "stops" | "asks" };

export type Standing = {
  readonly kpis: readonly Kpi[];
  /** Entered on any sheet of the cycle. */
  readonly values: readonly SheetValue[];
  readonly cycleYear: number;
  readonly isAskedHere: (kpi: Kpi) => boolean;
};

/** Every KPI of the sheet needs, for the year of the cycle, an actual value or the reason why there is none (未入力 is no reason). */
export function standsAgainst({ kpis, values, cycleYear, isAskedHere }: Standing): readonly StandsAgainst[] {
  return kpis.flatMap((kpi): readonly StandsAgainst[] => {
    const period = periodKeyInYear(kpi, cycleYear);
    const isAnswered = values.some(
      ({ kpiId, kind, period: of, reading }) =>
        kpiId === kpi.id &&
        kind === "actual" &&
        of === period &&
        reading !== null &&
        !(reading.kind === "absent" && reading.why === "notEntered"),
    );
    if (isAnswered) return [];
    return isAskedHere(kpi)
      ? [{ ...valueMissing(kpi, cycleYear), kpiId: kpi.id, weight: "stops" }]
      : [{ ...missingElsewhere(kpi, cycleYear), kpiId: kpi.id, weight: "asks" }];
  });
}

const yearWords = (kpi: Kpi, year: number, lang: "ja" | "en"): string =>
  formatPeriod(periodInYear(kpi, year), { lang, era: lang === "ja" ? "wareki" : "western" });

const valueMissing = (kpi: Kpi, year: number): Problem =>
  problem(
    "value/missing",
    `指標「${kpi.name}」の${yearWords(kpi, year, "ja")}の実績値がありません。値か、値がない理由（未公表(R9.8)、該当なし など）を入れてください。`,
    `The indicator "${kpi.nameEn}" has no actual value for ${yearWords(kpi, year, "en")}. Enter it, or the reason why there is none (未公表(R9.8), 該当なし).`,
  );

const missingElsewhere = (kpi: Kpi, year: number): Problem =>
  problem(
    "value/missingElsewhere",
    `指標「${kpi.name}」の${yearWords(kpi, year, "ja")}の実績値は、ほかの調書でまだ入力されていません。この調書で入力するものではありません。`,
    `The actual value of "${kpi.nameEn}" for ${yearWords(kpi, year, "en")} is entered on another sheet, and is not there yet. Nothing has to be entered here.`,
  );
