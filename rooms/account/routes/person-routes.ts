import type { FastifyInstance } from "fastify";
import { fail, type Outcome, type Problem } from "../../../foundation/index.ts";
import { attemptWrite, changedMeanwhile } from "../actions/attempt.ts";
import { reinvite } from "../actions/invite.ts";
import type { Viewer } from "../domain/viewer.ts";
import { personPage } from "../pages/person-page.tsx";
import { changeRole, giveRole, keepAbsence } from "../store/register.ts";
import { absenceWrong, readAbsence } from "./me-routes.tsx";
import type { PeopleDoors } from "./people-doors.ts";
import { readRole } from "./read-colleague.ts";
import { type Fields, param, readFields } from "./read-fields.ts";
import type { StaffParts } from "./staff-parts.ts";

/** One person: roles, absences and a new way in. */
export function personRoutes(server: FastifyInstance, parts: StaffParts, doors: PeopleDoors): void {
  const { database } = parts;
  const { hq, registerOf } = doors;

  server.get("/people/:edition/person/:person", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const personId = param(request, "person");
    const { register } = await registerOf(viewer);
    if (!register.persons.some(({ id }) => id === personId)) return parts.notFound(request, reply);
    const people = await parts.people(viewer);
    const given = { edition: site.edition.id, personId, register, people, formToken: viewer.formToken };
    return parts.show(request, reply, personPage(view, given), site);
  });

  type Change = (viewer: Viewer, personId: string, fields: Fields) => Promise<Outcome<unknown, Problem>>;
  const change = (path: string, work: Change) =>
    server.post(`/people/:edition/person/:person/${path}`, async (request, reply) => {
      const staff = await hq(request, reply);
      if (!staff) return reply;
      const personId = param(request, "person");
      const outcome = await work(staff.viewer, personId, readFields(request));
      if (!outcome.ok) return parts.refuse(request, reply, outcome.problem);
      const address = `/people/${staff.site.edition.id}/person/${encodeURIComponent(personId)}`;
      return parts.back(reply, address, { ja: "変えました。", en: "Changed." });
    });
  change("role", async (viewer, personId, fields) => {
    const { register } = await registerOf(viewer);
    const role = readRole(fields, register);
    if (!role.ok) return role;
    return attemptWrite(() =>
      database.writeAs(viewer.session, (tx) => giveRole(tx, viewer.bodyId, { ...role.value, personId })),
    );
  });
  change("role-end", async (viewer, personId, fields) => {
    const { register } = await registerOf(viewer);
    const role = register.roles.find((one) => one.id === fields.text("role-id") && one.personId === personId);
    if (!role || String(role.version) !== fields.text("version")) return fail(changedMeanwhile);
    return attemptWrite(() => database.writeAs(viewer.session, (tx) => changeRole(tx, viewer.bodyId, role, true)));
  });
  change("absence", async (viewer, personId, fields) => {
    const absence = readAbsence(fields, personId);
    if (!absence) return fail(absenceWrong);
    return attemptWrite(() => database.writeAs(viewer.session, (tx) => keepAbsence(tx, viewer.bodyId, absence)));
  });
  change("absence-end", async (viewer, personId, fields) => {
    const { register } = await registerOf(viewer);
    const found = register.absences.find((one) => one.id === fields.text("absence-id") && one.personId === personId);
    if (!found) return fail(changedMeanwhile);
    const ended = { ...found, version: found.version + 1 };
    return attemptWrite(() => database.writeAs(viewer.session, (tx) => keepAbsence(tx, viewer.bodyId, ended, true)));
  });

  server.post("/people/:edition/person/:person/invitation", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { bodyId, personId: by } = staff.viewer;
    const personId = param(request, "person");
    const name = (await parts.people(staff.viewer)).get(personId)?.name;
    if (name === undefined) return parts.notFound(request, reply);
    const delivery = doors.deliveryOf(request, staff);
    const way = await reinvite(parts, { bodyId, personId }, { by, delivery });
    return doors.showLink(request, reply, { staff, name, way });
  });
}
