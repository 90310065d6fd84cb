export {
  type FormState,
  type Option,
  PostForm,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from "./pages/form-fields.tsx";
export { KpiRevisions, type KpiRevisionsProps } from "./pages/kpi-revisions.tsx";
