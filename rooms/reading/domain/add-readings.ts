import { periodText } from "../../../foundation/index.ts";
import { arrangeDocuments, type DocumentEntry } from "../../document/index.ts";
import { type Fact, isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { arrangeKpis, type Kpi } from "../../kpi/index.ts";
import type { InSteps } from "./in-steps.ts";
import { factPrefix, type ReadingFact, readingFactsInSteps } from "./reading-facts.ts";
import type { PublishedReading } from "./review.ts";

/**
 * The region with what was published of documents that were read: each is a document of it (or the one that it is known as), each published figure
 * a fact. An actual or forecast value of a KPI for a period of which the region has none becomes a value of the KPI; the others stay facts about
 * it, to be looked at beside those. In steps, thing by thing.
 */
export function* addReadingsInSteps(region: Region, publications: readonly PublishedReading[]): InSteps<Region> {
  const told = publications.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return region;
  const byDocument: (readonly ReadingFact[])[] = [];
  for (const published of told) byDocument.push(yield* readingFactsInSteps(region, published));
  const added = byDocument.flat();
  const facts = new Map(region.facts);
  for (const { fact } of added) {
    facts.set(fact.id, fact);
    yield;
  }
  return {
    ...region,
    documents: arrangeDocuments([
      ...region.documents.all,
      ...told.flatMap((published) => documentOf(region, published)),
    ]),
    facts,
    kpis: arrangeKpis(withValues(region.kpis.all, added), region.kpis.overlaps),
  };
}

/** The region as it is without what was published of this document. */
export function withoutReading(region: Region, documentId: string): Region {
  const prefix = factPrefix(documentId);
  const others = (facts: readonly Fact[] | undefined): readonly Fact[] =>
    facts?.filter(({ id }) => !id.startsWith(prefix)) ?? [];
  return {
    ...region,
    documents: arrangeDocuments(region.documents.all.filter(({ id }) => id !== documentId)),
    facts: new Map([...region.facts].filter(([id]) => !id.startsWith(prefix))),
    kpis: arrangeKpis(
      region.kpis.all.map((kpi) => ({ ...kpi, actuals: others(kpi.actuals), forecasts: others(kpi.forecasts) })),
      region.kpis.overlaps,
    ),
  };
}

function withValues(kpis: readonly Kpi[], added: readonly ReadingFact[]): readonly Kpi[] {
  const byKpi = new Map<string, ReadingFact[]>();
  for (const one of added) {
    const { kind, id } = one.fact.subject;
    if (kind !== "kpi") continue;
    const of = byKpi.get(id);
    if (of) of.push(one);
    else byKpi.set(id, [one]);
  }
  return kpis.map((kpi) => {
    const facts = byKpi.get(kpi.id)?.filter((one) => isValueOf(kpi, one));
    if (!facts || facts.length === 0) return kpi;
    const ofRole = (role: "actual" | "forecast") => facts.filter(({ figure }) => figure.role === role);
    return {
      ...kpi,
      actuals: lacking(kpi.actuals ?? [], ofRole("actual")),
      forecasts: lacking(kpi.forecasts ?? [], ofRole("forecast")),
    };
  });
}

/** A whole value of the KPI in its own unit and way of counting: a part of it (男, 女) or a sum of years is something else. */
function isValueOf(kpi: Kpi, { fact, figure }: ReadingFact): boolean {
  const known = isKnown(fact) && fact.period !== null && figure.subject === null && !figure.gross;
  const counted = figure.accumulation === null || figure.accumulation === kpi.accumulation;
  const units = [kpi.baseline, kpi.target].flatMap((one) => (isKnown(one) ? [one.reading.quantity.unit.id] : []));
  return known && counted && (units.length === 0 || units.includes(fact.reading.quantity.unit.id));
}

/** Of one period there is one value: that of the region stays, then the first that was read. */
function lacking(printed: readonly Fact[], read: readonly ReadingFact[]): readonly Fact[] {
  const byPeriod = new Map(printed.map((fact) => [whenOf(fact), fact]));
  for (const { fact } of read) if (!byPeriod.has(whenOf(fact))) byPeriod.set(whenOf(fact), fact);
  return [...byPeriod.values()];
}

const whenOf = ({ period }: Fact): string => (period ? periodText(period) : "");

/** Known already: nothing is added. */
function documentOf(region: Region, { document, body, facts }: PublishedReading): readonly DocumentEntry[] {
  const known = document.knownDocument !== null && region.documents.byId.has(document.knownDocument);
  if (known) return [];
  return [
    {
      id: document.id,
      title: document.title,
      titleEn: document.title,
      publisher: document.publisher ?? body.name,
      publisherEn: document.publisher ?? body.nameEn,
      period: null,
      published: null,
      kind: facts.filter(({ kind }) => kind === "budget").length * 2 > facts.length ? "budget" : "progress",
      file: null,
      sha256: document.sha256,
      lineCount: null,
      url: `/reading/${region.edition.id}/${document.id}`,
    },
  ];
}
