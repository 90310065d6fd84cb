import { periodText } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { FoundFigure } from "./found-fact.ts";
import { roleName, subjectOf } from "./reading-facts.ts";
import type { AcceptedFact, ChosenLink } from "./review.ts";

/**
 * How a read figure stands to what the edition has. new: it has none · same: the same value · changed: the same document said something else ·
 * contradicts: another document does · gone: the edition has it from this document, and the reading did not find it.
 */
export const comparisons = ["new", "same", "changed", "contradicts", "gone"] as const;
export type Comparison = (typeof comparisons)[number];

/** A read thing, as accepted or, before that, as found. */
export type ReadThing = { readonly key: string } & Pick<AcceptedFact, "name" | "figures" | "link">;

/** One figure beside what the edition has for it. */
export type ComparedFigure = {
  readonly comparison: Comparison;
  /** Of the read thing; null for what is gone. */
  readonly key: string | null;
  readonly name: string | null;
  readonly link: ChosenLink | null;
  readonly figure: FoundFigure | null;
  /** What the edition has: for `contradicts` every fact that says otherwise, for `same` the one that agrees. */
  readonly known: readonly Fact[];
};

/**
 * Everything that was read of a document against the region, in the order of the reading; then what is gone. `knownDocument` is what the document
 * is known as in the edition. The region must be without what was published of this very document (`withoutReading`).
 */
export function compareStore(
  region: Region,
  knownDocument: string | null,
  things: readonly ReadThing[],
): readonly ComparedFigure[] {
  const bySubject = factsBySubject(region);
  const compared = things.flatMap((thing) => compareThing(region, knownDocument, thing, bySubject));
  const met = new Set(compared.flatMap(({ known }) => known.map(({ id }) => id)));
  return [...compared, ...goneFrom(region, knownDocument, things, met)];
}

type BySubject = ReadonlyMap<string, readonly Fact[]>;

function factsBySubject({ facts }: Region): BySubject {
  const found = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    const key = `${fact.subject.kind} ${fact.subject.id}`;
    const of = found.get(key);
    if (of) of.push(fact);
    else found.set(key, [fact]);
  }
  return found;
}

function compareThing(
  region: Region,
  knownDocument: string | null,
  { key, name, link, figures }: ReadThing,
  bySubject: BySubject,
): readonly ComparedFigure[] {
  const subject = subjectOf(region, link);
  const facts = subject ? (bySubject.get(`${subject.kind} ${subject.id}`) ?? []) : [];
  return figures.map((figure) => {
    const known = facts.filter((fact) => isSameFigure(fact, figure));
    return { key, name, link, figure, ...compared(known, figure, knownDocument) };
  });
}

/** The same figure of the same thing: its role and, where both have one, its period. A part of it (男, 女) is compared with nothing. */
function isSameFigure(fact: Fact, figure: FoundFigure): boolean {
  if (figure.subject !== null || fact.subject.role.split(".")[0] !== roleName(figure.role)) return false;
  if (fact.period === null || figure.period === null) return !ofOneYear.has(figure.role);
  return periodText(fact.period) === periodText(figure.period);
}

/** There are many of them, one for each year: without a year nothing says which. */
const ofOneYear: ReadonlySet<FoundFigure["role"]> = new Set(["actual", "forecast", "expected", "figure"]);

function compared(
  known: readonly Fact[],
  { reading }: FoundFigure,
  knownDocument: string | null,
): Pick<ComparedFigure, "comparison" | "known"> {
  if (known.length === 0) return { comparison: "new", known };
  const own = known.filter(({ document }) => document !== null && document === knownDocument);
  const others = known.filter(({ reading: other }) => !isSameReading(other, reading));
  const changed = own.filter((fact) => others.includes(fact));
  if (changed.length > 0) return { comparison: "changed", known: changed };
  if (others.length > 0) return { comparison: "contradicts", known: others };
  return { comparison: "same", known };
}

function isSameReading(one: Fact["reading"], other: Fact["reading"]): boolean {
  if (one.kind === "known" && other.kind === "known") {
    const sameUnit = one.quantity.unit.id === other.quantity.unit.id;
    return sameUnit && one.quantity.value === other.quantity.value && one.to === other.to && one.bound === other.bound;
  }
  if (one.kind === "text" && other.kind === "text") return one.text === other.text;
  return one.kind === "absent" && other.kind === "absent";
}

/** What the edition has from this document and the reading did not find again, by what it is or by its value at the same place. */
function goneFrom(
  region: Region,
  knownDocument: string | null,
  things: readonly ReadThing[],
  met: ReadonlySet<string>,
): readonly ComparedFigure[] {
  if (knownDocument === null) return [];
  const read = new Set(things.flatMap(({ figures }) => figures.flatMap(placedValues)));
  return [...region.facts.values()]
    .filter(({ id, document }) => document === knownDocument && !met.has(id))
    .filter((fact) => !fact.lines.some((line) => read.has(`${line} ${valueText(fact.reading)}`)))
    .map((fact) => ({ comparison: "gone", key: null, name: null, link: null, figure: null, known: [fact] }));
}

function placedValues({ at, reading }: FoundFigure): readonly string[] {
  const [first, last] = at.lines ?? [1, 0];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${first + index} ${valueText(reading)}`);
}

const valueText = (reading: Fact["reading"]): string =>
  reading.kind === "known" ? `${reading.quantity.value} ${reading.quantity.unit.id}` : reading.kind;
