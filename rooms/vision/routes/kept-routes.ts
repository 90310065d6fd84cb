import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Problem, problem } from "../../../foundation/index.ts";
import { attemptWrite, type StaffParts, statusOf, typedOf } from "../../account/server.ts";
import { visionAddress, visionPlace } from "../domain/vision-place.ts";
import { keepScenario, readKeptScenarios } from "../store/kept-scenarios.ts";

const longest = { name: 100, reason: 1000, settings: 1000 } as const;

const missing = (ja: string, en: string): Problem =>
  problem(
    "visionFieldMissing",
    `${ja}を書いてください。書かれていないので、残していません。`,
    `Write ${en}: nothing was kept, because it is empty.`,
  );

const gone = problem(
  "visionScenarioGone",
  "このシナリオは見つからないか、もう取り消されています。一覧を開き直してください。",
  "There is no such scenario, or it was taken back already: open the list again.",
);

/** Registers how staff keep a scenario of their own and take one back; the policies of the table decide who may. */
export function keptRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.post("/vision/:edition/keep", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    const typed = typedOf(request);
    const place = visionPlace(site.areas, typed.place ?? "");
    const [name, reason] = [
      (typed.name ?? "").trim().slice(0, longest.name),
      (typed.reason ?? "").trim().slice(0, longest.reason),
    ];
    if (!place) return parts.notFound(request, reply);
    if (name === "") return parts.refuse(request, reply, missing("名前", "a name"));
    if (reason === "") return parts.refuse(request, reply, missing("理由", "the reason"));
    const settings = new URLSearchParams(typed.settings ?? "").toString().slice(0, longest.settings);
    const row = {
      id: `s-${randomUUID()}`,
      version: 1,
      place: place.id,
      settings,
      name,
      reason,
      file: null,
      withdrawn: false,
    };
    const kept = await attemptWrite(() =>
      parts.database.writeAs(viewer.session, (tx) => keepScenario(tx, site.edition.body, row)),
    );
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    const address = visionAddress(site.edition.id, place.id);
    return parts.back(reply, settings === "" ? address : `${address}?${settings}`, {
      ja: `シナリオ「${name}」を残しました。`,
      en: `Kept the scenario “${name}”.`,
    });
  });
  server.post("/vision/:edition/take-back", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    const body = site.edition.body;
    const kept = await parts.database.readAs(viewer.session, (tx) => readKeptScenarios(tx, body));
    const found = kept.find(({ id }) => id === typedOf(request).id);
    if (!found) return parts.refuse(request, reply, gone, 404);
    const taken = await attemptWrite(() =>
      parts.database.writeAs(viewer.session, (tx) =>
        keepScenario(tx, body, { ...found, version: found.version + 1, withdrawn: true }),
      ),
    );
    if (!taken.ok) return parts.refuse(request, reply, taken.problem, statusOf(taken.problem));
    return parts.back(reply, visionAddress(site.edition.id, found.place), {
      ja: `シナリオ「${found.name}」を取り消しました。`,
      en: `Took back the scenario “${found.name}”.`,
    });
  });
}
