export { Field, type FieldProps, FormError, FormToken, SelectField, type SelectOption } from "./pages/form-pieces.tsx";
