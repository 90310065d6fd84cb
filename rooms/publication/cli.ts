export { checkCommand } from "./commands/check.ts";
export type { CommandResult, OutputChoice } from "./commands/command-result.ts";
export { type ExportKind, exportCommand, exportKinds } from "./commands/export.ts";
export { gradeCommand, gradeRulesCommand } from "./commands/grade.ts";
