import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { queryOf, type Staff, type StaffParts, typedOf } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { headOf, rowAnswerWords } from "../../value/index.ts";
import { answeredName, attachment, fileOf, mostCarried } from "../../value/server.ts";
import {
  checkMapped,
  forgetMapping,
  loadMapSources,
  type MapGround,
  type MappedCheck,
  type MapSources,
  type OpenedForeign,
  openForeign,
  rememberMapping,
} from "../actions/map-sheet.ts";
import { guessedMapping, isRole, mappingFor, type SheetMapping, type SheetTemplate } from "../domain/sheet-template.ts";
import { mapMessages } from "../pages/map-messages.ts";
import { mapCheckedPage, mapColumnsPage, mapStartPage } from "../pages/map-page.tsx";
import { type MapModel, mapAddress } from "../pages/map-pieces.tsx";
import { saidOf } from "../pages/said.ts";
import { readTemplates } from "../store/templates.ts";

const address = "/value/:edition/bulk/map";

type Asked = {
  readonly parts: StaffParts;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly staff: Staff;
};

/**
 * `GET /value/:edition/bulk/map` where an office's own sheet is sent; `POST` reads its columns, `…/check` checks it by them, `…/answered` gives it back
 * with the answers in it, `…/forget` stops using a remembered mapping. Good rows are stored by the value room.
 */
export function mapRoutes(server: FastifyInstance, parts: StaffParts): void {
  const posts = { "": sendColumns, "/check": sendChecked, "/answered": sendAnswered, "/forget": forget } as const;
  server.get(address, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? sendStart({ parts, request, reply, staff }) : reply;
  });
  for (const [step, answer] of Object.entries(posts))
    server.post(`${address}${step}`, async (request, reply) => {
      const staff = await parts.staff(request, reply);
      return staff ? answer({ parts, request, reply, staff }) : reply;
    });
}

async function sendStart({ parts, request, reply, staff }: Asked): Promise<FastifyReply> {
  const { site, viewer } = staff;
  const page = await parts.database.readAs(viewer.session, async (tx) =>
    mapStartPage({
      ...staff,
      cycles: (await readCycles(tx, site.edition.body)).filter(({ closed }) => !closed),
      chosen: queryOf(request).cycle ?? null,
      templates: await readTemplates(tx, site.edition.body),
    }),
  );
  return parts.show(request, reply, page, site);
}

type Sent = {
  readonly ground: MapGround;
  readonly sources: MapSources;
  readonly opened: OpenedForeign;
  readonly model: MapModel;
  readonly used: SheetTemplate | null;
};

/** The file of a request, opened, with what it is read by: what a person typed, else what is remembered, else what the heads say. */
async function readSent({ parts, request, staff }: Asked): Promise<Outcome<Sent, Problem>> {
  const { site, viewer, view } = staff;
  const cycleId = queryOf(request).cycle ?? "";
  const ground = { database: parts.database, session: viewer.session, site, cycleId };
  const file = await fileOf(request);
  if (!file.ok) return file;
  if (file.value.bytes.length > mostCarried) return fail(tooLarge);
  const typed = typedOf(request);
  const wanted = typed.sheet === undefined ? null : Number(typed.sheet);
  const opened = await openForeign(file.value, wanted);
  if (!opened.ok) return opened;
  const sources = await loadMapSources(ground);
  if (!sources) return fail(cycleUnknown);
  const { sheet, sheets, at } = opened.value;
  const byPerson = typedMapping(typed, sheet.columns.length);
  const used = byPerson ? null : mappingFor(sheet, sources.templates);
  const model: MapModel = {
    site,
    view,
    viewer,
    cycleId,
    file: file.value.name,
    carried: file.value.bytes.toString("base64url"),
    sheets: sheets.map(({ name }) => name),
    at,
    sheet,
    mapping: byPerson ?? used ?? guessedMapping(sheet, sources.bulk.cycle.fiscalYear),
    title: typed.title ?? used?.title ?? "",
    known: sources.known,
  };
  return ok({ ground, sources, opened: opened.value, model, used });
}

/** What the form says; null where the columns have not been shown yet. */
function typedMapping(typed: Readonly<Record<string, string>>, count: number): SheetMapping | null {
  if (typed.r0 === undefined) return null;
  const columns = Array.from({ length: count }, (_, at) => {
    const role = typed[`r${at}`];
    return { role: isRole(role) ? role : ("skip" as const), year: (typed[`y${at}`] ?? "").trim().slice(0, 40) };
  });
  const names = Object.entries(typed).flatMap(([field, name]) => {
    const id = /^n\d+$/.test(field) ? (typed[`k${field.slice(1)}`] ?? "") : "";
    return id === "" ? [] : [[name, id] as const];
  });
  return { columns, unit: (typed.unit ?? "").trim().slice(0, 20), names: Object.fromEntries(names) };
}

