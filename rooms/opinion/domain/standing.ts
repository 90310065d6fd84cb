import type { Bilingual } from "../../../foundation/index.ts";
import type { Cycle, Stage } from "../../cycle/index.ts";
import type { Opinion } from "./opinion.ts";

/** Where an opinion stands on its way, in the order in which somebody must act. */
export const standings = ["unanswered", "received", "effectDue", "answered", "effectSeen", "withdrawn"] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  unanswered: { ja: "未回答", en: "Not answered yet" },
  received: { ja: "確認前（未掲載）", en: "Not looked through yet" },
  effectDue: { ja: "効果の確認が必要", en: "Effect to be looked at" },
  answered: { ja: "回答済み", en: "Answered" },
  effectSeen: { ja: "効果を確認済み", en: "Effect looked at" },
  withdrawn: { ja: "取り下げ", en: "Withdrawn" },
};

type Years = Pick<Cycle, "id" | "fiscalYear">;
type Standable = Pick<Opinion, "state" | "cycleId"> & {
  readonly answer: Pick<NonNullable<Opinion["answer"]>, "change"> | null;
  readonly effect: Pick<NonNullable<Opinion["effect"]>, "effect" | "cycleId"> | null;
};

const yearOf = (cycles: readonly Years[], id: string): number | null =>
  cycles.find((cycle) => cycle.id === id)?.fiscalYear ?? null;

/**
 * The cycle in which the effect of an answered opinion is to be looked at: the newest one after the opinion's own, or, after 「まだ」
 * or 「一部」, the newest one after that look. Null: nothing to look at (nothing changes, it was seen, or there is no later cycle yet).
 */
export function effectDueIn<C extends Years>(opinion: Standable, cycles: readonly C[]): C | null {
  if (opinion.state !== "recorded" || opinion.answer === null || opinion.answer.change === "none") return null;
  if (opinion.effect?.effect === "seen" || opinion.effect?.effect === "none") return null;
  const since = yearOf(cycles, opinion.effect?.cycleId ?? opinion.cycleId);
  if (since === null) return null;
  const later = cycles.filter(({ fiscalYear }) => fiscalYear > since);
  return later.reduce<C | null>((newest, one) => (newest && newest.fiscalYear >= one.fiscalYear ? newest : one), null);
}

/** Cycles in which an effect may be written down: those after the opinion's own, the newest first. */
export function laterCycles<C extends Years>(opinion: Pick<Opinion, "cycleId">, cycles: readonly C[]): readonly C[] {
  const own = yearOf(cycles, opinion.cycleId);
  return own === null
    ? []
    : cycles.filter(({ fiscalYear }) => fiscalYear > own).toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

export function standingOf(opinion: Standable, cycles: readonly Years[]): Standing {
  if (opinion.state !== "recorded") return opinion.state;
  if (opinion.answer === null) return "unanswered";
  if (effectDueIn(opinion, cycles) !== null) return "effectDue";
  return opinion.effect === null ? "answered" : "effectSeen";
}

/**
 * The day by which an opinion is to be answered: sheets are not fixed while one is open, so it is the day by which sheets leave the
 * second stage. Null: no such day is set, or the sheet is fixed already.
 */
export const answerDue = (cycle: Pick<Cycle, "deadlines"> | null, stage: Stage | null): string | null =>
  stage === "fixed" || stage === "published" ? null : (cycle?.deadlines.second ?? null);

/** What needs somebody first; among equals the oldest first. */
export function inOrderOfWork<O extends Standable & { readonly saidOn: string; readonly id: string }>(
  opinions: readonly O[],
  cycles: readonly Years[],
): readonly O[] {
  const place = (opinion: O) => standings.indexOf(standingOf(opinion, cycles));
  return opinions.toSorted(
    (a, b) => place(a) - place(b) || a.saidOn.localeCompare(b.saidOn) || a.id.localeCompare(b.id),
  );
}
