import { fail, type Outcome, ok, type Problem, problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import {
  type CellDecision,
  type CellGroup,
  type CellInput,
  type Details,
  decideGroup,
  isStorable,
} from "../domain/decide-cells.ts";
import { periodKeyInYear } from "../domain/kpi-period.ts";
import { cellText } from "../domain/value.ts";
import { periodOfCell } from "../domain/year-rows.ts";
import { keepValues, type NewValue } from "../store/keep-values.ts";
import { loadSheetValues, type SheetPlace, type SheetValues } from "./load-sheet-values.ts";

/** What a form of one sheet sent: cells with their typed text, and source, note and evidence by KPI. */
export type TypedValues = {
  readonly cells: readonly CellInput[];
  readonly details: ReadonlyMap<string, Details>;
};

/** `open`: nothing was stored; the decisions say which cells wait for what. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "open"; readonly decisions: readonly CellDecision[] };

/** Stores all cells of a form at once, or none of them: when a cell cannot be read, was changed by somebody else, or raises a question. */
export async function saveValues(
  database: Database,
  session: SessionToken,
  place: SheetPlace,
  typed: TypedValues,
): Promise<Outcome<SaveAnswer, Problem>> {
  const once = () => database.writeAs(session, (tx) => saveOnce(tx, place, typed));
  const saved = await attempt(once);
  // two people took the same version in the same moment: looked at again, the later one sees a conflict
  return !saved.ok && saved.problem.code === "changedMeanwhile" ? attempt(once) : saved;
}

async function saveOnce(tx: WriteTx, place: SheetPlace, typed: TypedValues): Promise<Outcome<SaveAnswer, Problem>> {
  const loaded = await loadSheetValues(tx, place);
  if (!loaded) return fail(sheetUnknown);
  // the policies would refuse it at the end; before that nobody needs to be asked about figures
  if (!loaded.mayWrite) return fail(closed);
  const groups = groupCells(loaded, typed);
  if (!groups.ok) return groups;
  const decisions = groups.value.flatMap((group) => decideGroup(group, loaded.known));
  if (!isStorable(decisions)) return ok({ kind: "open", decisions });
  const values = toValues(place.sheetId, decisions);
  await keepValues(tx, place.site.edition.body, values);
  return ok({ kind: "saved", count: values.length });
}

/** The values that decided cells become; cells that stay as they are become none. */
export const toValues = (sheetId: string, decisions: readonly CellDecision[]): readonly NewValue[] =>
  decisions.flatMap((decision) => {
    if (decision.kind !== "store") return [];
    const { kpiId, period, kind } = decision.cell;
    return [{ sheetId, kpiId, period, kind, version: decision.version, ...decision.content }];
  });

function groupCells(
  { kpis, cycle, evidence, elsewhere }: SheetValues,
  { cells, details }: TypedValues,
): Outcome<readonly CellGroup[], Problem> {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const stray = cells.find(({ kpiId, period }) => !byId.has(kpiId) || !periodOfCell(period));
  if (stray) return fail(cellUnknown(cellText(stray)));
  // what was entered here before can still be taken back
  const asked = cells.find(({ kpiId, typed }) => elsewhere.has(kpiId) && typed.trim() !== "");
  if (asked) return fail(askedElsewhere(byId.get(asked.kpiId)?.name ?? asked.kpiId));
  const files = new Set(evidence.map(({ id }) => id));
  const strayFile = [...details.values()].find(({ evidenceId }) => evidenceId !== null && !files.has(evidenceId));
  if (strayFile) return fail(evidenceUnknown);
  const groups = kpis.map((kpi) => ({
    kpi,
    lead: cellText({ kpiId: kpi.id, period: periodKeyInYear(kpi, cycle.fiscalYear), kind: "actual" }),
    cells: cells.filter(({ kpiId }) => kpiId === kpi.id),
    details: details.get(kpi.id) ?? { source: null, note: null, evidenceId: null },
  }));
  return ok(groups.filter((group) => group.cells.length > 0));
}

export const sheetUnknown: Problem = problem(
  "value/sheetUnknown",
  "この調書は見つからないか、見る権限がありません。一覧から開き直してください。",
  "There is no such sheet, or you may not see it. Open it again from the list.",
);

const closed: Problem = problem(
  "notAllowed",
  "この調書の値は、いまは書けません。担当か担当組織の人ではないか、調書がもう提出されています。担当と段階を確かめてください。",
  "Values of this sheet cannot be written now: you are not in charge of it, or it was submitted already. Look at its owner and its stage.",
);

const askedElsewhere = (kpi: string): Problem =>
  problem(
    "value/askedElsewhere",
    `指標「${kpi}」の値は、同じ年のほかの調書で入力します。一つの値を二か所には書けません。画面を開き直すと、どの調書かが示されます。何も保存していません。`,
    `Values of the indicator "${kpi}" are entered on another sheet of this year; one value is not written twice. Open the page again to see which. Nothing was stored.`,
  );

const cellUnknown = (cell: string): Problem =>
  problem(
    "value/cellUnknown",
    `「${cell}」という値の欄はこの調書にありません。画面を開き直してください。何も保存していません。`,
    `This sheet has no cell "${cell}". Open the page again. Nothing was stored.`,
  );

const evidenceUnknown: Problem = problem(
  "value/evidenceUnknown",
  "選ばれた証拠ファイルはこの調書にありません。ファイルを加えてから選び直してください。何も保存していません。",
  "The chosen evidence is not a file of this sheet. Add the file first, then choose it. Nothing was stored.",
);
