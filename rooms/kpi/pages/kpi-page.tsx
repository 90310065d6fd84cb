import type { ComponentChildren } from "preact";
import { Name, nameIn, type PageContent, Section, type View, weave } from "../../../ui/index.ts";
import type { Derivation } from "../../fact/index.ts";
import { DerivedNumber, FactNumber, PeriodWhen, SourceList } from "../../fact/web.tsx";
import type { KpiModel } from "../domain/kpi-model.ts";
import { latestActual } from "../domain/kpi-years.ts";
import type { Kpi } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { deriveRise, deriveWay } from "../domain/way-derivations.ts";
import { KpiAbout, KpiOverlaps, KpiRepeats } from "./kpi-about.tsx";
import { oneKpiMessages } from "./kpi-messages.ts";
import { KpiStands, kpiTrails } from "./kpi-stands.tsx";
import { KpiWay } from "./kpi-way.tsx";
import { scopeOf, titleOf } from "./kpi-words.ts";
import { KpiYears } from "./kpi-years.tsx";
import { TryActual } from "./try-actual.tsx";
import { KpiVerdicts } from "./verdicts.tsx";

type Shown = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** One KPI: its way, its verdict under every rule, its years, what it counts and where it stands: /kpi/:edition/:id. `panels` come from rooms to the right. */
export function kpiPage(model: KpiModel, view: View, id: string, panels?: ComponentChildren): PageContent | null {
  const kpi = model.kpis.byId.get(id);
  if (kpi === undefined) return null;
  const shown = { kpi, model, view };
  const t = oneKpiMessages(view.lang);
  return {
    title: titleOf(kpi, view.lang),
    description: t("summary", { name: titleOf(kpi, view.lang) }),
    heading: <Name>{nameIn(view.lang, kpi)}</Name>,
    lead: <Lead kpi={kpi} view={view} />,
    breadcrumbs: kpiTrails(shown),
    main: (
      <>
        <WayPart {...shown} />
        <Section id="verdict" title={t("verdictTitle")}>
          <KpiVerdicts {...shown} />
        </Section>
        <TryActual {...shown} />
        <Section id="by-year" title={t("yearsTitle")}>
          <KpiYears {...shown} />
        </Section>
        <KpiAbout {...shown} />
        <KpiOverlaps {...shown} />
        <KpiRepeats {...shown} />
        <KpiStands {...shown} />
        {panels}
        <Section id="sources" title={t("sourcesTitle")}>
          <SourceList sources={kpi.sources} documents={model.documents} edition={model.edition.id} view={view} />
        </Section>
      </>
    ),
  };
}

/** Scope and target in one sentence. */
function Lead({ kpi, view }: Pick<Shown, "kpi" | "view">) {
  const t = oneKpiMessages(view.lang);
  const scope = scopeOf(kpi, view.lang);
  const { baseline, target } = kpi;
  return (
    <>
      {scope === null ? null : <Name>{t("scopeLead", { scope })}</Name>}
      {weave(t(leadKey(kpi), {}), {
        baseline: <FactNumber fact={baseline} view={view} style={{ scale: printedScale(baseline) }} />,
        target: <FactNumber fact={target} view={view} style={{ scale: printedScale(target) }} />,
        from: baseline.period === null ? null : <PeriodWhen period={baseline.period} view={view} />,
        to: target.period === null ? null : <PeriodWhen period={target.period} view={view} />,
      })}
    </>
  );
}

function leadKey({ baseline, target }: Kpi): "leadBoth" | "leadTarget" | "leadWords" | "leadNone" {
  if (target.reading.kind === "text") return "leadWords";
  if (target.reading.kind === "absent" || target.period === null) return "leadNone";
  return baseline.reading.kind === "known" && baseline.period !== null ? "leadBoth" : "leadTarget";
}

/** The way, large, with how far it is; where things stand now only when a source prints it. */
function WayPart({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  return (
    <Section id="way" title={t("wayTitle")}>
      <KpiWay kpi={kpi} model={model} view={view} size="large" />
      <p>
        <Distance kpi={kpi} model={model} view={view} />
        {latestActual(kpi) === null ? t("noActualWay") : null}
      </p>
    </Section>
  );
}

function Distance({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  const way = deriveWay(model, kpi);
  const rise = deriveRise(model, kpi);
  if (way.result === null) return null;
  const shown = (derivation: Derivation, digits: number) => (
    <DerivedNumber
      derivation={derivation}
      edition={model.edition.id}
      view={view}
      style={{ scale: scaleFor(derivation, kpi), digits }}
    />
  );
  const text = rise.result === null ? t("wayNoRise", {}) : t("wayLead", {});
  return <>{weave(text, { way: shown(way, 2), rise: shown(rise, 1) })} </>;
}

/** Percentages and points have no scale; what is counted keeps that of the target. */
const scaleFor = ({ result }: Derivation, kpi: Kpi) =>
  result?.unit.kind === "share" || result?.unit.kind === "points" ? "" : printedScale(kpi.target);
