import { EmptyState, Name, type PageContent, type View, weave } from "../../../ui/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import { everyLine, moneysOf } from "../domain/budget-choice.ts";
import type { BudgetModel } from "../domain/budget-model.ts";
import { distinctSum, lineCount, partedCount } from "../domain/sum-derivations.ts";
import { BridgeSection } from "./bridge-section.tsx";
import { BudgetKeyFigures } from "./budget-key-figures.tsx";
import { budgetTrail } from "./budget-trails.ts";
import { FiguresSection } from "./figures-section.tsx";
import { LinesSection } from "./lines-section.tsx";
import { PrintedSection } from "./printed-section.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { RelistedSection } from "./relisted-section.tsx";
import { headline, type Shown, type ShownMoney, shownTo, yearIn } from "./shown.ts";
import { TablesSection } from "./tables-section.tsx";
import { ThemesSection } from "./themes-section.tsx";
import { TreemapSection } from "./treemap-section.tsx";

/** `/budget/:edition`: where the money goes, how it changed, and what the printed totals do not show. */
export function budgetPage(model: BudgetModel, view: View): PageContent {
  const shown = shownTo(model, view);
  const [money] = moneysOf(model.budget);
  return money ? fullPage({ ...shown, money }) : emptyPage(shown);
}

function fullPage(shown: ShownMoney): PageContent {
  const { model, view, t, money } = shown;
  const title = t("title", { year: yearIn(money, view) });
  return {
    title,
    description: t("description"),
    heading: <Name>{title}</Name>,
    lead: leadOf(shown),
    breadcrumbs: [
      budgetTrail(shown, []).map((crumb, index, all) => (index === all.length - 1 ? { label: crumb.label } : crumb)),
    ],
    main: (
      <>
        <BudgetKeyFigures shown={shown} />
        <ThemesSection shown={shown} />
        <BridgeSection shown={shown} theme="all" />
        <RelistedSection shown={shown} />
        <PrintedSection shown={shown} />
        <TreemapSection shown={shown} />
        <LinesSection shown={shown} />
        <TablesSection shown={shown} />
        <FiguresSection shown={shown} figures={model.budget.figures} />
        <ProposalsSection shown={shown} proposals={model.budget.proposals} />
      </>
    ),
  };
}

function leadOf({ model, view, t, money }: ShownMoney) {
  const show = { edition: model.edition.id, view };
  return weave(t("lead"), {
    lines: <DerivedNumber derivation={lineCount(model, everyLine)} {...show} />,
    counted: <DerivedNumber derivation={partedCount(model, money, "counted")} {...show} />,
    sum: (
      <DerivedNumber derivation={distinctSum(model, { money, choice: everyLine })} {...show} style={headline(view)} />
    ),
  });
}

function emptyPage(shown: Shown): PageContent {
  const { model, t } = shown;
  return {
    title: t("titleAny"),
    description: t("description"),
    main: (
      <>
        <EmptyState
          what={t("emptyWhat")}
          why={t("emptyWhy")}
          todo={{ label: t("emptyTodo"), href: `/plan/${model.edition.id}` }}
        />
        <TablesSection shown={shown} />
        <FiguresSection shown={shown} figures={model.budget.figures} />
        <ProposalsSection shown={shown} proposals={model.budget.proposals} />
      </>
    ),
  };
}
