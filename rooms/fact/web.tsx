export { DerivedNumber, FactNumber, PeriodWhen, SourceList } from "./pages/fact-pieces.tsx";
export { derivedValue, type FactStyle, factValue, periodWords, placeWords } from "./pages/fact-words.ts";
