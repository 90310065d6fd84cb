import type { FastifyInstance } from "fastify";
import { problem } from "../../../foundation/index.ts";
import { transfer } from "../actions/keep-people.ts";
import { isDay } from "../domain/days.ts";
import { isConcernedWith } from "../domain/viewer.ts";
import { handOverPage, transferPage } from "../pages/transfer-page.tsx";
import { readRegister, readSheetNotes, readSheetsHandedOverBy } from "../store/register.ts";
import type { PeopleDoors } from "./people-doors.ts";
import { param, readFields } from "./read-fields.ts";
import type { StaffParts } from "./staff-parts.ts";

/** The transfer of a person, and the pack that they hand over. */
export function transferRoutes(server: FastifyInstance, parts: StaffParts, doors: PeopleDoors): void {
  const { hq, registerOf, today, ground } = doors;

  server.get("/people/:edition/transfer/:person", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const personId = param(request, "person");
    const { register, sheets } = await registerOf(viewer);
    if (!register.persons.some(({ id }) => id === personId)) return parts.notFound(request, reply);
    const own = sheets.filter(({ ownerId }) => ownerId === personId);
    const people = await parts.people(viewer);
    const given = { edition: site.edition.id, personId, register, people, sheets: own, formToken: viewer.formToken };
    return parts.show(request, reply, transferPage(view, given), site);
  });

  server.post("/people/:edition/transfer/:person", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { viewer, site } = staff;
    const personId = param(request, "person");
    const fields = readFields(request);
    const leavesOn = fields.text("leaves");
    if (!isDay(leavesOn)) return parts.refuse(request, reply, dayMissing);
    const { register, sheets } = await registerOf(viewer);
    const own = sheets.filter(({ ownerId }) => ownerId === personId);
    const chosen = own.map(({ id }) => [id, fields.text(`sheet.${id}`) || fields.text("successor")] as const);
    const successors = new Map(chosen.filter(([, successor]) => successor !== ""));
    const wish = { personId, leavesOn, successors };
    const done = await transfer(parts.database, viewer, { register, sheets: own, wish, today: today() });
    if (!done.ok) return parts.refuse(request, reply, done.problem);
    const said = {
      ja: "異動を行いました。引継書を印刷して渡せます。",
      en: "The transfer is done. Print this pack and hand it over.",
    };
    return parts.back(reply, `/people/${site.edition.id}/handover/${encodeURIComponent(personId)}`, said);
  });

  // for the leaver and the successors as well: the database shows each of them the sheets they may read
  server.get("/people/:edition/handover/:person", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const personId = param(request, "person");
    const found = await parts.database.readAs(viewer.session, async (tx) => {
      const sheets = await readSheetsHandedOverBy(tx, viewer.bodyId, personId);
      const ids = sheets.map(({ id }) => id);
      return {
        sheets,
        notes: await readSheetNotes(tx, viewer.bodyId, ids),
        register: await readRegister(tx, viewer.bodyId),
      };
    });
    const people = await parts.people(viewer);
    const given = {
      ...found,
      edition: site.edition.id,
      personId,
      people,
      stageWords: ground.stageWords,
      concerned: isConcernedWith(viewer, personId),
    };
    return parts.show(request, reply, handOverPage(view, given), site);
  });
}

const dayMissing = problem(
  "dayMissing",
  "いまの職の最後の日を、2027-03-31 のように書いてください。何も変わっていません。",
  "Write the last day in office, such as 2027-03-31. Nothing has changed.",
);
