import type { ReadLimits } from "../domain/placed-text.ts";
import type { RulesInUse } from "../domain/rules-in-use.ts";
import type { Recognition } from "./recogniser.ts";

/** A file as it was sent. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the process that reads is told to read, and by which rules. */
export type ReadTask = {
  readonly file: SentFile;
  readonly limits: ReadLimits;
  readonly rules: RulesInUse;
  /** Of the program for text recognition that may be asked; left out where there is none. */
  readonly recogniserName?: string | undefined;
};

/** The process that reads never starts a program: it asks for a picture to be recognised, */
export type PictureAsked = { readonly picture: Uint8Array };
/** and is told what came of it. */
export type PictureTold = { readonly recognition: Recognition };
