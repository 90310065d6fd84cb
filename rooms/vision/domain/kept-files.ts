import type { Scenario } from "../../../projection/index.ts";
import type { Areas } from "../../area/index.ts";
import { runnable } from "./region-scenarios.ts";
import { readScenarioText } from "./scenario-file.ts";
import { baseOf, sentBase } from "./vision-base.ts";
import { hasTables, type VisionGiven } from "./vision-model.ts";
import type { VisionPlace } from "./vision-place.ts";

/** A kept scenario that came as a file: under which id it is kept, and its text. */
export type KeptFile = { readonly id: string; readonly file: string | null };

/** What is given to a page, with the kept files that can be run there as scenarios to choose, each under the id it is kept by. */
export function withKept(
  given: VisionGiven,
  ground: { readonly areas: Areas; readonly place: VisionPlace },
  kept: readonly KeptFile[],
): VisionGiven {
  const { tables } = given;
  if (!hasTables(tables) || kept.every(({ file }) => file === null)) return given;
  const base = baseOf(sentBase(tables));
  const own = kept.flatMap(({ id, file }): readonly Scenario[] => {
    const read = file === null ? null : readScenarioText(id, file);
    const placed = read?.ok ? runnable({ ...ground, tables }, base, read.value) : null;
    return placed?.ok ? [{ ...placed.value, id }] : [];
  });
  return { ...given, scenarios: [...given.scenarios, ...own] };
}
