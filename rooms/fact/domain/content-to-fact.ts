import { asPeriod, asUnit, isBound, type Period, type Reading } from "../../../foundation/index.ts";
import type { Fact, WithFacts } from "./fact.ts";
import type { AbsenceEntry, FigureEntry } from "./figure-entry.ts";
import type { FactContent } from "./split-figures.ts";

/** A stored row of the fact table. */
export type FactRow = {
  readonly id: string;
  readonly content: FactContent;
  readonly version: number;
  readonly recordedAt: string;
};

const pair = (ja: string | null | undefined, en: string | null | undefined) => (ja ? { ja, en: en ?? ja } : null);

/** Stored text was read once before it was stored; that it no longer reads is a broken promise, not bad input. */
function storedPeriod(text: string | null | undefined, id: string): Period | null {
  if (!text) return null;
  const period = asPeriod(text);
  if (!period.ok) throw new Error(`fact ${id}: stored period "${text}" is no period`);
  return period.value;
}

function readingOf(figure: FigureEntry | AbsenceEntry, id: string): Reading {
  if ("absent" in figure) {
    const due = storedPeriod(figure.due, id);
    return due ? { kind: "absent", why: figure.absent, due } : { kind: "absent", why: figure.absent };
  }
  if (figure.value === null) return { kind: "text", text: figure.text ?? figure.printed };
  const unit = asUnit(figure.unit ?? "");
  if (!unit.ok) throw new Error(`fact ${id}: stored unit "${figure.unit}" is unknown`);
  const bound = figure.bound !== undefined && isBound(figure.bound) ? figure.bound : "exact";
  const known = { kind: "known", quantity: { value: figure.value, unit: unit.value }, bound } as const;
  return figure.to === undefined ? known : { ...known, to: figure.to };
}

/** The fact that a stored row says. */
export function contentToFact(edition: string, row: FactRow): Fact {
  const { figure, subject, document, lines, accepted } = row.content;
  return {
    id: row.id,
    edition,
    subject,
    document,
    lines,
    cell: figure.cell ?? null,
    printed: figure.printed ?? null,
    printedPeriod: figure.printedPeriod ?? null,
    period: storedPeriod(figure.period, row.id),
    reading: readingOf(figure, row.id),
    textEn: "textEn" in figure ? (figure.textEn ?? null) : null,
    note: pair(figure.note, figure.noteEn),
    uncertain: pair(figure.uncertain, figure.uncertainEn),
    accepted,
    recordedAt: row.recordedAt,
    version: row.version,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Puts the facts back where `splitFigures` took them out. The type says what was written: only content that came from
 * an entry of type `T` may be handed in, which the store's tables guarantee (one table, one kind of entry).
 */
export function withFacts<T>(content: unknown, facts: ReadonlyMap<string, Fact>): WithFacts<T> {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isRecord(value)) return value;
    if (typeof value.fact === "string" && Object.keys(value).length === 1) {
      const fact = facts.get(value.fact);
      if (!fact) throw new Error(`fact ${value.fact} is named by an entry but not in the store`);
      return fact;
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(content) as WithFacts<T>;
}
