import { isFigure, type WithFacts } from "../../fact/index.ts";
import { entryKinds } from "./entry-kinds.ts";
import { isRecord } from "./entry-path.ts";
import type { EditionRows, EntryContent, Region } from "./region.ts";

/** The entries of an edition by kind (`kpi`, `project` …), each as a file writes it, or with `{ fact: id }` where a figure stands. */
export type EditionEntries = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

const isFact = (value: Readonly<Record<string, unknown>>): boolean =>
  "subject" in value && "reading" in value && "accepted" in value && typeof value.id === "string";

/** A fact becomes the name of the fact again, as the store's rows have it. */
function withoutFacts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFacts);
  if (!isRecord(value)) return value;
  if (isFact(value)) return { fact: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutFacts(item)]));
}

const rowsOf = (entries: readonly WithFacts<{ readonly id: string }>[]): readonly EntryContent[] =>
  entries.map((entry) => ({ id: entry.id, content: withoutFacts(entry) }));

/** The rows that a region was arranged from: `arrangeRows` with the region's facts gives the region again. */
export function regionRows(region: Region): ReadonlyMap<string, readonly EntryContent[]> {
  const { plans, programmes, budget, areas, kpis } = region;
  return new Map([
    ["document", rowsOf(region.documents.all)],
    ["area", rowsOf(areas.all)],
    ["group", rowsOf(areas.groups)],
    ["measure", rowsOf(region.measures)],
    ["cohort", rowsOf(region.cohorts)],
    ["scenario", rowsOf(region.scenarios)],
    ["plan", rowsOf(plans.all)],
    ["project", rowsOf(plans.projects)],
    ["count", rowsOf(plans.counts)],
    ["kind", rowsOf([...programmes.kinds.values()])],
    ["programme", rowsOf(programmes.all)],
    ["activity", rowsOf(programmes.activities)],
    ["theme", rowsOf(budget.themes)],
    ["point", rowsOf(budget.points)],
    ["line", rowsOf(budget.lines)],
    ["table", rowsOf(budget.tables)],
    ["figure", rowsOf(budget.figures)],
    ["proposal", rowsOf(budget.proposals)],
    ["kpi", rowsOf(kpis.all)],
    ["overlap", rowsOf(kpis.overlaps)],
  ]);
}

function withFigures(value: unknown, figures: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => withFigures(item, figures));
  if (!isRecord(value)) return value;
  if (typeof value.fact === "string" && Object.keys(value).length === 1) {
    const figure = figures.get(value.fact);
    if (!isFigure(figure)) throw new Error(`fact ${value.fact} is named by an entry but not in the store`);
    return figure;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFigures(item, figures)]));
}

/** Back from the rows of the store to the entries as an edition's files write them: the inverse of `editionToRows`. */
export function rowsToEntries({ rows, facts }: EditionRows): EditionEntries {
  const figures = new Map(facts.map(({ id, content }) => [id, content.figure]));
  return new Map(
    entryKinds.map(({ kind }) => [
      kind,
      (rows.get(kind) ?? []).map(({ content }) => {
        const entry = withFigures(content, figures);
        if (!isRecord(entry)) throw new Error(`a stored ${kind} is no entry`);
        return entry;
      }),
    ]),
  );
}

/** The key under which a file lists entries of a kind, and the kinds in the order in which a number flows. */
export const entryKeys: ReadonlyMap<string, string> = new Map(entryKinds.map(({ kind, key }) => [kind, key]));
