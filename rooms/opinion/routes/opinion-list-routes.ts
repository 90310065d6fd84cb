import type { FastifyInstance } from "fastify";
import { readCycles } from "../../cycle/server.ts";
import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { effectWords, type Opinion, opinionChangeWords, opinionKindWords } from "../domain/opinion.ts";
import { chosenOpinions, readOpinionChoice } from "../domain/opinion-choice.ts";
import { notInList } from "../domain/opinion-problems.ts";
import { inOrderOfWork, standingOf, standingWords } from "../domain/standing.ts";
import { opinionListPage } from "../pages/opinion-list-page.tsx";
import { opinionMessages } from "../pages/opinion-messages.ts";
import { answerer, cycleName, dueDay, type OpinionModel } from "../pages/opinion-pieces.tsx";
import { readOpinionList } from "../store/read-opinions.ts";
import { type Ground, newId, readShown } from "./ground.ts";

/** /opinion/:edition and its CSV. */
export function opinionListRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;
  const readList = async (staff: NonNullable<Awaited<ReturnType<typeof parts.staff>>>) => {
    const { bodyId } = staff.viewer;
    return readShown(ground, staff, async (tx) => {
      const cycles = await readCycles(tx, bodyId);
      const choice = readOpinionChoice(new URLSearchParams(staff.view.query ?? ""), cycles);
      const all =
        choice.ok && choice.value.cycle !== null
          ? await readOpinionList(tx, bodyId, { cycleId: choice.value.cycle })
          : [];
      return { choice, opinions: choice.ok ? chosenOpinions(all, choice.value, cycles) : [] };
    });
  };

  server.get("/opinion/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { choice, opinions, model } = await readList(staff);
    if (!choice.ok) return parts.refuse(request, reply, notInList("", choice.problem), 400);
    const page = opinionListPage({ model, opinions, choice: choice.value, newId: newId() });
    return parts.show(request, reply, page, staff.site);
  });

  server.get("/opinion/:edition/opinions.csv", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { choice, opinions, model } = await readList(staff);
    if (!choice.ok) return parts.refuse(request, reply, notInList("", choice.problem), 400);
    const encoding =
      new URLSearchParams(staff.view.query ?? "").get("encoding") === "Shift_JIS" ? "shift_jis" : "utf-8";
    const { bytes } = encodeCsv(opinionCsv(model, opinions), encoding);
    return reply
      .type(`text/csv; charset=${encoding}`)
      .header("content-disposition", 'attachment; filename="opinions.csv"')
      .send(bytes);
  });
}

/** The list as it stands on the page, with the answers and effects in full. */
function opinionCsv(model: OpinionModel, opinions: readonly Opinion[]): string {
  const { lang } = model.view;
  const t = opinionMessages(lang);
  const head = [
    "colStanding",
    "colText",
    "colFrom",
    "whoSaid",
    "colDay",
    "colSheet",
    "colUnit",
    "colDue",
    "colAnswer",
    "colChange",
    "colReason",
    "colEffect",
    "effectText",
    "effectCycle",
  ] as const;
  const rows = inOrderOfWork(opinions, model.cycles).map((opinion) => {
    const { answer, effect } = opinion;
    const standing = standingOf(opinion, model.cycles);
    return csvLine([
      standingWords[standing][lang],
      opinion.text,
      opinionKindWords[opinion.kind][lang],
      opinion.saidBy ?? (opinion.kind === "citizen" ? t("notAsked") : t("noSpeaker")),
      opinion.saidOn,
      (opinion.sheetId === null ? undefined : model.sheets.get(opinion.sheetId)?.title) ?? t("wholeCycle"),
      answerer(model, opinion),
      (standing === "unanswered" ? dueDay(model, opinion) : null) ?? t("noDue"),
      answer?.text ?? t("notAnswered"),
      answer === null ? t("notAnswered") : opinionChangeWords[answer.change][lang],
      answer?.reason ?? "",
      effect === null ? "" : effectWords[effect.effect][lang],
      effect?.text ?? "",
      effect === null ? "" : cycleName(model, effect.cycleId),
    ]);
  });
  return csvLine(head.map((key) => t(key))) + rows.join("");
}
