import type { Bound } from "./bound.ts";
import { shown, toNumeralSigns } from "./numeral.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { type Problem, problem } from "./problem.ts";

/** What the words around a figure say: its bound, whether it is counted up over years (累計) or a gross count (延べ). */
export type PrintedWords = {
  readonly bound: Bound;
  readonly accumulation?: "cumulative";
  readonly gross?: true;
};
/** The figure without the words around it, in common width. */
export type BareFigure = PrintedWords & { readonly figure: string };

/** No printed figure or period is longer; a longer text is a paragraph, and is refused before any work is spent on it. */
export const longestPrinted = 200;

type Word = { readonly bound?: Bound; readonly accumulation?: "cumulative"; readonly gross?: true };

/** Words that only say which figure it is (前年, うち, ほか): the caller knows that from where the figure stands. */
const label: Word = {};
const cumulative: Word = { accumulation: "cumulative" };
const gross: Word = { gross: true };

const wordsBefore: Readonly<Record<string, Word>> = {
  約: { bound: "about" },
  およそ: { bound: "about" },
  概ね: { bound: "about" },
  おおむね: { bound: "about" },
  最大: { bound: "atMost" },
  最低: { bound: "atLeast" },
  少なくとも: { bound: "atLeast" },
  累計: cumulative,
  延べ: gross,
  のべ: gross,
  前年度: label,
  前年: label,
  前年度当初: label,
  当初: label,
  補正: label,
  拡充: label,
  拡充額: label,
  新規: label,
  "新規・拡充額": label,
  民間資金: label,
  うち: label,
  全体: label,
  計: label,
  合計: label,
  ほか: label,
  ほかに: label,
  他: label,
  他に: label,
  外: label,
};

const wordsBehind: Readonly<Record<string, Word>> = {
  以上: { bound: "atLeast" },
  以下: { bound: "atMost" },
  以内: { bound: "atMost" },
  超: { bound: "moreThan" },
  未満: { bound: "lessThan" },
  程度: { bound: "about" },
  前後: { bound: "about" },
  弱: { bound: "about" },
  強: { bound: "about" },
  累計: cumulative,
  延べ: gross,
};

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
const onlyNumeral = /^[-\d,.\s]*\d\s*$/;
const before = longestFirst(wordsBefore);
const behind = longestFirst(wordsBehind);

/** Common width, one sign for each meaning: `-` for ▲ △ − －, `~` for ～ 〜, `[` for 〔 【. */
export function toPrintedSigns(printed: string): string {
  return toNumeralSigns(printed)
    .replace(/[▲△‐‑‒–—―−]|マイナス/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[〔【〈《]/g, "[")
    .replace(/[〕】〉》]/g, "]")
    .replace(/￥/g, "¥")
    .trim();
}

/** Takes brackets, bounds and labels off a printed figure, from the outside in. Two bounds that limit differently are refused. */
export function readPrintedWords(printed: string): Outcome<BareFigure, Problem> {
  let words: PrintedWords = { bound: "exact" };
  let figure = toPrintedSigns(printed);
  for (let next = peel(figure); next; next = peel(figure)) {
    figure = next.rest;
    const bound = combinedBound(words.bound, next.word.bound);
    if (!bound) return fail(twoBounds(printed));
    words = { ...words, ...next.word, bound };
  }
  return ok({ ...words, figure });
}

type Peeled = { readonly word: Word; readonly rest: string };

function peel(text: string): Peeled | null {
  return peelSigns(text) ?? peelBrackets(text) ?? peelFront(text) ?? peelBack(text);
}

function peelSigns(text: string): Peeled | null {
  const rest = text.replace(/^[\s:・]+/, "").replace(/[\s,。※;]+$/, "");
  return rest === text ? null : { word: label, rest };
}

/** Brackets around the whole figure, or around its number (`-(1,234)人`), are dropped; a sign before them is kept. */
function peelBrackets(text: string): Peeled | null {
  const sign = text.startsWith("-") ? "-" : "";
  const bare = text.slice(sign.length).trimStart();
  const close = bare.indexOf(closing[bare.charAt(0)] ?? "none");
  if (close < 0) return null;
  const [inner, unit] = [bare.slice(1, close), bare.slice(close + 1)];
  return unit === "" || onlyNumeral.test(inner) ? { word: label, rest: sign + inner + unit } : null;
}

function peelFront(text: string): Peeled | null {
  const found = before.find(([form]) => text.startsWith(form));
  return found ? { word: found[1], rest: text.slice(found[0].length) } : null;
}

function peelBack(text: string): Peeled | null {
  const found = behind.find(([form]) => text.endsWith(form));
  return found ? { word: found[1], rest: text.slice(0, -found[0].length) } : null;
}

/** 約 beside a limit (約50人以上) leaves the limit; null when two limits disagree. */
function combinedBound(found: Bound, next: Bound | undefined): Bound | null {
  if (next === undefined || next === found || next === "about")
    return next === "about" && found === "exact" ? next : found;
  return found === "exact" || found === "about" ? next : null;
}

/** The words as they may stand there, bare or in brackets, a longer word before one that it holds. */
function longestFirst(words: Readonly<Record<string, Word>>): readonly (readonly [form: string, word: Word])[] {
  return Object.entries(words)
    .sort(([one], [other]) => other.length - one.length)
    .flatMap(([name, word]) => [name, `(${name})`, `[${name}]`].map((form) => [form, word] as const));
}

function twoBounds(printed: string): Problem {
  return problem(
    "number/twoBounds",
    `「${shown(printed)}」には範囲を示す言葉が二つあり、どちらか決められません。下限と上限を分けてください。`,
    `"${shown(printed)}" has two words that limit it, and neither can be chosen. Give the lower and the upper limit separately.`,
  );
}
