import type { ReadTx } from "../../../store/index.ts";
import type { Unit, Viewer } from "../../account/index.ts";
import { readUnits, type StaffParts } from "../../account/server.ts";
import { type AnswerValue, type Cycle, fieldsOf, type SheetForm, type SheetHead } from "../../cycle/index.ts";
import { readCycles, readSheets, readSheetsById } from "../../cycle/server.ts";
import { readDecisions, readMoney, readRevisions } from "../../decision/server.ts";
import { ruleOnSheet } from "../../kpi/index.ts";
import { readOpinions } from "../../opinion/server.ts";
import type { Site } from "../../publication/index.ts";
import { recordKpi, type SheetFigure } from "../domain/record-kpi.ts";
import type { SheetRecord } from "../domain/sheet-record.ts";
import { readAnswersOf, readFixedDays, readForms } from "../store/read-sheets.ts";

/** Where values and the calendar of statistics come from: the doors of the room of values, handed in by the app. */
export type RecordSources = {
  /** Each sheet's values under its id, with those that another sheet of the cycle asks for; of one figure the last counts. */
  readonly readValues: (tx: ReadTx, site: Site, sheetIds: readonly string[]) => Promise<readonly SheetFigure[]>;
  readonly readCalendar: (
    tx: ReadTx,
    bodyId: string,
  ) => Promise<readonly { readonly kpiId: string; readonly nextOn: string | null }[]>;
};

export type RecordParts = Pick<StaffParts, "database" | "people"> & { readonly sources: RecordSources };

/** Which sheets: by their ids, or all of a cycle. */
export type RecordsAsked = { readonly sheetIds: readonly string[] } | { readonly cycleId: string };

/** The sheets with everything that a form shows of them, as the viewer's session may see it; sheets it may not see are missing. */
export async function readRecords(
  parts: RecordParts,
  site: Site,
  viewer: Viewer,
  asked: RecordsAsked,
): Promise<readonly SheetRecord[]> {
  const people = await parts.people(viewer);
  return parts.database.readAs(viewer.session, async (tx) => {
    const heads = await readHeads(tx, site.edition.body, asked);
    return heads.length === 0
      ? []
      : assemble(tx, parts.sources, site, heads, (id) => (id === null ? null : (people.get(id)?.name ?? null)));
  });
}

/** The heads of sheets in one statement, so that a long list can be read in portions. */
export const readHeads = (tx: ReadTx, bodyId: string, asked: RecordsAsked): Promise<readonly SheetHead[]> =>
  "cycleId" in asked ? readSheets(tx, bodyId, asked.cycleId) : readSheetsById(tx, bodyId, asked.sheetIds);

type NameOf = (personId: string | null) => string | null;

/** One statement for each kind of thing, however many sheets there are. */
export async function assemble(
  tx: ReadTx,
  sources: RecordSources,
  site: Site,
  heads: readonly SheetHead[],
  nameOf: NameOf,
): Promise<readonly SheetRecord[]> {
  const body = site.edition.body;
  const ids = heads.map(({ id }) => id);
  const previousIds = heads.flatMap(({ previousId }) => previousId ?? []);
  const all = [...new Set([...previousIds, ...ids])];
  const found: Found = {
    site,
    nameOf,
    cycles: await readCycles(tx, body),
    forms: await readForms(tx, body),
    units: await readUnits(tx, body),
    answers: await readAnswersOf(tx, body, all),
    fixed: await readFixedDays(tx, body, ids),
    opinions: await readOpinions(tx, body, all),
    decisions: await readDecisions(tx, body, all),
    revisions: await readRevisions(tx, body, ids),
    money: await readMoney(tx, body, ids),
    figures: bySheet(await sources.readValues(tx, site, all)),
    nextOn: new Map((await sources.readCalendar(tx, body)).map(({ kpiId, nextOn }) => [kpiId, nextOn])),
    previousCycles: await readPreviousCycles(tx, body, previousIds),
  };
  return heads.flatMap((head) => recordOf(found, head) ?? []);
}

type Answers = Readonly<Record<string, AnswerValue>>;
type BySheet<Thing> = ReadonlyMap<string, readonly Thing[]>;

type Found = {
  readonly site: Site;
  readonly nameOf: NameOf;
  readonly cycles: readonly Cycle[];
  readonly forms: ReadonlyMap<string, SheetForm>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly answers: ReadonlyMap<string, Answers>;
  readonly fixed: ReadonlyMap<string, string>;
  readonly opinions: BySheet<SheetRecord["opinions"][number]>;
  readonly decisions: ReadonlyMap<string, NonNullable<SheetRecord["decision"]>>;
  readonly revisions: BySheet<SheetRecord["revisions"][number]>;
  readonly money: BySheet<SheetRecord["money"][number]>;
  readonly figures: BySheet<SheetFigure>;
  readonly nextOn: ReadonlyMap<string, string | null>;
  readonly previousCycles: ReadonlyMap<string, string>;
};

/** Last year's opinions whose effect was looked at in this cycle: an opinion is read again with what came of it. */
function seenAgain({ opinions, cycles }: Found, { previousId, cycleId }: SheetHead): SheetRecord["opinions"] {
  const title = cycles.find(({ id }) => id === cycleId)?.title;
  const before = previousId === null ? [] : (opinions.get(previousId) ?? []);
  return before.filter(({ effect }) => effect !== null && (effect.cycle === cycleId || effect.cycle === title));
}

