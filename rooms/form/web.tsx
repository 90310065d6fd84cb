export { FormLinks } from "./pages/form-pages.tsx";
export { paperHtml } from "./pages/paper-html.tsx";
