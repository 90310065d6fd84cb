import Type from "typebox";
import { asPeriod } from "../../../foundation/index.ts";
import { readImportedMeasure } from "../../cohort/server.ts";
import { listedMeasures } from "../../intake/index.ts";
import { readPoints } from "../../intake/server.ts";
import { arrangeSeries, type MeasureEntry, observationAddress } from "../../observation/index.ts";
import type { Site } from "../domain/site.ts";
import { observationTable } from "../domain/tables/observation-table.ts";
import type { DataTable } from "../domain/tables/table.ts";
import { type PagedObservation, readObservationPage } from "../store/observation-page.ts";
import { type Answer, type Api, addGet, endOfDay, isSettled, json, jsonType } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { ApiProblem } from "./api-problem.ts";
import { editionHead } from "./entry-routes.ts";
import { csvEncoding, listQuery, listTypes, readListName, tableAnswer } from "./list-routes.ts";
import { after, area, closed, limitOf, listName, measure, period } from "./parameters.ts";

const usualLimit = 100;
const query = Type.Object({ ...listQuery, measure, area, period, after, limit: limitOf(1000) }, closed);
type Query = Type.Static<typeof query>;

const noSuchMeasure = (site: Site, asked: string) => {
  // the hundreds of measures by sex and age are found from their source, whose id stands for them here
  const known = [...site.measures, ...site.cohorts].map(({ id }) => id);
  return new ApiProblem(
    "noSuchEntry",
    {
      ja: `指標「${asked}」はありません。ある指標: ${known.join(", ")}`,
      en: `There is no measure "${asked}". Measures: ${known.join(", ")}`,
    },
    { known },
  );
};

/** The measures whose values are asked for: those of the edition, and the one that is named, if it was imported. */
async function measuresFor({ database }: ApiParts, site: Site, asked?: string): Promise<readonly MeasureEntry[]> {
  const listed = listedMeasures(site);
  if (asked === undefined || listed.some(({ id }) => id === asked)) return listed;
  const imported = await database.read((tx) => readImportedMeasure(tx, site.edition.body, asked));
  if (!imported) throw noSuchMeasure(site, asked);
  return [...listed, imported];
}

function check({ period: when }: Query): void {
  const read = when === undefined ? null : asPeriod(when);
  if (read && !read.ok) throw new ApiProblem("parameterUnreadable", read.problem.message, { known: ["period"] });
}

const afterOf = (text: string | undefined): readonly [string, string, string] | null => {
  const [one = "", two = "", three = ""] = text?.split("~") ?? [];
  return text === undefined ? null : [one, two, three];
};

/** The address of what follows, with everything that was asked for. */
function nextOf(site: Site, query: Query, last: PagedObservation): string {
  const { measure, area, period, limit, asOf } = query;
  const asked = Object.entries({
    measure,
    area,
    period,
    limit,
    asOf,
    after: `${last.measure}~${last.area}~${last.period}`,
  });
  const given = asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/api/observation/${site.edition.id}?${new URLSearchParams(given)}`;
}

async function pageAnswer(
  { database }: ApiParts,
  site: Site,
  query: Query,
  measures: readonly MeasureEntry[],
): Promise<Answer> {
  const limit = query.limit ?? usualLimit;
  const knownAt = query.asOf === undefined ? undefined : endOfDay(query.asOf);
  const wish = { bodyId: site.edition.body, measure: query.measure, area: query.area, period: query.period, knownAt };
  const found = await database.read((tx) =>
    readObservationPage(tx, { ...wish, after: afterOf(query.after), limit: limit + 1 }),
  );
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  const rows = shown.map((row) => ({
    ...row,
    unit: units.get(row.measure) ?? null,
    page: observationAddress(site.edition.id, row),
  }));
  const body = () => json({ ...editionHead(site), limit, next: last ? nextOf(site, query, last) : null, rows });
  return { mediaType: jsonType, recordedAt: site.recordedAt, settled: isSettled(query.asOf, site.recordedAt), body };
}

/** The table that the pages draw; a measure they do not draw (of one sex and age group, or imported) is read for it. */
async function tableFor(
  { database }: ApiParts,
  site: Site,
  { measure: id, area, asOf }: Query,
  measures: readonly MeasureEntry[],
): Promise<DataTable> {
  const measure = measures.find((one) => one.id === id);
  if (!measure || site.measures.some((one) => one.id === id)) return observationTable(site, { measure: id, area });
  const bodyId = site.edition.body;
  const knownAt = asOf === undefined ? undefined : endOfDay(asOf);
  const points = await database.read((tx) => readPoints(tx, { bodyId, measureId: measure.id, knownAt }));
  return observationTable({ ...site, series: arrangeSeries([measure], points) }, { points, area });
}

/** `/api/observation/hokkaido?measure=…&area=…`: statistics page by page; with .csv or .xlsx the table that the pages draw. */
export function observationRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/observation/:edition",
      summary: {
        ja: "統計の値（一度に1,000件まで、続きは next）",
        en: "Observations (up to 1,000 at a time; `next` goes on)",
      },
      params: Type.Object({ edition: listName }, closed),
      query,
      mediaTypes: listTypes,
      example: "/api/observation/hokkaido?measure=population-total-census&area=012025",
    },
    async ({ params, query: asked, lang }) => {
      const { edition, format } = readListName(params.edition);
      const site = await siteOf(parts, edition, asked.asOf);
      check(asked);
      const measures = await measuresFor(parts, site, asked.measure);
      if (format === null) return pageAnswer(parts, site, asked, measures);
      const settled = isSettled(asked.asOf, site.recordedAt);
      const wish = { format, lang, encoding: csvEncoding(asked.encoding), settled };
      return tableAnswer(site, await tableFor(parts, site, asked, measures), wish);
    },
  );
}
