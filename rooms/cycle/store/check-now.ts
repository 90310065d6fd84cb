import type { ReadTx } from "../../../store/index.ts";
import type { Found, TableReport } from "../../audit/index.ts";
import { type Fields, quoted, streamRows } from "../../audit/server.ts";

// Both tables are written by triggers only. Here every row of them is worked out once more from the rows they come from.

type Difference = {
  readonly table: string;
  readonly bodyId: string;
  readonly key: string;
  readonly ja: string;
  readonly en: string;
};

function addDifference(found: Found, { table, bodyId, key, ja, en }: Difference): void {
  const code = table.endsWith("_now") ? "derivedDiffers" : "sequenceBroken";
  found.add({ code, bodyId, table, key, byPerson: null, recordedAt: null, differs: { ja, en } });
}

const latest = (table: string, id: string, order: string, own: string) =>
  `(SELECT DISTINCT ON (body_id, ${id}) * FROM ${table} WHERE true ${own} ORDER BY body_id, ${id}, ${order} DESC)`;

const ownRows = (bodyId: string | null) => (bodyId === null ? "" : `AND body_id = ${quoted(bodyId)}`);

const headWords = [
  "cycle_id",
  "form_id",
  "form_version",
  "about_kind",
  "about_id",
  "title",
  "title_en",
  "unit_id",
  "area_path",
  "partner_areas",
  "kpi_ids",
  "previous_id",
] as const;

/** Pairs of columns: what `cycle_now` says, and what the sheet, its owner and its last step say. */
const nowQuery = (
  own: string,
) => `SELECT coalesce(n.body_id, s.body_id), coalesce(n.sheet_id, s.id), n.sheet_id IS NULL, s.id IS NULL,
    ${headWords.map((column) => `n.${column}, s.${column}`).join(", ")},
    n.sheet_version, s.version, n.owner_id, o.person_id, n.owner_version, coalesce(o.version, 0), n.stage, coalesce(t.to_stage, 'draft'),
    n.step_number, coalesce(t.number, 0), n.stage_since, coalesce(t.recorded_at, n.stage_since), n.required, coalesce(cardinality(f.required), 0),
    n.filled, (SELECT count(*) FROM cycle_answer_now a
      WHERE a.body_id = n.body_id AND a.sheet_id = n.sheet_id AND a.value IS NOT NULL AND a.field_id = ANY (f.required))
  FROM (SELECT * FROM cycle_now WHERE true ${own}) n
  FULL JOIN ${latest("cycle_sheet", "id", "version", own)} s ON (s.body_id, s.id) = (n.body_id, n.sheet_id)
  LEFT JOIN ${latest("cycle_owner", "sheet_id", "version", own)} o ON (o.body_id, o.sheet_id) = (n.body_id, n.sheet_id)
  LEFT JOIN ${latest("cycle_step", "sheet_id", "number", own)} t ON (t.body_id, t.sheet_id) = (n.body_id, n.sheet_id)
  LEFT JOIN cycle_form f ON (f.body_id, f.id, f.version) = (s.body_id, s.form_id, s.form_version)`;

const comparedInNow = [
  ...headWords,
  "sheet_version",
  "owner_id",
  "owner_version",
  "stage",
  "step_number",
  "stage_since",
  "required",
  "filled",
] as const;

function compareNow(fields: Fields, found: Found): void {
  const [bodyId, key, noNow, noSheet, ...pairs] = fields;
  const place = { table: "cycle_now", bodyId: bodyId ?? "", key: `${bodyId} ${key}` };
  if (noNow === "t") {
    addDifference(found, {
      ...place,
      ja: "調書はあるのに行がありません",
      en: "the sheet is there, the row is not",
    });
    return;
  }
  if (noSheet === "t") {
    addDifference(found, { ...place, ja: "調書のない行です", en: "a row without a sheet" });
    return;
  }
  comparedInNow.forEach((column, index) => {
    const [now, from] = [pairs[2 * index] ?? null, pairs[2 * index + 1] ?? null];
    if (now === from) return;
    const ja = `${column} は「${now ?? "空"}」、元の行からは「${from ?? "空"}」`;
    addDifference(found, { ...place, ja, en: `${column} is "${now ?? "empty"}", its rows say "${from ?? "empty"}"` });
  });
}

/** `cycle_now` against sheets, owners and steps. */
export async function checkCycleNow(tx: ReadTx, bodyId: string | null, found: Found): Promise<TableReport> {
  const rows = await streamRows(tx, nowQuery(ownRows(bodyId)), (fields) => compareNow(fields, found));
  return { table: "cycle_now", rows };
}

