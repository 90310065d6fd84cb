import { asPeriod, periodText, printedToReading, readPrinted } from "../../../foundation/index.ts";
import type { WriteTx } from "../../../store/index.ts";
import { type Areas, ancestorsOf } from "../../area/index.ts";
import { type SheetForm, type Stage, stages } from "../../cycle/index.ts";
import { keepCycle, keepForm, keepSheets } from "../../cycle/server.ts";
import type { Site } from "../../publication/index.ts";
import { readingToJson } from "../../value/index.ts";
import type { PastSheet, TrainingFile } from "../domain/training-file.ts";

type Past = { readonly file: TrainingFile; readonly site: Site; readonly form: SheetForm };

export const pastCycleId = (file: TrainingFile): string => `fy${file.past.fiscalYear}`;
const sheetIdOf = (file: TrainingFile, sheet: PastSheet): string => `${pastCycleId(file)}-project-${sheet.about}`;

const pathOf = (areas: Areas, id: string): readonly string[] => [id, ...ancestorsOf(areas, id).map((area) => area.id)];

/**
 * Writes the fictitious year before, up to fixed sheets, as the owner of the tables: it happened before anybody of the training could sign in.
 * Publishing it is left to the fictitious HQ, like every year after it.
 */
export async function keepPast(tx: WriteTx, past: Past): Promise<void> {
  const { file, site, form } = past;
  const bodyId = site.edition.body;
  await keepCycle(tx, {
    bodyId,
    id: pastCycleId(file),
    version: 1,
    fiscalYear: file.past.fiscalYear,
    title: file.past.title,
    titleEn: file.past.titleEn,
    deadlines: file.past.deadlines,
    closed: false,
  });
  await keepForm(tx, bodyId, form);
  await keepSheets(
    tx,
    file.past.sheets.map((sheet) => newSheet(past, sheet)),
  );
  for (const sheet of file.past.sheets) await keepSheet(tx, past, sheet);
}

function newSheet({ file, site, form }: Past, sheet: PastSheet) {
  const project = site.plans.projectById.get(sheet.about);
  const [area] = project?.bureaus ?? [];
  if (!project || area === undefined) throw new Error(`${sheet.about} is no project of ${file.edition} with a bureau`);
  return {
    bodyId: site.edition.body,
    id: sheetIdOf(file, sheet),
    cycleId: pastCycleId(file),
    formId: form.id,
    formVersion: form.version,
    about: { kind: "project" as const, id: project.id },
    title: project.name,
    titleEn: project.nameEn,
    unitId: sheet.unit,
    areaPath: pathOf(site.areas, area),
    partnerAreas: file.partners[sheet.about] ?? [],
    kpiIds: site.kpis.all.filter((kpi) => kpi.project === project.id).map(({ id }) => id),
    previousId: null,
    ownerId: sheet.owner,
  };
}

async function keepSheet(tx: WriteTx, past: Past, sheet: PastSheet): Promise<void> {
  const { file, site } = past;
  const add = (sql: string, ...values: readonly unknown[]) =>
    tx.execute(sql, [site.edition.body, sheetIdOf(file, sheet), ...values]);
  for (const [field, value] of Object.entries(sheet.answers))
    await add(
      "INSERT INTO cycle_answer (body_id, sheet_id, field_id, version, by_person, value) VALUES ($1, $2, $3, 1, $4, $5)",
      field,
      sheet.owner,
      JSON.stringify(value),
    );
  for (const [kpi, printed] of Object.entries(sheet.values))
    await add(
      `INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version, by_person, reading, printed, source)
       VALUES ($1, $2, $3, $4, 'actual', 1, $5, $6, $7, $8)`,
      kpi,
      yearOf(file),
      sheet.owner,
      JSON.stringify(readingToJson(readingOf(site, kpi, printed))),
      printed,
      "練習県統計（架空）",
    );
  await keepOpinions(tx, past, sheet);
  await add(
    "INSERT INTO decision_decision (body_id, sheet_id, version, by_person, state, direction, reason) VALUES ($1, $2, 1, 't-hq', 'decided', $3, $4)",
    sheet.decision.direction,
    sheet.decision.reason,
  );
  const way: readonly Stage[] = stages.slice(0, stages.indexOf("fixed") + 1);
  for (const [index, stage] of way.entries())
    if (index > 0)
      await add(
        "INSERT INTO cycle_step (body_id, sheet_id, number, by_person, from_stage, to_stage) VALUES ($1, $2, $3, 't-hq', $4, $5)",
        index,
        way[index - 1],
        stage,
      );
}

function yearOf(file: TrainingFile): string {
  const period = asPeriod(`FY${file.past.fiscalYear}`);
  if (!period.ok) throw new Error(`FY${file.past.fiscalYear} is no year`);
  return periodText(period.value);
}

function readingOf(site: Site, kpiId: string, printed: string) {
  const target = site.kpis.byId.get(kpiId)?.target.reading;
  const read = readPrinted(printed, target?.kind === "known" ? { unit: target.quantity.unit.id } : {});
  if (!read.ok) throw new Error(`${kpiId}: ${read.problem.message.en}`);
  return printedToReading(read.value);
}

async function keepOpinions(tx: WriteTx, { file, site }: Past, sheet: PastSheet): Promise<void> {
  const bodyId = site.edition.body;
  const sheetId = sheetIdOf(file, sheet);
  for (const [index, opinion] of sheet.opinions.entries()) {
    const id = `${sheetId}-opinion-${index + 1}`;
    await tx.execute(
      `INSERT INTO opinion_opinion (body_id, id, version, by_person, cycle_id, sheet_id, kind, said_by, said_on, text, state)
       VALUES ($1, $2, 1, 't-bureau', $3, $4, $5, $6, $7, $8, 'recorded')`,
      [bodyId, id, pastCycleId(file), sheetId, opinion.kind, opinion.saidBy, opinion.on, opinion.text],
    );
    await tx.execute(
      `INSERT INTO opinion_answer (body_id, opinion_id, version, by_person, unit_id, text, change) VALUES ($1, $2, 1, 't-bureau', $3, $4, $5)`,
      [bodyId, id, sheet.unit, opinion.answer, opinion.change],
    );
  }
}
