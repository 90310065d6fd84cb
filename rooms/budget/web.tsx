export { type AnchoredKind, budgetAnchor } from "./pages/budget-anchor.ts";
export { budgetPage } from "./pages/budget-page.tsx";
export { linePage } from "./pages/line-page.tsx";
export { LinesTable, type LinesTableProps } from "./pages/lines-table.tsx";
export { shownTo, type ShownMoney } from "./pages/shown.ts";
export { tablePage } from "./pages/table-page.tsx";
export { themePage } from "./pages/theme-page.tsx";