const answerColumns = ["version", "recorded_at", "by_person", "part", "value"] as const;

const answerQuery = (
  own: string,
) => `SELECT coalesce(n.body_id, a.body_id), coalesce(n.sheet_id, a.sheet_id), coalesce(n.field_id, a.field_id),
    n.field_id IS NULL, a.field_id IS NULL, ${answerColumns.map((column) => `n.${column}, a.${column}`).join(", ")}
  FROM (SELECT * FROM cycle_answer_now WHERE true ${own}) n
  FULL JOIN ${latest("cycle_answer", "sheet_id, field_id", "version", own)} a
    ON (a.body_id, a.sheet_id, a.field_id) = (n.body_id, n.sheet_id, n.field_id)`;

function compareAnswer(fields: Fields, found: Found): void {
  const [bodyId, sheetId, fieldId, noNow, noAnswer, ...pairs] = fields;
  const place = { table: "cycle_answer_now", bodyId: bodyId ?? "", key: `${bodyId} ${sheetId} ${fieldId}` };
  if (noNow === "t") {
    addDifference(found, {
      ...place,
      ja: "回答はあるのに行がありません",
      en: "the answer is there, the row is not",
    });
    return;
  }
  if (noAnswer === "t") {
    addDifference(found, { ...place, ja: "回答のない行です", en: "a row without an answer" });
    return;
  }
  const differing = answerColumns.filter((_column, index) => pairs[2 * index] !== pairs[2 * index + 1]);
  if (differing.length === 0) return;
  const names = differing.join(", ");
  addDifference(found, {
    ...place,
    ja: `最新の回答と違う列: ${names}`,
    en: `differs from the newest answer in ${names}`,
  });
}

/** `cycle_answer_now` against the newest answers. */
export async function checkAnswerNow(tx: ReadTx, bodyId: string | null, found: Found): Promise<TableReport> {
  const rows = await streamRows(tx, answerQuery(ownRows(bodyId)), (fields) => compareAnswer(fields, found));
  return { table: "cycle_answer_now", rows };
}

/** Steps number 1, 2, 3 … and each begins where the one before ended: a sheet was never in two states. */
export async function checkSteps(tx: ReadTx, bodyId: string | null, found: Found): Promise<TableReport> {
  let before = { sheet: "", number: 0, stage: "draft" };
  const query = `SELECT body_id, sheet_id, number, from_stage, to_stage FROM cycle_step WHERE true ${ownRows(bodyId)} ORDER BY body_id, sheet_id, number`;
  const rows = await streamRows(tx, query, ([body, sheetId, number, from, to]) => {
    const sheet = `${body} ${sheetId}`;
    if (sheet !== before.sheet) before = { sheet, number: 0, stage: "draft" };
    if (Number(number) !== before.number + 1 || from !== before.stage)
      addDifference(found, {
        table: "cycle_step",
        bodyId: body ?? "",
        key: `${sheet} ${number}`,
        ja: `${before.number} 番で「${before.stage}」だった調書の次の段階が ${number} 番「${from}」から始まっています`,
        en: `after step ${before.number} the sheet was in "${before.stage}", but the next is ${number}, from "${from}"`,
      });
    before = { sheet, number: Number(number), stage: to ?? "" };
  });
  return { table: "cycle_step", rows };
}

/** Versions of answers run 1, 2, 3 … without a gap: no answer was taken out from between two others. */
export async function checkAnswerVersions(tx: ReadTx, bodyId: string | null, found: Found): Promise<TableReport> {
  const query = `SELECT body_id, sheet_id, field_id, max(version), count(*) FROM cycle_answer WHERE true ${ownRows(bodyId)} GROUP BY 1, 2, 3`;
  const rows = await streamRows(tx, query, ([body, sheetId, fieldId, newest, count]) => {
    if (newest === count) return;
    addDifference(found, {
      table: "cycle_answer",
      bodyId: body ?? "",
      key: `${body} ${sheetId} ${fieldId}`,
      ja: `最新は第 ${newest} 版ですが、版は ${count} しかありません`,
      en: `the newest version is ${newest}, but there are only ${count}`,
    });
  });
  return { table: "cycle_answer", rows };
}

/** Everything about the cycle that `audit verify` works out once more. */
export const cycleChecks = [checkCycleNow, checkAnswerNow, checkSteps, checkAnswerVersions];
