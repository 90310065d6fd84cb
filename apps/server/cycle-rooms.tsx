import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import {
  asPeriod,
  dayInJapan,
  type Outcome,
  ok,
  type Problem,
  periodEndYear,
  type Reading,
} from "../../foundation/index.ts";
import { hasRole } from "../../rooms/account/index.ts";
import type { Staff, StaffParts } from "../../rooms/account/server.ts";
import { auditRoutes } from "../../rooms/audit/server.ts";
import type { Obstacle, SheetHead } from "../../rooms/cycle/index.ts";
import { type CycleGiven, cycleRoutes, readFormFolder, readSheets, type SheetPanel } from "../../rooms/cycle/server.ts";
import { whatWords } from "../../rooms/decision/index.ts";
import {
  type DecisionSources,
  decidedDirections,
  decisionPanel,
  decisionRoutes,
  decisionsStandAgainst,
  moneyPanel,
  readSheetRevisions,
} from "../../rooms/decision/server.ts";
import { type LaidOut, layOut, type SheetRecord } from "../../rooms/form/index.ts";
import {
  formRoutes,
  openPress,
  type Press,
  type RecordSources,
  readRecords,
  readTemplates,
} from "../../rooms/form/server.ts";
import { FormLinks, papersHtml } from "../../rooms/form/web.tsx";
import type { SupposedActual } from "../../rooms/kpi/index.ts";
import { logicPanel, logicRoutes } from "../../rooms/logic/server.ts";
import {
  type OpinionGiven,
  opinionPanel,
  opinionRoutes,
  opinionsStandAgainst,
  opinionWork,
  readOpinions,
} from "../../rooms/opinion/server.ts";
import { mapRoutes, openTables, readingRoutes } from "../../rooms/reading/server.ts";
import type { BundleFile } from "../../rooms/release/index.ts";
import { type ReleaseTools, releaseRoutes } from "../../rooms/release/server.ts";
import type { TrainingFile } from "../../rooms/training/index.ts";
import { tourRoutes } from "../../rooms/training/server.ts";
import { readingWords, type SheetValue } from "../../rooms/value/index.ts";
import {
  readCalendar,
  readValues,
  readValuesOnce,
  valuePanel,
  valueRoutes,
  valuesStandAgainst,
} from "../../rooms/value/server.ts";
import { visionRoutes } from "../../rooms/vision/server.ts";
import type { ReadTx } from "../../store/index.ts";
import { defineMessages, type NavItem } from "../../ui/index.ts";
import { namesForAudit } from "./audit-names.ts";
import { readInBackground } from "./readings.ts";
import type { Sites } from "./sites.ts";

const words = defineMessages({
  values: { ja: "指標の値", en: "Values of the indicators" },
  decision: { ja: "来年度の方向と計画の改定", en: "Direction and changes of the plan" },
  money: { ja: "予算と決算", en: "Budget and outturn" },
  logic: { ja: "ロジックモデル", en: "Logic model" },
  forms: { ja: "印刷用の様式", en: "Printed forms" },
  decisions: { ja: "来年度の方向と改定の一覧", en: "Directions and revisions" },
  moneyList: { ja: "予算と決算の一覧", en: "Budget and outturn of all" },
  proposals: { ja: "政策提案", en: "Policy proposals" },
  opinions: { ja: "意見の一覧", en: "Opinions" },
  change: { ja: "意見で何が変わったか", en: "What opinions changed" },
  publish: { ja: "結果を公表する", en: "Publish the results" },
  nextEdition: { ja: "来年の版を作る", en: "Make next year's edition" },
});

/** Where forms and pages find the values of a cycle. */
export const recordSources: RecordSources = { readValues: readValuesOnce, readCalendar };

const isActual = ({ kind }: SheetValue): boolean => kind === "actual" || kind === "revised";

type Entered = SupposedActual & { readonly reading: Reading; readonly printed: string | null };

/** The newest actual value of each KPI that was entered; a revised one takes the place of the one it revises. */
function newestActuals(values: readonly SheetValue[]): ReadonlyMap<string, Entered> {
  const found = new Map<string, Entered>();
  for (const value of [...values].filter(isActual).sort((one, other) => (one.kind < other.kind ? -1 : 1))) {
    const period = asPeriod(value.period);
    if (!period.ok || value.reading?.kind !== "known") continue;
    const year = periodEndYear(period.value);
    const before = found.get(value.kpiId);
    if (before && before.year > year) continue;
    const { reading, printed } = value;
    found.set(value.kpiId, { value: reading.quantity.value, year, survey: false, reading, printed });
  }
  return found;
}

const sheetPath = ({ site }: Staff, { id }: Pick<SheetHead, "id">): string =>
  `/sheet/${site.edition.id}/${encodeURIComponent(id)}`;

