import { EmptyState, Section, type View } from "../../../ui/index.ts";
import type { Project } from "../../plan/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { kpiMessages } from "./kpi-messages.ts";
import { KpiTable } from "./kpi-table.tsx";

/** The KPIs of a regional project as a column of ways; says so where no source prints one. */
export function ProjectKpiPanel(props: {
  readonly project: Pick<Project, "id">;
  readonly model: KpiModel;
  readonly view: View;
}) {
  const { project, model, view } = props;
  const t = kpiMessages(view.lang);
  const kpis = model.kpis.distinct.filter((kpi) => kpi.project === project.id);
  return (
    <Section id="kpis-of-project" title={t("projectTitle")}>
      {kpis.length === 0 ? (
        <EmptyState what={t("noProjectKpi")} why={t("noProjectKpiWhy")} />
      ) : (
        <KpiTable id="project-kpis" caption={t("projectTitle")} kpis={kpis} view={view} model={model} />
      )}
    </Section>
  );
}
