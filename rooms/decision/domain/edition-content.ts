import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { DocumentEntry } from "../../document/index.ts";
import type { Region } from "../../intake/index.ts";
import { nodesBelow, type PlanNode } from "./plan-nodes.ts";
import { planSays } from "./plan-now.ts";
import type { About, Revision, Said, What } from "./revision.ts";

/** One change that the next edition makes. `because` names what brought it along: a repeated row, an ended project. */
export type EditionChange = {
  readonly about: About;
  readonly what: What;
  readonly before: Said | null;
  readonly after: Said | null;
  readonly reason: string;
  readonly revisionId: string;
  readonly sheetId: string;
  readonly opinionId: string | null;
  readonly because: About | null;
  /** Of an added indicator: where it stands in the plan. */
  readonly place: KpiPlace | null;
};

export type KpiPlace = {
  readonly plan: string;
  readonly edition: string;
  readonly node: string | null;
  readonly project: string | null;
  readonly regions: readonly string[];
  readonly bureaus: readonly string[];
};

/** Next year's edition as data: what changes over this year's, and the document that the new figures cite. */
export type EditionContent = {
  readonly cycle: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** First day on which it holds, `2028-04-01`. */
  readonly validFrom: string;
  readonly document: DocumentEntry;
  readonly changes: readonly EditionChange[];
};

type SheetAbout = { readonly kind: "project" | "measure" | "programme"; readonly id: string };

export type ContentRequest = {
  readonly region: Region;
  readonly cycle: { readonly id: string; readonly title: string; readonly titleEn: string | null };
  readonly title: string;
  readonly validFrom: string;
  /** Decided ones only; others are passed over. */
  readonly revisions: readonly Revision[];
  /** What each sheet is about, for the place of added indicators. */
  readonly sheets: ReadonlyMap<string, SheetAbout>;
};

const keyOf = ({ about, what }: Pick<EditionChange, "about" | "what">): string => `${about.kind} ${about.id} ${what}`;

const contradiction = (one: EditionChange, other: EditionChange): Problem =>
  problem(
    "editionChangeContradicts",
    `「${one.about.id}」の同じ箇所に、調書「${one.sheetId}」と「${other.sheetId}」が違う改定を決めています。どちらかを取り下げてください。`,
    `The sheets ${one.sheetId} and ${other.sheetId} decide different revisions of the same part of ${one.about.id}: withdraw one.`,
  );

/** The document that stands behind the new figures; an id is letters, digits and `-`. */
const documentOf = ({ region, cycle, title }: ContentRequest): DocumentEntry => ({
  id: `decision-${cycle.id.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "")}`,
  title: `${title}（${cycle.title}での決定）`,
  titleEn: `${title} (decided in ${cycle.titleEn ?? cycle.title})`,
  publisher: region.edition.name,
  publisherEn: region.edition.nameEn,
  period: null,
  published: null,
  kind: "plan",
  file: null,
  sha256: null,
  lineCount: null,
  url: null,
});

/** Where an indicator added on a sheet stands: with the sheet's project or measure. Null where the edition does not know that. */
export function placeOfSheet(region: Region, about: SheetAbout | undefined): KpiPlace | null {
  if (about?.kind === "project") {
    const project = region.plans.projectById.get(about.id);
    const placed = project && region.plans.editionById.get(project.edition);
    if (!project || !placed) return null;
    const { regions, bureaus } = project;
    return { plan: placed.plan.id, edition: project.edition, node: null, project: project.id, regions, bureaus };
  }
  const placed = about?.kind === "measure" ? region.plans.nodeById.get(about.id) : undefined;
  if (!placed) return null;
  return {
    plan: placed.plan.id,
    edition: placed.edition.id,
    node: placed.node.id,
    project: null,
    regions: [],
    bureaus: [],
  };
}

const toChange = (revision: Revision, { region, sheets }: ContentRequest): EditionChange => ({
  about: revision.about,
  what: revision.what,
  before: planSays(region, revision.about, revision.what) ?? revision.before,
  after: revision.after,
  reason: revision.reason,
  revisionId: revision.id,
  sheetId: revision.sheetId,
  opinionId: revision.opinionId,
  because: null,
  place: revision.what === "added" ? placeOfSheet(region, sheets.get(revision.sheetId)) : null,
});

