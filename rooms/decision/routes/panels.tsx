import type { ReadTx } from "../../../store/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { readAnswers, readForm } from "../../cycle/server.ts";
import { sheetDecision, writtenProposal } from "../domain/direction.ts";
import { requestQuestions } from "../domain/money.ts";
import { DecisionLine } from "../pages/decision-line.tsx";
import { DecisionPanel, type DecisionPanelModel } from "../pages/decision-panel.tsx";
import type { FormState } from "../pages/form-fields.tsx";
import { MoneyContent, MoneyLineWords } from "../pages/money-panel.tsx";
import type { MoneyPanelModel } from "../pages/money-panel-model.ts";
import { readDecisionHistory, readSheetRevisions } from "../store/decisions.ts";
import { readMoneyLines } from "../store/money.ts";
import { readRights } from "../store/units.ts";

/** What a form had when it was sent, to be shown again; empty on a fresh page. */
export type Sent = Pick<FormState, "typed" | "problems">;
export const nothingSent: Sent = { typed: {}, problems: [] };

async function readSheetState(tx: ReadTx, bodyId: string, sheet: SheetHead) {
  const lines = await readMoneyLines(tx, bodyId, [sheet.id]);
  const decision = sheetDecision(await readDecisionHistory(tx, bodyId, [sheet.id]));
  const revisions = await readSheetRevisions(tx, bodyId, [sheet.id]);
  const rights = await readRights(tx, bodyId, sheet.id);
  const form = await readForm(tx, bodyId, sheet.formId, sheet.formVersion);
  const answers = await readAnswers(tx, bodyId, sheet.id);
  return {
    written: writtenProposal(form, (field) => answers.get(field)?.value ?? null),
    lines,
    decision,
    revisions,
    rights,
    questions: requestQuestions(decision.standing?.direction ?? null, lines),
  };
}

const formOf = ({ viewer, view }: Staff, sent: Sent): FormState => ({ view, token: viewer.formToken, ...sent });

type Parts = Pick<StaffParts, "database" | "people">;

export async function decisionModel(
  parts: Parts,
  staff: Staff,
  sheet: SheetHead,
  back: string,
  sent: Sent = nothingSent,
): Promise<DecisionPanelModel> {
  const { site, view, viewer } = staff;
  const bodyId = site.edition.body;
  const { lines: _, ...state } = await parts.database.readAs(viewer.session, (tx) => readSheetState(tx, bodyId, sheet));
  return { site, view, sheet, ...state, people: await parts.people(viewer), form: formOf(staff, sent), back };
}

export async function moneyModel(
  parts: Parts,
  staff: Staff,
  sheet: SheetHead,
  back: string,
  sent: Sent = nothingSent,
): Promise<MoneyPanelModel> {
  const { site, view, viewer } = staff;
  const { lines, rights, questions } = await parts.database.readAs(viewer.session, (tx) =>
    readSheetState(tx, site.edition.body, sheet),
  );
  return { site, view, sheet, lines, mayWrite: rights.propose, questions, form: formOf(staff, sent), back };
}

/** Direction and revisions of a sheet as a part of the sheet's page; forms come back to `back`. */
export async function decisionPanel(parts: Parts, staff: Staff, sheet: SheetHead, back: string) {
  const model = await decisionModel(parts, staff, sheet, back);
  return { content: <DecisionPanel {...model} />, line: <DecisionLine {...model} /> };
}

/** Money of a sheet as a part of the sheet's page; forms come back to `back`. */
export async function moneyPanel(parts: Parts, staff: Staff, sheet: SheetHead, back: string) {
  const model = await moneyModel(parts, staff, sheet, back);
  return { content: <MoneyContent {...model} />, line: <MoneyLineWords {...model} /> };
}
