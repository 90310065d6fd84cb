import { unitName } from "../../../foundation/index.ts";
import { type Column, cell, EmptyState, Fold, Name, nameIn, type Row, Table, weave } from "../../../ui/index.ts";
import { DerivedNumber, FactNumber, PeriodWhen } from "../../fact/web.tsx";
import { deriveExpected, type Kpi, printedScale } from "../../kpi/index.ts";
import { figuresOfSheet } from "../actions/load-sheet-values.ts";
import type { Details } from "../domain/decide-cells.ts";
import { periodKeyInYear, unitOfKpi } from "../domain/kpi-period.ts";
import { limitWords, plausibilityLimits } from "../domain/plausibility-limits.ts";
import { cellText, valueKinds } from "../domain/value.ts";
import { type YearRow, yearRows } from "../domain/year-rows.ts";
import { NextPublication } from "./next-publication.tsx";
import { type PanelModel, valuesAddress } from "./panel-model.ts";
import { ValueCell } from "./value-cell.tsx";
import { valueMessages } from "./value-messages.ts";
import { EvidenceList, ValueTools } from "./value-tools.tsx";
import { ValueWay } from "./value-way.tsx";

type Shown = { readonly model: PanelModel };

/** Years and values of every indicator of a sheet; a form where the viewer may write. */
export function ValuePanel({ model }: Shown) {
  const { loaded, view, draft, site } = model;
  const t = valueMessages(view.lang);
  if (loaded.kpis.length === 0 && loaded.unknownKpis.length === 0)
    return <EmptyState what={t("noKpis")} why={t("noKpisWhy")} />;
  const kpis = loaded.kpis.map((kpi) => <KpiValues key={kpi.id} kpi={kpi} model={model} />);
  const mayWrite = loaded.mayWrite && loaded.kpis.some((kpi) => isAskedHere(kpi, model));
  const isOpen = mayWrite || draft !== null;
  return (
    <div class="value-panel">
      {loaded.mayWrite ? null : <p class="cell-note">{t("readOnly")}</p>}
      {draft ? <DraftSaid model={model} /> : null}
      {loaded.unknownKpis.length === 0 ? null : (
        <p>
          <Name>{t("unknownKpi", { ids: loaded.unknownKpis.join(", ") })}</Name>
        </p>
      )}
      {isOpen ? (
        <form method="post" action={valuesAddress(site.edition.id, loaded.sheet.id)} id="value-form">
          <input type="hidden" name="_form" value={model.viewer.formToken} />
          <input type="hidden" name="back" value={view.path} />
          {kpis}
          {mayWrite ? (
            <p>
              <button type="submit">{t("save")}</button>
            </p>
          ) : null}
          <Limits model={model} />
        </form>
      ) : (
        kpis
      )}
      {mayWrite ? (
        <Fold summary={t("toolsFold")} open={loaded.evidence.length > 0}>
          <ValueTools model={model} />
        </Fold>
      ) : (
        <EvidenceList model={model} />
      )}
    </div>
  );
}

const isAskedHere = ({ id }: Kpi, { loaded }: PanelModel): boolean => !loaded.elsewhere.has(id);

function DraftSaid({ model }: Shown) {
  const { draft, view, loaded } = model;
  const t = valueMessages(view.lang);
  return (
    <div class="form-problem" role="alert">
      {draft?.problem ? (
        <p>
          <Name>{draft.problem.message[view.lang]}</Name>
        </p>
      ) : null}
      <p>{t("nothingStored")}</p>
      {draft && !loaded.mayWrite ? <TypedToKeep typed={draft.typed} model={model} /> : null}
    </div>
  );
}

/** Where the fields are closed, what was typed stands here to be copied: it is nowhere else. */
function TypedToKeep({ typed, model }: Shown & { readonly typed: ReadonlyMap<string, string> }) {
  const { lang } = model.view;
  const lines = [...typed].map(([key, text]) => `${key.replaceAll("|", " ")}: ${text}`);
  return (
    <label>
      <span>{valueMessages(lang)("typedToKeep")}</span>
      <textarea readOnly rows={Math.min(12, lines.length + 1)}>
        {lines.join("\n")}
      </textarea>
    </label>
  );
}

function KpiValues({ kpi, model }: Shown & { readonly kpi: Kpi }) {
  const { view, loaded } = model;
  const t = valueMessages(view.lang);
  const figures = figuresOfSheet(loaded, kpi);
  const unit = unitOfKpi(kpi);
  const rows = yearRows(kpi, figures, loaded.cycle.fiscalYear);
  const columns: readonly Column[] = [
    { id: "year", head: t("year"), kind: "text", sortable: false },
    { id: "planned", head: t("planned"), kind: "number", sortable: false },
    ...valueKinds.map((kind): Column => ({ id: kind, head: t(kind), kind: "number", sortable: false })),
  ];
  const mayWrite = loaded.mayWrite && isAskedHere(kpi, model);
  const isOpen = isAskedHere(kpi, model) && (loaded.mayWrite || model.draft !== null);
  const table = (
    <Table
      id={`values-${kpi.id}`}
      caption={t("caption", { kpi: nameIn(view.lang, kpi) })}
      captionShown="hidden"
      columns={columns}
      rows={rows.map((row) => tableRow(kpi, row, model))}
    />
  );
  return (
    <section class="value-kpi" id={`kpi-${kpi.id}`} aria-labelledby={`kpi-${kpi.id}-name`}>
      <h3 id={`kpi-${kpi.id}-name`}>
        <a href={`/kpi/${model.site.edition.id}/${kpi.id}`} data-name="">
          {nameIn(view.lang, kpi)}
        </a>
      </h3>
      <ValueWay kpi={kpi} figures={figures} model={model} size={isOpen ? "row" : "large"} />
      <Elsewhere kpi={kpi} model={model} />
      <NextPublication kpi={kpi} model={model} />
      {mayWrite ? (
        <Fold summary={t("howToWrite")}>
          <p class="cell-note" data-name="">
            {unit ? t("hint", { unit: unitName(unit)[view.lang] }) : t("hintNoUnit")}
          </p>
        </Fold>
      ) : null}
      {isOpen ? (
        table
      ) : (
        <details class="value-years">
          <summary>{t("byYear")}</summary>
          {table}
        </details>
      )}
      {mayWrite ? <DetailFields kpi={kpi} model={model} /> : null}
    </section>
  );
}

