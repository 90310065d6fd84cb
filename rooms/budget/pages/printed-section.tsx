import { cell, type Column, type Row, Section, Table } from "../../../ui/index.ts";
import type { Derivation } from "../../fact/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import type { Theme } from "../domain/budget.ts";
import { everyLine } from "../domain/budget-choice.ts";
import { hiddenCount, listedAmount, unlistedAmount } from "../domain/printed-derivations.ts";
import { distinctSum } from "../domain/sum-derivations.ts";
import { inTable, type ShownMoney, themeHref, titleOf } from "./shown.ts";

/** Printed totals of the themes beside what their lines add up to. */
export function PrintedSection({ shown }: { readonly shown: ShownMoney }) {
  const { model, t } = shown;
  const themes = model.budget.themes.toSorted((a, b) => a.number - b.number);
  if (themes.length === 0) return null;
  return (
    <Section id="printed" title={t("printedTitle")} lead={t("printedLead")}>
      <Table
        id="printed-table"
        caption={t("printedTitle")}
        captionShown="hidden"
        columns={columnsOf(shown)}
        rows={themes.map((theme) => rowOf(shown, theme))}
      />
    </Section>
  );
}

function columnsOf({ t }: ShownMoney): readonly Column[] {
  const unit = t("thousandYen");
  const number = (id: string, head: string): Column => ({ id, head, unit, kind: "number" });
  return [
    { id: "theme", head: t("theme"), kind: "text" },
    number("total", t("printedTotal")),
    number("listed", t("listedTotal")),
    number("difference", t("difference")),
    { id: "hidden", head: t("hidden"), kind: "number" },
    number("printedNew", t("printedNew")),
    number("listedNew", t("listedNew")),
    number("differenceNew", t("difference")),
  ];
}

function rowOf(shown: ShownMoney, theme: Theme): Row {
  const { model, view, money } = shown;
  const derived = (derivation: Derivation, style = inTable) =>
    cell(<DerivedNumber derivation={derivation} edition={model.edition.id} view={view} style={style} />, derivation.result?.value);
  const total = { theme, money, which: "total" } as const;
  const expanded = { theme, money, which: "newAndExpanded" } as const;
  return {
    id: theme.id,
    cells: [
      cell(
        <a href={themeHref(shown, theme.id)} data-name="">
          {`${theme.number} ${titleOf(theme, view)}`}
        </a>,
        theme.number,
      ),
      cell(<FactNumber fact={theme.total} view={view} style={inTable} />),
      derived(distinctSum(model, { money, choice: { ...everyLine, theme: theme.id } })),
      derived(unlistedAmount(model, total)),
      derived(hiddenCount(model, theme.id), {}),
      cell(<FactNumber fact={theme.newAndExpanded} view={view} style={inTable} />),
      derived(listedAmount(model, expanded)),
      derived(unlistedAmount(model, expanded)),
    ],
  };
}
