import { ChartFrame, cell, nameIn, Table, Treemap, type TreemapTile } from "../../../ui/index.ts";
import { FactNumber, factValue } from "../../fact/web.tsx";
import { flagOf, lineFlags } from "../domain/budget-choice.ts";
import { type CountedLine, leaveOutRelisted } from "../domain/leave-out-relisted.ts";
import { BudgetSources } from "./budget-sources.tsx";
import { FlagLegend } from "./flag-legend.tsx";
import { LineLink, LineTheme } from "./relisted-section.tsx";
import { besidePicture, inTable, lineHref, lineTone, type ShownMoney, themeOfLine } from "./shown.ts";

/** The lines of the distinct sum as areas. */
export function TreemapSection({ shown }: { readonly shown: ShownMoney }) {
  const { model, t, money } = shown;
  const { counted } = leaveOutRelisted(model.budget.lines, money);
  const largestFirst = counted.toSorted((a, b) => b.amount.reading.quantity.value - a.amount.reading.quantity.value);
  return (
    <ChartFrame
      id="areas"
      level={2}
      title={t("treemapTitle")}
      subtitle={t("treemapSubtitle")}
      chart={
        <>
          <FlagLegend
            shown={shown}
            flags={lineFlags.filter((flag) => counted.some(({ line }) => flagOf(line) === flag))}
          />
          <Treemap label={t("treemapLabel")} tiles={largestFirst.map((counts) => tileOf(shown, counts))} />
        </>
      }
      table={<TreemapTable shown={shown} lines={largestFirst} />}
      source={<BudgetSources shown={shown} of={model.budget.lines} />}
    />
  );
}

function tileOf(shown: ShownMoney, { line, amount }: CountedLine): TreemapTile {
  const theme = themeOfLine(shown, line);
  const name = nameIn(shown.view.lang, line);
  return {
    id: line.id,
    label: theme ? `${theme.number} ${name}` : name,
    href: lineHref(shown, line),
    amount: amount.reading.quantity.value,
    value: factValue(amount, shown.view, besidePicture(shown.view)),
    tone: lineTone(line),
  };
}

function TreemapTable({ shown, lines }: { readonly shown: ShownMoney; readonly lines: readonly CountedLine[] }) {
  const { view, t } = shown;
  return (
    <Table
      id="areas-table"
      caption={t("treemapLabel")}
      columns={[
        { id: "programme", head: t("programme"), kind: "text" },
        { id: "theme", head: t("theme"), kind: "text" },
        { id: "amount", head: t("budgetAmount"), unit: t("thousandYen"), kind: "number" },
      ]}
      rows={lines.map(({ line, amount }) => ({
        id: line.id,
        cells: [
          cell(<LineLink shown={shown} line={line} />, nameIn(view.lang, line)),
          cell(<LineTheme shown={shown} line={line} />, themeOfLine(shown, line)?.number),
          cell(<FactNumber fact={amount} view={view} style={inTable} />, amount.reading.quantity.value),
        ],
      }))}
    />
  );
}
