export { checkPage, FindingCard, findingPage } from "./pages/check-pages.tsx";
