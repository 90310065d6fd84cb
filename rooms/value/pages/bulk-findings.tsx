import { cell, EmptyState, Name, Section, Table, type View } from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { Site } from "../../publication/index.ts";
import { conflictWords, stateOf } from "../domain/answer-words.ts";
import type { CellDecision } from "../domain/decide-cells.ts";
import type { RowAnswer } from "../domain/read-bulk.ts";
import { cellText } from "../domain/value.ts";
import { bulkMessages, valueMessages } from "./value-messages.ts";

export type BulkChecked = {
  readonly site: Site;
  readonly view: View;
  readonly viewer: Viewer;
  readonly file: string;
  readonly cycleId: string;
  readonly rows: readonly RowAnswer[];
  /** The file itself, for answering it; null where it is not at hand. */
  readonly carried: string | null;
  /** The rows that can be stored, for the next step. */
  readonly packed: string;
};

/** More questions than this on one page are answered together. */
const questionsShown = 300;
const changesShown = 500;

type Found = { readonly row: RowAnswer; readonly decision: CellDecision };

/** What was found row by row, what is asked, and the form that stores the good rows. */
export function BulkFindings({ checked }: { readonly checked: BulkChecked }) {
  const { rows, view } = checked;
  const t = bulkMessages(view.lang);
  const wrong = rows.filter((row) => stateOf(row) === "correct");
  const found = rows
    .filter((row) => stateOf(row) !== "correct")
    .flatMap((row): readonly Found[] => row.decisions.map((decision) => ({ row, decision })));
  const asked = found.filter(({ decision }) => decision.kind === "asked");
  const changes = found.filter(({ decision }) => decision.kind === "store" || decision.kind === "asked");
  const same = rows.filter((row) => stateOf(row) === "same");
  const empty = rows.filter((row) => row.empty);
  const counts = {
    changed: changes.length,
    same: same.length,
    problems: wrong.length,
    questions: asked.length,
    empty: empty.length,
  };
  return (
    <>
      <p data-name="" role="status">
        {t("counts", Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])))}
      </p>
      {wrong.length > 0 ? <Wrong rows={wrong} view={view} /> : null}
      {wrong.length === 0 && changes.length === 0 ? <EmptyState what={t("nothing")} why={t("nothingWhy")} /> : null}
      {changes.length > 0 ? <StoreForm checked={checked} asked={asked} /> : null}
      {changes.length > 0 ? <Changes changes={changes.slice(0, changesShown)} view={view} /> : null}
      {empty.length > 0 ? <Empty rows={empty} view={view} /> : null}
    </>
  );
}

