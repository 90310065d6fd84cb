import { cell, EmptyState, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import { decisionList, moneyList, sheetPage } from "../domain/addresses.ts";
import { groupBy } from "../domain/group-by.ts";
import { budgetLineOf, type MoneyLine, moneyYear, requestComparison, sumMoney } from "../domain/money.ts";
import { cycleName, unitName } from "./decision-list-page.tsx";
import { decisionMessages } from "./decision-messages.ts";
import { moneyMessages } from "./money-messages.ts";
import { Rate, Relisted, SumAmount, YearWords } from "./money-pieces.tsx";

export type MoneyListModel = {
  readonly site: Site;
  readonly view: View;
  readonly cycle: Cycle;
  readonly sheets: readonly SheetHead[];
  readonly lines: readonly MoneyLine[];
  readonly units: ReadonlyMap<string, Unit>;
};

/** Lines of one unit, theme or programme, with the words for it. */
type Group = {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly lines: readonly MoneyLine[];
};

/** Money of the evaluated year by unit, theme and programme, the next request beside it: /money/:edition/:cycle. */
export function moneyListPage(model: MoneyListModel): PageContent {
  const { site, view, cycle, lines } = model;
  const t = moneyMessages(view.lang);
  const crumb = { label: decisionMessages(view.lang)("cycleCrumb"), href: decisionList(site.edition.id, cycle.id) };
  return {
    title: t("listTitle", { cycle: cycleName(cycle, view) }),
    description: t("listAbout"),
    breadcrumbs: [[crumb, { label: t("cycleCrumb") }]],
    unlisted: true,
    main:
      lines.length === 0 ? (
        <EmptyState what={t("noMoney")} why={t("noMoneyWhy")} />
      ) : (
        <>
          <p>
            <YearWords fiscalYear={cycle.fiscalYear} view={view} />
          </p>
          <GroupTable id="unit" title={t("byUnit")} groups={byUnit(model)} total={lines} model={model} />
          <GroupTable id="theme" title={t("byTheme")} groups={byTheme(model)} model={model} />
          <GroupTable id="programme" title={t("byProgramme")} groups={byProgramme(model)} model={model} />
        </>
      ),
  };
}

const sheetOf = ({ sheets }: MoneyListModel, id: string): SheetHead | undefined =>
  sheets.find((sheet) => sheet.id === id);

const byUnit = (model: MoneyListModel): readonly Group[] =>
  [...groupBy(model.lines, ({ sheetId }) => sheetOf(model, sheetId)?.unitId ?? "")].map(([key, lines]) => ({
    key,
    name: unitName(model.units, key, model.view),
    lines,
  }));

function byTheme({ lines, site, view }: MoneyListModel): readonly Group[] {
  const themeOf = (line: MoneyLine): string => {
    const budgetLine = site.budget.lines.find(({ id }) => id === budgetLineOf(line));
    return budgetLine?.theme ?? "none";
  };
  const linked = lines.filter((line) => budgetLineOf(line) !== null);
  return [...groupBy(linked, themeOf)].map(([key, group]) => {
    const theme = site.budget.themes.find(({ id }) => id === key);
    const name = theme ? (view.lang === "en" ? theme.titleEn : theme.title) : moneyMessages(view.lang)("noTheme");
    return { key, name, lines: group };
  });
}

const byProgramme = (model: MoneyListModel): readonly Group[] =>
  [...groupBy(model.lines, ({ sheetId, programme }) => `${sheetId} ${programme}`)].map(([key, lines]) => ({
    key: key.replaceAll(" ", "-"),
    name: lines[0]?.programme ?? "",
    href: sheetPage(model.site.edition.id, lines[0]?.sheetId ?? ""),
    lines,
  }));

function GroupTable(props: {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
  readonly total?: readonly MoneyLine[];
  readonly model: MoneyListModel;
}) {
  const { id, title, groups, total, model } = props;
  const t = moneyMessages(model.view.lang);
  if (groups.length === 0) return null;
  const here = moneyList(model.site.edition.id, model.cycle.id);
  return (
    <Section id={`by-${id}`} title={title}>
      <Table
        id={id}
        caption={title}
        captionShown="hidden"
        columns={[
          { id: "name", head: title, kind: "text" },
          { id: "initial", head: t("initial"), kind: "number" },
          { id: "supplementary", head: t("supplementary"), kind: "number" },
          { id: "outturn", head: t("outturn"), kind: "number" },
          { id: "rate", head: t("rate"), kind: "number" },
          { id: "request", head: t("request"), kind: "number" },
        ]}
        rows={[
          ...groups.map((group) => ({ id: group.key, cells: cellsOf(group, `${here}#by-programme`, model) })),
          ...(total
            ? [
                {
                  id: "total",
                  kind: "total" as const,
                  cells: cellsOf({ key: "total", name: t("total"), lines: total }, `${here}#by-programme`, model),
                },
              ]
            : []),
        ]}
        {...(id === "programme" ? { downloads: [{ format: "csv" as const, href: `${here}/csv` }] } : {})}
      />
    </Section>
  );
}

function cellsOf(group: Group, origin: string, { site, view, cycle }: MoneyListModel) {
  const year = moneyYear(group.lines, cycle.fiscalYear);
  const compared = requestComparison(group.lines);
  const relisted = group.lines.filter(({ relistedOf }) => relistedOf !== null);
  const request = compared?.request ?? sumMoney([]);
  const shown = (sum: typeof request) => <SumAmount sum={sum} edition={site.edition.id} view={view} origin={origin} />;
  return [
    cell(
      <>
        {group.href === undefined ? (
          <Name>{group.name}</Name>
        ) : (
          <a href={group.href} data-name="">
            {group.name}
          </a>
        )}
        {group.key === "total" ? null : relisted.map((line) => <Relisted key={line.id} line={line} view={view} />)}
      </>,
    ),
    cell(shown(year.initial), year.initial.yen ?? undefined),
    cell(shown(year.supplementary), year.supplementary.yen ?? undefined),
    cell(shown(year.outturn), year.outturn.yen ?? undefined),
    cell(<Rate rate={year.rate} origin={origin} view={view} />),
    cell(
      <>
        {shown(request)}
        {compared === null ? null : (
          <p class="cell-note">
            <YearWords fiscalYear={compared.requestYear} view={view} />
          </p>
        )}
      </>,
      request.yen ?? undefined,
    ),
  ];
}
