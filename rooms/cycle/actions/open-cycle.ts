import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { Database, ReadTx } from "../../../store/index.ts";
import type { Unit, Viewer } from "../../account/index.ts";
import { attempt } from "../../account/server.ts";
import { type Deadlines, fiscalYearWords } from "../domain/deadline.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { type Assignments, type OpeningPlan, type PastDecision, planOpening } from "../domain/open-cycle-plan.ts";
import { type CycleModel, type ThingChoice, thingsOf } from "../domain/open-cycle-things.ts";
import type { Holder } from "../domain/open-cycle-units.ts";
import type { Cycle } from "../domain/sheet.ts";
import { type AboutKind, aboutKinds, type SheetForm } from "../domain/sheet-form.ts";
import { readNewestForms } from "../store/form-store.ts";
import { keepCycle, keepForm, keepSheets, type NewSheet } from "../store/keep-sheets.ts";
import { readCurrentUnits, readHolders } from "../store/open-cycle-store.ts";
import { readCycles, readSheets } from "../store/read-sheets.ts";

/** What HQ chose on the opening page. `forms`: id of a kept or shipped form by kind; a kind without one is not opened. */
export type Opening = {
  readonly fiscalYear: number;
  readonly deadlines: Deadlines;
  readonly things: ThingChoice;
  readonly forms: Readonly<Partial<Record<AboutKind, string>>>;
  readonly assigned: Assignments;
  /** Sheets without an owner are opened all the same: the coordinator of their unit answers for them. */
  readonly withoutOwner: boolean;
};

/** Reads the decisions of the cycle before; the room of decisions stands to the right, so the app hands this in. */
export type ReadPastDecisions = (tx: ReadTx, bodyId: string, cycleId: string) => Promise<readonly PastDecision[]>;

export type OpeningParts = {
  readonly model: CycleModel;
  readonly shipped: readonly FormDraft[];
  readonly decisions: ReadPastDecisions;
};

/** Everything that is looked at before opening, read in one snapshot. */
export type OpeningState = {
  readonly plan: OpeningPlan;
  readonly units: readonly Unit[];
  readonly holders: readonly Holder[];
  readonly forms: readonly SheetForm[];
  /** The cycle of that year where it is open already. */
  readonly cycle: Cycle | null;
  /** The newest cycle before that year. */
  readonly before: Cycle | null;
};

export const cycleIdOf = (fiscalYear: number): string => `fy${fiscalYear}`;

/** Kept forms in their newest version; a shipped form whose id nobody kept yet stands as its first version. */
export const availableForms = (kept: readonly SheetForm[], shipped: readonly FormDraft[]): readonly SheetForm[] => [
  ...kept,
  ...shipped.filter(({ id }) => !kept.some((form) => form.id === id)).map((form) => ({ ...form, version: 1 })),
];

function formChoices(opening: Opening, forms: readonly SheetForm[]) {
  const chosen = aboutKinds.flatMap((kind) => {
    const form = forms.find(({ id, about }) => id === opening.forms[kind] && about.includes(kind));
    return form ? [[kind, { id: form.id, version: form.version }] as const] : [];
  });
  return Object.fromEntries(chosen);
}

async function look(tx: ReadTx, viewer: Viewer, opening: Opening, parts: OpeningParts): Promise<OpeningState> {
  const { bodyId } = viewer;
  const cycleId = cycleIdOf(opening.fiscalYear);
  const cycles = await readCycles(tx, bodyId);
  const before = cycles.find(({ fiscalYear }) => fiscalYear < opening.fiscalYear) ?? null;
  const units = await readCurrentUnits(tx, bodyId);
  const holders = await readHolders(tx, bodyId);
  const forms = availableForms(await readNewestForms(tx, bodyId), parts.shipped);
  const plan = planOpening({
    bodyId,
    cycleId,
    things: thingsOf(parts.model, opening.things),
    areas: parts.model.areas,
    forms: formChoices(opening, forms),
    units,
    holders,
    present: await readSheets(tx, bodyId, cycleId),
    previous: before ? await readSheets(tx, bodyId, before.id) : [],
    decisions: before ? await parts.decisions(tx, bodyId, before.id) : [],
    assigned: opening.assigned,
  });
  return { plan, units, holders, forms, before, cycle: cycles.find(({ id }) => id === cycleId) ?? null };
}

/** What opening would make, without making anything. */
export const tryOpening = (
  database: Database,
  viewer: Viewer,
  opening: Opening,
  parts: OpeningParts,
): Promise<OpeningState> => database.readAs(viewer.session, (tx) => look(tx, viewer, opening, parts));

