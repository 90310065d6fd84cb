import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { strToU8, zipSync } from "fflate";
import {
  asPeriod,
  fail,
  type Outcome,
  ok,
  type Problem,
  periodText,
  problem,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { View } from "../../../ui/index.ts";
import { hasRole } from "../../account/index.ts";
import { attemptWrite, queryOf, readUnits, type StaffParts, statusOf, typedOf } from "../../account/server.ts";
import { stageWords } from "../../cycle/index.ts";
import { readFieldAnswers, readSheets } from "../../cycle/server.ts";
import { periodWords } from "../../fact/web.tsx";
import type { EditionText } from "../../intake/index.ts";
import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { editionFiles, type NextRequest, nextEdition, usualBeginning } from "../actions/make-edition.ts";
import { nextEditionAddress } from "../domain/addresses.ts";
import { directionField, directionOf, directionWords } from "../domain/direction.ts";
import { editionDifference } from "../domain/edition-difference.ts";
import { groupBy } from "../domain/group-by.ts";
import { refusals } from "../domain/refusals.ts";
import { type DecisionRow, decisionListPage, unitName } from "../pages/decision-list-page.tsx";
import { decisionMessages } from "../pages/decision-messages.ts";
import { differencePage } from "../pages/difference-page.tsx";
import { nextEditionPage } from "../pages/edition-page.tsx";
import type { Typed } from "../pages/form-fields.tsx";
import { readSheetDecisions, readSheetRevisions } from "../store/decisions.ts";
import { keepEdition, readKeptEditions } from "../store/editions.ts";
import { inCycle, type StaffInCycle } from "./found-sheet.ts";
import { nothingSent, type Sent } from "./panels.tsx";
import type { DecisionSources } from "./sources.ts";

async function readRows(tx: ReadTx, bodyId: string, cycleId: string): Promise<readonly DecisionRow[]> {
  const sheets = await readSheets(tx, bodyId, cycleId);
  const ids = sheets.map(({ id }) => id);
  const decisions = await readSheetDecisions(tx, bodyId, ids);
  const written = await readFieldAnswers(tx, bodyId, { cycleId, fieldId: directionField });
  const revisions = groupBy(await readSheetRevisions(tx, bodyId, ids), ({ sheetId }) => sheetId);
  return sheets.map((sheet) => ({
    sheet,
    decision: decisions.get(sheet.id) ?? null,
    written: directionOf(written.get(sheet.id)),
    revisions: revisions.get(sheet.id) ?? [],
  }));
}

type Handler = (request: FastifyRequest, reply: FastifyReply, found: StaffInCycle) => Promise<unknown>;
type Route = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Bytes as a file to keep. */
export const sendFile = (reply: FastifyReply, type: string, name: string, bytes: Uint8Array): FastifyReply =>
  reply
    .header("content-type", type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "private, no-store")
    .send(Buffer.from(bytes));

/** The decisions of a cycle, the difference they make and the edition made of them: `/decision/:edition/:cycle…`. */
export function decisionCycleRoutes(server: FastifyInstance, parts: StaffParts, sources: DecisionSources): void {
  const route: Route = (handler) => async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    return found === null ? reply : handler(request, reply, found);
  };
  listRoutes(server, parts, route);
  editionRoutes(server, parts, route, sources);
}

