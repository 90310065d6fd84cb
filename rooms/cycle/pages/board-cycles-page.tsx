import { cell, EmptyState, Name, Origin, type PageContent, type Row, Table, type View } from "../../../ui/index.ts";
import { boardAddress, wholeCycle } from "../domain/board-filter.ts";
import { fiscalYearWords } from "../domain/deadline.ts";
import type { Cycle } from "../domain/sheet.ts";
import { boardMessages } from "./board-messages.ts";
import { cycleTitle } from "./board-model.ts";
import { formAddress } from "./form-list-page.tsx";

export type CycleCounts = { readonly sheets: number; readonly fixed: number; readonly published: number };
export type CyclesProps = {
  readonly edition: string;
  readonly cycles: readonly Cycle[];
  readonly counts: ReadonlyMap<string, CycleCounts>;
  readonly mayOpen: boolean;
};

/** The years of a body: /cycle/:edition. */
export function cyclesPage(props: CyclesProps, view: View): PageContent {
  const t = boardMessages(view.lang);
  const open = `/cycle/${props.edition}/open`;
  return {
    title: t("cyclesTitle"),
    description: t("cyclesDescription"),
    lead: t("cyclesLead"),
    unlisted: true,
    main: (
      <>
        {props.cycles.length === 0 ? (
          <EmptyState
            what={t("noCycle")}
            why={t("noCycleWhy")}
            todo={props.mayOpen ? { label: t("openYear"), href: open } : undefined}
          />
        ) : (
          <Table
            id="cycles"
            caption={t("cyclesTitle")}
            captionShown="hidden"
            columns={[
              { id: "title", head: t("colTitle"), kind: "text" },
              { id: "year", head: t("colYear"), kind: "text" },
              { id: "state", head: t("colState"), kind: "text" },
              { id: "sheets", head: t("colSheets"), kind: "number" },
              { id: "done", head: t("colDone"), kind: "number" },
            ]}
            rows={props.cycles.map((cycle) => cycleRow(cycle, props, view))}
          />
        )}
        <ul class="plain-list">
          {props.mayOpen && props.cycles.length > 0 ? (
            <li>
              <a href={open}>{t("openYear")}</a>
            </li>
          ) : null}
          <li>
            <a href={formAddress(props.edition)}>{t("forms")}</a>
          </li>
        </ul>
      </>
    ),
  };
}

function cycleRow(cycle: Cycle, { edition, counts }: CyclesProps, view: View): Row {
  const t = boardMessages(view.lang);
  const { sheets, fixed, published } = counts.get(cycle.id) ?? { sheets: 0, fixed: 0, published: 0 };
  const title = cycleTitle(view, cycle);
  const year = fiscalYearWords(cycle.fiscalYear, { lang: view.lang, era: view.era });
  const count = (value: number, address: string) =>
    cell(
      <Origin kind="derived" href={address} label={t("countLabel", { what: title })}>
        {String(value)}
      </Origin>,
      value,
    );
  return {
    id: cycle.id,
    cells: [
      cell(
        <a href={boardAddress(edition, cycle.id)} data-name="">
          {title}
        </a>,
        title,
      ),
      cell(<Name>{year}</Name>, cycle.fiscalYear),
      cell(t(cycle.closed ? "closed" : "running")),
      count(sheets, `${boardAddress(edition, cycle.id, wholeCycle)}#list`),
      count(fixed + published, `${boardAddress(edition, cycle.id)}#board`),
    ],
  };
}
