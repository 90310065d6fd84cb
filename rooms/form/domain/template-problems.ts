import type { TLocalizedValidationError } from "typebox/error";
import { type Bilingual, type Place, type Problem, problem } from "../../../foundation/index.ts";

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const sentence = (line: number, words: Bilingual): Bilingual => ({
  ja: `${line}行目: ${words.ja}。`,
  en: `Line ${line}: ${words.en}.`,
});

/** A problem of a template with its line in front of it, for people who count lines in an editor. */
export function onLine(code: string, place: Place, words: Bilingual): Problem {
  const said = sentence(place.line ?? 1, words);
  return { ...problem(code, said.ja, said.en), place };
}

const listed = (words: readonly unknown[]): string => words.map(String).join(", ");

/** What a schema found, in words. */
export function schemaWords(error: TLocalizedValidationError, name: string, found: unknown): Bilingual {
  const value = shown(found);
  switch (error.keyword) {
    case "required":
      return {
        ja: `「${name}」に ${listed(error.params.requiredProperties)} がありません。書き加えてください`,
        en: `"${name}" lacks ${listed(error.params.requiredProperties)}. Add it`,
      };
    case "additionalProperties":
      return {
        ja: `「${name}」では ${listed(error.params.additionalProperties)} は使えません。つづりを確かめるか、消してください`,
        en: `${listed(error.params.additionalProperties)} is not known in "${name}". Check its spelling or remove it`,
      };
    case "enum":
      return {
        ja: `「${name}」に ${value} は使えません。使えるもの: ${listed(error.params.allowedValues)}`,
        en: `${value} cannot stand in "${name}". Allowed: ${listed(error.params.allowedValues)}`,
      };
    case "type":
      return {
        ja: `「${name}」の ${value} は種類が違います。${typeWords(error.params.type).ja}を書いてください`,
        en: `${value} in "${name}" is of the wrong kind. Write ${typeWords(error.params.type).en}`,
      };
    case "minimum":
    case "maximum":
      return {
        ja: `「${name}」の ${value} は範囲の外です (${error.params.comparison} ${error.params.limit})`,
        en: `${value} in "${name}" is out of range (${error.params.comparison} ${error.params.limit})`,
      };
    default:
      return {
        ja: `「${name}」の ${value} は使えません`,
        en: `${value} cannot stand in "${name}" (${error.message})`,
      };
  }
}

function typeWords(type: string | readonly string[]): Bilingual {
  const words: Readonly<Record<string, Bilingual>> = {
    string: { ja: "文字", en: "text" },
    number: { ja: "数", en: "a number" },
    integer: { ja: "整数", en: "a whole number" },
    boolean: { ja: "true か false", en: "true or false" },
    array: { ja: "「- 」で始まる並び", en: "a list with - before each item" },
    object: { ja: "「名前: 値」の組", en: "pairs of name: value" },
  };
  return words[String(type)] ?? { ja: String(type), en: String(type) };
}
