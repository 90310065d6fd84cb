import { type Area, groupsOf } from "../../area/index.ts";
import type { DocumentEntry, Source } from "../../document/index.ts";
import { activitiesFor, programmesFor, projectsFor, proposalsFor } from "./concerns.ts";
import type { Site } from "./site.ts";

/** A document that speaks of a place: lines read for it, and (where the file is added) lines that print its name. */
export type Mention = {
  readonly document: DocumentEntry;
  readonly read: readonly number[];
  readonly printed: readonly number[];
};

/** The name of a whole prefecture stands on nearly every line: it tells a reader nothing. */
const isTelling = (area: Area): boolean => area.kind !== "prefecture";

function linesWithName(site: Site, area: Area, document: string): readonly number[] {
  const lines = isTelling(area) ? (site.texts.get(document)?.lines ?? []) : [];
  return lines.flatMap((line, index) => (line.normalize("NFKC").includes(area.name) ? [index + 1] : []));
}

function sourcesFor(site: Site, area: Area): readonly Source[] {
  const things = [
    area,
    ...groupsOf(site.areas, area.id),
    ...projectsFor(site, area.id).own,
    ...(isTelling(area) ? programmesFor(site, area.id).own : []),
    ...(isTelling(area) ? activitiesFor(site, area.id).own : []),
    ...proposalsFor(site, area.id).own,
  ];
  return things.flatMap(({ sources }) => sources);
}

const ascending = (lines: readonly number[]): readonly number[] =>
  [...new Set(lines)].sort((one, other) => one - other);

/** The documents that mention a place, in the order of the edition's list. */
export function mentionsOf(site: Site, area: Area): readonly Mention[] {
  const sources = sourcesFor(site, area);
  return site.documents.all.flatMap((document) => {
    const own = sources.filter((source) => source.document === document.id);
    const printed = linesWithName(site, area, document.id);
    if (own.length === 0 && printed.length === 0) return [];
    return [{ document, read: ascending(own.flatMap(({ lines }) => lines)), printed }];
  });
}
