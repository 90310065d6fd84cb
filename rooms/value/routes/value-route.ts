import type { FastifyInstance } from "fastify";
import { problem } from "../../../foundation/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { type FillFrom, fillValues } from "../actions/fill-values.ts";
import type { SheetValues } from "../actions/load-sheet-values.ts";
import { saveValues } from "../actions/save-values.ts";
import type { Filled } from "../domain/fill-cells.ts";
import { type CellKey, cellText, isValueKind, type SheetValue, valueAddress } from "../domain/value.ts";
import { valuesAddress } from "../pages/panel-model.ts";
import { valueMessages } from "../pages/value-messages.ts";
import { valuePage } from "../pages/value-page.tsx";
import { backTo, formFields } from "./read-form.ts";
import { panelModel } from "./sheet-model.ts";

type OneValueParams = {
  readonly Params: {
    readonly edition: string;
    readonly sheet: string;
    readonly kpi: string;
    readonly period: string;
    readonly kind: string;
  };
};
type SheetParams = { readonly Params: { readonly edition: string; readonly sheet: string } };

/** `GET /value/:edition/:sheet/:kpi/:period/:kind` one value with its versions; `POST …/back` takes it back; `POST …/fill` fills empty cells. */
export function oneValueRoutes(server: FastifyInstance, parts: StaffParts): void {
  const address = "/value/:edition/:sheet/:kpi/:period/:kind";
  server.get<OneValueParams>(address, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const cell = cellIn(request.params);
    const model = await panelModel(parts, staff, request.params.sheet);
    const kpi = cell && model?.loaded.kpis.find(({ id }) => id === cell.kpiId);
    const versions = cell && model ? versionsOf(cell, model.loaded) : [];
    if (!cell || !model || !kpi || versions.length === 0) return parts.notFound(request, reply);
    const page = valuePage({ model, kpi, cell, versions: [...versions].reverse() });
    return parts.show(request, reply, page, staff.site);
  });
  server.post<OneValueParams>(`${address}/back`, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const cell = cellIn(request.params);
    const base = Number(formFields(request).get("version") ?? "");
    if (!cell || !Number.isSafeInteger(base) || base < 1) return parts.refuse(request, reply, wrongAddress);
    const place = { site: staff.site, sheetId: request.params.sheet };
    const saved = await saveValues(parts.database, staff.viewer.session, place, takenBack(cell, base));
    if (!saved.ok) return parts.refuse(request, reply, saved.problem, saved.problem.code === "notAllowed" ? 403 : 400);
    if (saved.value.kind === "open") return parts.refuse(request, reply, changedMeanwhile, 409);
    return parts.back(reply, valueAddress(staff.site.edition.id, place.sheetId, cell), {
      ja: valueMessages("ja")("takenBack"),
      en: valueMessages("en")("takenBack"),
    });
  });
  fillRoute(server, parts);
}

const fills: readonly FillFrom[] = ["statistics", "lastYearForecast", "lastYearNote"];

function fillRoute(server: FastifyInstance, parts: StaffParts): void {
  server.post<SheetParams>("/value/:edition/:sheet/fill", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = formFields(request);
    const from = fills.find((one) => one === fields.get("from"));
    if (!from) return parts.refuse(request, reply, wrongAddress);
    const place = { site: staff.site, sheetId: request.params.sheet };
    const filled = await fillValues(parts.database, staff.viewer.session, place, from);
    if (!filled.ok)
      return parts.refuse(request, reply, filled.problem, filled.problem.code === "notAllowed" ? 403 : 400);
    const back = backTo(fields.get("back"), valuesAddress(staff.site.edition.id, place.sheetId));
    const names = (id: string, lang: "ja" | "en") => {
      const kpi = staff.site.kpis.byId.get(id);
      return (lang === "en" ? kpi?.nameEn : kpi?.name) ?? id;
    };
    return parts.back(reply, back, {
      ja: saidFilled(filled.value, "ja", names),
      en: saidFilled(filled.value, "en", names),
    });
  });
}

/** What was filled, and for each indicator that was left, why: "3件を入れました。…: 統計と結び付いていません". */
function saidFilled(
  filled: readonly Filled[],
  lang: "ja" | "en",
  nameOf: (id: string, lang: "ja" | "en") => string,
): string {
  const count = filled.filter(({ kind }) => kind === "filled").length;
  const head = lang === "ja" ? `${count}件の値を入れました。` : `${count} values filled in.`;
  const left = filled.flatMap((one) =>
    one.kind === "left" ? [`${nameOf(one.cell.kpiId, lang)}: ${one.why[lang]}`] : [],
  );
  return [head, ...left.slice(0, 5)].join(lang === "ja" ? " " : " ") + (left.length > 5 ? " …" : "");
}

/** Every version on this sheet; without any, the newest one of the sheet on which it was entered. */
function versionsOf(cell: CellKey, { known, beside }: SheetValues): readonly SheetValue[] {
  const own = known.history.get(cellText(cell)) ?? [];
  if (own.length > 0) return own;
  const others = [...beside, ...(known.before.get(cell.kpiId) ?? [])];
  return others.filter((value) => cellText(value) === cellText(cell)).slice(0, 1);
}

function cellIn(params: OneValueParams["Params"]): CellKey | null {
  const { kpi, period, kind } = params;
  return isValueKind(kind) ? { kpiId: kpi, period, kind } : null;
}

const takenBack = (cell: CellKey, base: number) => ({
  cells: [{ ...cell, typed: "", base, keep: "mine" as const, answers: {}, answerToAll: null }],
  details: new Map(),
});

const wrongAddress = problem(
  "value/wrongAddress",
  "送られた内容が読めません。画面を開き直して、もう一度操作してください。何も変わっていません。",
  "What was sent cannot be read. Open the page again and repeat it. Nothing has changed.",
);

const changedMeanwhile = problem(
  "changedMeanwhile",
  "この値は、ほかの人が先に変えました。画面を開き直して、いまの値を確かめてください。取り消しはしていません。",
  "Somebody else changed this value first. Open the page again and look at it. Nothing was taken back.",
);
