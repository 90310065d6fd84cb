import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { formAsDrawn } from "../actions/open-sheet.ts";
import { formGone, refusalOf } from "../actions/save-problems.ts";
import { applyResolutions, type SaveResult, saveSheet, saveWholeForm } from "../actions/save-sheet.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { drawSheet, notReadable, paramOf, type SheetRoute } from "./sheet-draw.ts";
import { drawnForm, formAnswers, jsonAnswers } from "./sheet-requests.ts";

/** Far above a whole sheet, so that a paste of 200 pages is refused in words and not by a broken connection. */
const mostBytes = 16 * 1024 * 1024;

/** Saves answers: a whole form, or the touched fields of a script (`{form, answers: [{field, base, typed}]}`). */
export function answersRoute(server: FastifyInstance, route: SheetRoute): void {
  server.post("/sheet/:edition/:id/answers", { bodyLimit: mostBytes }, (request, reply) =>
    request.headers["content-type"]?.startsWith("application/json")
      ? saveFromScript(route, request, reply)
      : saveFromForm(route, request, reply),
  );
}

/** As few steps as possible: 300 people may save at the same moment. The database knows the sheet, its form's fields and the viewer's rights. */
async function saveFromScript(
  { parts }: SheetRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await parts.viewer(request);
  if (viewer === null) return parts.refuse(request, reply, refusalOf("sessionEnded"), 401);
  const [drawn, typed] = [drawnForm(request.body), jsonAnswers(request.body)];
  if (drawn === null || typed === null) return parts.refuse(request, reply, notReadable);
  const form = await formAsDrawn(parts.database, viewer, drawn);
  if (form === null) return parts.refuse(request, reply, formGone, 409);
  const result = await saveSheet(parts.database, { viewer, sheetId: paramOf(request, "id"), form, typed });
  const names = result.conflicts.length === 0 ? null : await parts.people(viewer);
  return reply.code(statusOf(result)).send({
    saved: result.saved.map(({ field, version, at, outcome }) => ({ field, version, at, outcome })),
    conflicts: result.conflicts.map((conflict) => ({
      ...conflict,
      by: names?.get(conflict.byPerson ?? "")?.name ?? null,
    })),
    problems: result.problems,
    person: viewer.name,
  });
}

const statuses: Readonly<Record<string, number>> = { signedOut: 401, notAllowed: 403, busy: 503 };

/** What concerns the whole save decides; a single field's problem or conflict does not make the others fail. */
const statusOf = ({ saved, conflicts, problems }: SaveResult): number =>
  saved.length > 0 || conflicts.length > 0
    ? 200
    : (problems.map(({ code }) => statuses[code]).find((status) => status !== undefined) ??
      (problems.length > 0 ? 422 : 200));

async function saveFromForm(route: SheetRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { parts } = route;
  const staff = await parts.staff(request, reply);
  if (!staff) return reply;
  const [drawn, sent] = [drawnForm(request.body), formAnswers(request.body)];
  if (drawn === null || sent === null) return parts.refuse(request, reply, notReadable);
  const form = await formAsDrawn(parts.database, staff.viewer, drawn);
  if (form === null) return parts.refuse(request, reply, formGone, 409);
  const asked = { viewer: staff.viewer, sheetId: paramOf(request, "id"), form, typed: sent.typed };
  const typed = await applyResolutions(parts.database, asked, sent.resolutions);
  const result = await saveWholeForm(parts.database, { ...asked, typed });
  if (result.problems.length === 0 && result.conflicts.length === 0) {
    const said =
      result.saved.length > 0
        ? { ja: "保存しました。", en: "Saved." }
        : { ja: "変わったところはありませんでした。", en: "Nothing had changed." };
    return parts.back(reply, sheetAddress(staff.site.edition.id, asked.sheetId), said);
  }
  const unkept = new Set([
    ...result.problems.map(({ place }) => place?.path),
    ...result.conflicts.map(({ fieldId }) => fieldId),
  ]);
  // where the whole save was refused, everything that was typed comes back
  const all = result.problems.some(({ place }) => place === undefined);
  const back = typed
    .filter(({ field }) => all || unkept.has(field))
    .map(({ field, typed: text }) => [field, text] as const);
  const given = { problems: result.problems, conflicts: result.conflicts, typed: new Map(back) };
  const status = result.problems.length > 0 ? statusOf({ ...result, saved: [], conflicts: [] }) : 409;
  return drawSheet(route, { request, reply, staff, status, given });
}
