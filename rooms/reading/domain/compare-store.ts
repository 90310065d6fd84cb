import { periodText } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { withoutReading } from "./add-readings.ts";
import type { FoundFigure } from "./found-fact.ts";
import { roleName, subjectOf } from "./reading-facts.ts";
import type { AcceptedFact, ChosenLink, SentDocument } from "./review.ts";

/**
 * How a read figure stands to what the edition has. new: it has none · same: the same value · changed: the same document said something else ·
 * contradicts: another document does · gone: the edition has it from this document, and the reading did not find it.
 */
export type Comparison = "new" | "same" | "changed" | "contradicts" | "gone";

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

/** What the edition has, ready to be compared with a document. */
export type Store = {
  /** Without what was published of this very document. */
  readonly region: Region;
  /** What the document is known as in the edition. */
  readonly knownDocument: string | null;
  readonly bySubject: ReadonlyMap<string, readonly Fact[]>;
};

/** What a document is compared with. */
export function storeBeside(region: Region, { id, knownDocument }: Pick<SentDocument, "id" | "knownDocument">): Store {
  const without = withoutReading(region, id);
  return { region: without, knownDocument, bySubject: factsBySubject(without) };
}

/** Each figure of a thing beside what the edition has, in the order of the figures. */
export function compareThing(store: Store, { key, name, link, figures }: ReadThing): readonly ComparedFigure[] {
  const subject = subjectOf(store.region, link);
  const facts = subject ? (store.bySubject.get(`${subject.kind} ${subject.id}`) ?? []) : [];
  return figures.map((figure) => {
    const known = facts.filter((fact) => isSameFigure(fact, figure));
    return { key, name, link, figure, ...compared(known, figure, store.knownDocument) };
  });
}

/** Gathers what a reading met of the facts that the edition has from this document, so that at its end the others can be told. */
export type Met = { readonly see: (compared: ComparedFigure) => void; readonly gone: () => readonly Fact[] };

/** Facts are met by what they are, or by their value at the same place. A document that the edition does not know has none. */
export function meetFacts({ region, knownDocument }: Store): Met {
  const own = [...region.facts.values()].filter(({ document }) => document !== null && document === knownDocument);
  const met = new Set<string>();
  const read = new Set<string>();
  return {
    see: ({ known, figure }) => {
      if (own.length === 0) return;
      for (const { id } of known) met.add(id);
      for (const value of figure ? placedValues(figure) : []) read.add(value);
    },
    gone: () =>
      own.filter(
        ({ id, lines, reading }) => !met.has(id) && !lines.some((line) => read.has(`${line} ${valueText(reading)}`)),
      ),
  };
}

/** A fact that is gone, as a compared figure. */
export const goneFigure = (fact: Fact): ComparedFigure => ({
  comparison: "gone",
  key: null,
  name: null,
  link: null,
  figure: null,
  known: [fact],
});

function factsBySubject({ facts }: Region): Store["bySubject"] {
  const found = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    const key = `${fact.subject.kind} ${fact.subject.id}`;
    const of = found.get(key);
    if (of) of.push(fact);
    else found.set(key, [fact]);
  }
  return found;
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

function placedValues({ at, reading }: FoundFigure): readonly string[] {
  const [first, last] = at.lines ?? [1, 0];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${first + index} ${valueText(reading)}`);
}

const valueText = (reading: Fact["reading"]): string =>
  reading.kind === "known" ? `${reading.quantity.value} ${reading.quantity.unit.id}` : reading.kind;
