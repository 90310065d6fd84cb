export { activityListPage, activityPage } from "./pages/activity-pages.tsx";
export { ActivityTable } from "./pages/activity-table.tsx";
export { programmeListPage, programmePage } from "./pages/programme-pages.tsx";
