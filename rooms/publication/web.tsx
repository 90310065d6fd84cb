export { areaListPage } from "./pages/area-list-page.tsx";
export { areaPage } from "./pages/area-page.tsx";
export { documentListPage } from "./pages/document-list-page.tsx";
export { documentPage } from "./pages/document-page.tsx";
export { glossaryPage } from "./pages/glossary-page.tsx";
export { groupPage } from "./pages/group-page.tsx";
export { type Change, homePage } from "./pages/home-page.tsx";
export { overviewBodyPage, overviewPage } from "./pages/overview-page.tsx";
export { searchPage } from "./pages/search-page.tsx";
