import type { EffectKind, OpinionChange, OpinionKind } from "./opinion.ts";

/** One opinion with what became of it, ready to be shown anywhere: on the live page and out of a release's content. */
export type ChangeEntry = {
  readonly id: string;
  readonly kind: OpinionKind;
  readonly saidBy: string | null;
  readonly saidOn: string;
  readonly text: string;
  /** Null: on the whole cycle. */
  readonly sheet: { readonly title: string; readonly titleEn: string | null; readonly href: string | null } | null;
  /** Who must answer. */
  readonly unit: string | null;
  readonly answer: {
    readonly unit: string;
    readonly text: string;
    readonly change: OpinionChange;
    readonly reason: string | null;
    /** The decision, revision or request that it led to. */
    readonly about: { readonly label: string; readonly href: string | null } | null;
  } | null;
  /** `cycle`: title of the cycle in which it was looked at. */
  readonly effect: { readonly effect: EffectKind; readonly text: string; readonly cycle: string } | null;
  /** The opinion's own page, where there is one. */
  readonly href: string | null;
};

export const changeChoices = ["unanswered", "changed"] as const;

/** A way to narrow the list; null = all. unanswered: nobody has answered; changed: something changes, whatever it is. */
export type ChangeChoice = {
  readonly kind: OpinionKind | null;
  readonly change: OpinionChange | (typeof changeChoices)[number] | null;
};

export const everyChange: ChangeChoice = { kind: null, change: null };

export const chosenChanges = (entries: readonly ChangeEntry[], choice: ChangeChoice): readonly ChangeEntry[] =>
  entries.filter((entry) => (choice.kind === null || entry.kind === choice.kind) && fitsChange(entry, choice.change));

function fitsChange({ answer }: ChangeEntry, wanted: ChangeChoice["change"]): boolean {
  if (wanted === null) return true;
  if (wanted === "changed") return answer !== null && answer.change !== "none";
  return (answer?.change ?? "unanswered") === wanted;
}

/** Unanswered first, then what changed something, then what changed nothing; the oldest first among equals. */
export function inHonestOrder(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const place = ({ answer }: ChangeEntry) => (answer === null ? 0 : answer.change === "none" ? 2 : 1);
  return entries.toSorted(
    (a, b) => place(a) - place(b) || a.saidOn.localeCompare(b.saidOn) || a.id.localeCompare(b.id),
  );
}
