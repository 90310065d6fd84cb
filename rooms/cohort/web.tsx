export { importedOriginLines } from "./pages/imported-origin.tsx";