function listRoutes(server: FastifyInstance, parts: StaffParts, route: Route): void {
  const readAll = ({ staff, cycle }: StaffInCycle) =>
    parts.database.readAs(staff.viewer.session, async (tx) => ({
      rows: await readRows(tx, staff.site.edition.body, cycle.id),
      units: await readUnits(tx, staff.site.edition.body),
    }));
  server.get(
    "/decision/:edition/:cycle",
    route(async (request, reply, found) => {
      const { site, view, viewer } = found.staff;
      const model = { site, view, cycle: found.cycle, ...(await readAll(found)) };
      const shown = queryOf(request).direction ?? "all";
      return parts.show(request, reply, decisionListPage({ ...model, shown, isHq: hasRole(viewer, "hq") }), site);
    }),
  );
  server.get(
    "/decision/:edition/:cycle/csv",
    route(async (_, reply, found) => {
      const { view } = found.staff;
      const { rows, units } = await readAll(found);
      const t = decisionMessages(view.lang);
      const word = (said: { readonly direction: keyof typeof directionWords } | null | undefined, none: string) =>
        said ? directionWords[said.direction][view.lang] : none;
      const lines = rows.map(({ sheet, decision, written, revisions }) =>
        csvLine([
          sheet.title,
          unitName(units, sheet.unitId, view),
          word(decision?.proposed ?? (written === null ? null : { direction: written }), t("notProposed")),
          decision?.proposed?.reason ?? "",
          word(decision?.decided, t("notDecided")),
          decision?.decided?.reason ?? "",
          revisions.filter(({ state }) => state !== "withdrawn").length,
          stageWords[sheet.stage][view.lang],
        ]),
      );
      const heads = [
        t("sheet"),
        t("unit"),
        t("proposed"),
        t("reason"),
        t("decided"),
        t("reason"),
        t("revisions"),
        t("stage"),
      ];
      const { bytes } = encodeCsv([csvLine(heads), ...lines].join(""), "utf-8");
      return sendFile(reply, "text/csv; charset=utf-8", `decision-${found.cycle.id}.csv`, bytes);
    }),
  );
}

async function requestOf(sources: DecisionSources, { staff, cycle }: StaffInCycle, typed: Typed): Promise<NextRequest> {
  return {
    bodyId: staff.site.edition.body,
    cycle,
    region: (await sources.before(staff.site.edition.id, cycle.id)) ?? staff.site,
    title: typed.title?.trim() || `${cycle.title} 改定版`,
    validFrom: dayTyped(typed.validFrom?.trim() ?? "") || usualBeginning(cycle),
  };
}

/** A day as people write it (令和9年4月1日, R9.4.1) as `2027-04-01`; what is no day stays as it was typed, to be refused. */
function dayTyped(text: string): string {
  const read = readPrintedPeriod(text);
  return read.ok && read.value.kind === "date" ? periodText(read.value) : text;
}

/** A day as the reader writes it; what is no day stays as it was typed. */
function dayShown(day: string, view: View): string {
  const period = asPeriod(day);
  return period.ok ? periodWords(period.value, view) : day;
}

const dayWrong = (found: string): Problem =>
  problem(
    "editionDayWrong",
    `適用の日「${found}」を令和9年4月1日、R9.4.1、2027-04-01 のように書いてください。`,
    `Write the day "${found}" like 2027-04-01 or R9.4.1.`,
  );

const titleWrong: Problem = problem(
  "editionTitleWrong",
  "版の名前を200字までで書いてください。",
  "Write a name for the edition of at most 200 characters.",
);

function requestProblem({ title, validFrom }: NextRequest): Problem | null {
  const day = asPeriod(validFrom);
  if (!day.ok || day.value.kind !== "date") return dayWrong(validFrom);
  return title.length > 200 ? titleWrong : null;
}

const onlyHq: Problem = problem(
  "notAllowed",
  "来年の版を作れるのは地域戦略課です。",
  "Only the strategy division makes next year's edition.",
);

