import { fail, type Outcome, ok } from "../../../foundation/index.ts";
import type { Cycle } from "../../cycle/index.ts";
import { isOpinionChange, isOpinionKind, type Opinion, type OpinionChange, type OpinionKind } from "./opinion.ts";
import { type Standing, standingOf, standings } from "./standing.ts";

/** How the list is narrowed; null = all. */
export type OpinionChoice = {
  /** Null only where no cycle has been opened. */
  readonly cycle: string | null;
  readonly mine: boolean;
  readonly sheet: string | null;
  readonly kind: OpinionKind | null;
  readonly standing: Standing | null;
  readonly change: OpinionChange | null;
};

const isStanding = (text: string): text is Standing => standings.some((standing) => standing === text);

/** Reads a query; the newest cycle where none is named. The problem is the value that is not known. */
export function readOpinionChoice(
  query: URLSearchParams,
  cycles: readonly Pick<Cycle, "id">[],
): Outcome<OpinionChoice, string> {
  const named = (key: string): string | null => query.get(key) || null;
  const [cycle, kind, standing, change] = [named("cycle"), named("kind"), named("standing"), named("change")];
  if (cycle !== null && !cycles.some(({ id }) => id === cycle)) return fail(cycle);
  if (kind !== null && !isOpinionKind(kind)) return fail(kind);
  if (standing !== null && !isStanding(standing)) return fail(standing);
  if (change !== null && !isOpinionChange(change)) return fail(change);
  return ok({
    cycle: cycle ?? cycles[0]?.id ?? null,
    mine: query.get("mine") === "1",
    sheet: named("sheet"),
    kind,
    standing,
    change,
  });
}

/** The choice as a query, without what is not narrowed. */
export function choiceQuery(choice: OpinionChoice): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(choice)) {
    if (typeof value === "string") query.set(key, value);
    if (value === true) query.set(key, "1");
  }
  return query.toString();
}

export const chosenOpinions = (
  opinions: readonly Opinion[],
  choice: OpinionChoice,
  cycles: readonly Cycle[],
): readonly Opinion[] =>
  opinions.filter(
    (opinion) =>
      (choice.cycle === null || opinion.cycleId === choice.cycle) &&
      (!choice.mine || opinion.mine) &&
      (choice.sheet === null || opinion.sheetId === choice.sheet) &&
      (choice.kind === null || opinion.kind === choice.kind) &&
      (choice.standing === null || standingOf(opinion, cycles) === choice.standing) &&
      (choice.change === null || opinion.answer?.change === choice.change),
  );
