import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { readUnits, type Staff, type StaffParts } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { tableToCsv, tableToWorkbook } from "../actions/bulk-files.ts";
import { type BulkChoice, checkBulk, loadBulk, storeBulk } from "../actions/bulk-values.ts";
import { packTable, unpackTable } from "../actions/carry-table.ts";
import { notOurs, tableLost } from "../domain/bulk-problems.ts";
import { bulkCells } from "../domain/bulk-table.ts";
import type { BulkAnswers, RowAnswer } from "../domain/read-bulk.ts";
import type { OpenedFile, OpenedSheet, OpenTables, SentTable } from "../domain/sent-table.ts";
import { bulkCheckedPage, bulkPage } from "../pages/bulk-page.tsx";
import { bulkMessages } from "../pages/value-messages.ts";
import { answeredFile, answeredName, fileOf, mostCarried, ourSheet } from "./answer-file.ts";
import { attachment } from "./evidence-routes.ts";
import { formFields, type SentFile } from "./read-form.ts";

type BulkParams = {
  readonly Params: { readonly edition: string };
  readonly Querystring: { readonly cycle?: string; readonly unit?: string; readonly as?: string };
};

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Given = { readonly parts: StaffParts; readonly openTables: OpenTables };

/**
 * `GET /value/:edition/bulk` the page, `…/bulk/table` the file; `POST /value/:edition/bulk` checks one, `…/bulk/answered` gives it back with an
 * answer in each row, `…/bulk/store` stores its good rows.
 */
export function bulkRoutes(server: FastifyInstance, parts: StaffParts, openTables: OpenTables): void {
  const given: Given = { parts, openTables };
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
    return staff ? checkFile(given, request, reply, staff) : reply;
  });
  server.post<BulkParams>("/value/:edition/bulk/answered", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? sendAnswered(given, request, reply, staff) : reply;
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
    .send(isCsv ? tableToCsv(cells) : await tableToWorkbook(cells, bulk.places));
}

type Read = {
  readonly file: SentFile;
  readonly opened: OpenedFile;
  readonly sheet: OpenedSheet;
  readonly choice: BulkChoice;
  readonly rows: readonly RowAnswer[];
};

/** The file of a request, opened and checked row by row; nothing is stored. */
async function readSent(given: Given, request: Asked, staff: Staff): Promise<Outcome<Read, Problem>> {
  const file = await fileOf(request);
  if (!file.ok) return file;
  const opened = await given.openTables(file.value);
  if (!opened.ok) return opened;
  const sheet = ourSheet(opened.value);
  if (!sheet) return fail(notOurs);
  const choice = choiceOf(staff, request.query.cycle, undefined);
  const rows = await checkBulk(given.parts.database, staff.viewer.session, choice, sheet.table);
  return rows.ok ? ok({ file: file.value, opened: opened.value, sheet, choice, rows: rows.value }) : rows;
}

const statusOf = ({ code }: Problem): number =>
  ({ "bulk/wrongKind": 415, "bulk/fileLost": 400, "value/noFile": 400 })[code] ?? 422;

async function checkFile(given: Given, request: Asked, reply: FastifyReply, staff: Staff): Promise<FastifyReply> {
  const { parts } = given;
  const read = await readSent(given, request, staff);
  if (!read.ok) return parts.refuse(request, reply, read.problem, statusOf(read.problem));
  const { file, sheet, choice, rows } = read.value;
  const carried = file.bytes.length <= mostCarried ? file.bytes.toString("base64url") : null;
  return showChecked(parts, request, reply, { staff, choice, file: file.name, carried, table: sheet.table, rows });
}

/** The same file again, answered in its own cells. */
async function sendAnswered(given: Given, request: Asked, reply: FastifyReply, staff: Staff): Promise<FastifyReply> {
  const { parts } = given;
  const read = await readSent(given, request, staff);
  if (!read.ok) return parts.refuse(request, reply, read.problem, statusOf(read.problem));
  const { file, opened, sheet, rows } = read.value;
  const bytes = answeredFile(sheet, rows, staff.view.lang);
  if (!bytes.ok) return parts.refuse(request, reply, bytes.problem, 422);
  return reply
    .header("content-type", opened.mediaType)
    .header("content-disposition", attachment(answeredName(file.name, opened.ending)))
    .header("x-content-type-options", "nosniff")
    .send(Buffer.from(bytes.value));
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
    return showChecked(parts, request, reply.code(409), {
      staff,
      choice,
      file,
      carried: null,
      table,
      rows: stored.value.rows,
    });
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
    readonly carried: string | null;
    readonly table: SentTable;
    readonly rows: readonly RowAnswer[];
  },
): FastifyReply {
  const { staff, choice, file, carried, table, rows } = found;
  const packed = packTable(table, rows);
  return parts.show(
    request,
    reply,
    bulkCheckedPage({ ...staff, file, carried, cycleId: choice.cycleId, rows, packed }),
    staff.site,
  );
}