function bySheet(figures: readonly SheetFigure[]): BySheet<SheetFigure> {
  const found = new Map<string, SheetFigure[]>();
  for (const figure of figures) {
    const list = found.get(figure.sheetId);
    if (list) list.push(figure);
    else found.set(figure.sheetId, [figure]);
  }
  return found;
}

async function readPreviousCycles(
  tx: ReadTx,
  bodyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ readonly id: string; readonly cycle: string }>(
    "SELECT sheet_id AS id, cycle_id AS cycle FROM cycle_now WHERE body_id = $1 AND sheet_id = ANY ($2)",
    [bodyId, ids],
  );
  return new Map(rows.map(({ id, cycle }) => [id, cycle]));
}

function recordOf(found: Found, head: SheetHead): SheetRecord | null {
  const { site } = found;
  const cycle = found.cycles.find(({ id }) => id === head.cycleId);
  const form = found.forms.get(`${head.formId} ${head.formVersion}`);
  if (!cycle || !form) return null;
  const previousId = head.previousId !== null && found.previousCycles.has(head.previousId) ? head.previousId : null;
  const before = previousId === null ? [] : (found.figures.get(previousId) ?? []);
  const kpis = kpisOf(found, head.kpiIds, form, [...before, ...(found.figures.get(head.id) ?? [])]);
  const fixedDay = head.stage === "fixed" || head.stage === "published" ? (found.fixed.get(head.id) ?? null) : null;
  return {
    body: { id: site.edition.body, name: site.edition.name, fictitious: site.edition.fictitious },
    cycle: { id: cycle.id, title: cycle.title, fiscalYear: cycle.fiscalYear },
    id: head.id,
    about: { ...head.about, name: aboutName(site, head) },
    title: head.title,
    titleEn: head.titleEn,
    stage: head.stage,
    fixedOn: fixedDay,
    unit: { id: head.unitId, name: found.units.get(head.unitId)?.name ?? head.unitId },
    owner: found.nameOf(head.ownerId),
    areas: head.areaPath.slice(0, 1).map((id) => site.areas.byId.get(id)?.name ?? id),
    planPath: planPathOf(site, head),
    form,
    answers: onlyAsked(form, found.answers.get(head.id) ?? {}),
    kpis,
    opinions: [...seenAgain(found, head), ...(found.opinions.get(head.id) ?? [])],
    decision: found.decisions.get(head.id) ?? null,
    revisions: (found.revisions.get(head.id) ?? []).map((revision) => ({
      ...revision,
      about: nameOfThing(site, revision.about),
    })),
    money: found.money.get(head.id) ?? [],
    previous: previousId === null ? null : previousOf(found, head, form, previousId, before),
  };
}

/** An answer to a field that a later version of the form left out is not printed. */
const onlyAsked = (form: SheetForm, answers: Answers): Answers =>
  Object.fromEntries(fieldsOf(form).map(({ id }) => [id, answers[id] ?? null]));

function kpisOf({ site, nextOn }: Found, kpiIds: readonly string[], form: SheetForm, figures: readonly SheetFigure[]) {
  return kpiIds.flatMap((id) => {
    const kpi = site.kpis.byId.get(id);
    if (!kpi) return [];
    const chosen = ruleOnSheet(site, kpi, form.rule);
    const own = figures.filter(({ kpiId }) => kpiId === id);
    return [recordKpi({ kpi, chosen, figures: own, nextOn: nextOn.get(id) ?? null })];
  });
}

function previousOf(
  found: Found,
  head: SheetHead,
  form: SheetForm,
  previousId: string,
  figures: readonly SheetFigure[],
): SheetRecord["previous"] {
  const decision = found.decisions.get(previousId);
  const kpis = kpisOf(found, head.kpiIds, form, figures);
  return {
    cycle: found.previousCycles.get(previousId) ?? "",
    answers: found.answers.get(previousId) ?? {},
    decision: decision ? { direction: decision.direction, reason: decision.reason } : null,
    grades: Object.fromEntries(kpis.map(({ id, grade }) => [id, grade?.label ?? null])),
    gradesEn: Object.fromEntries(kpis.map(({ id, grade }) => [id, grade?.labelEn ?? null])),
  };
}

const aboutName = (site: Site, { about, title }: SheetHead): string =>
  site.plans.projectById.get(about.id)?.name ?? site.plans.nodeById.get(about.id)?.node.name ?? title;

const nameOfThing = (site: Site, id: string): string =>
  site.kpis.byId.get(id)?.name ?? site.plans.projectById.get(id)?.name ?? id;

function planPathOf(site: Site, { about, kpiIds }: SheetHead): readonly string[] {
  const placed = site.plans.nodeById.get(about.id);
  if (placed) return [placed.plan.name, ...placed.above.map(({ name }) => name), placed.node.name];
  const project = site.plans.projectById.get(about.id);
  const edition = site.plans.editionById.get(project?.edition ?? site.kpis.byId.get(kpiIds[0] ?? "")?.edition ?? "");
  return edition ? [edition.plan.name, ...(project ? [project.name] : [])] : [];
}