/** The newest actual values of a sheet's indicators, on whichever sheet of the year they were entered, with their words. */
async function sheetActuals(parts: StaffParts, { site, viewer, view }: Staff, { id }: Pick<SheetHead, "id">) {
  const values = await parts.database.readAs(viewer.session, (tx) => readValuesOnce(tx, site, [id]));
  return new Map(
    [...newestActuals(values)].map(([kpi, entered]) => [kpi, { ...entered, words: readingWords(entered, view.lang) }]),
  );
}

/** What the rooms to the right show on a sheet's page. */
async function sheetPanels(
  parts: StaffParts,
  given: OpinionGiven,
  staff: Staff,
  head: SheetHead,
): Promise<readonly SheetPanel[]> {
  const t = words(staff.view.lang);
  const back = sheetPath(staff, head);
  const body = staff.site.edition.body;
  const templates = await readTemplates(parts.database, staff.viewer, body);
  // before the meeting there is nothing to answer and nothing to decide
  const early = ["draft", "submitted", "check"].includes(head.stage);
  const fromMeeting = early ? ({ place: "end" } as const) : {};
  const { todo, ...opinions } = await opinionPanel(parts, staff, head, given);
  const panels: SheetPanel[] = [
    { id: "values", title: t("values"), content: await valuePanel(parts, staff, head), place: "above", open: true },
    {
      ...opinions,
      ...fromMeeting,
      // later on, what is unanswered stands among what keeps the sheet from moving on
      todo: head.stage === "meeting" ? todo : null,
      open: ["meeting", "second"].includes(head.stage),
    },
    {
      id: "decision",
      title: t("decision"),
      ...(await decisionPanel(parts, staff, head, back)),
      framed: true,
      open: head.stage === "second",
      ...fromMeeting,
    },
    {
      id: "money",
      title: t("money"),
      ...(await moneyPanel(parts, staff, head, back)),
      place: "end",
    },
    { id: "logic", title: t("logic"), content: await logicPanel(parts, staff, head), place: "end" },
    {
      id: "form-links",
      title: t("forms"),
      place: "end",
      content: (
        <FormLinks
          view={staff.view}
          edition={staff.site.edition.id}
          sheetId={head.id}
          templates={[...templates.values()]}
        />
      ),
    },
  ];
  return panels;
}

/** What stands against the next step: values before submitting; open opinions and decisions before fixing. */
async function sheetObstacles(parts: StaffParts, staff: Staff, head: SheetHead): Promise<readonly Obstacle[]> {
  const { site, viewer } = staff;
  const href = sheetPath(staff, head);
  return parts.database.readAs(viewer.session, async (tx) => {
    if (head.stage === "draft") {
      const missing = await valuesStandAgainst(tx, site, head);
      return missing.map(({ code, message, weight }) => ({ code, message, weight, href: `${href}#values` }));
    }
    if (head.stage !== "second") return [];
    const opinions = await opinionsStandAgainst(tx, head, site.edition.id);
    const decisions = await decisionsStandAgainst(tx, site.edition.body, head);
    return [
      ...opinions.map((obstacle) => ({ ...obstacle, weight: "stops" as const })),
      ...decisions.map(({ code, message }) => ({ code, message, href: `${href}#decision`, weight: "stops" as const })),
    ];
  });
}

/** What an answer to an opinion may refer to: the revisions of its sheet. */
const changeLinks =
  (parts: StaffParts): OpinionGiven["changeLinks"] =>
  async (staff, sheetIds) => {
    const { site, viewer, view } = staff;
    const revisions = await parts.database.readAs(viewer.session, (tx) =>
      readSheetRevisions(tx, site.edition.body, sheetIds),
    );
    return revisions.map((revision) => ({
      kind: "revision",
      id: revision.id,
      sheetId: revision.sheetId,
      label: `${whatWords[revision.what][view.lang]}: ${revision.reason}`,
      href: `${sheetPath(staff, { id: revision.sheetId })}#decision`,
    }));
  };

const decisionSources = (sites: Sites): DecisionSources => ({
  before: (edition, cycleId) => sites.find({ edition, without: cycleId }),
  actuals: async (tx, bodyId, cycleId) => {
    const sheets = await readSheets(tx, bodyId, cycleId);
    const ids = sheets.map(({ id }) => id);
    return newestActuals(await readValues(tx, bodyId, ids));
  },
  opinions: async (tx, bodyId, sheetId) => {
    const opinions = await readOpinions(tx, bodyId, [sheetId]);
    return opinions.get(sheetId) ?? [];
  },
});

const pastDecisions = async (tx: ReadTx, bodyId: string, cycleId: string) => {
  const directions = await decidedDirections(tx, bodyId, cycleId);
  return [...directions].map(([sheetId, direction]) => ({ sheetId, direction }));
};

