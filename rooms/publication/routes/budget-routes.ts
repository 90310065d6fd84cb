import Type from "typebox";
import { fiscalDataPackage } from "../../budget/index.ts";
import { licence } from "../domain/licence.ts";
import type { Site } from "../domain/site.ts";
import { csvLine } from "../domain/tables/table-to-csv.ts";
import { type Answer, type Api, addGet, isSettled, json } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { entryAnswer } from "./entry-routes.ts";
import { asOf, closed, edition, id, lang } from "./parameters.ts";

/** The files of the package by name, as they stand beside each other; null for any other name. */
function packageFile(site: Site, name: string): Pick<Answer, "mediaType" | "body"> | null {
  const { descriptor, files } = fiscalDataPackage(site.budget, site.edition, site.documents);
  if (name === "datapackage.json") {
    const licences = [{ name: licence.id, path: licence.url, title: licence.words.en }];
    return {
      mediaType: "application/json; charset=utf-8",
      body: () => json({ ...descriptor, created: site.recordedAt, licenses: licences }),
    };
  }
  const file = files.find(({ path }) => path === name);
  if (!file) return null;
  const head = csvLine(file.fields.map((field) => field.name));
  return { mediaType: "text/csv; charset=utf-8; header=present", body: () => head + file.rows.map(csvLine).join("") };
}

/** `/api/budget/hokkaido/datapackage.json` with its CSV files beside it; any other last part is the id of a line, theme or table. */
export function budgetRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/budget/:edition/:id",
      summary: {
        ja: "予算の一項目、または Fiscal Data Package（datapackage.json と、その CSV）",
        en: "One entry of the budget, or the Fiscal Data Package (datapackage.json and its CSV files)",
      },
      params: Type.Object({ edition, id }, closed),
      query: Type.Object({ lang, asOf }, closed),
      mediaTypes: ["application/json", "text/csv"],
      example: "/api/budget/hokkaido/datapackage.json",
    },
    async ({ params, query }) => {
      const site = await siteOf(parts, params.edition, query.asOf);
      const file = packageFile(site, params.id);
      if (!file) return entryAnswer(site, "budget", params.id, query.asOf);
      return { ...file, recordedAt: site.recordedAt, settled: isSettled(query.asOf, site.recordedAt) };
    },
  );
}
