export { Field, type FieldProps, FormError, FormToken, type SelectOption } from "./pages/form-pieces.tsx";
