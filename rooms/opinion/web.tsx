export { ChangeLead, ChangeList, type ChangesShown } from "./pages/change-part.tsx";
export { commentAddress } from "./pages/comment-page.tsx";
export type { ChangeLink } from "./pages/opinion-pieces.tsx";
