import { readChange } from "./read-change.ts";
import { isObject, placeIn, readNumber, readObject, readText } from "./read-fields.ts";
import { refuse } from "./refuse.ts";
import type { Change, Scenario, Told } from "./scenario.ts";

const known = ["id", "version", "name", "author", "reason", "source", "changes"];

/**
 * A scenario as a file or a form gives it. Throws a `ProjectionFault` that names the place, what stands there and what would help: `scenario/notReadable`,
 * `scenario/unknownField`, `scenario/impossible`. Areas and years are checked against a base by `applyScenario`.
 */
export function readScenario(found: unknown): Scenario {
  const scenario = readObject("", found, known);
  const source = scenario.fields.source;
  return {
    id: readId(readText(scenario, "id")),
    version: readNumber(scenario, "version", wholeFromOne),
    name: readTold("name", scenario.fields.name),
    author: readText(scenario, "author"),
    reason: readTold("reason", scenario.fields.reason),
    ...(source === undefined ? {} : { source: readTold("source", source) }),
    changes: readChanges(scenario.fields.changes),
  };
}

/** A sentence in both languages at a place. */
function readTold(place: string, found: unknown): Told {
  if (!isObject(found)) throw refuse.notThere(place, found, "ja と en の文", "ja and en sentences");
  const told = readObject(place, found, ["ja", "en"]);
  return { ja: readText(told, "ja"), en: readText(told, "en") };
}

const wholeFromOne = {
  isRight: (value: number): boolean => Number.isSafeInteger(value) && value >= 1,
  ja: "1以上の整数",
  en: "a whole number from 1",
};

function readId(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) return id;
  throw refuse.impossible("id", id, "小文字の英数字とハイフン", "lower-case letters, digits and hyphens");
}

/** None is a scenario too: the base goes on. */
function readChanges(found: unknown): readonly Change[] {
  if (!Array.isArray(found))
    throw refuse.notThere("changes", found, "変更の並び（なければ[]）", "a list of changes ([] for none)");
  return found.map((one: unknown, index) => readChange(placeIn("", `changes[${index}]`), one));
}
