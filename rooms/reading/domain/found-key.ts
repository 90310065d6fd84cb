import { periodText, type Reading } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import { nameKey } from "./link-names.ts";

/** Sixteen or more letters that stand for a text; the same for the same text, on every machine. */
export type Digest = (text: string) => string;

/** What a found thing is, and what it says. */
export type FoundKey = { readonly key: string; readonly fingerprint: string };

/**
 * Keys and fingerprints of found facts, in their order. The key says what a thing is, whatever its figures say and wherever it stands: its kind,
 * its name and the names above it, so that it stays itself where a new edition adds a year or a rule reads a column otherwise. Where a document
 * holds several of these, what their figures are tells them apart; what is alike in that too is counted through. The fingerprint is of everything
 * the document says of it, but not of where it stands or how sure the reading was.
 *
 * `held` are the keys under which something was decided before. Keys were once made of what a thing's figures are as well: a thing that is held under
 * such a former key, and not under its own, goes on under it, so that no decision is lost when a document is read again.
 */
export function keysOf(facts: readonly FoundFact[], digest: Digest, held: ReadonlySet<string>): readonly FoundKey[] {
  const short = (text: string): string => digest(text).slice(0, 16);
  const names = facts.map((fact) => short(whatItIs(fact)));
  const ofName = new Map<string, number>();
  for (const name of names) ofName.set(name, (ofName.get(name) ?? 0) + 1);
  const keys = countedThrough(
    facts.map((fact, index) => {
      const name = names[index] ?? "";
      return ofName.get(name) === 1 ? name : short(`${name} ${whatIsTold(fact)}`);
    }),
  );
  const former = held.size === 0 ? [] : countedThrough(facts.map((fact) => short(whatItWas(fact))));
  return facts.map((fact, index) => {
    const [key = "", before = key] = [keys[index], former[index]];
    return { key: held.has(before) && !held.has(key) ? before : key, fingerprint: digest(whatItSays(fact)) };
  });
}

/** The second of its like is `…-2`. */
function countedThrough(keys: readonly string[]): readonly string[] {
  const twins = new Map<string, number>();
  return keys.map((alike) => {
    const count = (twins.get(alike) ?? 0) + 1;
    twins.set(alike, count);
    return count === 1 ? alike : `${alike}-${count}`;
  });
}

const whatItIs = ({ kind, name, within }: FoundFact): string =>
  JSON.stringify([kind, nameKey(name), within.filter(({ owner }) => !owner).map((above) => nameKey(above.name))]);

/** Of what keys were made formerly: stores hold decisions under these. */
const whatItWas = ({ kind, name, within, figures }: FoundFact): string =>
  JSON.stringify([
    kind,
    nameKey(name),
    within.filter(({ owner }) => !owner).map((above) => nameKey(above.name)),
    figures.map(figureIs),
  ]);

const whatIsTold = ({ figures }: FoundFact): string => JSON.stringify(figures.map(figureIs));

const figureIs = ({ role, period, subject }: FoundFigure): readonly (string | null)[] => [
  role,
  period && periodText(period),
  subject && nameKey(subject),
];

const whatItSays = ({ kind, name, within, figures, flag, sameAsAbove, remarks, printed }: FoundFact): string =>
  JSON.stringify([
    kind,
    name,
    within.filter(({ owner }) => !owner).map((above) => above.name),
    figures.map(figureSays),
    flag,
    sameAsAbove,
    remarks,
    printed,
  ]);

const figureSays = (figure: FoundFigure): readonly unknown[] => [
  ...figureIs(figure),
  readingText(figure.reading),
  figure.printedPeriod,
  figure.accumulation,
  figure.gross,
  figure.printed,
  figure.printedUnit,
  figure.notes,
];

function readingText(reading: Reading): string {
  if (reading.kind === "text") return `"${reading.text}"`;
  if (reading.kind === "absent") return `${reading.why} ${reading.due ? periodText(reading.due) : ""}`;
  const { quantity, bound, to } = reading;
  return `${bound} ${quantity.value}${to === undefined ? "" : `..${to}`} ${quantity.unit.id}`;
}
