export { type AnchoredKind, budgetAnchor } from "./pages/budget-anchor.ts";
export { budgetPage } from "./pages/budget-page.tsx";
export { linePage } from "./pages/line-page.tsx";
export { tablePage } from "./pages/table-page.tsx";
export { themePage } from "./pages/theme-page.tsx";
