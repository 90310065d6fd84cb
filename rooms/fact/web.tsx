export { derivedPage } from "./pages/derived-page.tsx";
export { downloadsOf } from "./pages/downloads.ts";
export { factListPage } from "./pages/fact-list-page.tsx";
export { factPage } from "./pages/fact-page.tsx";
export { RecordedWhen } from "./pages/fact-parts.tsx";
export { DerivedNumber, FactNumber, PeriodWhen, SourceList } from "./pages/fact-pieces.tsx";
export { derivedValue, type FactStyle, factValue, periodWords } from "./pages/fact-words.ts";
