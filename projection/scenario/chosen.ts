import { endOf, lastYearOf, type ScenarioBase, stepYears } from "./base.ts";
import { refuse } from "./refuse.ts";
import type { Period, Where } from "./scenario.ts";

/** The areas that are meant, by their place in the arrays, each once, in their order. Throws `scenario/unknownArea`. */
export function chosenAreas(base: ScenarioBase, where: Where, at: string): readonly number[] {
  if (where === "all") return base.areas.map((_, area) => area);
  const chosen = new Set(where.flatMap((name) => areasNamed(base, name, at)));
  return [...chosen].sort((one, other) => one - other);
}

function areasNamed(base: ScenarioBase, name: string, at: string): readonly number[] {
  const own = base.areas.indexOf(name);
  if (own >= 0) return [own];
  const members = Object.hasOwn(base.groups, name) ? (base.groups[name] ?? []) : null;
  if (members === null) throw refuse.unknownArea(at, name, base.areas);
  return members.map((member) => {
    const area = base.areas.indexOf(member);
    if (area < 0) throw refuse.unknownArea(at, member, base.areas);
    return area;
  });
}

/** How many of its five years each step has in the period. Throws `scenario/yearOutside` where no step has any. */
export function yearsWithin(base: ScenarioBase, period: Period, at: string): readonly number[] {
  const from = period.from ?? Number.NEGATIVE_INFINITY;
  const until = period.until ?? Number.POSITIVE_INFINITY;
  const years = base.rates.map((_, step) => {
    const end = endOf(base, step);
    return Math.max(0, Math.min(end, until) - Math.max(end - stepYears + 1, from) + 1);
  });
  if (years.length > 0 && years.every((count) => count === 0))
    throw refuse.yearOutside(at, `${period.from ?? ""}–${period.until ?? ""}`, base.from + 1, lastYearOf(base));
  return years;
}
