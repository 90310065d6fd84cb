import type { ReadLimits } from "../domain/placed-text.ts";
import type { RulesInUse } from "../domain/rules-in-use.ts";

/** A file as it was sent. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the process that reads is told to read, and by which rules. */
export type ReadTask = { readonly file: SentFile; readonly limits: ReadLimits; readonly rules: RulesInUse };