/** A KPI printed twice is one KPI: what changes in one row changes in the rows that repeat it. Only a name is each row's own. */
function repeats(change: EditionChange, region: Region): readonly EditionChange[] {
  if (change.about.kind !== "kpi" || change.what === "name" || change.what === "added") return [];
  return region.kpis.all
    .filter(({ sameAs }) => sameAs === change.about.id)
    .map(({ id }) => {
      const about = { kind: "kpi", id } as const;
      return { ...change, about, before: planSays(region, about, change.what), because: change.about };
    });
}

const hangsOn = (kpi: Region["kpis"]["all"][number], about: About, below: readonly PlanNode[]): boolean =>
  about.kind === "project" ? kpi.project === about.id : kpi.project === null && below.some(({ id }) => id === kpi.node);

/** The indicators of a project or measure that ends end with it. */
function endsWith(change: EditionChange, region: Region): readonly EditionChange[] {
  if (change.what !== "ended" || change.about.kind === "kpi" || change.about.kind === "programme") return [];
  const node = change.about.kind === "measure" ? region.plans.nodeById.get(change.about.id)?.node : undefined;
  const below = node ? nodesBelow(node) : [];
  return region.kpis.all
    .filter((kpi) => hangsOn(kpi, change.about, below))
    .map(({ id }) => {
      const about = { kind: "kpi", id } as const;
      return { ...change, about, before: planSays(region, about, "ended"), because: change.about };
    });
}

const placeMissing = ({ about, sheetId }: EditionChange): Problem =>
  problem(
    "editionPlaceUnknown",
    `調書「${sheetId}」で新設する KPI「${about.id}」の置き場所が計画の木に見つかりません。プロジェクトか施策の調書で新設してください。`,
    `The KPI ${about.id} added on sheet ${sheetId} has no place in the plan's tree: add it on the sheet of a project or measure.`,
  );

const unknownThing = ({ about }: EditionChange): Problem =>
  problem(
    "editionThingUnknown",
    `改定する「${about.id}」が今の版にありません。改定を取り下げるか、版を確かめてください。`,
    `The thing to revise, ${about.id}, is not in the present edition: withdraw the revision or check the edition.`,
  );

const faultOf = (change: EditionChange): Problem | null => {
  if (change.what === "added") return change.place ? null : placeMissing(change);
  return change.before === null && change.what !== "definition" ? unknownThing(change) : null;
};

/** All decided revisions as one next edition, or everything that stands against it. */
export function editionContent(request: ContentRequest): Outcome<EditionContent, readonly Problem[]> {
  const decided = request.revisions.filter(({ state }) => state === "decided").map((one) => toChange(one, request));
  const problems: Problem[] = decided.flatMap((change) => faultOf(change) ?? []);
  const held = new Map<string, EditionChange>();
  for (const change of decided) {
    const before = held.get(keyOf(change));
    if (before && JSON.stringify(before.after) !== JSON.stringify(change.after))
      problems.push(contradiction(before, change));
    if (!before) held.set(keyOf(change), change);
  }
  if (problems.length > 0) return fail(problems);
  const brought = [...held.values()].flatMap((change) => [
    ...repeats(change, request.region),
    ...endsWith(change, request.region).flatMap((one) => [one, ...repeats(one, request.region)]),
  ]);
  for (const change of brought) if (!held.has(keyOf(change))) held.set(keyOf(change), change);
  const { cycle, title, validFrom } = request;
  const changes = withoutEndedParts([...held.values()]);
  return ok({ cycle: cycle.id, title, titleEn: null, validFrom, document: documentOf(request), changes });
}

/** A thing that ends needs no other change. */
function withoutEndedParts(changes: readonly EditionChange[]): readonly EditionChange[] {
  const ended = new Set(changes.filter(({ what }) => what === "ended").map(({ about }) => `${about.kind} ${about.id}`));
  return changes.filter(({ about, what }) => what === "ended" || !ended.has(`${about.kind} ${about.id}`));
}
