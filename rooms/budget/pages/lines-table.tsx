import { type Cell, type Column, cell, type Download, Name, nameIn, type Row, Table, Tag } from "../../../ui/index.ts";
import { numberOf } from "../../fact/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import type { BudgetLine } from "../domain/budget.ts";
import { flagOf } from "../domain/budget-choice.ts";
import { flagWords, leftOutWords } from "../domain/budget-words.ts";
import { whyLeftOut } from "../domain/leave-out-relisted.ts";
import { inTable, lineHref, lineTone, moneyIn, type ShownMoney, themeHref, themeOfLine, words } from "./shown.ts";

type LinesTableProps = {
  readonly shown: ShownMoney;
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly BudgetLine[];
  /** A page about one theme needs no column for it. */
  readonly themes: "shown" | "left out";
  readonly filter?: boolean;
  readonly downloads?: readonly Download[];
};

/** Budget lines as a table, amounts in 千円 as they are printed. */
export function LinesTable({ shown, id, caption, lines, themes, filter, downloads }: LinesTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      captionShown="hidden"
      columns={columnsOf(shown).filter((column) => column.id !== "theme" || themes === "shown")}
      rows={lines.map((line) => rowOf(shown, line, themes))}
      filter={filter}
      downloads={downloads}
    />
  );
}

function columnsOf({ t }: ShownMoney): readonly Column[] {
  const unit = t("thousandYen");
  return [
    { id: "programme", head: t("programme"), kind: "text" },
    { id: "theme", head: t("theme"), kind: "text" },
    { id: "flag", head: t("flag"), kind: "text" },
    { id: "amount", head: t("budgetAmount"), unit, kind: "number" },
    { id: "expansion", head: t("expansion"), unit, kind: "number" },
    { id: "previous", head: t("previous"), unit, kind: "number" },
    { id: "counting", head: t("counting"), kind: "text" },
  ];
}

function rowOf(shown: ShownMoney, line: BudgetLine, themes: LinesTableProps["themes"]): Row {
  const { view } = shown;
  const flag = words(flagWords[flagOf(line)], view);
  const name = nameIn(view.lang, line);
  const amounts = [line.amount, line.expansion, line.previous].map((fact) =>
    cell(<FactNumber fact={fact} view={view} style={inTable} />, numberOf(fact) ?? undefined),
  );
  return {
    id: line.id,
    cells: [
      cell(
        <a href={lineHref(shown, line)} data-name="">
          {name}
        </a>,
        name,
      ),
      ...(themes === "shown" ? [themeCell(shown, line)] : []),
      cell(<Tag word={flag} tone={lineTone(line)} />, flag),
      ...amounts,
      countingCell(shown, line),
    ],
  };
}

function themeCell(shown: ShownMoney, line: BudgetLine): Cell {
  const theme = themeOfLine(shown, line);
  return cell(
    <a href={themeHref(shown, theme?.id ?? "none")} data-name="" title={theme?.title}>
      {theme ? String(theme.number) : shown.t("outside")}
    </a>,
    theme?.number,
  );
}

/** Whether the line counts in the distinct sum of the page's money, and if not, why. */
function countingCell({ t, view, money }: ShownMoney, line: BudgetLine): Cell {
  const why = whyLeftOut(line, money);
  const text =
    why === null ? t("counted") : why === "otherMoney" ? moneyIn(line, view) : words(leftOutWords[why], view);
  return cell(<Name>{text}</Name>, text);
}
