import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { type SaveAnswer, saveValues, type TypedValues } from "../actions/save-values.ts";
import type { CellDecision } from "../domain/decide-cells.ts";
import { cellText } from "../domain/value.ts";
import { type Draft, valuesAddress } from "../pages/panel-model.ts";
import { valueMessages } from "../pages/value-messages.ts";
import { valuesPage } from "../pages/values-page.tsx";
import { backTo, formFields } from "./read-form.ts";
import { panelModel } from "./sheet-model.ts";
import { tooLongText, typedValues } from "./typed-values.ts";

type SheetParams = { readonly Params: { readonly edition: string; readonly sheet: string } };

/** `GET /value/:edition/:sheet` the table of years; `POST` stores what was typed, all or nothing. */
export function sheetValueRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get<SheetParams>("/value/:edition/:sheet", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const model = await panelModel(parts, staff, request.params.sheet);
    return model ? parts.show(request, reply, valuesPage(model), staff.site) : parts.notFound(request, reply);
  });
  server.post<SheetParams>("/value/:edition/:sheet", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = formFields(request);
    const typed = typedValues(fields);
    if (!typed.ok) return parts.refuse(request, reply, typed.problem);
    const place = { site: staff.site, sheetId: request.params.sheet };
    const long = tooLongText(typed.value);
    if (long)
      return showOpen(parts, request, reply, { staff, place, typed: typed.value, problem: long, decisions: [] });
    const saved = await saveValues(parts.database, staff.viewer.session, place, typed.value);
    const back = backTo(fields.get("back"), valuesAddress(staff.site.edition.id, place.sheetId));
    if (saved.ok && saved.value.kind === "saved") return parts.back(reply, back, saidSaved(saved.value));
    const open = saved.ok
      ? { problem: null, decisions: saved.value.kind === "open" ? saved.value.decisions : [] }
      : { problem: saved.problem, decisions: [] };
    return showOpen(parts, request, reply, { staff, place, typed: typed.value, ...open });
  });
}

function saidSaved({ count }: Extract<SaveAnswer, { kind: "saved" }>) {
  const [ja, en] = (["ja", "en"] as const).map((lang) =>
    count === 0 ? valueMessages(lang)("nothingChanged") : valueMessages(lang)("saved", { count: String(count) }),
  );
  return { ja: ja ?? "", en: en ?? "" };
}

type Open = {
  readonly staff: Staff;
  readonly place: { readonly sheetId: string };
  readonly typed: TypedValues;
  readonly problem: Problem | null;
  readonly decisions: readonly CellDecision[];
};

/** The page again with everything that was typed; conflicts as 409, a missing right as 403, the rest as 422. */
async function showOpen(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, place, typed, problem, decisions }: Open,
): Promise<FastifyReply> {
  const draft = draftOf(typed, problem, decisions);
  const model = await panelModel(parts, staff, place.sheetId, draft);
  if (!model) return parts.notFound(request, reply);
  const status = problem?.code === "notAllowed" ? 403 : decisions.some(({ kind }) => kind === "conflict") ? 409 : 422;
  return parts.show(request, reply.code(status), valuesPage(model), staff.site);
}

/** Cells that nobody changed are drawn from the store again, so that a later save does not bring an old value back. */
export function draftOf(typed: TypedValues, problem: Problem | null, decisions: readonly CellDecision[]): Draft {
  const same = new Set(decisions.filter(({ kind }) => kind === "same").map(({ cell }) => cellText(cell)));
  return {
    problem,
    typed: new Map(
      typed.cells.flatMap((cell) => (same.has(cellText(cell)) ? [] : [[cellText(cell), cell.typed] as const])),
    ),
    details: typed.details,
    decisions: new Map(decisions.map((decision) => [cellText(decision.cell), decision])),
  };
}
