import type { ComponentChildren } from "preact";

/** The two languages every page speaks. */
export type Lang = "ja" | "en";

/** How years are written: Japanese eras (令和2年度) or Western years (2020年度). */
export type Era = "wareki" | "western";

/** One text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** Reads one text of a message table; `{name}` inside a text is replaced by `values.name`. */
export type Messages<Key extends string> = (key: Key, values?: Readonly<Record<string, string>>) => string;

/**
 * Makes a table of messages and returns the function that opens it in one language:
 * `const t = areaMessages(view.lang); t("title")`. Unknown keys do not compile.
 */
export function defineMessages<const Key extends string>(
  table: Readonly<Record<Key, Bilingual>>,
): (lang: Lang) => Messages<Key> {
  const open =
    (lang: Lang): Messages<Key> =>
    (key, values = {}) =>
      fillIn(table[key][lang], values);
  return open;
}

/** The text in one language. */
export function inLang(text: Bilingual, lang: Lang): string {
  return text[lang];
}

/** The name in the reader's language; a name without translation stays as printed in Japanese. */
export function nameIn(lang: Lang, thing: { readonly name: string; readonly nameEn?: string | null }): string {
  return lang === "en" && thing.nameEn ? thing.nameEn : thing.name;
}

const slot = /\{([a-zA-Z]+)\}/;

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(new RegExp(slot, "g"), (whole, name: string) => values[name] ?? whole);
}

/**
 * Puts drawn pieces into a sentence: `weave("{done} of {all} add up", { done: <Origin …/>, all: <Origin …/> })`.
 * Word order stays with the translator, origin marks stay with the numbers.
 */
export function weave(text: string, parts: Readonly<Record<string, ComponentChildren>>): readonly ComponentChildren[] {
  return text.split(new RegExp(slot, "g")).map((piece, index) => {
    const isName = index % 2 === 1;
    return isName ? (parts[piece] ?? `{${piece}}`) : piece;
  });
}
