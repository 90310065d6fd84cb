import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import {
  attemptWrite,
  paramsOf,
  queryOf,
  readUnits,
  type StaffParts,
  statusOf,
  typedOf,
  versionOf,
} from "../../account/server.ts";
import { readSheets } from "../../cycle/server.ts";
import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { readMoneyForm } from "../actions/read-money-form.ts";
import { sheetMoney, sheetPage } from "../domain/addresses.ts";
import { budgetLineOf, fundSources, type MoneyLine, moneyStageWords } from "../domain/money.ts";
import { yenWords } from "../domain/read-amount.ts";
import { refusals } from "../domain/refusals.ts";
import { unitName } from "../pages/decision-list-page.tsx";
import type { Typed } from "../pages/form-fields.tsx";
import { moneyListPage } from "../pages/money-list-page.tsx";
import { moneyMessages } from "../pages/money-messages.ts";
import { MoneyHistory, MoneyPanel } from "../pages/money-panel.tsx";
import { keepMoney, readMoneyHistory, readMoneyLines } from "../store/money.ts";
import { sendFile } from "./decision-cycle-routes.ts";
import { backOr } from "./form-body.ts";
import { inCycle, onSheet, type StaffInCycle, type StaffOnSheet } from "./found-sheet.ts";
import { moneyModel, nothingSent, type Sent } from "./panels.tsx";

/** Money of a cycle and of one sheet: `/money/:edition/…`. */
export function moneyRoutes(server: FastifyInstance, parts: StaffParts): void {
  cycleMoney(server, parts);
  sheetMoneyRoutes(server, parts);
}

function cycleMoney(server: FastifyInstance, parts: StaffParts): void {
  const readAll = ({ staff, cycle }: StaffInCycle) =>
    parts.database.readAs(staff.viewer.session, async (tx) => {
      const bodyId = staff.site.edition.body;
      const sheets = await readSheets(tx, bodyId, cycle.id);
      const ids = sheets.map(({ id }) => id);
      return { sheets, lines: await readMoneyLines(tx, bodyId, ids), units: await readUnits(tx, bodyId) };
    });
  server.get("/money/:edition/:cycle", async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    if (found === null) return reply;
    const { site, view } = found.staff;
    return parts.show(
      request,
      reply,
      moneyListPage({ site, view, cycle: found.cycle, ...(await readAll(found)) }),
      site,
    );
  });
  server.get("/money/:edition/:cycle/csv", async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    if (found === null) return reply;
    const { lang } = found.staff.view;
    const { sheets, lines, units } = await readAll(found);
    const t = moneyMessages(lang);
    const rows = lines.map((line) => {
      const sheet = sheets.find(({ id }) => id === line.sheetId);
      return csvLine([
        sheet?.title ?? line.sheetId,
        unitName(units, sheet?.unitId ?? "", found.staff.view),
        line.programme,
        line.fiscalYear,
        moneyStageWords[line.stage][lang],
        line.amountYen,
        line.relistedOf ?? "",
        line.source ?? "",
      ]);
    });
    const heads = [
      t("sheet"),
      t("unit"),
      t("programme"),
      t("year"),
      t("stage"),
      `${t("amount")} (円)`,
      t("relistedOf"),
      t("source"),
    ];
    const { bytes } = encodeCsv([csvLine(heads), ...rows].join(""), "utf-8");
    return sendFile(reply, "text/csv; charset=utf-8", `money-${found.cycle.id}.csv`, bytes);
  });
}

/** The fields of an amount that is to be corrected, in yen as it is kept. */
function typedFrom(line: MoneyLine): Typed {
  const funds = fundSources.flatMap((source) => {
    const yen = line.funding?.[source];
    return yen === undefined ? [] : [[`fund-${source}`, String(yen)] as const];
  });
  return {
    line: line.id,
    version: String(line.version + 1),
    programme: line.programme,
    fiscalYear: String(line.fiscalYear),
    stage: line.stage,
    amount: line.amountYen < 0 ? `▲${-line.amountYen}` : String(line.amountYen),
    unit: "円",
    flag: line.flag ?? "",
    relistedOf: line.relistedOf ?? "",
    budgetLine: budgetLineOf(line) ?? "",
    source: budgetLineOf(line) === null ? (line.source ?? "") : "",
    note: line.note ?? "",
    ...Object.fromEntries(funds),
  };
}

