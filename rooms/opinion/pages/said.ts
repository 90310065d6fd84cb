import type { Bilingual } from "../../../foundation/index.ts";

/** A sentence of a message table in both languages, for the line that is said once after a change. */
export const inBoth = <Key extends string>(
  messages: (lang: "ja" | "en") => (key: Key) => string,
  key: Key,
): Bilingual => ({ ja: messages("ja")(key), en: messages("en")(key) });
