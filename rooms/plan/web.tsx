export { planListPage } from "./pages/plan-list-page.tsx";
export { type Panels, planPage } from "./pages/plan-page.tsx";
export { projectCountPage } from "./pages/project-count-page.tsx";
export { projectListPage } from "./pages/project-list-page.tsx";
export { projectPage } from "./pages/project-page.tsx";
