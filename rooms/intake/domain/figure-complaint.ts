import type { Outcome, Problem } from "../../../foundation/index.ts";

/** What stands against a figure, at which of its keys. */
export type FigureComplaint = { readonly code: string; readonly key: string; readonly ja: string; readonly en: string };

export const complain = (code: string, key: string, ja: string, en: string): FigureComplaint => ({ code, key, ja, en });

export function fromFoundation(outcome: Outcome<unknown, Problem>, code: string, key: string): FigureComplaint[] {
  if (outcome.ok) return [];
  return [complain(code, key, outcome.problem.message.ja, outcome.problem.message.en)];
}
