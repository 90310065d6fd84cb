import type { Bilingual } from "../../../foundation/index.ts";
import type { Lang, Messages } from "../../../ui/index.ts";

/** A sentence of a message table in both languages, for the line that is said once after a change. */
export const saidOf = <Key extends string>(
  messages: (lang: Lang) => Messages<Key>,
  key: Key,
  values: Readonly<Record<string, string>> = {},
): Bilingual => ({ ja: messages("ja")(key, values), en: messages("en")(key, values) });