/** Indicators of the year without a value: nothing is stored about them, and the sheet is not ready without. */
function Empty({ rows, view }: { readonly rows: readonly RowAnswer[]; readonly view: View }) {
  const t = bulkMessages(view.lang);
  return (
    <Section id="empty-rows" title={t("emptyRows")} lead={t("emptyLead")}>
      <ul>
        {rows.slice(0, changesShown).map((row) => (
          <li key={row.number}>
            <Name>
              {t("row")} {row.number}: {placeWords(row)}
            </Name>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const placeWords = ({ place, number }: RowAnswer): string =>
  place ? `${place.shown.sheet} ${place.shown.kpi} ${place.shown.year}` : String(number);

function Wrong({ rows, view }: { readonly rows: readonly RowAnswer[]; readonly view: View }) {
  const t = bulkMessages(view.lang);
  return (
    <Section id="problems" title={t("problems")} lead={t("problemsLead")}>
      <Table
        id="problem-rows"
        caption={t("problems")}
        captionShown="hidden"
        columns={(["row", "what", "found"] as const).map((id) => ({ id, head: t(id), kind: "text" }))}
        rows={rows.slice(0, changesShown).map((row, index) => ({
          id: `${index}-${row.number}`,
          cells: [
            cell(<Name>{String(row.number)}</Name>, row.number),
            cell(<Name>{placeWords(row)}</Name>),
            cell(<Words row={row} view={view} />),
          ],
        }))}
      />
    </Section>
  );
}

function Words({ row, view }: { readonly row: RowAnswer; readonly view: View }) {
  const { lang } = view;
  const words = row.decisions.flatMap((decision) => {
    const head = valueMessages(lang)(decision.cell.kind);
    if (decision.kind === "problem") return [`${head}: ${decision.problem.message[lang]}`];
    return decision.kind === "conflict"
      ? [`${head}: ${conflictWords(decision.theirs, decision.cell.typed)[lang]}`]
      : [];
  });
  return (
    <span class="cell-stack">
      {[...(row.problem ? [row.problem.message[lang]] : []), ...words].map((text) => (
        <Name key={text}>{text}</Name>
      ))}
    </span>
  );
}

function StoreForm({ checked, asked }: { readonly checked: BulkChecked; readonly asked: readonly Found[] }) {
  const { site, view, viewer, packed, cycleId, file } = checked;
  const t = bulkMessages(view.lang);
  const shown = asked.slice(0, questionsShown);
  return (
    <form method="post" action={`/value/${site.edition.id}/bulk/store`} class="value-panel">
      <input type="hidden" name="_form" value={viewer.formToken} />
      <input type="hidden" name="cycle" value={cycleId} />
      <input type="hidden" name="file" value={file} />
      <input type="hidden" name="table" value={packed} />
      {shown.length === 0 ? null : (
        <Section id="questions" title={t("questions")}>
          {shown.map((found) => (
            <Question key={`${found.row.number}${cellText(found.decision.cell)}`} found={found} view={view} />
          ))}
        </Section>
      )}
      {asked.length > shown.length ? (
        <p data-name="">{t("questionsMore", { count: String(asked.length - shown.length) })}</p>
      ) : null}
      {asked.length === 0 ? null : (
        <p>
          <label>
            <span>{t("answerAll")}</span> <input type="text" name="all" maxLength={500} autocomplete="off" />
          </label>
        </p>
      )}
      <button type="submit">{t("store")}</button>
    </form>
  );
}

function Question({ found: { row, decision }, view }: { readonly found: Found; readonly view: View }) {
  if (decision.kind !== "asked" || !row.place) return null;
  const name = `a|${row.place.sheet.head.id}|${cellText(decision.cell)}`;
  return (
    <div class="value-asked">
      <p>
        <Name>
          {bulkMessages(view.lang)("row")} {row.number}: {placeWords(row)}{" "}
          {valueMessages(view.lang)(decision.cell.kind)}
        </Name>
      </p>
      {decision.questions.map(({ code, question }) => (
        <label key={code}>
          <Name>{question[view.lang]}</Name>
          <span class="cell-note">{valueMessages(view.lang)("answer")}</span>
          <input type="text" name={`${name}|${code}`} maxLength={500} autocomplete="off" />
        </label>
      ))}
    </div>
  );
}

function Changes({ changes, view }: { readonly changes: readonly Found[]; readonly view: View }) {
  const t = bulkMessages(view.lang);
  return (
    <Section id="changes" title={t("changes")}>
      <Table
        id="change-rows"
        caption={t("changes")}
        captionShown="hidden"
        columns={(["row", "what", "before", "after"] as const).map((id) => ({ id, head: t(id), kind: "text" }))}
        rows={changes.map(({ row, decision }) => ({
          id: `${row.number}-${decision.cell.period}-${decision.cell.kind}`,
          cells: [
            cell(<Name>{String(row.number)}</Name>, row.number),
            cell(
              <Name>
                {placeWords(row)} {valueMessages(view.lang)(decision.cell.kind)}
              </Name>,
            ),
            cell(<Name>{row.place?.shown[decision.cell.kind] || valueMessages(view.lang)("notEntered")}</Name>),
            cell(<Name>{decision.cell.typed || valueMessages(view.lang)("takenBack")}</Name>),
          ],
        }))}
      />
    </Section>
  );
}
