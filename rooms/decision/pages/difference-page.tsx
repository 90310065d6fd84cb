import { formatQuantity, quantityOf } from "../../../foundation/index.ts";
import {
  Absent,
  cell,
  EmptyState,
  Fold,
  Name,
  Origin,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Cycle } from "../../cycle/index.ts";
import type { GradeResult } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import { decisionList, differenceAddress, sheetDecisions } from "../domain/addresses.ts";
import { changeSentence, type DifferenceRow, isProblem, type Regraded } from "../domain/edition-difference.ts";
import { revisedKindWords, whatWords } from "../domain/revision.ts";
import { cycleName } from "./decision-list-page.tsx";
import { decisionMessages } from "./decision-messages.ts";
import { stillProposed, thingAddress } from "./decision-panel.tsx";
import { ChangeMark } from "./said-pieces.tsx";

export type DifferenceModel = {
  readonly site: Site;
  readonly view: View;
  readonly cycle: Cycle;
  readonly rows: readonly DifferenceRow[];
  /** Revisions that are still only proposed. */
  readonly proposed: number;
};

/** This year's edition against next year's, in words and in a table: /decision/:edition/:cycle/difference. */
export function differencePage(model: DifferenceModel): PageContent {
  const { site, view, cycle } = model;
  const t = decisionMessages(view.lang);
  return {
    title: t("differenceTitle", { cycle: cycleName(cycle, view) }),
    description: t("differenceAbout"),
    breadcrumbs: [
      [{ label: t("cycleCrumb"), href: decisionList(site.edition.id, cycle.id) }, { label: t("differenceLink") }],
    ],
    unlisted: true,
    main: <DifferenceParts {...model} />,
  };
}

/** The differences themselves; also the preview of an edition. */
export function DifferenceParts(model: DifferenceModel) {
  const { site, view, cycle, rows } = model;
  const t = decisionMessages(view.lang);
  return (
    <>
      {model.proposed === 0 ? null : (
        <p>
          {stillProposed(
            view,
            <Origin href={decisionList(site.edition.id, cycle.id)} label={t("revisions")} kind="derived">
              {String(model.proposed)}
            </Origin>,
          )}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState what={t("noChanges")} why={t("noChangesWhy")} />
      ) : (
        <>
          <Sentences {...model} />
          <DifferenceTable {...model} />
          <Workings {...model} />
        </>
      )}
    </>
  );
}

function Sentences({ rows, view }: DifferenceModel) {
  const t = decisionMessages(view.lang);
  return (
    <Section id="sentences" title={t("inSentences")}>
      <ul>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <Name>{changeSentence(row, view.lang)}</Name>{" "}
            <span class="cell-note" data-name="">
              {row.change.because === null
                ? `${t("reason")}: ${row.change.reason}`
                : t("because", { name: row.change.because.id })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const keyOf = ({ change }: DifferenceRow): string => `${change.about.kind}-${change.about.id}-${change.what}`;

function DifferenceTable(model: DifferenceModel) {
  const { rows, view, site } = model;
  const t = decisionMessages(view.lang);
  return (
    <Section id="table" title={t("inTable")}>
      <Table
        id="difference"
        caption={t("inTable")}
        captionShown="hidden"
        columns={[
          { id: "thing", head: t("thing"), kind: "text" },
          { id: "part", head: t("part"), kind: "text" },
          { id: "change", head: t("change"), kind: "text" },
          { id: "before", head: t("gradeBefore"), kind: "text" },
          { id: "after", head: t("gradeAfter"), kind: "text" },
        ]}
        rows={rows.map((row) => ({
          id: keyOf(row),
          cells: [
            cell(
              <>
                <Name>{row.name[view.lang]}</Name>
                <p class="cell-note">{revisedKindWords[row.change.about.kind][view.lang]}</p>
              </>,
            ),
            cell(whatWords[row.change.what][view.lang]),
            cell(
              <ChangeMark
                change={row.change}
                view={view}
                from={thingAddress(site, row.change.about) ?? `#difference-${keyOf(row)}`}
                to={`${sheetDecisions(site.edition.id, row.change.sheetId)}#revision-${row.change.revisionId}`}
                label={whatWords[row.change.what][view.lang]}
              />,
            ),
            cell(<Grade row={row} side="before" model={model} />),
            cell(<Grade row={row} side="after" model={model} />),
          ],
        }))}
      />
    </Section>
  );
}

/** The rate as the rule counts it, with one decimal; null where there is none. */
function rateText({ rate, rateUnit }: GradeResult, view: View): string | null {
  if (rate === null) return null;
  const quantity = quantityOf(rate, rateUnit === "percent" ? "%" : "無単位");
  return quantity.ok ? formatQuantity(quantity.value, { lang: view.lang, digits: rateUnit === "ratio" ? 3 : 1 }) : null;
}

function Grade(props: {
  readonly row: DifferenceRow;
  readonly side: "before" | "after";
  readonly model: DifferenceModel;
}) {
  const { row, side, model } = props;
  const { view, site, cycle } = model;
  const t = decisionMessages(view.lang);
  if (row.regraded === null) return <Absent word={t("notGraded")} />;
  if (isProblem(row.regraded)) return <Name>{row.regraded.message[view.lang]}</Name>;
  const result = row.regraded[side];
  const rate = rateText(result, view);
  const word = result.grade === null ? (result.undefinedBecause?.[view.lang] ?? null) : gradeWords(result, view);
  return (
    <>
      {rate === null ? (
        <Absent word={t("noRate")} />
      ) : (
        <Origin
          href={`${differenceAddress(site.edition.id, cycle.id)}#why-${keyOf(row)}`}
          label={t("workings")}
          kind="derived"
        >
          {rate}
        </Origin>
      )}
      {word === null ? null : (
        <p>
          <Name>{word}</Name>
        </p>
      )}
    </>
  );
}

const gradeWords = ({ grade, label }: GradeResult, view: View): string =>
  [grade, label?.[view.lang]].filter((word) => word).join(" ");

function Workings(model: DifferenceModel) {
  const { rows, view } = model;
  const t = decisionMessages(view.lang);
  const graded = rows.flatMap((row) =>
    row.regraded === null || isProblem(row.regraded) ? [] : [{ row, regraded: row.regraded }],
  );
  if (graded.length === 0) return null;
  return (
    <Section id="workings" title={t("workings")}>
      {graded.map(({ row, regraded }) => (
        <div id={`why-${keyOf(row)}`} key={keyOf(row)}>
          <Fold summary={<Name>{row.name[view.lang]}</Name>}>
            <p>
              <Name>{t("ruleUsed", { rule: regraded.rule.name[view.lang] })}</Name>
            </p>
            <Steps title={t("gradeBefore")} result={regraded.before} view={view} />
            <Steps title={t("gradeAfter")} result={regraded.after} view={view} />
          </Fold>
        </div>
      ))}
    </Section>
  );
}

/** The arithmetic line by line, as the rule writes it. */
function Steps(props: { readonly title: string; readonly result: Regraded["before"]; readonly view: View }) {
  const { title, result, view } = props;
  return (
    <>
      <h3>{title}</h3>
      <ol class="reason-steps">
        {result.steps.map((step, index) => (
          <li key={index}>
            <p>
              <Name>{step.text[view.lang]}</Name>
            </p>
            <p class="formula" data-name="">
              {step.formula}
            </p>
          </li>
        ))}
      </ol>
      {result.undefinedBecause === null ? null : (
        <p>
          <Name>{result.undefinedBecause[view.lang]}</Name>
        </p>
      )}
    </>
  );
}
