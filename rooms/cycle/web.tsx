export { boardPage } from "./pages/board-page.tsx";
