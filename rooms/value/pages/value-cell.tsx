import { formatPeriod } from "../../../foundation/index.ts";
import { Name, weave } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { Kpi } from "../../kpi/index.ts";
import type { CellDecision } from "../domain/decide-cells.ts";
import { readingWords } from "../domain/reading-words.ts";
import { type CellKey, cellText, type SheetValue, type ValueKind } from "../domain/value.ts";
import type { YearRow } from "../domain/year-rows.ts";
import { cellId, type PanelModel } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";
import { FigureNumber, PersonName, StoredNumber } from "./value-pieces.tsx";

export type CellProps = {
  readonly kpi: Kpi;
  readonly row: YearRow;
  readonly kind: ValueKind;
  readonly model: PanelModel;
};

/** A cell of the table of years: the figure with its origin, and a field where the viewer may write. */
export function ValueCell(props: CellProps) {
  const { row, kind, model } = props;
  const t = valueMessages(model.view.lang);
  const figure = row.figures[kind];
  const isOpen = row.open.includes(kind) && model.loaded.mayWrite && !model.loaded.elsewhere.has(props.kpi.id);
  if (isOpen) return <OpenCell {...props} />;
  if (figure) return <FigureNumber figure={figure} model={model} />;
  if (row.open.includes(kind)) return <span class="absent">{t("notEntered")}</span>;
  return <span class="absent value-not-asked">{t("notAsked")}</span>;
}

function OpenCell({ kpi, row, kind, model }: CellProps) {
  const { view, loaded, draft } = model;
  const t = valueMessages(view.lang);
  const cell: CellKey = { kpiId: kpi.id, period: row.key, kind };
  const key = cellText(cell);
  const id = cellId(cell);
  const stored = loaded.known.history.get(key)?.at(-1) ?? null;
  const decision = draft?.decisions.get(key);
  const said = saidAbout(decision);
  const year = formatPeriod(row.period, { lang: view.lang, era: view.era });
  const typed = draft?.typed.get(key) ?? (stored?.reading ? (stored.printed ?? "") : "");
  return (
    <div class="value-cell">
      <label class="visually-hidden" for={id} data-name="">
        {t("inputLabel", { kpi: kpi.name, year, kind: t(kind) })}
      </label>
      <input
        id={id}
        type="text"
        name={`v|${key}`}
        value={typed}
        autocomplete="off"
        aria-invalid={said === "problem" ? "true" : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
      />
      <input type="hidden" name={`n|${key}`} value={String(stored?.version ?? 0)} />
      <StoredBelow stored={stored} row={row} kind={kind} model={model} />
      {decision && said ? <Said decision={decision} id={`${id}-said`} model={model} /> : null}
    </div>
  );
}

/** What stands in the store: of this sheet, or (smaller) of a document or an older sheet. */
function StoredBelow({ stored, row, kind, model }: Omit<CellProps, "kpi"> & { readonly stored: SheetValue | null }) {
  const { view } = model;
  const figure = row.figures[kind];
  if (stored)
    return (
      <span class="cell-note">
        {valueMessages(view.lang)("stored")}
        <StoredNumber value={stored} model={model} />
      </span>
    );
  return figure ? (
    <span class="cell-note">
      <FigureNumber figure={figure} model={model} />
    </span>
  ) : null;
}

const saidAbout = (decision: CellDecision | undefined): "problem" | "conflict" | "asked" | null =>
  decision && decision.kind !== "same" && decision.kind !== "store" ? decision.kind : null;

type SaidProps = { readonly decision: CellDecision; readonly id: string; readonly model: PanelModel };

function Said(props: SaidProps) {
  const { decision, id, model } = props;
  const { lang } = model.view;
  if (decision.kind === "problem")
    return (
      <p class="form-problem" id={id}>
        <Name>{decision.problem.message[lang]}</Name>
      </p>
    );
  if (decision.kind === "asked") return <Questions {...props} decision={decision} />;
  return decision.kind === "conflict" ? <Conflict {...props} decision={decision} /> : null;
}

function Questions({
  decision,
  id,
  model,
}: SaidProps & { readonly decision: Extract<CellDecision, { kind: "asked" }> }) {
  const t = valueMessages(model.view.lang);
  const key = cellText(decision.cell);
  return (
    <div class="value-asked" id={id}>
      {decision.questions.map(({ code, question }) => (
        <label key={code}>
          <span>
            <b>{t("question")}</b>: <Name>{question[model.view.lang]}</Name>
          </span>
          <span class="cell-note">{t("answer")}</span>
          <input
            type="text"
            name={`a|${key}|${code}`}
            maxLength={500}
            value={decision.cell.answers[code] ?? ""}
            autocomplete="off"
          />
        </label>
      ))}
    </div>
  );
}

function Conflict({
  decision,
  id,
  model,
}: SaidProps & { readonly decision: Extract<CellDecision, { kind: "conflict" }> }) {
  const { view, people } = model;
  const t = valueMessages(view.lang);
  const { theirs, cell } = decision;
  const name = `k|${cellText(cell)}`;
  const words = theirs?.reading ? readingWords({ ...theirs, reading: theirs.reading }, view.lang) : t("takenBack");
  return (
    <fieldset class="value-asked" id={id}>
      <legend>{t("conflict")}</legend>
      <p>
        {weave(t("conflictText"), {
          who: <PersonName id={theirs?.byPerson ?? null} people={people} view={view} />,
          when: theirs ? <RecordedWhen at={theirs.recordedAt} view={view} /> : "",
          theirs: <Name>{words}</Name>,
          mine: <Name>{cell.typed}</Name>,
        })}
      </p>
      <label>
        <input type="radio" name={name} value="mine" checked /> {t("keepMine")}
      </label>
      <label>
        <input type="radio" name={name} value="theirs" /> {t("keepTheirs")}
      </label>
    </fieldset>
  );
}
