import { type Problem, problem } from "../../../foundation/index.ts";
import type { SheetHead } from "../../cycle/index.ts";

/** What keeps a cycle from being published: nothing is fixed yet. Sheets that are still on their way are only named. */
export function publishingStandsAgainst(sheets: readonly SheetHead[]): readonly Problem[] {
  if (sheets.some(({ stage }) => stage === "fixed")) return [];
  return [
    problem(
      "nothingFixed",
      `確定した調書がありません（全${sheets.length}件）。二次評価を終えて確定した調書が公表されます。`,
      `No sheet is fixed (of ${sheets.length}). Sheets are published once they are fixed after the second stage.`,
    ),
  ];
}

/** Sheets that this release leaves out because they are not fixed. */
export const leftOut = (sheets: readonly SheetHead[]): readonly SheetHead[] =>
  sheets.filter(({ stage }) => stage !== "fixed" && stage !== "published");
