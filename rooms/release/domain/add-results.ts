import { asPeriod, reviveReading } from "../../../foundation/index.ts";
import { arrangeDocuments, type DocumentEntry } from "../../document/index.ts";
import type { Fact } from "../../fact/index.ts";
import type { RecordFigure, RecordKpi } from "../../form/index.ts";
import type { Region } from "../../intake/index.ts";
import { arrangeKpis, type Kpi } from "../../kpi/index.ts";
import type { ReleaseContent } from "./release-content.ts";

/**
 * The region with what its releases published: each release is a document, each published actual or forecast value a fact of it, and the KPI
 * carries the fact. A value that the edition prints for the same period stays first; the published one stands in its place only where it differs
 * in time of knowledge, which the fact's own page shows.
 */
export function addResults(region: Region, releases: readonly ReleaseContent[]): Region {
  if (releases.length === 0) return region;
  const told = releases.flatMap((release) =>
    release.records.flatMap((record) => record.kpis.map((kpi) => ({ release, sheetId: record.id, kpi }))),
  );
  const added = new Map<string, { readonly actuals: Fact[]; readonly forecasts: Fact[] }>();
  for (const { release, sheetId, kpi } of told) {
    const so = added.get(kpi.id) ?? { actuals: [], forecasts: [] };
    so.actuals.push(...kpi.actual.flatMap((figure) => factOf(region, release, sheetId, kpi, "actuals", figure)));
    so.forecasts.push(...kpi.forecast.flatMap((figure) => factOf(region, release, sheetId, kpi, "forecasts", figure)));
    added.set(kpi.id, so);
  }
  const all = region.kpis.all.map((kpi) => withResults(kpi, added.get(kpi.id)));
  const facts = [...added.values()].flatMap(({ actuals, forecasts }) => [...actuals, ...forecasts]);
  return {
    ...region,
    documents: arrangeDocuments([...region.documents.all, ...releases.map((release) => documentOf(region, release))]),
    facts: new Map([...region.facts, ...facts.map((fact) => [fact.id, fact] as const)]),
    kpis: arrangeKpis(all, region.kpis.overlaps),
  };
}

/** The id under which a release stands among the documents. */
export const releaseDocumentId = (releaseId: string): string => `release-${releaseId}`;

function withResults(
  kpi: Kpi,
  results: { readonly actuals: readonly Fact[]; readonly forecasts: readonly Fact[] } | undefined,
): Kpi {
  if (!results) return kpi;
  return {
    ...kpi,
    actuals: merged(kpi.actuals ?? [], results.actuals),
    forecasts: merged(kpi.forecasts ?? [], results.forecasts),
  };
}

const periodKey = ({ period }: Fact): string => JSON.stringify(period);

/** Of one period there is one value: the newest release's where it says something else than the edition or an older release. */
function merged(printed: readonly Fact[], published: readonly Fact[]): readonly Fact[] {
  const byPeriod = new Map(printed.map((fact) => [periodKey(fact), fact]));
  for (const fact of published) {
    const before = byPeriod.get(periodKey(fact));
    if (!before || JSON.stringify(before.reading) !== JSON.stringify(fact.reading)) byPeriod.set(periodKey(fact), fact);
  }
  return [...byPeriod.values()];
}

function factOf(
  region: Region,
  release: ReleaseContent,
  sheetId: string,
  kpi: RecordKpi,
  role: "actuals" | "forecasts",
  figure: RecordFigure,
): readonly Fact[] {
  const period = asPeriod(figure.period);
  // what the edition prints itself comes back in the record with its own fact: only values of the cycle are new
  if (!period.ok || figure.source === null) return [];
  return [
    {
      id: `release.${release.id}.${kpi.id}.${role}.${figure.period}`,
      edition: region.edition.id,
      subject: { kind: "kpi", id: kpi.id, role: `${role}.${figure.period}` },
      document: releaseDocumentId(release.id),
      lines: [],
      cell: `${sheetId}: ${figure.source}`,
      printed: figure.printed,
      printedPeriod: null,
      period: period.value,
      reading: reviveReading(figure.reading),
      textEn: null,
      note: figure.note ? { ja: figure.note, en: figure.note } : null,
      uncertain: null,
      accepted: { by: release.body.name, byEn: release.body.name, on: release.publishedOn },
      recordedAt: `${release.publishedOn}T00:00:00.000Z`,
      version: 1,
    },
  ];
}

const documentOf = (region: Region, release: ReleaseContent): DocumentEntry => ({
  id: releaseDocumentId(release.id),
  title: release.title,
  titleEn: release.title,
  publisher: release.body.name,
  publisherEn: release.body.name,
  period: `FY${release.cycle.fiscalYear}`,
  published: release.publishedOn,
  kind: "progress",
  file: null,
  sha256: null,
  lineCount: null,
  url: `/release/${region.edition.id}/${release.id}`,
});
