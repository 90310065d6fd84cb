import { type Area, type AreaEntry, type Areas, arrangeAreas, type Group, type GroupEntry } from "../../area/index.ts";
import type {
  Budget,
  BudgetFigureEntry,
  LineEntry,
  PointEntry,
  ProposalEntry,
  TableEntry,
  ThemeEntry,
} from "../../budget/index.ts";
import { type CohortEntry, cohortMeasures, type ScenarioEntry } from "../../cohort/index.ts";
import { arrangeDocuments, type DocumentEntry, type Documents } from "../../document/index.ts";
import { contentToFact, type Fact, type FactRow, type WithFacts, withFacts } from "../../fact/index.ts";
import { arrangeKpis, type KpiEntry, type Kpis, type OverlapEntry } from "../../kpi/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import {
  arrangePlans,
  type PlanEntry,
  type Plans,
  type ProjectCountEntry,
  type ProjectEntry,
} from "../../plan/index.ts";
import {
  type ActivityEntry,
  arrangeProgrammes,
  type KindEntry,
  type ProgrammeEntry,
  type Programmes,
} from "../../programme/index.ts";
import type { EditionHead } from "./entry-kinds.ts";
import { isRecord } from "./entry-path.ts";

/** One entry as the store keeps it: its figures have become facts. */
export type Row = {
  readonly id: string;
  readonly content: unknown;
  readonly version: number;
  readonly recordedAt: string;
};

/** An entry's id and what it says, without when that was kept. */
export type EntryContent = Pick<Row, "id" | "content">;

/** All rows of one edition as known at one time, by kind of entry; `order` keeps the order in which a file wrote them. */
export type EditionRows = {
  readonly head: EditionHead;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly facts: readonly FactRow[];
};

/** Everything an edition says, arranged by room, with each figure as the fact it was read from. */
export type Region = {
  readonly edition: EditionHead;
  readonly documents: Documents;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly areas: Areas;
  /** Statistics one by one. Those of `cohorts`, one for each sex and age group, follow from their source and are not among them. */
  readonly measures: readonly MeasureEntry[];
  readonly cohorts: readonly CohortEntry[];
  /** What the edition asks of the future, as its files say it. */
  readonly scenarios: readonly ScenarioEntry[];
  readonly plans: Plans;
  readonly programmes: Programmes;
  readonly budget: Budget;
  readonly kpis: Kpis;
};

/** Every measure that an edition lists, also those for each sex and age group of its sources of people. */
export const listedMeasures = ({
  measures,
  cohorts,
}: Pick<Region, "measures" | "cohorts">): readonly MeasureEntry[] => [...measures, ...cohorts.flatMap(cohortMeasures)];

/** Where an entry was read first: entries stand in the order of their documents, places in the order of their codes or as an edition orders them. */
function orderKey({ id, content }: EntryContent): string {
  if (!isRecord(content)) return id;
  if (typeof content.code === "string") return `${content.code} ${id}`;
  if (typeof content.order === "number") return `${String(content.order).padStart(6, "0")} ${id}`;
  const [source] = Array.isArray(content.sources) ? content.sources : [];
  if (!isRecord(source)) return `~ ${id}`;
  const [line] = Array.isArray(source.lines) ? source.lines : [];
  return `${source.document} ${String(line ?? 0).padStart(6, "0")} ${id}`;
}

/** Sorted by a key that no two rows share: wherever rows come from, they come out in one order. */
const sortedBy = <R>(rows: readonly R[], keyOf: (row: R) => string): readonly R[] =>
  rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);

/** Arranges the rows of an edition. Pure: the same rows always give the same region. */
export function arrangeRegion({ head, rows, facts }: EditionRows): Region {
  return arrangeRows(
    head,
    rows,
    new Map(sortedBy(facts, ({ id }) => id).map((row) => [row.id, contentToFact(head.id, row)])),
  );
}

/** Arranges rows whose facts are at hand already: those of another region, with a few new ones. */
export function arrangeRows(
  head: EditionHead,
  rows: ReadonlyMap<string, readonly EntryContent[]>,
  facts: ReadonlyMap<string, Fact>,
): Region {
  const all = <T>(kind: string): readonly WithFacts<T>[] =>
    sortedBy(rows.get(kind) ?? [], orderKey).map((row) => withFacts<T>(row.content, facts));
  const areas: readonly Area[] = all<AreaEntry>("area");
  const groups: readonly Group[] = all<GroupEntry>("group");
  return {
    edition: head,
    documents: arrangeDocuments(all<DocumentEntry>("document")),
    facts,
    areas: arrangeAreas(areas, groups),
    measures: all<MeasureEntry>("measure"),
    cohorts: all<CohortEntry>("cohort"),
    scenarios: all<ScenarioEntry>("scenario"),
    plans: arrangePlans(all<PlanEntry>("plan"), all<ProjectEntry>("project"), all<ProjectCountEntry>("count")),
    programmes: arrangeProgrammes(
      all<ProgrammeEntry>("programme"),
      all<ActivityEntry>("activity"),
      all<KindEntry>("kind"),
    ),
    budget: {
      themes: all<ThemeEntry>("theme"),
      points: all<PointEntry>("point"),
      lines: all<LineEntry>("line"),
      tables: all<TableEntry>("table"),
      figures: all<BudgetFigureEntry>("figure"),
      proposals: all<ProposalEntry>("proposal"),
    },
    kpis: arrangeKpis(all<KpiEntry>("kpi"), all<OverlapEntry>("overlap")),
  };
}
