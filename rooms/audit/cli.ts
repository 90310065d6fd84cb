export { type VerifyAnswer, verifyCommand } from "./commands/verify-command.ts";
export { readExpectedHead } from "./domain/report.ts";
