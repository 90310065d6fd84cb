import { Absent, cell, EmptyState, Name, Origin, Section, Table, type View, When, weave } from "../../../ui/index.ts";
import type { PersonWords } from "../../account/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { moneyOrigin, sheetMoney } from "../domain/addresses.ts";
import { groupBy } from "../domain/group-by.ts";
import {
  budgetLineOf,
  fundingGap,
  type MoneyLine,
  type MoneyStage,
  moneyStageWords,
  moneyYear,
  requestComparison,
} from "../domain/money.ts";
import { yenWords } from "../domain/read-amount.ts";
import type { MoneyVersion } from "../store/money.ts";
import { Questions } from "./decision-panel.tsx";
import { PostForm } from "./form-fields.tsx";
import { MoneyForm } from "./money-form.tsx";
import { moneyMessages } from "./money-messages.ts";
import type { MoneyPanelModel } from "./money-panel-model.ts";
import { LineAmount, Rate, Relisted, SumAmount, YearWords, yearText } from "./money-pieces.tsx";

/** The money of one sheet: through its stages by programme and year, with execution rates; written by whom the database lets. */
export function MoneyPanel(model: MoneyPanelModel) {
  const t = moneyMessages(model.view.lang);
  return (
    <Section id="money" title={t("panelTitle")} lead={<Name>{t("panelLead")}</Name>}>
      <Amounts {...model} />
    </Section>
  );
}

/** The same inside a part of a page that has the heading already. */
export function MoneyContent(model: MoneyPanelModel) {
  return (
    <>
      <p class="section-lead">
        <Name>{moneyMessages(model.view.lang)("panelLead")}</Name>
      </p>
      <Amounts {...model} />
    </>
  );
}

/** How many amounts are entered, in one line. */
export function MoneyLineWords({ lines, view }: MoneyPanelModel) {
  const t = moneyMessages(view.lang);
  return <Name>{lines.length === 0 ? t("enteredNone") : t("entered", { count: String(lines.length) })}</Name>;
}

function Amounts(model: MoneyPanelModel) {
  const t = moneyMessages(model.view.lang);
  return (
    <>
      {model.lines.length === 0 ? <EmptyState what={t("noMoney")} why={t("noMoneyWhy")} /> : null}
      {model.lines.length === 0 ? null : <YearTable {...model} />}
      <Compared {...model} />
      <Questions problems={model.questions} view={model.view} />
      {model.lines.length === 0 ? null : <LineTable {...model} />}
      {model.mayWrite ? <MoneyForm {...model} /> : null}
    </>
  );
}

/** One row for each programme and year. */
function YearTable({ site, view, sheet, lines }: MoneyPanelModel) {
  const t = moneyMessages(view.lang);
  const groups = groupBy(lines, ({ programme, fiscalYear }) => `${fiscalYear} ${programme}`);
  const origin = `${sheetMoney(site.edition.id, sheet.id)}#money-lines`;
  const stages: readonly MoneyStage[] = ["initial", "supplementary", "outturn"];
  return (
    <Table
      id="money-years"
      caption={t("panelTitle")}
      captionShown="hidden"
      columns={[
        { id: "programme", head: t("programme"), kind: "text" },
        { id: "year", head: t("year"), kind: "text" },
        ...stages.map((id) => ({ id, head: moneyStageWords[id][view.lang], kind: "number" as const })),
        { id: "rate", head: t("rate"), kind: "number" },
      ]}
      rows={[...groups].flatMap(([key, group]) => {
        const [first] = group;
        if (!first || group.every(({ stage }) => stage === "request")) return [];
        const year = moneyYear(group, first.fiscalYear);
        const sum = (stage: "initial" | "supplementary" | "outturn") => (
          <SumAmount sum={year[stage]} edition={site.edition.id} view={view} origin={origin} />
        );
        return [
          {
            id: key.replaceAll(" ", "-"),
            cells: [
              cell(<Name>{first.programme}</Name>),
              cell(<YearWords fiscalYear={first.fiscalYear} view={view} />),
              cell(sum("initial"), year.initial.yen ?? undefined),
              cell(sum("supplementary"), year.supplementary.yen ?? undefined),
              cell(sum("outturn"), year.outturn.yen ?? undefined),
              cell(<Rate rate={year.rate} origin={origin} view={view} />),
            ],
          },
        ];
      })}
    />
  );
}

function Compared({ site, view, sheet, lines }: MoneyPanelModel) {
  const compared = requestComparison(lines);
  if (compared === null || compared.initialYear === null) return null;
  const origin = `${sheetMoney(site.edition.id, sheet.id)}#money-lines`;
  return (
    <p>
      {weave(moneyMessages(view.lang)("compared", {}), {
        year: <When>{yearText(compared.requestYear, view)}</When>,
        before: <When>{yearText(compared.initialYear, view)}</When>,
        request: <SumAmount sum={compared.request} edition={site.edition.id} view={view} origin={origin} />,
        initial: <SumAmount sum={compared.initial} edition={site.edition.id} view={view} origin={origin} />,
      })}
    </p>
  );
}

