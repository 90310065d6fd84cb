import { ArcLinks, ChartFrame, cell, Name, nameIn, Section, Table } from "../../../ui/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import type { BudgetLine } from "../domain/budget.ts";
import { type RelistedLink, relistedLinks } from "../domain/relisted-links.ts";
import { BudgetSources } from "./budget-sources.tsx";
import { inTable, lineHref, type Shown, themeHref, themeOfLine, titleOf } from "./shown.ts";

/** 再掲 as links between themes: who lists again what stands elsewhere. Never as money. */
export function RelistedSection({ shown }: { readonly shown: Shown }) {
  const { model, t } = shown;
  const links = relistedLinks(model.budget);
  if (links.length === 0) {
    return (
      <Section id="relisted" title={t("relistedTitle")}>
        <p>{t("relistedNone")}</p>
      </Section>
    );
  }
  return (
    <ChartFrame
      id="relisted"
      level={2}
      title={t("relistedTitle")}
      subtitle={t("relistedSubtitle")}
      chart={<RelistedArcs shown={shown} links={links} />}
      table={<RelistedTable shown={shown} links={links} />}
      source={<BudgetSources shown={shown} of={links.map(({ again }) => again)} />}
      note={t("relistedNote")}
    />
  );
}

function RelistedArcs({ shown, links }: { readonly shown: Shown; readonly links: readonly RelistedLink[] }) {
  const { model, view, t } = shown;
  const themes = model.budget.themes.toSorted((a, b) => a.number - b.number);
  return (
    <ArcLinks
      label={t("relistedLabel")}
      stops={themes.map((theme) => ({
        id: theme.id,
        mark: String(theme.number),
        label: titleOf(theme, view),
        href: themeHref(shown, theme.id),
      }))}
      links={links.map(({ again, first }) => ({
        id: again.id,
        from: first?.theme ?? undefined,
        to: again.theme ?? "none",
      }))}
    />
  );
}

function RelistedTable({ shown, links }: { readonly shown: Shown; readonly links: readonly RelistedLink[] }) {
  const { view, t } = shown;
  return (
    <Table
      id="relisted-table"
      caption={t("relistedLabel")}
      columns={[
        { id: "again", head: t("again"), kind: "text" },
        { id: "theme", head: t("theme"), kind: "text" },
        { id: "amount", head: t("budgetAmount"), unit: t("thousandYen"), kind: "number" },
        { id: "first", head: t("firstListing"), kind: "text" },
      ]}
      rows={links.map(({ again, first }) => ({
        id: again.id,
        cells: [
          cell(<LineLink shown={shown} line={again} />),
          cell(<LineTheme shown={shown} line={again} />),
          cell(<FactNumber fact={again.amount} view={view} style={inTable} />),
          cell(
            first ? (
              <>
                <LineTheme shown={shown} line={first} /> — <LineLink shown={shown} line={first} />
              </>
            ) : (
              t("firstUnknown")
            ),
          ),
        ],
      }))}
    />
  );
}

export function LineLink({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  return (
    <a href={lineHref(shown, line)} data-name="">
      {nameIn(shown.view.lang, line)}
    </a>
  );
}

/** The theme of a line with number and title, as a link. */
export function LineTheme({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  const theme = themeOfLine(shown, line);
  return (
    <a href={themeHref(shown, theme?.id ?? "none")}>
      <Name>{theme ? `${theme.number} ${titleOf(theme, shown.view)}` : shown.t("outside")}</Name>
    </a>
  );
}
