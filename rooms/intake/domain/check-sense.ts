import { asAreaCode, asPeriod, type Period, type Problem, periodEndYear } from "../../../foundation/index.ts";
import { valuesAt } from "./entry-path.ts";
import { type Complaint, type PlacedEntry, problemIn } from "./placed-entry.ts";

/** Which key of an entry holds a local-government code. */
const codeKeys: Readonly<Record<string, string>> = { edition: "body", area: "code" };

function complaintsAboutCode({ kind, entry }: PlacedEntry): Complaint[] {
  const key = codeKeys[kind];
  const code = key === undefined ? undefined : entry[key];
  const checked = typeof code === "string" ? asAreaCode(code) : null;
  return key === undefined || checked === null || checked.ok
    ? []
    : [{ code: "areaCodeWrong", path: [key], ...checked.problem.message }];
}

function periodAt(entry: unknown, place: string): Period | null {
  const [found] = valuesAt(entry, place);
  const period = typeof found?.value === "string" ? asPeriod(found.value) : null;
  return period?.ok ? period.value : null;
}

/** Of a span its last year counts: a target over FY2015..FY2019 may well start from a baseline of FY2016. */
function complaintsAboutWay({ kind, entry }: PlacedEntry): Complaint[] {
  const baseline = periodAt(entry, "baseline.period");
  const target = periodAt(entry, "target.period");
  if (kind !== "kpi" || !baseline || !target || periodEndYear(baseline) <= periodEndYear(target)) return [];
  return [
    {
      code: "baselineAfterTarget",
      path: ["baseline", "period"],
      ja: `基準値の年 ${periodEndYear(baseline)} が目標値の年 ${periodEndYear(target)} より後です。取り違えていないか確かめてください。`,
      en: `the baseline year ${periodEndYear(baseline)} comes after the target year ${periodEndYear(target)}: are they exchanged?`,
    },
  ];
}

/** A problem for every entry that is well-formed and still cannot be: a code that checks wrong, a way that runs backwards. */
export function checkSense(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap((placed) =>
    [...complaintsAboutCode(placed), ...complaintsAboutWay(placed)].map((complaint) => problemIn(placed, complaint)),
  );
}
