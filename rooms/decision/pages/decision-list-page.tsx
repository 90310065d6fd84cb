import {
  Absent,
  Choices,
  cell,
  EmptyState,
  Name,
  Origin,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import { type Cycle, type SheetHead, stageWords } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import {
  decisionList,
  differenceAddress,
  moneyList,
  nextEditionAddress,
  proposalList,
  sheetPage,
} from "../domain/addresses.ts";
import {
  type Decision,
  type Direction,
  directions,
  directionWords,
  isDirection,
  type SheetDecision,
} from "../domain/direction.ts";
import type { Revision } from "../domain/revision.ts";
import { decisionMessages } from "./decision-messages.ts";

export type DecisionRow = {
  readonly sheet: SheetHead;
  readonly decision: SheetDecision | null;
  /** What the sheet itself proposes. */
  readonly written: Direction | null;
  readonly revisions: readonly Revision[];
};

export type DecisionListModel = {
  readonly site: Site;
  readonly view: View;
  readonly cycle: Cycle;
  readonly rows: readonly DecisionRow[];
  readonly units: ReadonlyMap<string, Unit>;
  /** `undecided`, a direction, or all. */
  readonly shown: string;
  readonly isHq: boolean;
};

/** The direction that counts in the list: the decided one, unless something was proposed after it. */
export const decidedDirection = ({ decision }: Pick<DecisionRow, "decision">): Direction | null =>
  decision?.standing?.state === "decided" ? decision.standing.direction : null;

const isShown = (row: DecisionRow, shown: string): boolean => {
  if (shown === "undecided") return decidedDirection(row) === null;
  return isDirection(shown) ? decidedDirection(row) === shown : true;
};

const undecidedFirst = (one: DecisionRow, other: DecisionRow): number =>
  Number(decidedDirection(one) !== null) - Number(decidedDirection(other) !== null) ||
  (one.sheet.title < other.sheet.title ? -1 : 1);

/** Every decision of a cycle, undecided ones first: /decision/:edition/:cycle. */
export function decisionListPage(model: DecisionListModel): PageContent {
  const { site, view, cycle, rows } = model;
  const t = decisionMessages(view.lang);
  const shown = rows.filter((row) => isShown(row, model.shown)).sort(undecidedFirst);
  return {
    title: t("listTitle", { cycle: cycleName(cycle, view) }),
    description: t("listAbout"),
    unlisted: true,
    main: (
      <>
        <Links {...model} />
        <Section id="by-direction" title={t("byDirection")}>
          <Counts {...model} />
        </Section>
        <Section id="sheets" title={t("sheets")}>
          <Choices label={t("filterLabel")} items={choices(model)} />
          {shown.length === 0 ? <EmptyState what={t("noSheets")} why={t("noSheetsWhy")} /> : null}
          <Table
            id="decision"
            caption={t("sheets")}
            captionShown="hidden"
            filter
            columns={[
              { id: "sheet", head: t("sheet"), kind: "text" },
              { id: "unit", head: t("unit"), kind: "text" },
              { id: "proposed", head: t("proposed"), kind: "text" },
              { id: "decided", head: t("decided"), kind: "text" },
              { id: "revisions", head: t("revisions"), kind: "number" },
              { id: "stage", head: t("stage"), kind: "text" },
            ]}
            rows={shown.map((row) => tableRow(row, model))}
            downloads={[{ format: "csv", href: `${decisionList(site.edition.id, cycle.id)}/csv` }]}
          />
        </Section>
      </>
    ),
  };
}

export const cycleName = (cycle: Cycle, view: View): string =>
  view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;

function Links({ site, view, cycle, isHq }: DecisionListModel) {
  const t = decisionMessages(view.lang);
  const { id } = site.edition;
  return (
    <ul class="room-links">
      <li>
        <a href={differenceAddress(id, cycle.id)}>{t("differenceLink")}</a>
      </li>
      {isHq ? (
        <li>
          <a href={nextEditionAddress(id, cycle.id)}>{t("editionLink")}</a>
        </li>
      ) : null}
      <li>
        <a href={moneyList(id, cycle.id)}>{t("moneyLink")}</a>
      </li>
      <li>
        <a href={proposalList(id, cycle.id)}>{t("proposalLink")}</a>
      </li>
    </ul>
  );
}

function Counts({ site, view, cycle, rows }: DecisionListModel) {
  const t = decisionMessages(view.lang);
  const here = decisionList(site.edition.id, cycle.id);
  const count = (direction: Direction | null) => rows.filter((row) => decidedDirection(row) === direction).length;
  const all = [
    { id: "undecided", word: t("undecided"), count: count(null) },
    ...directions.map((id) => ({ id, word: directionWords[id][view.lang], count: count(id) })),
  ];
  return (
    <Table
      id="directions"
      caption={t("byDirection")}
      captionShown="hidden"
      columns={[
        { id: "direction", head: t("direction"), kind: "text" },
        { id: "count", head: t("count"), kind: "number" },
      ]}
      rows={all.map((one) => ({
        id: one.id,
        cells: [
          cell(<a href={`${here}?direction=${one.id}`}>{one.word}</a>),
          cell(
            <Origin href={`${here}?direction=${one.id}#decision`} label={one.word} kind="derived">
              {String(one.count)}
            </Origin>,
            one.count,
          ),
        ],
      }))}
    />
  );
}

function choices({ site, view, cycle, shown }: DecisionListModel) {
  const t = decisionMessages(view.lang);
  const here = decisionList(site.edition.id, cycle.id);
  const ids = ["all", "undecided", ...directions];
  return ids.map((id) => ({
    label: id === "all" ? t("all") : isDirection(id) ? directionWords[id][view.lang] : t("undecided"),
    href: id === "all" ? here : `${here}?direction=${id}`,
    current: id === shown,
  }));
}

function Side({
  said,
  none,
  view,
}: {
  readonly said: Decision | null | undefined;
  readonly none: string;
  readonly view: View;
}) {
  if (!said) return <Absent word={none} />;
  return (
    <>
      {directionWords[said.direction][view.lang]}
      <p class="cell-note">
        <Name>{said.reason}</Name>
      </p>
    </>
  );
}

export const unitName = (units: ReadonlyMap<string, Unit>, id: string, view: View): string => {
  const unit = units.get(id);
  return unit ? (view.lang === "en" ? (unit.nameEn ?? unit.name) : unit.name) : id;
};

function tableRow(row: DecisionRow, { site, view, units }: DecisionListModel) {
  const t = decisionMessages(view.lang);
  const address = sheetPage(site.edition.id, row.sheet.id);
  const standing = row.revisions.filter(({ state }) => state !== "withdrawn").length;
  return {
    id: row.sheet.id,
    cells: [
      cell(
        <a href={address} data-name="">
          {row.sheet.title}
        </a>,
      ),
      cell(<Name>{unitName(units, row.sheet.unitId, view)}</Name>),
      cell(
        row.written !== null && !row.decision?.proposed ? (
          directionWords[row.written][view.lang]
        ) : (
          <Side said={row.decision?.proposed} none={t("notProposed")} view={view} />
        ),
      ),
      cell(<Side said={row.decision?.decided} none={t("notDecided")} view={view} />),
      cell(
        <Origin href={`${address}#revisions`} label={t("revisions")} kind="derived">
          {String(standing)}
        </Origin>,
        standing,
      ),
      cell(stageWords[row.sheet.stage][view.lang]),
    ],
  };
}
