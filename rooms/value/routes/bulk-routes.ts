import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import { readUnits, type Staff, type StaffParts } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { fileToTable, tableToCsv, tableToWorkbook } from "../actions/bulk-files.ts";
import { type BulkChoice, checkBulk, loadBulk, storeBulk } from "../actions/bulk-values.ts";
import { packTable, unpackTable } from "../actions/carry-table.ts";
import { bulkCells } from "../domain/bulk-table.ts";
import type { BulkAnswers, RowAnswer, SentTable } from "../domain/read-bulk.ts";
import { bulkCheckedPage, bulkPage } from "../pages/bulk-page.tsx";
import { bulkMessages } from "../pages/value-messages.ts";
import { attachment } from "./evidence-routes.ts";
import { formFields, sentFile } from "./read-form.ts";

type BulkParams = {
  readonly Params: { readonly edition: string };
  readonly Querystring: { readonly cycle?: string; readonly unit?: string; readonly as?: string };
};

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /value/:edition/bulk` the page, `…/bulk/table` the file; `POST /value/:edition/bulk` checks one, `…/bulk/store` stores it. */
export function bulkRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get<BulkParams>("/value/:edition/bulk", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    const page = await parts.database.readAs(viewer.session, async (tx) =>
      bulkPage({
        ...staff,
        cycles: (await readCycles(tx, site.edition.body)).filter(({ closed }) => !closed),
        chosen: request.query.cycle ?? null,
        units: await readUnits(tx, site.edition.body),
      }),
    );
    return parts.show(request, reply, page, site);
  });
  server.get<BulkParams>("/value/:edition/bulk/table", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? sendTable(parts, request, reply, staff) : reply;
  });
  server.post<BulkParams>("/value/:edition/bulk", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? checkFile(parts, request, reply, staff) : reply;
  });
  server.post<BulkParams>("/value/:edition/bulk/store", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? storeTable(parts, request, reply, staff) : reply;
  });
}

type Asked = FastifyRequest<BulkParams>;

const choiceOf = ({ site }: Staff, cycleId: string | undefined, unitId: string | undefined): BulkChoice => ({
  site,
  cycleId: cycleId ?? "",
  unitId: unitId || null,
});

async function sendTable(parts: StaffParts, request: Asked, reply: FastifyReply, staff: Staff): Promise<FastifyReply> {
  const choice = choiceOf(staff, request.query.cycle, request.query.unit);
  const bulk = await parts.database.readAs(staff.viewer.session, (tx) => loadBulk(tx, choice));
  if (!bulk) return parts.notFound(request, reply);
  const cells = bulkCells(bulk.mark, bulk.places);
  const isCsv = request.query.as === "csv";
  const name = `values-${bulk.cycle.id}${choice.unitId ? `-${choice.unitId}` : ""}.${isCsv ? "csv" : "xlsx"}`;
  return reply
    .header("content-type", isCsv ? "text/csv; charset=utf-8" : xlsxType)
    .header("content-disposition", attachment(name))
    .header("x-content-type-options", "nosniff")
    .send(isCsv ? tableToCsv(cells) : await tableToWorkbook(cells));
}

async function checkFile(parts: StaffParts, request: Asked, reply: FastifyReply, staff: Staff): Promise<FastifyReply> {
  const file = await sentFile(request);
  if (!file.ok) return parts.refuse(request, reply, file.problem);
  const table = await fileToTable(file.value);
  if (!table.ok)
    return parts.refuse(request, reply, table.problem, table.problem.code === "bulk/wrongKind" ? 415 : 422);
  const choice = choiceOf(staff, request.query.cycle, undefined);
  const rows = await checkBulk(parts.database, staff.viewer.session, choice, table.value);
  if (!rows.ok) return parts.refuse(request, reply, rows.problem, 422);
  return showChecked(parts, request, reply, {
    staff,
    choice,
    file: file.value.name,
    table: table.value,
    rows: rows.value,
  });
}

async function storeTable(parts: StaffParts, request: Asked, reply: FastifyReply, staff: Staff): Promise<FastifyReply> {
  const fields = formFields(request);
  const table = unpackTable(fields.get("table") ?? "");
  if (!table) return parts.refuse(request, reply, tableLost);
  const choice = choiceOf(staff, fields.get("cycle"), undefined);
  const sent = { table, answers: answersIn(fields) };
  const stored = await storeBulk(parts.database, staff.viewer.session, choice, sent);
  if (!stored.ok) return parts.refuse(request, reply, stored.problem, stored.problem.code === "notAllowed" ? 403 : 409);
  const file = fields.get("file") ?? "";
  if (stored.value.kind === "open")
    return showChecked(parts, request, reply.code(409), { staff, choice, file, table, rows: stored.value.rows });
  const count = String(stored.value.count);
  return parts.back(reply, `/value/${staff.site.edition.id}/bulk?${new URLSearchParams({ cycle: choice.cycleId })}`, {
    ja: bulkMessages("ja")("saved", { count }),
    en: bulkMessages("en")("saved", { count }),
  });
}

/** On the page every question was shown, or counted as one of the others: what stays empty was asked and not answered. */
function answersIn(fields: ReadonlyMap<string, string>): BulkAnswers {
  const each = [...fields].filter(([name]) => name.startsWith("a|"));
  return {
    each: new Map(each.map(([name, answer]) => [name.slice(2), answer.slice(0, 500)])),
    all: (fields.get("all") ?? "").slice(0, 500),
  };
}

function showChecked(
  parts: StaffParts,
  request: Asked,
  reply: FastifyReply,
  found: {
    readonly staff: Staff;
    readonly choice: BulkChoice;
    readonly file: string;
    readonly table: SentTable;
    readonly rows: readonly RowAnswer[];
  },
): FastifyReply {
  const { staff, choice, file, table, rows } = found;
  const packed = packTable(table, rows);
  return parts.show(
    request,
    reply,
    bulkCheckedPage({ ...staff, file, cycleId: choice.cycleId, rows, packed }),
    staff.site,
  );
}

const tableLost = problem(
  "bulk/tableLost",
  "確かめた表の内容が届いていません。ファイルをもう一度送ってください。何も保存していません。",
  "The content of the checked table did not arrive. Send the file again. Nothing was stored.",
);