function editionRoutes(server: FastifyInstance, parts: StaffParts, route: Route, sources: DecisionSources): void {
  const preview = async (found: StaffInCycle, typed: Typed) => {
    const { staff, cycle } = found;
    const request = await requestOf(sources, found, typed);
    const bodyId = staff.site.edition.body;
    return parts.database.readAs(staff.viewer.session, async (tx) => {
      const next = await nextEdition(tx, request);
      const kept = (await readKeptEditions(tx, bodyId)).filter(({ cycleId }) => cycleId === cycle.id);
      if (!next.ok) return { next: null, rows: [], proposed: 0, problems: next.problem, kept };
      const { before, after, content, proposed } = next.value;
      const actuals = await sources.actuals(tx, bodyId, cycle.id);
      const rows = editionDifference({ before, after, content, rules: staff.site.rules, actuals });
      return { next: next.value, rows, proposed, problems: [], kept };
    });
  };
  server.get(
    "/decision/:edition/:cycle/difference",
    route(async (request, reply, found) => {
      const { site, view } = found.staff;
      const { rows, proposed, problems } = await preview(found, {});
      const [first] = problems;
      if (first) return parts.refuse(request, reply, first, 409);
      return parts.show(request, reply, differencePage({ site, view, cycle: found.cycle, rows, proposed }), site);
    }),
  );
  const showEdition = async (request: FastifyRequest, reply: FastifyReply, found: StaffInCycle, sent: Sent) => {
    const { site, view, viewer } = found.staff;
    const seen = await preview(found, sent.typed);
    const request_ = await requestOf(sources, found, sent.typed);
    const typed = { title: request_.title, validFrom: dayShown(request_.validFrom, view) };
    const form = { view, token: viewer.formToken, typed, problems: sent.problems };
    const [first] = sent.problems;
    if (first) reply.code(statusOf(first));
    return parts.show(request, reply, nextEditionPage({ site, view, cycle: found.cycle, ...seen, form }), site);
  };
  const address = "/decision/:edition/:cycle/edition";
  server.get(
    address,
    route((request, reply, found) =>
      hasRole(found.staff.viewer, "hq")
        ? showEdition(request, reply, found, nothingSent)
        : parts.refuse(request, reply, onlyHq, 403),
    ),
  );
  server.post(
    address,
    route(async (request, reply, found) => {
      const typed = typedOf(request);
      const made = await makeEdition(parts, sources, found, typed);
      if (!made.ok) return showEdition(request, reply, found, { typed, problems: made.problem });
      const said = { ja: decisionMessages("ja")("saidEdition"), en: decisionMessages("en")("saidEdition") };
      return parts.back(reply, nextEditionAddress(found.staff.site.edition.id, found.cycle.id), said);
    }),
  );
  server.get(
    `${address}/zip`,
    route(async (request, reply, found) => {
      const files = await readFiles(parts, sources, found, queryOf(request).id ?? "");
      if (!files.ok) return parts.refuse(request, reply, files.problem, 409);
      const name = `${found.staff.site.edition.id}-${found.cycle.id}.zip`;
      return sendFile(reply, "application/zip", name, zipOf(found.staff.site.edition.id, files.value));
    }),
  );
}

/** The same files always make the same bytes: the time in the archive is a fixed one. */
function zipOf(folder: string, files: readonly EditionText[]): Uint8Array {
  const entries = files.map(({ file, text }) => [`${folder}/${file}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
}

/** Keeps the edition as it was previewed: only one that the product itself can load again. */
async function makeEdition(
  parts: StaffParts,
  sources: DecisionSources,
  found: StaffInCycle,
  typed: Typed,
): Promise<Outcome<null, readonly Problem[]>> {
  const request = await requestOf(sources, found, typed);
  const wrong = requestProblem(request);
  if (wrong) return fail([wrong]);
  const { bodyId, cycle, title, validFrom } = request;
  const { session } = found.staff.viewer;
  const made = await parts.database.readAs(session, async (tx) => {
    const next = await nextEdition(tx, request);
    if (!next.ok) return next;
    const files = await editionFiles(tx, request, next.value.content);
    if (!files.ok) return files;
    const kept = (await readKeptEditions(tx, bodyId)).find(({ cycleId }) => cycleId === cycle.id);
    return ok({ content: next.value.content, id: kept?.id ?? randomUUID(), version: (kept?.version ?? 0) + 1 });
  });
  if (!made.ok) return made;
  const { id, version, content } = made.value;
  const kept = await attemptWrite(
    () =>
      parts.database.writeAs(session, (tx) =>
        keepEdition(tx, bodyId, { id, version, cycleId: cycle.id, title, validFrom, content }),
      ),
    refusals,
  );
  return kept.ok ? kept : fail([kept.problem]);
}

const noSuchEdition: Problem = problem(
  "editionNotMade",
  "その版はまだ作られていないか、あなたには見えません。",
  "That edition is not made yet, or you may not see it.",
);

async function readFiles(
  parts: StaffParts,
  sources: DecisionSources,
  found: StaffInCycle,
  id: string,
): Promise<Outcome<readonly EditionText[], Problem>> {
  const asked = await requestOf(sources, found, {});
  return parts.database.readAs(found.staff.viewer.session, async (tx) => {
    const kept = (await readKeptEditions(tx, found.staff.site.edition.body)).find((one) => one.id === id);
    if (!kept) return fail(noSuchEdition);
    const request = { ...asked, title: kept.title, validFrom: kept.validFrom };
    const files = await editionFiles(tx, request, kept.content);
    const [first] = files.ok ? [] : files.problem;
    return files.ok ? files : fail(first ?? noSuchEdition);
  });
}
