export { areaListPage } from "./pages/area-list-page.tsx";
export { areaPage } from "./pages/area-page.tsx";
export { groupPage } from "./pages/group-page.tsx";
export { type Change, homePage } from "./pages/home-page.tsx";
export { overviewBodyPage, overviewPage } from "./pages/overview-page.tsx";