/** Why a plan cannot be opened yet; empty = it can. */
export function againstOpening({ plan }: Pick<OpeningState, "plan">, opening: Opening): readonly Problem[] {
  const withoutUnit = plan.sheets.filter(({ unitId }) => unitId === null).length;
  const withoutOwner = plan.sheets.filter(({ ownerId }) => ownerId === null).length;
  return [
    ...(Object.keys(opening.forms).length === 0
      ? [
          problem(
            "openNoForm",
            "地域プロジェクト・施策・事務事業のどれにも様式が選ばれていません。",
            "No form is chosen for projects, measures or programmes.",
          ),
        ]
      : []),
    ...(plan.sheets.length === 0 && plan.present === 0
      ? [
          problem(
            "openNothing",
            "選んだ計画の版と種類には、調書を作るものがありません。選び直してください。",
            "The chosen plan editions and kinds hold nothing to make a sheet of: choose again.",
          ),
        ]
      : []),
    ...(withoutUnit > 0
      ? [
          problem(
            "openWithoutUnit",
            `担当なしの調書が ${withoutUnit} 件あります。下で担当の組織を選んでください。`,
            `${withoutUnit} sheets have no unit in charge: choose one below.`,
          ),
        ]
      : []),
    ...(withoutOwner > 0 && !opening.withoutOwner
      ? [
          problem(
            "openWithoutOwner",
            `担当者のいない調書が ${withoutOwner} 件あります。担当者を選ぶか、とりまとめ担当に任せる印を付けてください。`,
            `${withoutOwner} sheets have no owner: name one, or leave them to the coordinators of their units by ticking the box.`,
          ),
        ]
      : []),
  ];
}

type Opened = { readonly cycleId: string; readonly made: number; readonly present: number };

/** Opens the year, or adds what is missing to it, in one transaction: all of it or nothing. */
export async function openCycle(
  database: Database,
  viewer: Viewer,
  opening: Opening,
  parts: OpeningParts,
): Promise<Outcome<Opened, readonly Problem[]>> {
  const done = await attempt(
    async () =>
      ok(
        await database.writeAs(viewer.session, async (tx): Promise<Outcome<Opened, readonly Problem[]>> => {
          const state = await look(tx, viewer, opening, parts);
          const against = againstOpening(state, opening);
          if (against.length > 0) return fail(against);
          if (state.cycle?.closed) return fail([cycleClosed(state.cycle)]);
          if (!state.cycle) await keepCycle(tx, newCycle(viewer.bodyId, opening));
          const chosen = new Set(state.plan.sheets.map(({ form }) => form.id));
          const kept = new Set((await readNewestForms(tx, viewer.bodyId)).map(({ id }) => id));
          for (const form of state.forms)
            if (chosen.has(form.id) && !kept.has(form.id)) await keepForm(tx, viewer.bodyId, form);
          const sheets = newSheets(viewer.bodyId, cycleIdOf(opening.fiscalYear), state.plan);
          if (sheets.length > 0) await keepSheets(tx, sheets);
          return ok({ cycleId: cycleIdOf(opening.fiscalYear), made: sheets.length, present: state.plan.present });
        }),
      ),
    { changed: openedMeanwhile },
  );
  return done.ok ? done.value : fail([done.problem]);
}

const newCycle = (bodyId: string, { fiscalYear, deadlines }: Opening): Cycle => ({
  bodyId,
  id: cycleIdOf(fiscalYear),
  version: 1,
  fiscalYear,
  title: `${fiscalYearWords(fiscalYear, { lang: "ja", era: "wareki" })}の評価`,
  titleEn: `Evaluation of FY${fiscalYear}`,
  deadlines,
  closed: false,
});

const newSheets = (bodyId: string, cycleId: string, plan: OpeningPlan): readonly NewSheet[] =>
  plan.sheets.flatMap((sheet) =>
    sheet.unitId === null
      ? []
      : [
          {
            bodyId,
            id: sheet.id,
            cycleId,
            formId: sheet.form.id,
            formVersion: sheet.form.version,
            about: { kind: sheet.thing.kind, id: sheet.thing.id },
            title: sheet.thing.name,
            titleEn: sheet.thing.nameEn,
            unitId: sheet.unitId,
            areaPath: sheet.areaPath,
            partnerAreas: sheet.partnerAreas,
            kpiIds: sheet.thing.kpiIds,
            previousId: sheet.previousId,
            ownerId: sheet.ownerId,
          },
        ],
  );

const cycleClosed = (cycle: Cycle): Problem =>
  problem(
    "cycleClosed",
    `「${cycle.title}」は閉じられています。先に締切の画面で再び開いてください。`,
    `"${cycle.titleEn ?? cycle.title}" is closed: open it again on its page of deadlines first.`,
  );
const openedMeanwhile: Problem = problem(
  "openedMeanwhile",
  "同じ年度がほかの人によって開かれました。何も失われていません。もう一度確かめると、足りない調書だけが加わります。",
  "Somebody else opened the same year. Nothing is lost: look again, and only what is missing is added.",
);
