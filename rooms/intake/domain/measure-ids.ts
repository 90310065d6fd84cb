import { cohortMeasureIds } from "../../cohort/index.ts";
import type { PlacedEntry } from "./placed-entry.ts";

const cohortIds = ({ id, entry: { open, unknown } }: PlacedEntry): readonly string[] =>
  typeof open === "number" ? cohortMeasureIds({ id, open, unknown: unknown === true }) : [];

/** The ids under which observations of an edition may stand: those of its measures, and of each sex and age group of its sources of people. */
export const measureIdsOf = (entries: readonly PlacedEntry[]): readonly string[] =>
  entries.flatMap((placed) => {
    if (placed.kind === "measure") return [placed.id];
    return placed.kind === "cohort" ? cohortIds(placed) : [];
  });
