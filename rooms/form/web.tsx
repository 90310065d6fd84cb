export { FormLinks } from "./pages/form-pages.tsx";
export { papersHtml } from "./pages/paper-html.tsx";
