import Type from "typebox";
import { contentToFact, derivationAddress, factAddress } from "../../fact/index.ts";
import { readFactHistory } from "../../fact/server.ts";
import { derive } from "../domain/derive.ts";
import { type Api, addGet, endOfDay, isSettled, json, jsonType } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { ApiProblem } from "./api-problem.ts";
import { editionHead, noSuchEntry } from "./entry-routes.ts";
import { asOf, closed, edition, id, lang, rest } from "./parameters.ts";

/** `/api/fact/hokkaido/kpi.kanko-donan.target`: a fact and every version of it that was ever recorded. */
export function factRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/fact/:edition/:id",
      summary: { ja: "一つの数値と、その履歴", en: "One figure and its history" },
      params: Type.Object({ edition, id }, closed),
      query: Type.Object({ lang, asOf }, closed),
      mediaTypes: ["application/json"],
      example: "/api/fact/hokkaido/kpi.kanko-donan.target",
    },
    async ({ params, query }) => {
      const site = await siteOf(parts, params.edition, query.asOf);
      const fact = site.facts.get(params.id);
      if (!fact) throw noSuchEntry(site, "fact", params.id);
      const versions = await parts.database.read((tx) => readFactHistory(tx, site.edition.body, params.id));
      const known = versions.filter(({ recordedAt }) => query.asOf === undefined || recordedAt <= endOfDay(query.asOf));
      const history = known.map(({ withdrawn, ...row }) => ({ withdrawn, ...contentToFact(site.edition.id, row) }));
      const body = () => json({ ...editionHead(site), page: factAddress(fact), fact, history });
      return { mediaType: jsonType, recordedAt: site.recordedAt, body };
    },
  );
}

/** `/api/derived/hokkaido/kpi.count/…`: a number that was worked out, and from what. */
export function derivedRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/derived/:edition/*",
      summary: { ja: "導いた数と、そのもとになった数", en: "A derived number and what it was made from" },
      params: Type.Object({ edition, rest }, closed),
      query: Type.Object({ lang, asOf }, closed),
      mediaTypes: ["application/json"],
      example: "/api/derived/hokkaido/fact.count/all/kpi",
    },
    async ({ params, query }) => {
      const site = await siteOf(parts, params.edition, query.asOf);
      const [name = "", ...given] = params.rest.split("/");
      const derivation = derive(site, name, given);
      if (!derivation) throw noSuchNumber(params.rest);
      const page = derivationAddress(site.edition.id, derivation);
      const settled = isSettled(query.asOf, site.recordedAt);
      return {
        mediaType: jsonType,
        recordedAt: site.recordedAt,
        settled,
        body: () => json({ ...editionHead(site), page, ...derivation }),
      };
    },
  );
}

const noSuchNumber = (name: string) =>
  new ApiProblem("noSuchEntry", {
    ja: `導いた数「${name}」はありません。数のページにあるアドレスを使ってください。`,
    en: `There is no derived number "${name}". Use the address on the page of the number.`,
  });