function sheetMoneyRoutes(server: FastifyInstance, parts: StaffParts): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, found: StaffOnSheet, sent: Sent, back: string) => {
    const { staff, sheet } = found;
    const { site, view, viewer } = staff;
    const here = sheetMoney(site.edition.id, sheet.id);
    const model = await moneyModel(parts, staff, sheet, back || here, sent);
    const history = await parts.database.readAs(viewer.session, (tx) =>
      readMoneyHistory(tx, site.edition.body, sheet.id),
    );
    const people = await parts.people(viewer);
    const t = moneyMessages(view.lang);
    const [first] = sent.problems;
    if (first) reply.code(statusOf(first));
    const page = {
      title: t("sheetTitle", { sheet: sheet.title }),
      description: t("panelLead"),
      breadcrumbs: [[{ label: sheet.title, href: sheetPage(site.edition.id, sheet.id) }, { label: t("cycleCrumb") }]],
      unlisted: true,
      main: (
        <>
          <MoneyPanel {...model} />
          <MoneyHistory history={history} people={people} edition={site.edition.id} view={view} />
        </>
      ),
    };
    return parts.show(request, reply, page, site);
  };
  const address = "/money/:edition/sheet/:sheet";
  server.get(address, async (request, reply) => {
    const found = await onSheet(parts, request, reply);
    if (found === null) return reply;
    const { line: id = "", back = "" } = queryOf(request);
    const line = (await linesOf(parts, found)).find((one) => one.id === id);
    return show(request, reply, found, line ? { typed: typedFrom(line), problems: [] } : nothingSent, back);
  });
  server.post(address, async (request, reply) => {
    const found = await onSheet(parts, request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const kept = await addMoney(parts, found, typed);
    if (!kept.ok) return show(request, reply, found, { typed, problems: kept.problem }, typed.back ?? "");
    const said = (lang: "ja" | "en") => moneyMessages(lang)("saidKept", { words: yenWords(kept.value, lang) });
    return parts.back(reply, backOr(typed, sheetMoney(found.staff.site.edition.id, found.sheet.id)), {
      ja: said("ja"),
      en: said("en"),
    });
  });
  server.post(`${address}/:id/withdraw`, async (request, reply) => {
    const found = await onSheet(parts, request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const done = await takeBack(parts, found, paramsOf(request).id ?? "", typed);
    if (!done.ok) return parts.refuse(request, reply, done.problem, statusOf(done.problem));
    const said = { ja: moneyMessages("ja")("saidBack"), en: moneyMessages("en")("saidBack") };
    return parts.back(reply, backOr(typed, sheetMoney(found.staff.site.edition.id, found.sheet.id)), said);
  });
}

const linesOf = (parts: StaffParts, { staff, sheet }: StaffOnSheet): Promise<readonly MoneyLine[]> =>
  parts.database.readAs(staff.viewer.session, (tx) => readMoneyLines(tx, staff.site.edition.body, [sheet.id]));

const lineUnknown: Problem = problem(
  "moneyUnknown",
  "その金額はこの調書にありません。画面を開き直してください。",
  "That amount is not on this sheet. Open the page again.",
);

/** A new amount, or the next version of one of this sheet's; answers the amount in yen. */
async function addMoney(
  parts: StaffParts,
  found: StaffOnSheet,
  typed: Typed,
): Promise<Outcome<number, readonly Problem[]>> {
  const { site, viewer } = found.staff;
  const lines = await linesOf(parts, found);
  const read = readMoneyForm(
    typed,
    site,
    lines.filter(({ id }) => id !== typed.line),
  );
  if (!read.ok) return read;
  if (typed.line && !lines.some(({ id }) => id === typed.line)) return fail([lineUnknown]);
  const id = typed.line || randomUUID();
  const version = typed.line ? versionOf(typed.version) : 1;
  const kept = await attemptWrite(
    () =>
      parts.database.writeAs(viewer.session, (tx) =>
        keepMoney(tx, site.edition.body, { ...read.value, id, version, sheetId: found.sheet.id, withdrawn: false }),
      ),
    refusals,
  );
  return kept.ok ? ok(read.value.amountYen) : fail([kept.problem]);
}

async function takeBack(
  parts: StaffParts,
  found: StaffOnSheet,
  id: string,
  typed: Typed,
): Promise<Outcome<null, Problem>> {
  const line = (await linesOf(parts, found)).find((one) => one.id === id);
  if (!line) return fail(lineUnknown);
  const { site, viewer } = found.staff;
  return attemptWrite(
    () =>
      parts.database.writeAs(viewer.session, (tx) =>
        keepMoney(tx, site.edition.body, { ...line, version: versionOf(typed.version), withdrawn: true }),
      ),
    refusals,
  );
}