/** Where an indicator is asked for, if that is on another sheet: named by the plan, and linked where the viewer may open it. */
function Elsewhere({ kpi, model }: Shown & { readonly kpi: Kpi }) {
  const { loaded, site, view } = model;
  const asking = loaded.elsewhere.get(kpi.id);
  if (!asking) return null;
  const { about, sheetId } = asking;
  const thing =
    site.plans.projectById.get(about.id) ??
    site.plans.nodeById.get(about.id)?.node ??
    site.programmes.byId.get(about.id);
  const name = thing ? nameIn(view.lang, { name: thing.name, nameEn: thing.nameEn ?? null }) : about.id;
  const where = loaded.readable.has(sheetId) ? (
    <a href={`/sheet/${site.edition.id}/${encodeURIComponent(sheetId)}#values`} data-name="">
      {name}
    </a>
  ) : (
    <Name>{name}</Name>
  );
  return <p class="value-elsewhere">{weave(valueMessages(view.lang)("askedElsewhere"), { where })}</p>;
}

function tableRow(kpi: Kpi, row: YearRow, model: PanelModel): Row {
  return {
    id: row.key.replace(/[^A-Za-z0-9-]+/g, "-"),
    cells: [
      cell(<PeriodWhen period={row.period} view={model.view} />),
      cell(<Planned kpi={kpi} row={row} model={model} />),
      ...valueKinds.map((kind) => cell(<ValueCell kpi={kpi} row={row} kind={kind} model={model} />)),
    ],
  };
}

/** What the plan says of the year: its word, and the figure with its origin. */
function Planned({ kpi, row, model }: Shown & { readonly kpi: Kpi; readonly row: YearRow }) {
  const { view, site } = model;
  const t = valueMessages(view.lang);
  const { planned } = row;
  if (planned === null) return <span class="absent">{t("none")}</span>;
  if (planned.kind !== "line")
    return (
      <>
        <span class="cell-note">{t(planned.kind)} </span>
        <FactNumber fact={planned.fact} view={view} style={{ scale: printedScale(planned.fact) }} />
      </>
    );
  const derived = deriveExpected(site, kpi, planned.year);
  if (!derived) return <span class="absent">{t("none")}</span>;
  return (
    <>
      <span class="cell-note">{t("expected")} </span>
      <DerivedNumber
        derivation={derived}
        edition={site.edition.id}
        view={view}
        style={{ scale: printedScale(kpi.target), digits: 2 }}
      />
    </>
  );
}

/** Source, note and evidence of an indicator: first those typed and not stored yet, else those of this year's value. */
function detailsShown(kpi: Kpi, { draft, loaded }: PanelModel): Details {
  const key = cellText({
    kpiId: kpi.id,
    period: periodKeyInYear(kpi, loaded.cycle.fiscalYear),
    kind: "actual",
  });
  const stored = loaded.known.history.get(key)?.at(-1);
  const kept = stored?.reading ? stored : { source: null, note: null, evidenceId: null };
  return draft?.details.get(kpi.id) ?? kept;
}

/** Open where something stands in them, so that nothing that was written is out of sight. */
function DetailFields({ kpi, model }: Shown & { readonly kpi: Kpi }) {
  const { view, loaded } = model;
  const t = valueMessages(view.lang);
  const shown = detailsShown(kpi, model);
  const isWritten = [shown.source, shown.note, shown.evidenceId].some((one) => one !== null && one !== "");
  return (
    <Fold summary={t("detailsFold")} open={isWritten}>
      <div class="value-details">
        <label>
          <span>{t("source")}</span>
          <input type="text" name={`s|${kpi.id}`} value={shown.source ?? ""} maxLength={500} autocomplete="off" />
        </label>
        <label>
          <span>{t("note")}</span>
          <textarea name={`t|${kpi.id}`} rows={2}>
            {shown.note ?? ""}
          </textarea>
        </label>
        <label>
          <span>{t("evidence")}</span>
          <select name={`e|${kpi.id}`}>
            <option value="">{t("noEvidence")}</option>
            {loaded.evidence.map(({ id, name }) => (
              <option key={id} value={id} selected={id === shown.evidenceId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Fold>
  );
}

/** The limits of the questions, as data: what they are is no secret, and what they are not is said. */
function Limits({ model }: Shown) {
  const { lang } = model.view;
  const t = valueMessages(lang);
  return (
    <Fold summary={t("limits")}>
      <p>{t("limitsLead")}</p>
      <ul>
        {Object.values(plausibilityLimits).map((limit) => (
          <li key={limit.id} data-name="">
            {limitWords(limit)[lang]}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
