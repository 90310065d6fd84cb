export {
  CheckField,
  type FormState,
  type Option,
  PostForm,
  ProblemBox,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from "./pages/form-fields.tsx";
export { KpiRevisions, type KpiRevisionsProps } from "./pages/kpi-revisions.tsx";
