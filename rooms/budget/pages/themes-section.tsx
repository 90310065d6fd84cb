import {
  ChartFrame,
  cell,
  Name,
  type Segment,
  StackedBar,
  type StackedRow,
  StackedRows,
  Table,
  weave,
} from "../../../ui/index.ts";
import { DerivedNumber, derivedValue } from "../../fact/web.tsx";
import { everyLine, lineFlags, linesOfChoice, moneysOf } from "../domain/budget-choice.ts";
import { flagWords } from "../domain/budget-words.ts";
import { leaveOutRelisted } from "../domain/leave-out-relisted.ts";
import { hiddenProgrammes } from "../domain/printed-against-listed.ts";
import { hiddenCount } from "../domain/printed-derivations.ts";
import { distinctSum } from "../domain/sum-derivations.ts";
import { BudgetSources } from "./budget-sources.tsx";
import { FlagLegend } from "./flag-legend.tsx";
import {
  besidePicture,
  flagTone,
  inTable,
  lineTone,
  moneyIn,
  type ShownMoney,
  themeHref,
  titleOf,
  words,
} from "./shown.ts";
import { largestTheme, type ThemeRow, themeRows } from "./theme-rows.ts";

/** This year in one bar by theme, marks as patterns; below, every theme on one scale with what is not listed. */
export function ThemesSection({ shown }: { readonly shown: ShownMoney }) {
  const { model, view, t, money } = shown;
  const rows = themeRows(model, money);
  return (
    <ChartFrame
      id="themes"
      level={2}
      title={titleFor(shown, largestTheme(rows))}
      subtitle={weave(t("themesSubtitle"), { money: <Name>{moneyIn(money, view)}</Name> })}
      chart={
        <>
          <FlagLegend shown={shown} flags={flagsWithOtherMoney(shown, rows)} rest="drawn" />
          <StackedBar label={t("barLabel")} segments={rows.flatMap((row) => segmentsOf(shown, row))} legend="none" />
          <StackedRows
            label={t("rowsLabel")}
            rows={[...rows.map((row) => barOf(shown, row)), ...otherMoneyBars(shown)]}
          />
        </>
      }
      table={<ThemesTable shown={shown} rows={rows} />}
      source={<BudgetSources shown={shown} of={model.budget.lines} />}
      csv={`/api/budget/${model.edition.id}.csv`}
      note={t("themesNote")}
    />
  );
}

const titleFor = ({ t, view }: ShownMoney, row: ThemeRow | undefined) =>
  row === undefined
    ? t("rowsLabel")
    : weave(t("themesTitle"), { theme: <Name>{row.theme ? titleOf(row.theme, view) : t("outside")}</Name> });

const nameOfRow = ({ t, view }: ShownMoney, { theme }: ThemeRow): string =>
  theme ? `${theme.number} ${titleOf(theme, view)}` : t("outside");

const flagsOf = (rows: readonly ThemeRow[]) =>
  lineFlags.filter((flag) => rows.some(({ flags }) => flags.some((own) => own.flag === flag)));

/** 補正 is in the picture too, in bars of its own. */
const flagsWithOtherMoney = ({ model }: ShownMoney, rows: readonly ThemeRow[]) => {
  const [, ...others] = moneysOf(model.budget);
  const used = flagsOf(rows);
  return lineFlags.filter((flag) => used.includes(flag) || (flag === "supplementary" && others.length > 0));
};

function segmentsOf(shown: ShownMoney, row: ThemeRow): readonly Segment[] {
  const { model, view, money, t } = shown;
  const group = row.theme ? String(row.theme.number) : t("outside");
  return row.flags.map(({ flag, yen }) => ({
    id: `${row.key}-${flag}`,
    label: `${nameOfRow(shown, row)} ${words(flagWords[flag], view)}`,
    amount: yen,
    value: derivedValue(
      distinctSum(model, { money, choice: { ...everyLine, theme: row.key, flag } }),
      model.edition.id,
      view,
    ),
    tone: flagTone(flag),
    group,
  }));
}

function barOf(shown: ShownMoney, row: ThemeRow): StackedRow {
  const { model, view, money, t } = shown;
  const hidden = hiddenProgrammes(model.budget, row.key) !== null;
  const count = <DerivedNumber derivation={hiddenCount(model, row.key)} edition={model.edition.id} view={view} />;
  return {
    id: row.key,
    label: nameOfRow(shown, row),
    href: themeHref(shown, row.key),
    ...(hidden ? { aside: weave(t("hiddenAside"), { count }) } : {}),
    parts: row.flags.map(({ flag, yen }) => ({ id: flag, amount: yen, tone: flagTone(flag) })),
    rest: row.rest,
    value: derivedValue(
      distinctSum(model, { money, choice: { ...everyLine, theme: row.key } }),
      model.edition.id,
      view,
      besidePicture(view),
    ),
  };
}

/** Money of another year gets bars of its own, so that no picture adds it to this year's. */
function otherMoneyBars(shown: ShownMoney): readonly StackedRow[] {
  const { model, view, t } = shown;
  const [, ...others] = moneysOf(model.budget);
  return others.map((money) => {
    const { counted } = leaveOutRelisted(linesOfChoice(model.budget, everyLine), money);
    return {
      id: `${money.stage}-${money.fiscalYear}`,
      label: t("otherMoneyRow", { money: moneyIn(money, view) }),
      parts: counted.map(({ line, amount }) => ({
        id: line.id,
        amount: amount.reading.quantity.value,
        tone: lineTone(line),
      })),
      value: derivedValue(
        distinctSum(model, { money, choice: everyLine }),
        model.edition.id,
        view,
        besidePicture(view),
      ),
    };
  });
}

function ThemesTable({ shown, rows }: { readonly shown: ShownMoney; readonly rows: readonly ThemeRow[] }) {
  const { model, view, money, t } = shown;
  const flags = flagsOf(rows);
  const sum = (theme: string, flag: "all" | (typeof flags)[number]) => (
    <DerivedNumber
      derivation={distinctSum(model, { money, choice: { ...everyLine, theme, flag } })}
      edition={model.edition.id}
      view={view}
      style={inTable}
    />
  );
  const unit = t("thousandYen");
  return (
    <Table
      id="themes-table"
      caption={t("tableOfThemes")}
      columns={[
        { id: "theme", head: t("theme"), kind: "text" },
        ...flags.map((flag) => ({ id: flag, head: words(flagWords[flag], view), unit, kind: "number" as const })),
        { id: "all", head: t("distinct"), unit, kind: "number" },
      ]}
      rows={rows.map((row) => ({
        id: row.key,
        cells: [
          cell(
            <a href={themeHref(shown, row.key)} data-name="">
              {nameOfRow(shown, row)}
            </a>,
            row.theme?.number,
          ),
          ...flags.map((flag) => cell(sum(row.key, flag), row.flags.find((own) => own.flag === flag)?.yen)),
          cell(sum(row.key, "all"), row.yen),
        ],
      }))}
    />
  );
}
