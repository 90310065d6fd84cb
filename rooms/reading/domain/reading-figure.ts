import {
  asPeriod,
  fail,
  type Outcome,
  ok,
  type Period,
  type Problem,
  periodText,
  printedToReading,
  problem,
  type Reading,
  readPrinted,
  readPrintedPeriod,
  toCommonWidth,
} from "../../../foundation/index.ts";
import { readTyped } from "../../value/index.ts";
import type { FoundFigure } from "./found-fact.ts";

/** A figure as a person writes it in the form: what is printed, its unit where the print has none, and its period. */
export type TypedFigure = { readonly printed: string; readonly unit: string; readonly period: string };

/** What stands in the form before anybody types: the figure as it was read. */
export function typedOfFigure({ printed, printedUnit, printedPeriod, period }: FoundFigure): TypedFigure {
  const read = printedPeriod === null ? null : readPeriodTyped(printedPeriod);
  const same = read?.ok && read.value && period && periodText(read.value) === periodText(period);
  return {
    printed: printed.replaceAll("\n", " "),
    unit: printedUnit ?? "",
    period: same && printedPeriod ? printedPeriod : period ? periodText(period) : "",
  };
}

/**
 * A typed figure as a reading: `150`, `１５０万人`, `百二十万人`, `▲3.2`, `約1,200` with the unit of its head (`千円`), reasons of absence
 * (`未公表(R9.8)`), and, where `words` may stand, words that hold no number (前年より増加). Refuses what cannot be read surely, in words.
 */
export function readTypedFigure(
  { printed, unit }: Pick<TypedFigure, "printed" | "unit">,
  { words }: { readonly words: boolean },
): Outcome<Reading, Problem> {
  const text = printed.trim();
  if (text === "") return fail(nothingTyped);
  const read = readPrinted(text, unit.trim() === "" ? {} : { printedUnit: unit.trim() });
  if (read.ok) return ok(printedToReading(read.value));
  if (holdsNumber.test(toCommonWidth(text)) && !/^未公表|^not yet published/i.test(text))
    return fail(read.problem.code === "unit/unknown" ? unitUnknown(`${text}${unit.trim()}`) : read.problem);
  const typed = readTyped(text, null);
  if (!typed.ok) return typed;
  if (typed.value === null) return fail(nothingTyped);
  return typed.value.kind === "text" && !words ? fail(notFigure(text)) : ok(typed.value);
}

/** A digit, a number written in kanji (百二十まん), or a doubt: whoever writes these means no words. One kanji may stand in words (一層の増加). */
const holdsNumber = /\d|[〇一二三四五六七八九十百千]{2,}|[一二三四五六七八九十百千](?:万|億|兆|まん|おく)|\?/;

/** `R9`, `令和6年度`, `2024年`, `R2～R6累計`, or as programs write it (`FY2024`); empty = none. */
export function readPeriodTyped(typed: string): Outcome<Period | null, Problem> {
  const text = typed.trim();
  if (text === "") return ok(null);
  const canonical = asPeriod(text);
  return canonical.ok ? canonical : readPrintedPeriod(text, { bareYear: "fiscalYear" });
}

/** The registry's own words are for those who write editions. */
const unitUnknown = (typed: string): Problem =>
  problem(
    "reading/unitUnknown",
    `「${typed.slice(0, 40)}」の単位が分かりません。数字のすぐ後に、知られている単位を書いてください（例：120万人、1,200千円、43.4%）。`,
    `The unit of "${typed.slice(0, 40)}" is not known. Write a known one right behind the digits (120万人, 1,200千円, 43.4%).`,
  );

const notFigure = (typed: string): Problem =>
  problem(
    "reading/notFigure",
    `「${typed.slice(0, 40)}」は数値として読めません。数字で書いてください（例：120万人、約1,200）。ことばの目標は、区分を「目標値」にすると書けます。`,
    `"${typed.slice(0, 40)}" cannot be read as a figure. Write it in digits (120万人, 約1,200). A target in words can be written where the role is Target.`,
  );

const nothingTyped: Problem = problem(
  "reading/nothingTyped",
  "数値の欄が空です。紙面のとおりに書くか、この数値を「取らない」にしてください。",
  "The figure is empty. Write it as printed, or leave this figure out.",
);
