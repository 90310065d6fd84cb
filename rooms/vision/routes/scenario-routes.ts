import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Scenario } from "../../../projection/index.ts";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import { kpiScenario } from "../domain/kpi-movers.ts";
import { ownScenario } from "../domain/own-scenario.ts";
import { regionOffers } from "../domain/region-scenarios.ts";
import { readScenarioText, scenarioJson, scenarioYaml } from "../domain/scenario-file.ts";
import { hasTables } from "../domain/vision-model.ts";
import { type FoundPage, findPage } from "./find-page.ts";

const formats: Readonly<Record<string, { readonly type: string; readonly write: (scenario: Scenario) => string }>> = {
  yaml: { type: "application/yaml; charset=utf-8", write: scenarioYaml },
  json: { type: "application/json; charset=utf-8", write: scenarioJson },
};

/** Registers the files of scenarios: `…/scenario.yaml?settings` what stands on the page, `…/scenario/ID.yaml` one that is there, or the one of a KPI about movers. */
export function scenarioRoutes(server: FastifyInstance, parts: StaffParts): void {
  const send =
    (scenarioOf: (found: FoundPage, id: string) => Scenario | null) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const found = await findPage(parts, request, reply);
      const { scenario: id = "", format = "" } = paramsOf(request);
      const written = Object.hasOwn(formats, format) ? formats[format] : undefined;
      const scenario = found && written ? scenarioOf(found, id) : null;
      if (!scenario || !written) return parts.notFound(request, reply);
      return reply
        .type(written.type)
        .header("content-disposition", `attachment; filename="${scenario.id}.${format}"`)
        .send(written.write(scenario));
    };
  server.get("/api/vision/:edition/:id/scenario.:format", send(settingsOf));
  server.get("/api/vision/:edition/:id/scenario/:scenario.:format", send(named));
}

/** As its file says it: with the edition's areas, not the codes it is run with. */
function written({ page: { site, place, given }, keeper }: FoundPage, id: string): Scenario | null {
  const offers = hasTables(given.tables) ? regionOffers(site, place, given.tables) : [];
  const own = keeper?.kept.find((one) => one.id === id)?.file;
  const read = own ? readScenarioText(id, own) : null;
  return read?.ok ? read.value : (offers.find((offer) => offer.written.id === id)?.written ?? null);
}

function settingsOf(found: FoundPage): Scenario | null {
  const { settings, given, place } = found.page;
  const scenario = written(found, settings.scenario);
  return scenario && hasTables(given.tables)
    ? ownScenario(scenario, settings, given.tables.from, place.name)
    : scenario;
}

function named(found: FoundPage, id: string): Scenario | null {
  const { given, site } = found.page;
  const scenario = written(found, id);
  if (scenario || !hasTables(given.tables)) return scenario;
  const { from } = given.tables;
  const linked = site.kpis.all.map((kpi) => kpiScenario(kpi, from)?.scenario);
  return linked.find((one) => one?.id === id) ?? null;
}
