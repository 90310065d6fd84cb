export { statusOf, verdictWord } from "./pages/grade-words.ts";
export { kpiListPage } from "./pages/kpi-list-page.tsx";
export { kpiPage } from "./pages/kpi-page.tsx";
export { KpiTable, type KpiTableProps } from "./pages/kpi-table.tsx";
export { KpiWay } from "./pages/kpi-way.tsx";

export { ProjectKpiPanel } from "./pages/project-kpi-panel.tsx";
export { ruleListPage } from "./pages/rule-list-page.tsx";
export { rulePage } from "./pages/rule-page.tsx";
export { GradeSteps } from "./pages/verdicts.tsx";
