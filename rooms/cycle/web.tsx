export { type BoardProps, boardPage } from "./pages/board-page.tsx";
export { handoverAddress } from "./pages/handover-page.tsx";
