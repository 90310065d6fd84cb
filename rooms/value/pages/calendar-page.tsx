import type { Problem } from "../../../foundation/index.ts";
import {
  type Cell,
  cell,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  Tag,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import type { Cycle } from "../../cycle/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import type { AwaitedInCycle } from "../actions/await-values.ts";
import { type Awaited, overdueByUnit } from "../domain/calendar.ts";
import { calendarMessages } from "./value-messages.ts";

export type CalendarModel = {
  readonly site: Site;
  readonly view: View;
  readonly cycle: Cycle | null;
  readonly found: AwaitedInCycle;
  readonly units: ReadonlyMap<string, Unit>;
  readonly problem?: Problem;
};

const cycleName = (cycle: Cycle, view: View): string =>
  view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;

/** When the statistics behind the values of a cycle come out: what is late first, then month by month. */
export function calendarPage(model: CalendarModel): PageContent {
  const { view, site, cycle } = model;
  const t = calendarMessages(view.lang);
  const name = cycle ? cycleName(cycle, view) : "";
  return {
    title: t("title"),
    description: t("lead", { cycle: name }),
    lead: <>{weave(t("lead"), { cycle: <Name>{name}</Name> })}</>,
    breadcrumbs: [
      [{ label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` }, { label: t("title") }],
    ],
    main: cycle ? <Calendar model={model} /> : <EmptyState what={t("empty")} why={t("emptyWhy")} />,
    unlisted: true,
  };
}

function Calendar({ model }: { readonly model: CalendarModel }) {
  const { found, view, site } = model;
  const t = calendarMessages(view.lang);
  const late = overdueByUnit(found.awaited);
  const entered = found.awaited.filter(({ state }) => state === "entered").length;
  const open = found.awaited.filter(({ state }) => state !== "entered");
  const months = byMonth(open);
  return (
    <>
      <p data-name="">{t("enteredCount", { entered: String(entered), all: String(found.awaited.length) })}</p>
      <p>
        <a href={`/calendar/${site.edition.id}/statistics.ics`}>{t("ics")}</a>
      </p>
      <Section id="late" title={t("lateTitle")}>
        {late.size === 0 ? <EmptyState what={t("noneLate")} why={t("noneLateWhy")} /> : null}
        {[...late].map(([unitId, awaited]) => (
          <AwaitedTable
            key={unitId}
            id={`late-${unitId}`}
            caption={unitName(unitId, model)}
            awaited={awaited}
            model={model}
          />
        ))}
      </Section>
      {months.size === 0 ? null : (
        <Section id="months" title={t("months")}>
          {[...months].map(([month, awaited]) => (
            <section key={month} id={`month-${month}`}>
              <h3>
                <PeriodWhen period={month} view={view} />
              </h3>
              <AwaitedTable id={`in-${month}`} caption={month} awaited={awaited} model={model} />
            </section>
          ))}
        </Section>
      )}
      <NoDay awaited={open.filter(({ on }) => on === null)} model={model} />
    </>
  );
}

function NoDay({ awaited, model }: { readonly awaited: readonly Awaited[]; readonly model: CalendarModel }) {
  const t = calendarMessages(model.view.lang);
  if (awaited.length === 0) return null;
  return (
    <Section id="no-day" title={t("noDay")} lead={t("noDayLead")}>
      <AwaitedTable
        id="without-day"
        caption={t("noDay")}
        awaited={awaited}
        model={model}
        heads={["kpi", "unit", "period"]}
      />
    </Section>
  );
}

function byMonth(awaited: readonly Awaited[]): ReadonlyMap<string, readonly Awaited[]> {
  const months = new Map<string, Awaited[]>();
  const dated = awaited.filter(({ on }) => on !== null);
  for (const one of dated.sort((left, right) => (left.on ?? "").localeCompare(right.on ?? ""))) {
    const month = (one.on ?? "").slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return months;
}

function unitName(id: string, { units, view }: CalendarModel): string {
  const unit = units.get(id);
  return unit ? nameIn(view.lang, unit) : id;
}

const allHeads = ["kpi", "unit", "period", "statistic", "on", "state"] as const;

function AwaitedTable(props: {
  readonly id: string;
  readonly caption: string;
  readonly awaited: readonly Awaited[];
  readonly model: CalendarModel;
  /** The columns that say something here, from the first on. */
  readonly heads?: readonly (typeof allHeads)[number][];
}) {
  const { view } = props.model;
  const t = calendarMessages(view.lang);
  const { heads = allHeads } = props;
  return (
    <Table
      id={props.id.replace(/[^A-Za-z0-9-]+/g, "-")}
      caption={props.caption}
      captionShown={props.id.startsWith("late-") ? "shown" : "hidden"}
      columns={heads.map((id) => ({ id, head: t(id), kind: "text" }))}
      rows={props.awaited.map((one) => ({
        id: `${one.sheetId}-${one.kpiId}`.replace(/[^A-Za-z0-9-]+/g, "-"),
        cells: awaitedCells(one, props.model).slice(0, heads.length),
      }))}
    />
  );
}

function awaitedCells(one: Awaited, model: CalendarModel): readonly Cell[] {
  const { site, view } = model;
  const t = calendarMessages(view.lang);
  const kpi = site.kpis.byId.get(one.kpiId);
  const name = kpi ? nameIn(view.lang, kpi) : one.kpiId;
  return [
    cell(
      <span class="cell-stack">
        <a href={`/value/${site.edition.id}/${encodeURIComponent(one.sheetId)}#kpi-${one.kpiId}`} data-name="">
          {name}
        </a>
        <a
          href={`/calendar/${site.edition.id}/${encodeURIComponent(one.kpiId)}`}
          aria-label={`${t("open")}: ${name}`}
          class="cell-note"
        >
          {t("open")}
        </a>
      </span>,
      name,
    ),
    cell(<Name>{unitName(one.unitId, model)}</Name>, unitName(one.unitId, model)),
    cell(<PeriodWhen period={one.period} view={view} />, one.period),
    cell(<Name>{one.entry?.statistic ?? t("noStatistic")}</Name>, one.entry?.statistic ?? undefined),
    cell(one.on ? <PeriodWhen period={one.on} view={view} /> : t("unknown"), one.on ?? undefined),
    cell(
      <span class="cell-stack">
        <Tag word={t(one.state)} />
        {one.state === "chased" && one.entry?.chasedOn ? (
          <span class="cell-note">
            <PeriodWhen period={one.entry.chasedOn} view={view} />
          </span>
        ) : null}
      </span>,
      t(one.state),
    ),
  ];
}
