import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { attemptWrite } from "../actions/attempt.ts";
import { askForPasskey, keepPasskey, placeOf, readNewPasskey } from "../actions/passkeys.ts";
import { hashPassword } from "../actions/sign-in.ts";
import { checkTwice, passkeyRefused } from "../actions/use-invitation.ts";
import { isDay } from "../domain/days.ts";
import type { Absence } from "../domain/register.ts";
import { mePage } from "../pages/me-page.tsx";
import { noteEvent } from "../store/audit-notes.ts";
import { endCredential, keepPassword, readCredentials } from "../store/credentials.ts";
import { readPerson } from "../store/people.ts";
import { keepAbsence, readRegister } from "../store/register.ts";
import { endSessionByKey, endSessionsOf, hashOf, readSessions } from "../store/sessions.ts";
import { type AccountGround, originOf } from "./account-ground.ts";
import { giveSealed, takeSealed } from "./cookies.ts";
import { type Fields, readFields, readJson } from "./read-fields.ts";
import type { Staff, StaffParts } from "./staff-parts.ts";

const done = {
  password: {
    ja: "パスワードを決めました。ほかの端末のサインインは終えました。",
    en: "The password is set. Sign-ins on other devices have ended.",
  },
  passkey: { ja: "パスキーを加えました。", en: "The passkey is added." },
  way: { ja: "サインインの方法を外しました。", en: "The way in is removed." },
  session: { ja: "そのサインインを終えました。", en: "That sign-in has ended." },
  absence: { ja: "代理を決めました。", en: "The delegate is named." },
  absenceEnd: { ja: "代理を取り消しました。", en: "The delegation is cancelled." },
} as const;

const oldPasswordWrong = problem(
  "oldPasswordWrong",
  "いまのパスワードが違います。何も変わっていません。",
  "The present password is wrong. Nothing has changed.",
);
const lastWay = problem(
  "lastWay",
  "サインインの方法を一つは残してください。別の方法を加えてから外せます。",
  "One way to sign in must remain. Add another first.",
);
export const absenceWrong = problem(
  "absenceWrong",
  "不在の最初の日・最後の日・代理の人を確かめてください。最後の日は最初の日以後、代理は本人以外です。何も変わっていません。",
  "Look at first day, last day and delegate: the last day is not before the first, and the delegate is somebody else. Nothing has changed.",
);

/** The absence as typed, or null where it makes no sense. */
export function readAbsence(fields: Fields, personId: string): Absence | null {
  const [delegateId, validFrom, validTo] = [fields.text("delegate"), fields.text("from"), fields.text("to")];
  const fits = isDay(validFrom) && isDay(validTo) && validFrom <= validTo;
  if (!fits || delegateId === "" || delegateId === personId) return null;
  return { id: randomUUID(), version: 1, personId, delegateId, validFrom, validTo };
}

export function meRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  const { database, secret } = parts;

  server.get("/me/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const register = await database.readAs(viewer.session, (tx) => readRegister(tx, viewer.bodyId));
    const people = await parts.people(viewer);
    const kept = await database.read(async (tx) => ({
      own: await readPerson(tx, secret, viewer),
      credentials: await readCredentials(tx, viewer),
      sessions: await readSessions(tx, viewer.bodyId, viewer.personId),
    }));
    if (!kept.own) return parts.notFound(request, reply);
    const { personId, formToken } = viewer;
    const own = { edition: site.edition.id, personId, formToken, register, people, ...kept, own: kept.own };
    return parts.show(request, reply, mePage(view, { ...own, sessionKey: hashOf(viewer.session).slice(0, 16) }), site);
  });

  type Change = (
    staff: Staff,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Outcome<keyof typeof done, Problem>>;
  const change = (path: string, work: Change) =>
    server.post(`/me/:edition/${path}`, async (request, reply) => {
      const staff = await parts.staff(request, reply);
      if (!staff) return reply;
      const outcome = await work(staff, request, reply);
      if (!outcome.ok) return parts.refuse(request, reply, outcome.problem);
      return parts.back(reply, `/me/${staff.site.edition.id}`, done[outcome.value]);
    });

  change("password", async ({ viewer }, request) => {
    const fields = readFields(request);
    const own = await database.read((tx) => readPerson(tx, secret, viewer));
    const ways = await database.read((tx) => readCredentials(tx, viewer));
    const old = ways.find(({ kind }) => kind === "password")?.content.hash;
    if (typeof old === "string" && !(await verify(old, fields.raw("old").normalize("NFKC"))))
      return fail(oldPasswordWrong);
    const typed = { password: fields.raw("password"), again: fields.raw("again") };
    const checked = checkTwice(typed, own ?? { name: viewer.name, mail: "" });
    if (!checked.ok) return checked;
    const hash = await hashPassword(checked.value);
    await database.write(async (tx) => {
      await keepPassword(tx, viewer, hash);
      await endSessionsOf(tx, { bodyId: viewer.bodyId, personId: viewer.personId, except: viewer.session });
      await noteEvent(tx, viewer, "credential-added", { kind: "password" });
    });
    return ok("password");
  });

  server.get("/me/:edition/passkey", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const known = await database.read((tx) => readCredentials(tx, staff.viewer));
    const options = await askForPasskey(placeOf(originOf(ground, request)), staff.viewer, known);
    giveSealed(reply, secret, { name: "passkey", text: options.challenge, seconds: 300 });
    return reply.send(options);
  });
  change("passkey", async ({ viewer }, request, reply) => {
    const fields = readFields(request);
    const challenge = takeSealed(request, reply, secret, "passkey") ?? "";
    const place = placeOf(originOf(ground, request));
    const passkey = await readNewPasskey({ answer: readJson(fields.raw("answer")), challenge, place });
    if (!passkey) return fail(passkeyRefused);
    const name = fields.text("called").slice(0, 60);
    await database.write((tx) => keepPasskey(tx, viewer, { ...passkey, name }));
    return ok("passkey");
  });

  change("way-end", async ({ viewer }, request) => {
    const ways = await database.read((tx) => readCredentials(tx, viewer));
    if (ways.length < 2) return fail(lastWay);
    await database.write(async (tx) => {
      if (await endCredential(tx, viewer, readFields(request).text("way")))
        await noteEvent(tx, viewer, "credential-ended");
    });
    return ok("way");
  });

  change("session-end", async ({ viewer }, request) => {
    const key = readFields(request).text("session");
    await database.write(async (tx) => {
      if (await endSessionByKey(tx, { bodyId: viewer.bodyId, personId: viewer.personId, key }))
        await noteEvent(tx, viewer, "sessions-ended");
    });
    return ok("session");
  });

  change("absence", async ({ viewer }, request) => {
    const absence = readAbsence(readFields(request), viewer.personId);
    if (!absence) return fail(absenceWrong);
    const kept = await attemptWrite(() =>
      database.writeAs(viewer.session, (tx) => keepAbsence(tx, viewer.bodyId, absence)),
    );
    return kept.ok ? ok("absence") : kept;
  });
  change("absence-end", async ({ viewer }, request) => {
    const id = readFields(request).text("absence-id");
    const kept = await attemptWrite(() =>
      database.writeAs(viewer.session, async (tx) => {
        const { absences } = await readRegister(tx, viewer.bodyId);
        const found = absences.find((one) => one.id === id && one.personId === viewer.personId);
        if (found) await keepAbsence(tx, viewer.bodyId, { ...found, version: found.version + 1 }, true);
      }),
    );
    return kept.ok ? ok("absenceEnd") : kept;
  });
}
