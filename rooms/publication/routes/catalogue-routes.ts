import Type from "typebox";
import { readEditionHeads } from "../../intake/server.ts";
import { catalogueOf } from "../domain/catalogue.ts";
import { type Api, addGet, json } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { closed, lang } from "./parameters.ts";

/** `/api/catalogue.jsonld`: what data there is, for catalogues elsewhere. */
export function catalogueRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/catalogue.jsonld",
      summary: { ja: "すべてのデータの目録（DCAT）", en: "Catalogue of all data (DCAT)" },
      params: Type.Object({}, closed),
      query: Type.Object({ lang }, closed),
      mediaTypes: ["application/ld+json"],
      example: "/api/catalogue.jsonld",
    },
    async ({ origin }) => {
      const heads = await parts.database.read((tx) => readEditionHeads(tx));
      const sites = await Promise.all(heads.map(({ id }) => siteOf(parts, id)));
      const newest =
        sites
          .map(({ recordedAt }) => recordedAt)
          .sort()
          .at(-1) ?? null;
      return {
        mediaType: "application/ld+json; charset=utf-8",
        recordedAt: newest,
        body: () => json(catalogueOf(origin, sites)),
      };
    },
  );
}
