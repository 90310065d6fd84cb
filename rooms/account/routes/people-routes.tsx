import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../../foundation/index.ts";
import { attemptWrite } from "../actions/attempt.ts";
import { inviteAs } from "../actions/invite.ts";
import { endOfNextFiscalYear } from "../domain/days.ts";
import { unitKinds, withoutLivingOwner } from "../domain/register.ts";
import { peoplePage } from "../pages/people-page.tsx";
import { rightsPage } from "../pages/transfer-page.tsx";
import { keepUnit } from "../store/register.ts";
import type { AccountGround } from "./account-ground.ts";
import { openPeopleDoors } from "./people-doors.ts";
import { personRoutes } from "./person-routes.ts";
import { readColleague, wrongWords } from "./read-colleague.ts";
import { readFields } from "./read-fields.ts";
import type { Staff, StaffParts } from "./staff-parts.ts";
import { transferRoutes } from "./transfer-routes.ts";

/** Everybody of the body: who is in charge of what, invitations, units. */
export function peopleRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  const doors = openPeopleDoors(parts, ground);
  const { hq, registerOf, today } = doors;

  const showPeople = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { viewer, site, view }: Staff,
    found?: Problem,
  ) => {
    const { register, sheets } = await registerOf(viewer);
    const fields = readFields(request);
    const names = ["name", "mail", "role", "unit", "area", "from", "to", "purpose", "expires"];
    const page = peoplePage(view, {
      edition: site.edition.id,
      register,
      people: await parts.people(viewer),
      orphans: withoutLivingOwner(sheets, register, today()),
      stageWords: ground.stageWords,
      today: today(),
      formToken: viewer.formToken,
      typed: new Map(found ? names.map((name) => [name, fields.text(name)]) : []),
      defaultExpiry: endOfNextFiscalYear(today()),
      problem: found,
    });
    return parts.show(request, reply.code(found ? 400 : 200), page, site);
  };

  server.get("/people/:edition", async (request, reply) => {
    const staff = await hq(request, reply);
    return staff ? showPeople(request, reply, staff) : reply;
  });
  server.get("/people/:edition/rights", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? parts.show(request, reply, rightsPage(staff.view), staff.site) : reply;
  });

  server.post("/people/:edition/invite", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { register } = await registerOf(staff.viewer);
    const colleague = readColleague(readFields(request), register);
    if (!colleague.ok) return showPeople(request, reply, staff, colleague.problem);
    const invited = await inviteAs(parts, staff.viewer, colleague.value, doors.deliveryOf(request, staff));
    if (!invited.ok) return showPeople(request, reply, staff, invited.problem);
    return doors.showLink(request, reply, { staff, name: colleague.value.name, way: invited.value });
  });

  server.post("/people/:edition/unit", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const fields = readFields(request);
    const kind = unitKinds.find((one) => one === fields.text("kind"));
    const [id, name] = [fields.text("id"), fields.text("title")];
    const { bodyId, session } = staff.viewer;
    if (!kind || !/^[A-Za-z0-9-]{1,60}$/.test(id) || name === "") {
      const wrong = wrongWords(
        "組織の記号（半角の英数字とハイフン）、名前、種類を書いてください。",
        "Write the unit's id (letters, digits, hyphens), name and kind.",
      );
      return parts.refuse(request, reply, wrong);
    }
    const [parentId, areaId] = [fields.text("parent") || null, fields.text("unit-area") || null];
    const unit = { id, kind, name, nameEn: null, parentId, areaId };
    const kept = await attemptWrite(() => parts.database.writeAs(session, (tx) => keepUnit(tx, bodyId, unit)));
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, 409);
    return parts.back(reply, `/people/${staff.site.edition.id}`, {
      ja: `「${name}」を加えました。`,
      en: `${name} is added.`,
    });
  });

  personRoutes(server, parts, doors);
  transferRoutes(server, parts, doors);
}
