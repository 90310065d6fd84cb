import { type Column, cell, type Row, Section, Table } from "../../../ui/index.ts";
import { isKnown } from "../../fact/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import type { Theme } from "../domain/budget.ts";
import { printedTotalWords } from "../domain/budget-words.ts";
import { type PrintedTotal, printedTotals } from "../domain/printed-against-listed.ts";
import { hiddenCount, listedAmount, unlistedAmount } from "../domain/printed-derivations.ts";
import { inTable, type Shown, type ShownMoney, themeHref, titleOf, words } from "./shown.ts";

type PrintedOfTheme = { readonly theme: Theme; readonly which: PrintedTotal };

/** Printed totals of the themes beside what their lines add up to, and the themes that print none. */
export function PrintedSection({ shown }: { readonly shown: ShownMoney }) {
  const { model, t } = shown;
  const themes = model.budget.themes.toSorted((a, b) => a.number - b.number);
  const printed = themes.flatMap((theme) =>
    printedTotals.filter((which) => isKnown(theme[which])).map((which) => ({ theme, which })),
  );
  const silent = themes.filter((theme) => !printed.some((one) => one.theme === theme));
  if (themes.length === 0) return null;
  return (
    <Section id="printed" title={t("printedTitle")} lead={t(printed.length === 0 ? "printedNowhere" : "printedLead")}>
      {printed.length === 0 ? null : (
        <Table
          id="printed-table"
          caption={t("printedTitle")}
          captionShown="hidden"
          columns={columnsOf(shown)}
          rows={printed.map((one) => rowOf(shown, one))}
        />
      )}
      {silent.length === 0 ? null : <SilentThemes shown={shown} themes={silent} />}
    </Section>
  );
}

function columnsOf({ t }: ShownMoney): readonly Column[] {
  const unit = t("thousandYen");
  const number = (id: string, head: string): Column => ({ id, head, unit, kind: "number" });
  return [
    { id: "theme", head: t("theme"), kind: "text" },
    { id: "kind", head: t("printedKind"), kind: "text" },
    number("total", t("printedTotal")),
    number("listed", t("listedTotal")),
    number("difference", t("difference")),
    { id: "hidden", head: t("hidden"), kind: "number" },
  ];
}

function rowOf(shown: ShownMoney, { theme, which }: PrintedOfTheme): Row {
  const { model, view, money } = shown;
  const show = { edition: model.edition.id, view };
  const asked = { theme, money, which };
  const [listed, rest] = [listedAmount(model, asked), unlistedAmount(model, asked)];
  return {
    id: `${theme.id}-${which}`,
    cells: [
      cell(<ThemeLink shown={shown} theme={theme} />, theme.number),
      cell(words(printedTotalWords[which], view)),
      cell(<FactNumber fact={theme[which]} view={view} style={inTable} />),
      cell(<DerivedNumber derivation={listed} {...show} style={inTable} />, listed.result?.value),
      cell(<DerivedNumber derivation={rest} {...show} style={inTable} />, rest.result?.value),
      cell(<DerivedNumber derivation={hiddenCount(model, theme.id)} {...show} />),
    ],
  };
}

function ThemeLink({ shown, theme }: { readonly shown: Shown; readonly theme: Theme }) {
  return (
    <a href={themeHref(shown, theme.id)} data-name="">
      {`${theme.number} ${titleOf(theme, shown.view)}`}
    </a>
  );
}

function SilentThemes({ shown, themes }: { readonly shown: Shown; readonly themes: readonly Theme[] }) {
  return (
    <>
      <h3>{shown.t("printedNone")}</h3>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id}>
            <ThemeLink shown={shown} theme={theme} />
          </li>
        ))}
      </ul>
    </>
  );
}
