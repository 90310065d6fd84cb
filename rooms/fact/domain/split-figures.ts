import type { Source } from "../../document/index.ts";
import type { Acceptance } from "./fact.ts";
import type { AbsenceEntry, FigureEntry } from "./figure-entry.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A fact as the store keeps it: the figure of the edition plus its subject and its acceptance. */
export type FactContent = {
  readonly subject: { readonly kind: string; readonly id: string; readonly role: string };
  readonly figure: FigureEntry | AbsenceEntry;
  readonly document: string | null;
  readonly lines: readonly number[];
  readonly accepted: Acceptance;
};

export type SplitEntry = { readonly content: unknown; readonly facts: ReadonlyMap<string, FactContent> };

type Subject = { readonly kind: string; readonly id: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A figure has a printed form and a reading; an absence has a reason. Nothing else in an edition has these keys. */
export const isFigure = (value: unknown): value is FigureEntry | AbsenceEntry =>
  isRecord(value) && ("absent" in value || ("printed" in value && "value" in value));

const ownName = (item: unknown): string | null => {
  if (!isRecord(item)) return null;
  if (typeof item.id === "string") return item.id;
  return isFigure(item) && item.period ? item.period : null;
};

/** Items of a list by what stays the same when another is put between them: their id, or the period of a figure. */
function stepNames(items: readonly unknown[]): readonly string[] {
  const names = items.map(ownName);
  const areDistinct = new Set(names).size === names.length && !names.includes(null);
  return names.map((name, index) => (areDistinct && name !== null ? name : String(index)));
}

/**
 * Takes the figures out of an entry: each becomes a fact of its own with a permanent id, and the entry keeps
 * `{ fact: id }` in its place, so that a corrected figure is a new version of the fact and of nothing else.
 */
export function splitFigures(
  entry: unknown,
  subject: Subject,
  source: Source | undefined,
  accepted: Acceptance,
): SplitEntry {
  const facts = new Map<string, FactContent>();
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (isFigure(value)) {
      const id = [subject.kind, subject.id, ...path].join(".");
      facts.set(id, {
        subject: { ...subject, role: path.join(".") },
        figure: value,
        document: value.document ?? source?.document ?? null,
        lines: value.lines ?? source?.lines ?? [],
        accepted,
      });
      return { fact: id };
    }
    if (Array.isArray(value)) {
      const names = stepNames(value);
      return value.map((item, index) => walk(item, [...path, names[index] ?? String(index)]));
    }
    if (isRecord(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
    }
    return value;
  };
  return { content: walk(entry, []), facts };
}
