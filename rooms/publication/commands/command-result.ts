import type { Language, Problem } from "../../../foundation/index.ts";

/** What a command leaves: text for stdout, problems for a person on stderr, and the exit status (0 done, 2 wrong call, 1 otherwise). */
export type CommandResult = {
  readonly stdout: string;
  readonly problems: readonly Problem[];
  readonly exitCode: 0 | 1 | 2;
};

/** `json`: machine output and nothing else; otherwise a table that a person can read. */
export type OutputChoice = { readonly json: boolean; readonly lang: Language };

export const done = (stdout: string): CommandResult => ({ stdout, problems: [], exitCode: 0 });

export const wrongCall = (...problems: readonly Problem[]): CommandResult => ({ stdout: "", problems, exitCode: 2 });

/** Machine output: JSON over several lines, ending with a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
