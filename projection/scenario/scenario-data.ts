import type { AgeBand, Change, Scenario } from "./scenario.ts";

/** Plain data as JSON and YAML have it. */
type Data = { readonly [field: string]: unknown };

/**
 * A scenario as the shortest data that `readScenario` reads as this very scenario: fields in the order in which a person asks for them, and what goes without saying
 * (everywhere, all ages, both sexes, all years …) left out. The data of a scenario that was read from such data is the same data again.
 */
export function scenarioData({ id, version, name, author, reason, source, changes }: Scenario): Data {
  return {
    id,
    version,
    name: { ja: name.ja, en: name.en },
    author,
    reason: { ja: reason.ja, en: reason.en },
    ...(source === undefined ? {} : { source: { ja: source.ja, en: source.en } }),
    changes: changes.map(changeData),
  };
}

/** What is not written means this. `ages` and `period` are looked at by what stands in them. */
const unsaid: Data = { where: "all", sex: "both", only: "all", spread: "same", split: "together" };

function changeData({ kind, where, ...fields }: Change): Data {
  const said = Object.entries({ where, ...fields }).filter(([name, value]) => !goesWithoutSaying(name, value));
  return { kind, ...Object.fromEntries(said.map(([name, value]) => [name, inOrder(value)])) };
}

function goesWithoutSaying(name: string, value: unknown): boolean {
  if (value === undefined || (Object.hasOwn(unsaid, name) && value === unsaid[name])) return true;
  if (!isFields(value)) return false;
  return name === "period" ? Object.keys(value).length === 0 : name === "ages" && isAll(value);
}

const isFields = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAll = ({ from, to }: { readonly [Of in keyof AgeBand]?: unknown }): boolean => from === 0 && to === undefined;

/** Parts of a pattern are shortened like changes; everything else stays as it is. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => name !== "sex" || one !== unsaid.sex));
}
