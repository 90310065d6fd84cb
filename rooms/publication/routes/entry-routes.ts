import Type from "typebox";
import type { Site } from "../domain/site.ts";
import type { TableName } from "../domain/tables/table.ts";
import { type Answer, type Api, addGet, isSettled, json, jsonType } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { ApiProblem } from "./api-problem.ts";
import { findEntry } from "./find-entry.ts";
import { asOf, closed, edition, id, lang, room } from "./parameters.ts";

/** What an answer says of the edition it comes from. */
export const editionHead = ({ edition: { id, name, nameEn }, recordedAt }: Site) => ({
  edition: { id, name, nameEn },
  recordedAt,
});

export function noSuchEntry(site: Site, room: TableName, id: string): ApiProblem {
  const list = `/api/${room}/${site.edition.id}`;
  return new ApiProblem(
    "noSuchEntry",
    {
      ja: `版「${site.edition.id}」の ${room} に「${id}」はありません。一覧: ${list}`,
      en: `The edition "${site.edition.id}" has no ${room} "${id}". All of them: ${list}`,
    },
    { list },
  );
}

export function entryAnswer(site: Site, room: TableName, id: string, asOf: string | undefined): Answer {
  const found = findEntry(site, room, id);
  if (!found) throw noSuchEntry(site, room, id);
  const settled = isSettled(asOf, site.recordedAt);
  return {
    mediaType: jsonType,
    recordedAt: site.recordedAt,
    settled,
    body: () => json({ ...editionHead(site), ...found }),
  };
}

/** `/api/kpi/hokkaido/kanko-donan`: one entry with its figures as facts. */
export function entryRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/:room/:edition/:id",
      summary: { ja: "一つの項目。数値は出典つき", en: "One entry, its figures with their origins" },
      params: Type.Object({ room, edition, id }, closed),
      query: Type.Object({ lang, asOf }, closed),
      mediaTypes: ["application/json"],
      example: "/api/kpi/hokkaido/kanko-donan",
    },
    async ({ params, query }) =>
      entryAnswer(await siteOf(parts, params.edition, query.asOf), params.room, params.id, query.asOf),
  );
}
