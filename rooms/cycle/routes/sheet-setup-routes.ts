import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { isMunicipality } from "../../area/index.ts";
import { changeSetup, readSheetPeople, type SetupChange, type SheetPeople } from "../actions/setup-sheet.ts";
import type { Typed } from "../domain/form-typed.ts";
import { setupAddress, setupPage } from "../pages/sheet-setup-page.tsx";
import { idIn, textOf, textsOf, typedIn } from "./board-requests.ts";

/** Who is in charge of a sheet, who takes part, who reviews it: `/sheet/:edition/:id/people`. */
export function sheetSetupRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get("/sheet/:edition/:id/people", async (request, reply) => {
    const found = await find(request, reply, parts);
    return found ? show(request, reply, parts, found) : reply;
  });
  server.post("/sheet/:edition/:id/people", async (request, reply) => {
    const found = await find(request, reply, parts);
    if (!found) return reply;
    const wanted = readChange(typedIn(request), found);
    if (wanted === null) return parts.refuse(request, reply, unclear);
    const { staff, people } = found;
    const done = await changeSetup(parts.database, staff.viewer, people.head.id, wanted);
    if (!done.ok) return parts.refuse(request, reply, done.problem, done.problem.code === "notAllowed" ? 403 : 409);
    return parts.back(reply, setupAddress(staff.site.edition.id, people.head.id), said[wanted.what]);
  });
}

type Found = { readonly staff: Staff; readonly people: SheetPeople };

async function find(request: FastifyRequest, reply: FastifyReply, parts: StaffParts): Promise<Found | null> {
  const staff = await parts.staff(request, reply);
  if (!staff) return null;
  const people = await readSheetPeople(parts.database, staff.viewer, idIn(request));
  if (people?.rights.coordinates) return { staff, people };
  await parts.notFound(request, reply);
  return null;
}

async function show(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, { staff, people }: Found) {
  const { viewer, site, view } = staff;
  const names = new Map([...(await parts.people(viewer))].map(([id, { name }]) => [id, name]));
  return parts.show(request, reply, setupPage({ ...people, site, names, formToken: viewer.formToken }, view), site);
}

/** What the form asks for; null where it names what is not there. The rights of the database are asked afterwards. */
function readChange(typed: Typed, { staff: { site }, people }: Found): SetupChange | null {
  const seen = Number(textOf(typed, "seen") || "-1");
  const what = textOf(typed, "act");
  const personId = textOf(typed, "person");
  if (!Number.isSafeInteger(seen) || seen < 0) return null;
  if (what === "owner") return people.owners.includes(personId) ? { what, personId, seen } : null;
  if (what === "ask" || what === "end")
    return people.reviewers.some((one) => one.personId === personId) ? { what, personId, seen } : null;
  if (what !== "sheet") return null;
  const unitId = textOf(typed, "unit");
  const partnerAreas = textsOf(typed, "partner");
  const kpiIds = textsOf(typed, "kpi").filter((id) => id !== "");
  const known =
    people.units.some(({ id }) => id === unitId) &&
    partnerAreas.every((id) => site.areas.all.some((area) => area.id === id && isMunicipality(area))) &&
    kpiIds.every((id) => site.kpis.byId.has(id));
  return known ? { what, seen, unitId, partnerAreas: [...new Set(partnerAreas)], kpiIds: [...new Set(kpiIds)] } : null;
}

const said = {
  owner: { ja: "担当者を決めました。", en: "The owner is named." },
  ask: { ja: "外部評価を頼みました。", en: "The reviewer was asked." },
  end: { ja: "外部評価の依頼を終えました。", en: "The reviewer is no longer asked." },
  sheet: { ja: "担当の組織・参画市町村・指標を保存しました。", en: "Unit, municipalities and indicators were saved." },
} as const;

const unclear = problem(
  "setupUnclear",
  "選んだ人・組織・市町村・指標のどれかが、いまはありません。画面を開き直して選んでください。",
  "One of the chosen people, units, municipalities or indicators is not there now: open the page again and choose.",
);