function LineTable(model: MoneyPanelModel) {
  const { site, view, sheet, lines } = model;
  const t = moneyMessages(view.lang);
  return (
    <Table
      id="money-lines"
      caption={t("byProgramme")}
      columns={[
        { id: "programme", head: t("programme"), kind: "text" },
        { id: "year", head: t("year"), kind: "text" },
        { id: "stage", head: t("stage"), kind: "text" },
        { id: "amount", head: t("amount"), kind: "number" },
        { id: "source", head: t("source"), kind: "text" },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          cell(
            <>
              <Name>{line.programme}</Name>
              <Relisted line={line} view={view} />
            </>,
          ),
          cell(<YearWords fiscalYear={line.fiscalYear} view={view} />),
          cell(moneyStageWords[line.stage][view.lang]),
          cell(
            <>
              <LineAmount line={line} edition={site.edition.id} view={view} />
              <p class="cell-note">
                <Name>{yenWords(line.amountYen, view.lang)}</Name>
              </p>
              <FundingNote line={line} view={view} edition={site.edition.id} />
            </>,
            line.amountYen,
          ),
          cell(
            <>
              <SourceWords line={line} site={site} view={view} />
              {model.mayWrite ? <LineActions line={line} model={model} sheet={sheet} /> : null}
            </>,
          ),
        ],
      }))}
    />
  );
}

function FundingNote({
  line,
  view,
  edition,
}: {
  readonly line: MoneyLine;
  readonly view: View;
  readonly edition: string;
}) {
  const t = moneyMessages(view.lang);
  const gap = fundingGap(line);
  if (gap === null) return <p class="cell-note">{t("fundingUnknown")}</p>;
  if (gap === 0) return <p class="cell-note">{t("fundingFits")}</p>;
  return (
    <p class="cell-note">
      {weave(t("fundingGap", {}), {
        gap: (
          <Origin href={moneyOrigin(edition, line)} label={t("funding")} kind="derived">
            {yenWords(gap, view.lang)}
          </Origin>
        ),
      })}
    </p>
  );
}

function SourceWords({ line, site, view }: { readonly line: MoneyLine; readonly site: Site; readonly view: View }) {
  const budgetLine = budgetLineOf(line);
  const t = moneyMessages(view.lang);
  if (budgetLine !== null) {
    const found = site.budget.lines.find(({ id }) => id === budgetLine);
    return (
      <a href={`/budget/line/${site.edition.id}/${encodeURIComponent(budgetLine)}`} data-name="">
        {found ? (view.lang === "en" ? found.nameEn : found.name) : budgetLine}
      </a>
    );
  }
  return line.source === null ? <Absent word={t("notEntered")} /> : <Name>{line.source}</Name>;
}

function LineActions(props: { readonly line: MoneyLine; readonly model: MoneyPanelModel; readonly sheet: SheetHead }) {
  const { line, model, sheet } = props;
  const t = moneyMessages(model.view.lang);
  const here = sheetMoney(model.site.edition.id, sheet.id);
  const back = encodeURIComponent(model.back);
  return (
    <div class="room-actions">
      <a href={`${here}?line=${encodeURIComponent(line.id)}&back=${back}#money-form`}>{t("edit")}</a>
      <PostForm
        form={{ ...model.form, problems: [] }}
        id={`take-back-${line.id}`}
        action={`${here}/${encodeURIComponent(line.id)}/withdraw`}
        hidden={{ version: String(line.version + 1), back: model.back }}
        submit={t("takeBack")}
        kind="quiet"
      />
    </div>
  );
}

/** Every version of every amount of a sheet: who typed what, when. */
export function MoneyHistory(props: {
  readonly history: readonly MoneyVersion[];
  readonly people: ReadonlyMap<string, PersonWords>;
  readonly edition: string;
  readonly view: View;
}) {
  const { history, people, edition, view } = props;
  const t = moneyMessages(view.lang);
  if (history.length === 0) return null;
  return (
    <Section id="history" title={t("historyTitle")}>
      <ul class="room-history">
        {history.map((one) => {
          const name = one.byPerson === null ? undefined : people.get(one.byPerson)?.name;
          return (
            <li
              key={`${one.id}-${one.version}`}
              id={history.find(({ id }) => id === one.id) === one ? `money-${one.id}` : undefined}
            >
              <RecordedWhen at={one.recordedAt} view={view} /> {name === undefined ? null : <Name>{name}</Name>}{" "}
              <Name>{one.programme}</Name> <YearWords fiscalYear={one.fiscalYear} view={view} />{" "}
              {moneyStageWords[one.stage][view.lang]} <LineAmount line={one} edition={edition} view={view} />{" "}
              {one.withdrawn ? t("withdrawn") : null} {one.note === null ? null : <Name>{one.note}</Name>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
