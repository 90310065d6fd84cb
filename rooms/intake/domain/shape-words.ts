import type { Bilingual } from "../../../foundation/index.ts";
import { paramWords, type ShapeError } from "./closest-errors.ts";
import { nearIds } from "./near-ids.ts";

const longest = 60;

/** What was found, cut short. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const typeWords: Readonly<Record<string, Bilingual>> = {
  object: { ja: "「名前: 値」の組", en: "a mapping of names and values" },
  array: { ja: "一覧（- で始まる行か [ ]）", en: "a list (lines that begin with -, or [ ])" },
  string: { ja: "文字（数字だけなら引用符で囲む）", en: "text (in quotes when it is digits only)" },
  number: { ja: "数（単位やコンマのない数字）", en: "a number (digits without unit or commas)" },
  integer: { ja: "整数", en: "a whole number" },
  boolean: { ja: "true か false", en: "true or false" },
};

const formOf = (pattern: string): Bilingual => {
  if (pattern.startsWith("^[A-Za-z0-9]+("))
    return {
      ja: "英数字を - でつないだ id（例: kanko-donan）",
      en: "an id of letters and digits joined by -, such as kanko-donan",
    };
  if (pattern.startsWith("^[0-9]{6}"))
    return { ja: '引用符で囲んだ6桁の数字（例: "010006"）', en: 'six digits in quotes, such as "010006"' };
  if (pattern.startsWith("^[0-9a-f]{64}"))
    return { ja: "SHA-256（小文字の16進数64桁）", en: "a SHA-256 (64 hexadecimal digits in lower case)" };
  return { ja: `決まった形 ${pattern}`, en: `the form ${pattern}` };
};

const near = (name: string, known: readonly string[]): Bilingual => {
  const hints = nearIds(name, known).join(", ");
  return hints === ""
    ? { ja: "綴りを確かめてください。", en: "check the spelling." }
    : { ja: `近い項目: ${hints}`, en: `near: ${hints}` };
};

/** What is wrong with a key that the format does not have; `known` are the keys it has at this place. */
export function unknownKey(name: string, known: readonly string[]): Bilingual {
  const hint = near(name, known);
  return {
    ja: `${name} という項目は様式にありません。${hint.ja}`,
    en: `${name} is not part of the format: ${hint.en}`,
  };
}

/** What is wrong with the shape of a value, and what would help. */
export function shapeSentence(error: ShapeError, found: unknown): Bilingual {
  const { keyword, params } = error;
  switch (keyword) {
    case "required": {
      const names = paramWords(params, "requiredProperties").join(", ");
      return { ja: `${names} がありません。書き足してください。`, en: `${names} is missing: add it.` };
    }
    case "type": {
      const type = paramWords(params, "type")[0] ?? "";
      const words = typeWords[type] ?? { ja: type, en: type };
      return {
        ja: `${shown(found)} ではなく、${words.ja}を書いてください。`,
        en: `Found ${shown(found)}: write ${words.en}.`,
      };
    }
    case "pattern": {
      const form = formOf(paramWords(params, "pattern")[0] ?? "");
      return {
        ja: `${shown(found)} ではなく、${form.ja}を書いてください。`,
        en: `Found ${shown(found)}: write ${form.en}.`,
      };
    }
    case "enum":
    case "const": {
      const allowed = [...paramWords(params, "allowedValues"), ...paramWords(params, "allowedValue")].join(", ");
      return {
        ja: `${shown(found)} はここで使える言葉ではありません。使える言葉: ${allowed}`,
        en: `${shown(found)} is not a word of this place. Allowed: ${allowed}`,
      };
    }
    case "minLength":
    case "minItems":
      return { ja: "空にはできません。内容を書いてください。", en: "This may not be empty: fill it in." };
    case "minimum": {
      const limit = paramWords(params, "limit").join();
      return {
        ja: `${shown(found)} は小さすぎます。${limit} 以上を書いてください。`,
        en: `${shown(found)} is too small: write ${limit} or more.`,
      };
    }
    default:
      return {
        ja: `${shown(found)} の形が様式と違います（${keyword} ${shown(params)}）。docs/edition-format.md を見てください。`,
        en: `${shown(found)} does not fit the format (${keyword} ${shown(params)}); see docs/edition-format.md.`,
      };
  }
}
