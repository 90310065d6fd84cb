import Type from "typebox";
import { asPeriod } from "../../../foundation/index.ts";
import { observationAddress } from "../../observation/index.ts";
import type { Site } from "../domain/site.ts";
import { observationTable } from "../domain/tables/observation-table.ts";
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
  const known = site.measures.map(({ id }) => id);
  return new ApiProblem(
    "noSuchEntry",
    {
      ja: `指標「${asked}」はありません。ある指標: ${known.join(", ")}`,
      en: `There is no measure "${asked}". Measures: ${known.join(", ")}`,
    },
    { known },
  );
};

function check(site: Site, { measure: asked, period: when }: Query): void {
  if (asked !== undefined && !site.measures.some(({ id }) => id === asked)) throw noSuchMeasure(site, asked);
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

async function pageAnswer({ database }: ApiParts, site: Site, query: Query): Promise<Answer> {
  const limit = query.limit ?? usualLimit;
  const knownAt = query.asOf === undefined ? undefined : endOfDay(query.asOf);
  const wish = { bodyId: site.edition.body, measure: query.measure, area: query.area, period: query.period, knownAt };
  const found = await database.read((tx) =>
    readObservationPage(tx, { ...wish, after: afterOf(query.after), limit: limit + 1 }),
  );
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const units = new Map(site.measures.map(({ id, unit }) => [id, unit]));
  const rows = shown.map((row) => ({
    ...row,
    unit: units.get(row.measure) ?? null,
    page: observationAddress(site.edition.id, row),
  }));
  const body = () => json({ ...editionHead(site), limit, next: last ? nextOf(site, query, last) : null, rows });
  return { mediaType: jsonType, recordedAt: site.recordedAt, settled: isSettled(query.asOf, site.recordedAt), body };
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
      check(site, asked);
      if (format === null) return pageAnswer(parts, site, asked);
      const settled = isSettled(asked.asOf, site.recordedAt);
      const wish = { format, lang, encoding: csvEncoding(asked.encoding), settled };
      return tableAnswer(site, observationTable(site, { measure: asked.measure, area: asked.area }), wish);
    },
  );
}
