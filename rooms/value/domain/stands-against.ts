import { formatPeriod, type Problem, problem } from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { periodInYear, periodKeyInYear } from "./kpi-period.ts";
import type { SheetValue } from "./value.ts";

/** What is missing before a sheet may leave 作成中. `kpiId` is the indicator; the words name it. */
export type StandsAgainst = Problem & { readonly kpiId: string };

/** Every KPI of the sheet needs, for the year of the cycle, an actual value or the reason why there is none (未入力 is no reason). */
export function standsAgainst(
  kpis: readonly Kpi[],
  values: readonly SheetValue[],
  cycleYear: number,
): readonly StandsAgainst[] {
  return kpis.flatMap((kpi) => {
    const period = periodKeyInYear(kpi, cycleYear);
    const value = values.find((one) => one.kpiId === kpi.id && one.period === period && one.kind === "actual");
    const reading = value?.reading ?? null;
    const isAnswered = reading !== null && !(reading.kind === "absent" && reading.why === "notEntered");
    return isAnswered ? [] : [{ ...valueMissing(kpi, cycleYear), kpiId: kpi.id }];
  });
}

const valueMissing = (kpi: Kpi, year: number): Problem =>
  problem(
    "value/missing",
    `指標「${kpi.name}」の${formatPeriod(periodInYear(kpi, year), { lang: "ja", era: "wareki" })}の実績値がありません。値か、値がない理由（未公表(R9.8)、該当なし など）を入れてください。`,
    `The indicator "${kpi.nameEn}" has no actual value for ${formatPeriod(periodInYear(kpi, year), { lang: "en", era: "western" })}. Enter it, or the reason why there is none (未公表(R9.8), 該当なし).`,
  );
