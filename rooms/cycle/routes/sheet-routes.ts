import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { commentOnSheet, resolveComment } from "../actions/comment-on-sheet.ts";
import { openSheetHistory, openSheetState } from "../actions/open-sheet.ts";
import { takeStep } from "../actions/take-step.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { stageWords } from "../domain/stage.ts";
import { sheetHistoryPage } from "../pages/sheet-history-page.tsx";
import { answersRoute } from "./sheet-answers-route.ts";
import { drawSheet, notReadable, paramOf, type SheetRoute } from "./sheet-draw.ts";
import type { SheetOptions } from "./sheet-model.ts";
import { commentRequest, stepRequest } from "./sheet-requests.ts";

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The addresses of a sheet: its page, saving, steps, comments, history, and what an open page asks to know whether it is still right. */
export function sheetRoutes(server: FastifyInstance, parts: StaffParts, options: SheetOptions = {}): void {
  const route: SheetRoute = { parts, options };
  server.get("/sheet/:edition/:id", showSheet(route));
  server.get("/sheet/:edition/:id/history", showHistory(route));
  server.get("/sheet/:edition/:id/state", showState(route));
  answersRoute(server, route);
  server.post("/sheet/:edition/:id/step", postStep(route));
  server.post("/sheet/:edition/:id/comment", postComment(route));
}

const showSheet =
  (route: SheetRoute): Handler =>
  async (request, reply) => {
    const staff = await route.parts.staff(request, reply);
    return staff ? drawSheet(route, { request, reply, staff }) : reply;
  };

const showHistory =
  ({ parts }: SheetRoute): Handler =>
  async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const found = await openSheetHistory(parts.database, viewer, paramOf(request, "id"));
    if (found === null) return parts.notFound(request, reply);
    const people = await parts.people(viewer);
    const names = new Map([...people].map(([id, { name }]) => [id, name]));
    return parts.show(request, reply, sheetHistoryPage({ ...found, site, view, names }), site);
  };

/** For a page that lies open: who is signed in, the stage, and the newest version of each field. */
const showState =
  ({ parts }: SheetRoute): Handler =>
  async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const found = await openSheetState(parts.database, staff.viewer, paramOf(request, "id"));
    if (found === null) return parts.refuse(request, reply, noSheet, 404);
    return reply.send({
      person: staff.viewer.personId,
      formToken: staff.viewer.formToken,
      stage: found.head.stage,
      step: found.head.stepNumber,
      versions: Object.fromEntries([...found.answers].map(([field, { version }]) => [field, version])),
    });
  };

const postStep =
  (route: SheetRoute): Handler =>
  async (request, reply) => {
    const { parts, options } = route;
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const read = stepRequest(request.body);
    if (read === null) return parts.refuse(request, reply, notReadable);
    const sheetId = paramOf(request, "id");
    const obstacles = async (head: Parameters<NonNullable<SheetOptions["sheetObstacles"]>>[1]) =>
      (await options.sheetObstacles?.(staff, head)) ?? [];
    const taken = await takeStep(parts.database, staff.viewer, { ...read, sheetId }, obstacles);
    if (taken.ok) {
      const { ja, en } = stageWords[read.to];
      const said =
        read.to === "draft"
          ? { ja: `「${ja}」へ戻しました。`, en: `The sheet is back in the stage ${en}.` }
          : { ja: `「${ja}」へ進めました。`, en: `The sheet is now in the stage ${en}.` };
      return parts.back(reply, sheetAddress(staff.site.edition.id, sheetId), said);
    }
    if (taken.problem.problem.code === "noSheet") return parts.notFound(request, reply);
    const status = taken.problem.problem.code === "notAllowed" ? 403 : 409;
    const given = { stepProblem: taken.problem.problem, stepReason: read.reason };
    return drawSheet(route, { request, reply, staff, status, given });
  };

const postComment =
  (route: SheetRoute): Handler =>
  async (request, reply) => {
    const { parts } = route;
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const read = commentRequest(request.body);
    if (read === null) return parts.refuse(request, reply, notReadable);
    const sheetId = paramOf(request, "id");
    const address = sheetAddress(staff.site.edition.id, sheetId);
    if (read.kind === "resolve") {
      const done = await resolveComment(parts.database, staff.viewer, { ...read, sheetId });
      return done.ok
        ? parts.back(reply, `${address}#comment-${read.id}`)
        : parts.refuse(request, reply, done.problem, 403);
    }
    const kept = await commentOnSheet(parts.database, staff.viewer, { ...read, sheetId });
    const place = read.fieldId === null ? "#comments" : `#field-${read.fieldId}`;
    if (kept.ok) return parts.back(reply, address + place, commentSaid);
    if (kept.problem.code === "notAllowed") return parts.refuse(request, reply, kept.problem, 403);
    const given = { problems: [kept.problem], commentDraft: { fieldId: read.fieldId, text: read.text } };
    return drawSheet(route, { request, reply, staff, status: 422, given });
  };

const commentSaid = { ja: "コメントを保存しました。", en: "The comment was saved." };

const noSheet = problem(
  "noSheet",
  "この調書はないか、見る権限がありません。",
  "There is no such sheet, or you may not see it.",
);