async function sendColumns(asked: Asked): Promise<FastifyReply> {
  const { parts, request, reply, staff } = asked;
  const sent = await readSent(asked);
  if (!sent.ok) return refuse(asked, sent.problem);
  const { model, sources, used, opened } = sent.value;
  // a sheet that is known needs no question
  const checked = used ? checkMapped(opened.sheet, model.mapping, sources) : null;
  if (!used || !checked?.ok) return parts.show(request, reply, mapColumnsPage(model, null), staff.site);
  const said = mapMessages(staff.view.lang)("byTemplate", { name: used.title });
  return showChecked(asked, model, checked.value, said);
}

async function sendChecked(asked: Asked): Promise<FastifyReply> {
  const { parts, request, reply, staff } = asked;
  const sent = await readSent(asked);
  if (!sent.ok) return refuse(asked, sent.problem);
  const { model, sources, opened, ground } = sent.value;
  const checked = checkMapped(opened.sheet, model.mapping, sources);
  if (!checked.ok)
    return parts.show(
      request,
      reply.code(422),
      mapColumnsPage(model, checked.problem.message[staff.view.lang]),
      staff.site,
    );
  const title = model.title.trim();
  if (title === "") return showChecked(asked, model, checked.value, null);
  const heads = opened.sheet.columns.map(({ head }) => head);
  const kept = await rememberMapping(ground, { title, heads, mapping: model.mapping }, sources.templates);
  if (!kept.ok) return refuse(asked, kept.problem);
  return showChecked(asked, model, checked.value, mapMessages(staff.view.lang)("remembered", { name: title }));
}

function showChecked(
  { parts, request, reply, staff }: Asked,
  model: MapModel,
  { names, rows, packed }: MappedCheck,
  said: string | null,
): FastifyReply {
  return parts.show(request, reply, mapCheckedPage(model, { names, rows, packed, said }), staff.site);
}

/** The same file again; a column for the answers is put right of everything that stands in the sheet. */
async function sendAnswered(asked: Asked): Promise<FastifyReply> {
  const { reply, staff } = asked;
  const sent = await readSent(asked);
  if (!sent.ok) return refuse(asked, sent.problem);
  const { model, sources, opened } = sent.value;
  const checked = checkMapped(opened.sheet, model.mapping, sources);
  if (!checked.ok) return refuse(asked, checked.problem);
  const texts = new Map<number, string>();
  for (const row of checked.value.rows) {
    const words = rowAnswerWords(row, "page")[staff.view.lang];
    texts.set(row.number, [texts.get(row.number) ?? [], words].flat().join(" ／ "));
  }
  const { headRow, answers } = opened.sheet;
  if (headRow !== null) texts.set(headRow, headOf("check"));
  const bytes = opened.own.answered(texts, answers);
  if (!bytes.ok) return refuse(asked, bytes.problem);
  return reply
    .header("content-type", opened.file.mediaType)
    .header("content-disposition", attachment(answeredName(model.file, opened.file.ending)))
    .header("x-content-type-options", "nosniff")
    .send(Buffer.from(bytes.value));
}

async function forget(asked: Asked): Promise<FastifyReply> {
  const { parts, request, reply, staff } = asked;
  const ground = { database: parts.database, session: staff.viewer.session, site: staff.site };
  const done = await forgetMapping(ground, typedOf(request).id ?? "");
  if (!done.ok) return refuse(asked, done.problem);
  return parts.back(reply, mapAddress(staff.site.edition.id), saidOf(mapMessages, "forgotten"));
}

const statuses: Readonly<Record<string, number>> = {
  "bulk/wrongKind": 415,
  "bulk/fileLost": 400,
  "value/noFile": 400,
  changedMeanwhile: 409,
  notAllowed: 403,
};

const refuse = ({ parts, request, reply }: Asked, found: Problem): Promise<FastifyReply> =>
  parts.refuse(request, reply, found, statuses[found.code] ?? 422);

const cycleUnknown: Problem = problem(
  "map/cycleUnknown",
  "選ばれた評価の年がありません。画面を開き直してください。",
  "There is no such cycle. Open the page again.",
);

const tooLarge: Problem = problem(
  "map/tooLarge",
  "課の独自の表は1.4MBまでです。値のシートだけを残したファイルにして送ってください。何も保存していません。",
  "An office's own sheet may have 1.4 MB: keep the sheet with the values only, and send that. Nothing was stored.",
);
