import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { type About, factToFigure, type Said, unitOfFigure, type What } from "./revision.ts";

type Named = { readonly name: string; readonly nameEn?: string | null };

/** The thing of the plan that is meant, by its name; null where the edition has none of this id. */
export function aboutNamed(region: Region, { kind, id }: About): Named | null {
  if (kind === "kpi") return region.kpis.byId.get(id) ?? null;
  if (kind === "project") return region.plans.projectById.get(id) ?? null;
  if (kind === "measure") return region.plans.nodeById.get(id)?.node ?? null;
  return region.programmes.byId.get(id) ?? null;
}

function kpiSays(kpi: Kpi, what: What): Said | null {
  if (what === "target") return { kind: "figure", figure: factToFigure(kpi.target) };
  if (what === "baseline") return { kind: "figure", figure: factToFigure(kpi.baseline) };
  if (what === "direction") return { kind: "aim", aim: kpi.direction };
  if (what === "definition")
    return kpi.definition ? { kind: "words", ja: kpi.definition, en: kpi.definitionEn ?? null } : null;
  return { kind: "words", ja: kpi.name, en: kpi.nameEn };
}

/** What the plan says now where a revision would change it; null = nothing stands there yet. */
export function planSays(region: Region, about: About, what: What): Said | null {
  if (what === "added") return null;
  if (about.kind === "kpi") {
    const kpi = region.kpis.byId.get(about.id);
    return kpi ? kpiSays(kpi, what) : null;
  }
  const thing = aboutNamed(region, about);
  return thing ? { kind: "words", ja: thing.name, en: thing.nameEn ?? null } : null;
}

/** The unit in which an indicator is counted; null where neither target nor baseline is a number. */
export const unitOfKpi = (kpi: Kpi): string | null =>
  unitOfFigure(factToFigure(kpi.target)) ?? unitOfFigure(factToFigure(kpi.baseline));

/** The kind of year a bare `R9` means for an indicator: that of its target. */
export const bareYearOf = (kpi: Kpi | undefined): "fiscalYear" | "calendarYear" =>
  kpi?.target.period?.kind === "calendarYear" ? "calendarYear" : "fiscalYear";
