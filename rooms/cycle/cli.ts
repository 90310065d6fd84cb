export { checkFormFile } from "./commands/form-check.ts";
