import type { ComponentChildren } from "preact";
import {
  Absent,
  type Definition,
  DefinitionList,
  KeyFigure,
  KeyFigures,
  Name,
  nameIn,
  type PageContent,
  Section,
  Tag,
  type View,
  weave,
} from "../../../ui/index.ts";
import { entryAddress, factAddress } from "../../fact/index.ts";
import { DerivedNumber, FactNumber, SourceList } from "../../fact/web.tsx";
import { type BudgetLine, lineById } from "../domain/budget.ts";
import { flagOf } from "../domain/budget-choice.ts";
import type { BudgetModel } from "../domain/budget-model.ts";
import { flagWords, leftOutWords } from "../domain/budget-words.ts";
import { isRelisted, whyLeftOut } from "../domain/leave-out-relisted.ts";
import { changeSincePrevious } from "../domain/line-derivations.ts";
import { listedAgain, sameAsThis } from "../domain/relisted-links.ts";
import { budgetTrail, trailsBelowTheme } from "./budget-trails.ts";
import { LineArithmetic } from "./line-arithmetic.tsx";
import { LineTheme } from "./relisted-section.tsx";
import { inThousands, lineTone, moneyIn, type Shown, shownTo, themeHref, themeOfLine, words } from "./shown.ts";
import { PlacedLine } from "./theme-relisted.tsx";

/** `/budget/line/:edition/:id`; `panels` come from rooms to the right (programmes that this line pays for, checks). */
export function linePage(model: BudgetModel, view: View, id: string, panels?: ComponentChildren): PageContent | null {
  const line = lineById(model.budget, id);
  if (!line) return null;
  const shown = shownTo(model, view);
  const name = nameIn(view.lang, line);
  const theme = themeOfLine(shown, line);
  const outside = [{ label: shown.t("outside"), href: themeHref(shown, "none") }, { label: name }];
  const what = nameIn(view.lang, { name: line.what ?? "", nameEn: line.whatEn ?? null });
  return {
    title: name,
    description: shown.t("lineDescription"),
    ...(what === "" ? {} : { lead: <Name>{what}</Name> }),
    breadcrumbs: theme ? trailsBelowTheme(shown, theme, name) : [budgetTrail(shown, outside)],
    main: (
      <>
        <LineFigures shown={shown} line={line} />
        <LineArithmetic shown={shown} line={line} />
        <Section id="about" title={shown.t("whereTitle")}>
          <DefinitionList items={definitionsOf(shown, line)} />
        </Section>
        {panels}
        <LineOrigin shown={shown} line={line} />
      </>
    ),
  };
}

function LineFigures({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  const { model, view, t } = shown;
  const change = changeSincePrevious(model, line);
  const show = { edition: model.edition.id, view, style: inThousands };
  return (
    <KeyFigures>
      <KeyFigure
        label={t("thisYear")}
        value={<FactNumber fact={line.amount} view={view} style={inThousands} />}
        note={<Name>{moneyIn(line, view)}</Name>}
      />
      <KeyFigure
        label={t("previous")}
        value={<FactNumber fact={line.previous} view={view} style={inThousands} />}
        note={change ? weave(t("change"), { change: <DerivedNumber derivation={change} {...show} /> }) : undefined}
      />
      <KeyFigure label={t("expansion")} value={<FactNumber fact={line.expansion} view={view} style={inThousands} />} />
    </KeyFigures>
  );
}

function definitionsOf(shown: Shown, line: BudgetLine): readonly Definition[] {
  const { model, view, t } = shown;
  const point = model.budget.points.find(({ id }) => id === line.point);
  const why = whyLeftOut(line, line);
  return [
    { term: t("flag"), detail: <Tag word={words(flagWords[flagOf(line)], view)} tone={lineTone(line)} /> },
    { term: t("money"), detail: <Name>{moneyIn(line, view)}</Name> },
    { term: t("counting"), detail: why === null ? t("counted") : words(leftOutWords[why], view) },
    ...linksOf(shown, line),
    { term: t("theme"), detail: <LineTheme shown={shown} line={line} /> },
    ...(point
      ? [
          {
            term: t("point"),
            detail: (
              <a href={entryAddress(model.edition.id, "point", point.id)} data-name="">
                {nameIn(view.lang, point)}
              </a>
            ),
          },
        ]
      : []),
    {
      term: t("owner"),
      detail: line.owner ? <Name>{nameIn(view.lang, line.owner)}</Name> : <Absent word={t("noCell")} />,
    },
    ...remarksOf(shown, line),
  ];
}

/** 再掲 and 同上 in both directions. */
function linksOf(shown: Shown, line: BudgetLine): readonly Definition[] {
  const { model, t } = shown;
  const first = line.relistedOf === null ? undefined : lineById(model.budget, line.relistedOf);
  const same = line.sameAs === null ? undefined : lineById(model.budget, line.sameAs);
  const again = listedAgain(model.budget, line.id);
  const others = sameAsThis(model.budget, line.id);
  const listOf = (lines: readonly BudgetLine[]) => (
    <ul>
      {lines.map((one) => (
        <li key={one.id}>
          <PlacedLine shown={shown} line={one} />
        </li>
      ))}
    </ul>
  );
  return [
    ...(isRelisted(line)
      ? [{ term: t("firstListing"), detail: first ? listOf([first]) : <Absent word={t("firstUnknown")} /> }]
      : []),
    ...(again.length > 0 ? [{ term: t("listedAgainIn"), detail: listOf(again) }] : []),
    ...(same ? [{ term: t("sameAsOf"), detail: listOf([same]) }] : []),
    ...(others.length > 0 ? [{ term: t("sameAsHere"), detail: listOf(others) }] : []),
  ];
}

function remarksOf({ view, t }: Shown, line: BudgetLine): readonly Definition[] {
  const note = nameIn(view.lang, { name: line.note ?? "", nameEn: line.noteEn ?? null });
  const doubt = nameIn(view.lang, { name: line.uncertain ?? "", nameEn: line.uncertainEn ?? null });
  return [
    ...(note === "" ? [] : [{ term: t("note"), detail: <Name>{note}</Name> }]),
    ...(doubt === "" ? [] : [{ term: t("uncertain"), detail: <Name>{doubt}</Name> }]),
  ];
}

function LineOrigin({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  const { model, view, t } = shown;
  return (
    <Section id="origin" title={t("originTitle")}>
      <SourceList sources={line.sources} documents={model.documents} edition={model.edition.id} view={view} />
      <p>
        <a href={factAddress(line.amount)}>{t("history")}</a>
      </p>
    </Section>
  );
}
