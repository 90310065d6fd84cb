import {
  type Crumb,
  cell,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Unit, Viewer } from "../../account/index.ts";
import type { Cycle } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import type { CellDecision } from "../domain/decide-cells.ts";
import type { RowAnswer } from "../domain/read-bulk.ts";
import { readingWords } from "../domain/reading-words.ts";
import { cellText } from "../domain/value.ts";
import { bulkMessages, valueMessages } from "./value-messages.ts";

type Place = { readonly site: Site; readonly view: View; readonly viewer: Viewer };

const crumbs = ({ site, view }: Place, title: string): readonly (readonly Crumb[])[] => [
  [{ label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` }, { label: title }],
];

const cycleName = (cycle: Cycle, view: View): string =>
  view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;

export type BulkStart = Place & {
  readonly cycles: readonly Cycle[];
  readonly chosen: string | null;
  readonly units: ReadonlyMap<string, Unit>;
};

/** Where the table is fetched and sent back. */
export function bulkPage(start: BulkStart): PageContent {
  const { view, cycles } = start;
  const t = bulkMessages(view.lang);
  return {
    title: t("title"),
    description: t("lead"),
    breadcrumbs: crumbs(start, t("title")),
    main: cycles.length === 0 ? <EmptyState what={t("noCycle")} why={t("noCycleWhy")} /> : <StartForms start={start} />,
    unlisted: true,
  };
}

function StartForms({ start }: { readonly start: BulkStart }) {
  const { site, view, viewer, cycles, chosen, units } = start;
  const t = bulkMessages(view.lang);
  const address = `/value/${site.edition.id}/bulk`;
  const cycleId = chosen ?? cycles[0]?.id ?? "";
  return (
    <>
      <Section id="download" title={t("download")}>
        <form class="short-form" method="get" action={`${address}/table`}>
          <label>
            <span>{t("cycle")}</span>
            <select name="cycle">
              {cycles.map((cycle) => (
                <option key={cycle.id} value={cycle.id} selected={cycle.id === cycleId}>
                  {cycleName(cycle, view)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t("unit")}</span>
            <select name="unit">
              <option value="">{t("allUnits")}</option>
              {[...units.values()].map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {nameIn(view.lang, unit)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="as" value="xlsx">
            {t("excel")}
          </button>
          <button type="submit" name="as" value="csv" class="quiet-button">
            {t("csv")}
          </button>
        </form>
      </Section>
      <Section id="upload" title={t("upload")} lead={t("uploadHint")}>
        <form
          class="short-form"
          method="post"
          encType="multipart/form-data"
          action={`${address}?${new URLSearchParams({ _form: viewer.formToken, cycle: cycleId })}`}
        >
          <label>
            <span>{t("file")}</span>
            <input type="file" name="file" accept=".xlsx,.csv" required />
          </label>
          <button type="submit">{t("check")}</button>
        </form>
      </Section>
    </>
  );
}

export type BulkChecked = Place & {
  readonly file: string;
  readonly cycleId: string;
  readonly rows: readonly RowAnswer[];
  /** The table itself, for the next step. */
  readonly packed: string;
};

/** More questions than this on one page are answered together. */
const questionsShown = 300;
const changesShown = 500;

/** What was found in a table, row by row; nothing is stored yet. */
export function bulkCheckedPage(checked: BulkChecked): PageContent {
  const { view, site, file } = checked;
  const t = bulkMessages(view.lang);
  return {
    title: t("answerTitle", { file }),
    heading: <>{weave(t("answerTitle"), { file: <Name>{file}</Name> })}</>,
    description: t("answerLead"),
    breadcrumbs: crumbs(checked, t("title")),
    main: (
      <>
        <Findings checked={checked} />
        <p>
          <a href={`/value/${site.edition.id}/bulk?${new URLSearchParams({ cycle: checked.cycleId })}`}>{t("again")}</a>
        </p>
      </>
    ),
    unlisted: true,
  };
}

type Found = { readonly row: RowAnswer; readonly decision: CellDecision };

function Findings({ checked }: { readonly checked: BulkChecked }) {
  const { rows, view } = checked;
  const t = bulkMessages(view.lang);
  const found = rows.flatMap((row): readonly Found[] => row.decisions.map((decision) => ({ row, decision })));
  const wrong = rows.filter(({ problem, decisions }) => problem !== null || decisions.some(isWrong));
  const asked = found.filter(({ decision }) => decision.kind === "asked");
  const changes = found.filter(({ decision }) => decision.kind === "store" || decision.kind === "asked");
  const same = rows.filter(({ problem, decisions }) => !problem && decisions.every(({ kind }) => kind === "same"));
  const counts = { changed: changes.length, same: same.length, problems: wrong.length, questions: asked.length };
  return (
    <>
      <p data-name="" role="status">
        {t("counts", Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])))}
      </p>
      {wrong.length > 0 ? <Wrong rows={wrong} view={view} /> : null}
      {wrong.length === 0 && changes.length === 0 ? <EmptyState what={t("nothing")} why={t("nothingWhy")} /> : null}
      {wrong.length === 0 && changes.length > 0 ? <StoreForm checked={checked} asked={asked} /> : null}
      {changes.length > 0 ? <Changes changes={changes.slice(0, changesShown)} view={view} /> : null}
    </>
  );
}

const isWrong = ({ kind }: CellDecision): boolean => kind === "problem" || kind === "conflict";

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
        rows={rows.slice(0, changesShown).map((row) => ({
          id: String(row.number),
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
  const v = valueMessages(lang);
  const words = row.decisions.flatMap((decision) => {
    if (decision.kind === "problem") return [decision.problem.message[lang]];
    if (decision.kind !== "conflict") return [];
    const { theirs } = decision;
    const words = theirs?.reading ? readingWords({ ...theirs, reading: theirs.reading }, lang) : v("takenBack");
    return [`${v("conflict")}: ${words} / ${decision.cell.typed}`];
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
            <Question key={`${found.row.number}${found.decision.cell.kind}`} found={found} view={view} />
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
          id: `${row.number}-${decision.cell.kind}`,
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
