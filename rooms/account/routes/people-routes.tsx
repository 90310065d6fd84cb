import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan, fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { inviteAs, inWords, type NewColleague, reinvite, transfer } from "../actions/keep-people.ts";
import { endOfNextFiscalYear, isDay } from "../domain/days.ts";
import { type Register, unitKinds, withoutLivingOwner } from "../domain/register.ts";
import type { NewRole } from "../domain/transfer.ts";
import { hasRole, roles, type Viewer } from "../domain/viewer.ts";
import { invitedPage, peoplePage } from "../pages/people-page.tsx";
import { personPage } from "../pages/person-page.tsx";
import { handOverPage, rightsPage, transferPage } from "../pages/transfer-page.tsx";
import {
  changeRole,
  giveRole,
  keepAbsence,
  keepUnit,
  readOpenSheets,
  readRegister,
  readSheetNotes,
  readSheetsHandedOverBy,
} from "../store/register.ts";
import { type AccountGround, originOf } from "./account-ground.ts";
import { absenceWrong, readAbsence } from "./me-routes.tsx";
import { type Fields, param, readFields } from "./read-fields.ts";
import type { Staff, StaffParts } from "./staff-parts.ts";

const forHq = problem(
  "notAllowed",
  "人と役割のページは地域戦略課の人だけが開けます。",
  "Only people of the strategy division may open the pages of people and roles.",
);
const wrongWords = (ja: string, en: string): Problem => problem("colleagueWrong", ja, en);

const asRole = (text: string) => roles.find((role) => role === text);

function readRole(fields: Fields, register: Register): Outcome<Omit<NewRole, "personId">, Problem> {
  const role = asRole(fields.text("role"));
  const unit = register.units.find(({ id }) => id === fields.text("unit"));
  if (!role || !unit)
    return fail(wrongWords("役割と組織を一覧から選んでください。", "Choose role and unit from the lists."));
  const [from, to] = [fields.text("from"), fields.text("to")];
  if ((from && !isDay(from)) || (to && !isDay(to)) || (from && to && to < from))
    return fail(
      wrongWords(
        "期間の日付を確かめてください。終わりは始まり以後です。",
        "Look at the days: the end is not before the beginning.",
      ),
    );
  // who has no area of their own works for the unit's
  const areaId = fields.text("area") || unit.areaId;
  return ok({ role, unitId: unit.id, areaId, validFrom: from || null, validTo: to || null });
}

function readColleague(fields: Fields, register: Register): Outcome<NewColleague, Problem> {
  const [name, mail, purpose] = [fields.text("name"), fields.text("mail"), fields.text("purpose")];
  if (name === "" || name.length > 100)
    return fail(wrongWords("名前を100文字までで書いてください。", "Write a name of up to 100 characters."));
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(mail))
    return fail(
      wrongWords(
        `「${mail}」はメールアドレスとして読めません。名前@組織 の形で書いてください。`,
        `"${mail}" is not a mail address: write name@domain.`,
      ),
    );
  const expiresOn = fields.text("expires");
  if (!isDay(expiresOn) || purpose === "")
    return fail(
      wrongWords(
        "使う目的と、個人の情報を消す日を書いてください。",
        "Write the purpose and the day after which the data is erased.",
      ),
    );
  const role = readRole(fields, register);
  return role.ok ? ok({ name, mail, purpose, expiresOn, role: role.value }) : role;
}