/** From the board of a year to what other rooms know of the same year. */
function boardLinks({ site, viewer, view }: Staff, cycleId: string): readonly NavItem[] {
  const t = words(view.lang);
  const edition = site.edition.id;
  const cycle = encodeURIComponent(cycleId);
  const hq: readonly NavItem[] = hasRole(viewer, "hq")
    ? [
        { label: t("publish"), href: `/release/${edition}/publish/${cycle}` },
        { label: t("nextEdition"), href: `/decision/${edition}/${cycle}/edition` },
      ]
    : [];
  return [
    { label: t("decisions"), href: `/decision/${edition}/${cycle}` },
    { label: t("moneyList"), href: `/money/${edition}/${cycle}` },
    { label: t("proposals"), href: `/proposal/${edition}/${cycle}` },
    { label: t("opinions"), href: `/opinion/${edition}?cycle=${cycle}` },
    { label: t("change"), href: `/change/${edition}/${cycle}` },
    ...hq,
  ];
}

/** The forms that come with the product; one that cannot be read is a fault of the product itself. */
function shippedForms(projectRoot: string) {
  const read = readFormFolder(join(projectRoot, "data", "forms"));
  if (!read.ok) throw new Error(read.problem.map(({ message }) => message.en).join("\n"));
  return read.value.map(({ form }) => form);
}

const styleFile = (projectRoot: string): string => join(projectRoot, "dist", "assets", "app.css");

/** The style sheet that goes into a published folder. */
export const bundleStyle = (projectRoot: string): string => readFileSync(styleFile(projectRoot), "utf8");

/**
 * Every form of the body for the sheets of a release. A form that cannot be printed stops the release; sheets that a form does not take (a grant
 * report holds five KPIs at most) are named in a text beside it, each with the reason.
 */
async function printForms(
  parts: StaffParts,
  press: Press,
  staff: Staff,
  records: readonly SheetRecord[],
): Promise<Outcome<readonly BundleFile[], Problem>> {
  const templates = await readTemplates(parts.database, staff.viewer, staff.site.edition.body);
  const context = { lang: "ja" as const, printedOn: dayInJapan(parts.now()), edition: staff.site.edition.name };
  const files: BundleFile[] = [];
  for (const { template } of templates.values()) {
    const { papers, refused } = layOut(template, records, context);
    if (refused.length > 0) files.push(refusedFile(template.id, refused));
    for (const output of papers.length === 0 ? [] : template.outputs) {
      const path = `forms/${template.id}.${output}`;
      if (output === "html") {
        const html = papersHtml(template.title.ja, papers, "../style.css");
        files.push({ path, mediaType: "text/html; charset=utf-8", bytes: Buffer.from(html) });
        continue;
      }
      const printed = await press.print({ output, template, records, context });
      if (!printed.ok) return printed;
      if (!printed.value.bytes) throw new Error(`${path}: laid out and yet not printed`);
      files.push({ path, mediaType: mediaTypes[output], bytes: printed.value.bytes });
    }
  }
  return ok(files);
}

const refusedFile = (templateId: string, refused: LaidOut["refused"]): BundleFile => ({
  path: `forms/${templateId}-not-printed.txt`,
  mediaType: "text/plain; charset=utf-8",
  bytes: Buffer.from(
    refused.map(({ sheetId, problem: { message } }) => `${sheetId}\n  ${message.ja}\n  ${message.en}\n`).join(""),
  ),
});

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type CycleRooms = {
  readonly projectRoot: string;
  readonly training: TrainingFile | null;
  readonly sites: Sites;
};

/** Registers the rooms of the yearly cycle and connects them: what one shows of another is decided here and nowhere else. */
export function cycleRooms(
  server: FastifyInstance,
  parts: StaffParts,
  { projectRoot, training, sites }: CycleRooms,
): void {
  const press = openPress();
  server.addHook("onClose", async () => press.close());
  const opinionGiven: OpinionGiven = {
    changeLinks: changeLinks(parts),
    keyFigures: (staff, sheet) => valuePanel(parts, staff, sheet),
  };
  const cycleGiven: CycleGiven = {
    forms: shippedForms(projectRoot),
    decisions: pastDecisions,
    boardLinks,
    work: [opinionWork],
    sheet: {
      sheetPanels: (staff, head) => sheetPanels(parts, opinionGiven, staff, head),
      sheetObstacles: (staff, head) => sheetObstacles(parts, staff, head),
      sheetActuals: (staff, head) => sheetActuals(parts, staff, head),
    },
  };
  const tools: ReleaseTools = {
    readRecords: (staff, sheetIds) =>
      readRecords({ ...parts, sources: recordSources }, staff.site, staff.viewer, { sheetIds }),
    printForms: (staff, records) => printForms(parts, press, staff, records),
    style: () => readFile(styleFile(projectRoot), "utf8"),
  };
  auditRoutes(server, parts, (staff, ids) => namesForAudit(parts, staff, ids));
  cycleRoutes(server, parts, cycleGiven);
  valueRoutes(server, parts, { openTables });
  mapRoutes(server, parts);
  opinionRoutes(server, parts, opinionGiven);
  decisionRoutes(server, parts, decisionSources(sites));
  logicRoutes(server, parts);
  formRoutes(server, parts, { sources: recordSources, press });
  releaseRoutes(server, parts, tools);
  readingRoutes(server, parts, { readings: readInBackground(server, parts.database, sites) });
  visionRoutes(server, parts);
  tourRoutes(server, parts, training);
}
