import { findingAddress } from "../../check/index.ts";
import { entryAddress } from "../../fact/index.ts";
import type { Site } from "../domain/site.ts";
import type { TableName } from "../domain/tables/table.ts";

/** An entry of an edition with everything it says, its figures as facts, and the address of its page. */
export type FoundEntry = { readonly kind: string; readonly id: string; readonly page: string; readonly entry: unknown };

type Listed = { readonly id: string };
type Kinds = (site: Site) => Readonly<Record<string, readonly Listed[]>>;

/** The kinds of entries of each room, by the word that stands in their addresses. */
const kindsOf: Readonly<Record<Exclude<TableName, "check" | "fact" | "observation">, Kinds>> = {
  kpi: ({ kpis }) => ({ kpi: kpis.all }),
  project: ({ plans }) => ({ project: plans.projects, count: plans.counts }),
  plan: ({ plans }) => ({ plan: [...plans.all, ...plans.all.flatMap(({ editions }) => editions)] }),
  budget: ({ budget }) => ({
    theme: budget.themes,
    point: budget.points,
    line: budget.lines,
    table: budget.tables,
    figure: budget.figures,
    proposal: budget.proposals,
  }),
  programme: ({ programmes }) => ({ programme: programmes.all }),
  activity: ({ programmes }) => ({ activity: programmes.activities }),
  area: ({ areas }) => ({ area: areas.all, group: areas.groups }),
  document: ({ documents }) => ({ document: documents.all }),
};

function findFinding(site: Site, id: string): FoundEntry | null {
  const entry = site.findings.find((finding) => finding.id === id);
  return entry ? { kind: "finding", id, page: findingAddress(site.edition.id, entry), entry } : null;
}

/** Areas may be asked for by their six-digit code as well. */
function findArea(site: Site, code: string): FoundEntry | null {
  const entry = site.areas.all.find((area) => area.code === code);
  return entry ? { kind: "area", id: entry.id, page: entryAddress(site.edition.id, "area", entry.id), entry } : null;
}

/** The entry of a room with this id; null when there is none. Facts and observations have addresses of their own. */
export function findEntry(site: Site, room: TableName, id: string): FoundEntry | null {
  if (room === "check") return findFinding(site, id);
  if (room === "fact" || room === "observation") return null;
  for (const [kind, entries] of Object.entries(kindsOf[room](site))) {
    const entry = entries.find((one) => one.id === id);
    if (entry) return { kind, id, page: entryAddress(site.edition.id, kind, id), entry };
  }
  return room === "area" ? findArea(site, id) : null;
}
