import type { ComponentChildren } from "preact";
import { Name, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import { SourceList } from "../../fact/web.tsx";
import type { Theme } from "../domain/budget.ts";
import { everyLine, linesOfChoice, moneysOf } from "../domain/budget-choice.ts";
import type { BudgetModel } from "../domain/budget-model.ts";
import { leaveOutRelisted } from "../domain/leave-out-relisted.ts";
import { pointsOfTheme } from "../domain/printed-against-listed.ts";
import { BridgeSection } from "./bridge-section.tsx";
import { budgetTrail, planTrail } from "./budget-trails.ts";
import { FiguresSection } from "./figures-section.tsx";
import { GoalsTable } from "./goals-table.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { type Shown, type ShownMoney, shownTo, titleOf } from "./shown.ts";
import { ThemePoints } from "./theme-points.tsx";
import { ThemeRelisted } from "./theme-relisted.tsx";
import { ThemeArithmetic, ThemeKeyFigures } from "./theme-totals.tsx";

/** `/budget/theme/:edition/:id`; `none` is the page of the lines outside every theme. `panels` come from rooms to the right. */
export function themePage(model: BudgetModel, view: View, id: string, panels?: ComponentChildren): PageContent | null {
  const shown = shownTo(model, view);
  const theme = model.budget.themes.find((one) => one.id === id) ?? null;
  const [money] = moneysOf(model.budget);
  const hasOutside = id === "none" && model.budget.lines.some((line) => line.theme === null);
  if (!money || (!theme && !hasOutside)) return null;
  return theme ? pageOfTheme({ ...shown, money }, theme, panels) : pageOfOutside({ ...shown, money }, panels);
}

function pageOfTheme(shown: ShownMoney, theme: Theme, panels: ComponentChildren): PageContent {
  const { model, view, t } = shown;
  const title = titleOf(theme, view);
  const plan = planTrail(shown, theme, [{ label: title }]);
  const note = nameIn(view.lang, { name: theme.note ?? "", nameEn: theme.noteEn ?? null });
  return {
    title,
    description: t("themeDescription"),
    breadcrumbs: [budgetTrail(shown, [{ label: title }]), ...(plan ? [plan] : [])],
    main: (
      <>
        <ThemeKeyFigures shown={shown} theme={theme} />
        {note === "" ? null : (
          <p>
            <Name>{note}</Name>
          </p>
        )}
        <Section id="goals" title={t("goalsTitle")}>
          <GoalsTable shown={shown} theme={theme} />
        </Section>
        <ThemeBody shown={shown} theme={theme.id} />
        <ThemeArithmetic shown={shown} theme={theme} />
        <ThemeRelisted shown={shown} theme={theme.id} />
        <FiguresSection shown={shown} figures={model.budget.figures.filter((figure) => figure.theme === theme.id)} />
        <TablesOfTheme shown={shown} theme={theme} />
        <ProposalsSection
          shown={shown}
          proposals={model.budget.proposals.filter((proposal) => proposal.theme === theme.id)}
        />
        {panels}
        <Section id="sources" title={t("sources")}>
          <SourceList sources={theme.sources} documents={model.documents} edition={model.edition.id} view={view} />
        </Section>
      </>
    ),
  };
}

function pageOfOutside(shown: ShownMoney, panels: ComponentChildren): PageContent {
  const { t } = shown;
  return {
    title: t("outside"),
    description: t("outsideDescription"),
    breadcrumbs: [budgetTrail(shown, [{ label: t("outside") }])],
    main: (
      <>
        <ThemeKeyFigures shown={shown} theme={null} />
        <ThemeBody shown={shown} theme="none" />
        <ThemeRelisted shown={shown} theme={null} />
        {panels}
      </>
    ),
  };
}

/** Lines by heading, and the bridge where a line counts. */
function ThemeBody({ shown, theme }: { readonly shown: ShownMoney; readonly theme: string }) {
  const { model, money } = shown;
  const lines = linesOfChoice(model.budget, { ...everyLine, theme });
  return (
    <>
      <ThemePoints shown={shown} points={pointsOfTheme(model.budget, theme)} lines={lines} />
      {leaveOutRelisted(lines, money).counted.length === 0 ? null : <BridgeSection shown={shown} theme={theme} />}
    </>
  );
}

/** Tables of which a figure of the theme is the total. */
function TablesOfTheme({ shown, theme }: { readonly shown: Shown; readonly theme: Theme }) {
  const { model, view, t } = shown;
  const named = new Set(
    model.budget.figures.filter((figure) => figure.theme === theme.id).map((figure) => figure.relation?.of),
  );
  const tables = model.budget.tables.filter(({ id }) => named.has(id));
  if (tables.length === 0) return null;
  return (
    <Section id="tables" title={t("tablesTitle")}>
      {tables.map((table) => (
        <div key={table.id} class="part">
          <h3>
            <Name>{nameIn(view.lang, table)}</Name>
          </h3>
          <PrintedTable shown={shown} table={table} />
        </div>
      ))}
    </Section>
  );
}