export function peopleRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  const { database } = parts;
  const today = () => dayInJapan(parts.now());
  const registerOf = (viewer: Viewer) =>
    database.readAs(viewer.session, async (tx) => ({
      register: await readRegister(tx, viewer.bodyId),
      sheets: await readOpenSheets(tx, viewer.bodyId),
    }));
  const hq = async (request: FastifyRequest, reply: FastifyReply): Promise<Staff | null> => {
    const staff = await parts.staff(request, reply);
    if (!staff || hasRole(staff.viewer, "hq")) return staff;
    await parts.refuse(request, reply, forHq, 403);
    return null;
  };

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

  const showLink = (request: FastifyRequest, reply: FastifyReply, { site, view }: Staff, name: string, token: string) =>
    parts.show(request, reply, invitedPage(view, { name, link: `${originOf(ground, request)}/invite/${token}` }), site);

  server.post("/people/:edition/invite", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { register } = await registerOf(staff.viewer);
    const colleague = readColleague(readFields(request), register);
    if (!colleague.ok) return showPeople(request, reply, staff, colleague.problem);
    const invited = await inviteAs(parts, staff.viewer, colleague.value);
    if (!invited.ok) return showPeople(request, reply, staff, invited.problem);
    return showLink(request, reply, staff, colleague.value.name, invited.value.token);
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
    const kept = await inWords(() => database.writeAs(session, (tx) => keepUnit(tx, bodyId, unit)));
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, 409);
    return parts.back(reply, `/people/${staff.site.edition.id}`, {
      ja: `「${name}」を加えました。`,
      en: `${name} is added.`,
    });
  });

  personRoutes(server, parts, { ground, hq, registerOf, showLink, today });
}

type Doors = {
  readonly ground: AccountGround;
  readonly hq: (request: FastifyRequest, reply: FastifyReply) => Promise<Staff | null>;
  readonly registerOf: (viewer: Viewer) => Promise<{
    readonly register: Register;
    readonly sheets: Awaited<ReturnType<typeof readOpenSheets>>;
  }>;
  readonly showLink: (
    request: FastifyRequest,
    reply: FastifyReply,
    staff: Staff,
    name: string,
    token: string,
  ) => FastifyReply;
  readonly today: () => string;
};

function personRoutes(server: FastifyInstance, parts: StaffParts, doors: Doors): void {
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
    return inWords(() =>
      database.writeAs(viewer.session, (tx) => giveRole(tx, viewer.bodyId, { ...role.value, personId })),
    );
  });
  change("role-end", async (viewer, personId, fields) => {
    const { register } = await registerOf(viewer);
    const role = register.roles.find((one) => one.id === fields.text("role-id") && one.personId === personId);
    if (!role || String(role.version) !== fields.text("version")) return fail(changed);
    return inWords(() => database.writeAs(viewer.session, (tx) => changeRole(tx, viewer.bodyId, role, true)));
  });
  change("absence", async (viewer, personId, fields) => {
    const absence = readAbsence(fields, personId);
    if (!absence) return fail(absenceWrong);
    return inWords(() => database.writeAs(viewer.session, (tx) => keepAbsence(tx, viewer.bodyId, absence)));
  });
  change("absence-end", async (viewer, personId, fields) => {
    const { register } = await registerOf(viewer);
    const found = register.absences.find((one) => one.id === fields.text("absence-id") && one.personId === personId);
    if (!found) return fail(changed);
    const ended = { ...found, version: found.version + 1 };
    return inWords(() => database.writeAs(viewer.session, (tx) => keepAbsence(tx, viewer.bodyId, ended, true)));
  });

  server.post("/people/:edition/person/:person/invitation", async (request, reply) => {
    const staff = await hq(request, reply);
    if (!staff) return reply;
    const { bodyId, personId: by } = staff.viewer;
    const personId = param(request, "person");
    const name = (await parts.people(staff.viewer)).get(personId)?.name;
    if (name === undefined) return parts.notFound(request, reply);
    return doors.showLink(request, reply, staff, name, await reinvite(database, { bodyId, personId }, by));
  });

  transferRoutes(server, parts, doors);
}

const changed = problem(
  "changedMeanwhile",
  "ほかの人が先に変えました。何も失われていません。画面を開き直して、いまの内容を確かめてください。",
  "Somebody else changed this first. Nothing is lost. Open the page again and look at what holds now.",
);

function transferRoutes(server: FastifyInstance, parts: StaffParts, doors: Doors): void {
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
      ja: "異動を行いました。引き継ぎ書を印刷して渡せます。",
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
    const given = { ...found, edition: site.edition.id, personId, people, stageWords: ground.stageWords };
    return parts.show(request, reply, handOverPage(view, given), site);
  });
}

const dayMissing = problem(
  "dayMissing",
  "いまの職の最後の日を、2027-03-31 のように書いてください。何も変わっていません。",
  "Write the last day in office, such as 2027-03-31. Nothing has changed.",
);
