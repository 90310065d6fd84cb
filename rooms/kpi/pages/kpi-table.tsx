import { periodEndYear } from "../../../foundation/index.ts";
import {
  type Cell,
  type Column,
  cell,
  Name,
  nameIn,
  type Row,
  Status,
  Table,
  Tag,
  type View,
  WayLegend,
  weave,
} from "../../../ui/index.ts";
import { entryAddress, numberOf } from "../../fact/index.ts";
import { FactNumber, PeriodWhen } from "../../fact/web.tsx";
import { grade } from "../domain/grading/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { kpiToRequest } from "../domain/kpi-to-request.ts";
import type { Kpi } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { ruleIdOf, ruleOf } from "../domain/rule-of-kpi.ts";
import { statusOf, verdictWord } from "./grade-words.ts";
import { kpiMessages, oneKpiMessages } from "./kpi-messages.ts";
import { KpiWay } from "./kpi-way.tsx";
import { accumulationWords, scopeOf, unitOf } from "./kpi-words.ts";

export type KpiTableProps = {
  readonly kpis: readonly Kpi[];
  readonly view: View;
  readonly model: KpiModel;
  /** Unique on the page; default `kpis`. */
  readonly id?: string;
  readonly caption?: string;
};

/** KPIs as a column of ways, all on the same scale, with baseline, target, period, counting and grade. */
export function KpiTable({ kpis, view, model, id = "kpis", caption }: KpiTableProps) {
  const t = kpiMessages(view.lang);
  const labels = { baseline: t("baseline"), expected: t("expected"), actual: t("actual"), target: t("target") };
  return (
    <>
      <WayLegend labels={labels} />
      <Table
        id={id}
        caption={caption ?? t("tableCaption")}
        captionShown="hidden"
        columns={columnsFor(view)}
        rows={kpis.map((kpi) => kpiRow(kpi, model, view))}
        note={t("tableNote")}
      />
    </>
  );
}

function columnsFor(view: View): readonly Column[] {
  const t = kpiMessages(view.lang);
  return [
    { id: "name", head: t("colName"), kind: "text" },
    { id: "way", head: t("colWay"), kind: "picture" },
    { id: "baseline", head: t("colBaseline"), kind: "number", sortable: false },
    { id: "target", head: t("colTarget"), kind: "number", sortable: false },
    { id: "period", head: t("colPeriod"), kind: "text" },
    { id: "counting", head: t("colCounting"), kind: "text" },
    { id: "grade", head: t("colGrade"), kind: "text" },
  ];
}

function kpiRow(kpi: Kpi, model: KpiModel, view: View): Row {
  const shown = (fact: Kpi["target"]): Cell =>
    cell(<FactNumber fact={fact} view={view} style={{ scale: printedScale(fact) }} />, numberOf(fact) ?? undefined);
  return {
    id: kpi.id,
    cells: [
      cell(<KpiName kpi={kpi} model={model} view={view} />, nameIn(view.lang, kpi)),
      cell(<KpiWay kpi={kpi} model={model} view={view} />),
      shown(kpi.baseline),
      shown(kpi.target),
      cell(
        <KpiPeriod kpi={kpi} view={view} />,
        kpi.target.period === null ? undefined : periodEndYear(kpi.target.period),
      ),
      cell(<Counting kpi={kpi} view={view} />, unitOf(kpi, view.lang) ?? undefined),
      cell(<GradeCell kpi={kpi} model={model} view={view} />),
    ],
  };
}

type OneKpi = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** Name, scope, places, and the marks that a reader must not miss. */
function KpiName({ kpi, model, view }: OneKpi) {
  const scope = scopeOf(kpi, view.lang);
  return (
    <span class="cell-stack">
      <a href={entryAddress(model.edition.id, "kpi", kpi.id)} data-name="">
        {nameIn(view.lang, kpi)}
      </a>
      {scope === null ? null : (
        <span class="cell-note">
          <Name>{scope}</Name>
        </span>
      )}
      <KpiMarks kpi={kpi} view={view} />
    </span>
  );
}

function KpiMarks({ kpi, view }: Pick<OneKpi, "kpi" | "view">) {
  const t = kpiMessages(view.lang);
  const marks = [
    ...(kpi.sameAs === null ? [] : [t("repeat")]),
    ...(kpi.overlapGroup ? [t("notAdded")] : []),
    ...(kpi.uncertain ? [t("uncertain")] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <span class="cell-note">
      {marks.map((mark) => (
        <Tag key={mark} word={mark} />
      ))}
    </span>
  );
}

/** From the year of the baseline to that of the target; one of them where the other is not given. */
export function KpiPeriod({ kpi, view }: Pick<OneKpi, "kpi" | "view">) {
  const t = kpiMessages(view.lang);
  const { baseline, target } = kpi;
  if (target.period === null) return <>{t("noPeriod")}</>;
  const to = <PeriodWhen period={target.period} view={view} />;
  if (baseline.period === null) return <span>{weave(t("by", {}), { to })}</span>;
  return (
    <span class="cell-stack">
      <span>{weave(t("from", {}), { from: <PeriodWhen period={baseline.period} view={view} /> })}</span>
      <span>{weave(t("by", {}), { to })}</span>
    </span>
  );
}

function Counting({ kpi, view }: Pick<OneKpi, "kpi" | "view">) {
  const unit = unitOf(kpi, view.lang);
  return (
    <span class="cell-stack">
      <Name>{unit ?? kpiMessages(view.lang)("inWords")}</Name>
      <span class="cell-note">{accumulationWords[kpi.accumulation][view.lang]}</span>
    </span>
  );
}

function GradeCell({ kpi, model, view }: OneKpi) {
  const rule = ruleOf(model, kpi);
  if (!rule.ok)
    return <Status kind="unknown" word={`${oneKpiMessages(view.lang)("ruleMissing")}: ${ruleIdOf(model, kpi)}`} />;
  const result = grade(rule.value, kpiToRequest(kpi));
  return <Status kind={statusOf(rule.value, result)} word={verdictWord(result, view.lang)} />;
}
