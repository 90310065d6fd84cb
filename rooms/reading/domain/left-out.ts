import { type Problem, problem } from "../../../foundation/index.ts";
import { textAt } from "./grid-matrix.ts";
import type { ColumnHead, HeadedTable } from "./headed-table.ts";
import { joinLines } from "./name-words.ts";
import type { ReadProblem } from "./placed-text.ts";
import { type ReadingRule, ruleSentence } from "./reading-rule.ts";
import { type RuleBook, ruleCode } from "./rule-book.ts";

/** What of a table rules say is not to be read. It is told, so that nothing is lost in silence. */
export type LeftOut = {
  readonly whole: boolean;
  readonly rows: ReadonlySet<number>;
  readonly problems: readonly ReadProblem[];
};

const nothingLeftOut: LeftOut = { whole: false, rows: new Set(), problems: [] };

/** Rows by their name or first cell, columns by a head, the whole table by its title. */
export function leftOutOf(table: HeadedTable, names: readonly ColumnHead[], book: RuleBook | null): LeftOut {
  if (book === null) return nothingLeftOut;
  const title = table.title === null ? null : book.leftOut(table.title);
  if (title && table.title !== null)
    return { whole: true, rows: new Set(), problems: [told(title, "table", [table.title], table)] };
  const columns = table.heads.flatMap(({ words }) => found(words, book));
  const rows = Array.from({ length: table.matrix.rows }, (_, row) => {
    const named = new Set([0, ...names.map(({ column }) => column)]);
    const texts = [...named].map((column) => textAt(table.matrix, row, column));
    return found(texts, book).map((one) => ({ ...one, row }));
  }).flat();
  return {
    whole: false,
    rows: new Set(rows.map(({ row }) => row)),
    problems: [...byRule(columns, "columns", table), ...byRule(rows, "rows", table)],
  };
}

type Found = { readonly rule: ReadingRule; readonly text: string };

function found(texts: readonly string[], book: RuleBook): readonly Found[] {
  for (const text of texts) {
    const rule = book.leftOut(text);
    if (rule) return [{ rule, text }];
  }
  return [];
}

type What = "table" | "columns" | "rows";

/** One sentence for each rule, however many rows it left out. */
function byRule(all: readonly Found[], what: What, table: HeadedTable): readonly ReadProblem[] {
  const rules = new Map(all.map(({ rule }) => [rule.id, rule]));
  return [...rules.values()].map((rule) =>
    told(
      rule,
      what,
      all.filter((one) => one.rule.id === rule.id).map(({ text }) => text),
      table,
    ),
  );
}

const whatWords: Readonly<Record<What, readonly [ja: string, en: string]>> = {
  table: ["表", "table"],
  columns: ["列", "columns"],
  rows: ["行", "rows"],
};

function told(rule: ReadingRule, what: What, texts: readonly string[], { at }: HeadedTable): ReadProblem {
  const [ja, en] = whatWords[what];
  const names = texts.slice(0, 3).map((text) => joinLines(text).slice(0, 40));
  const more = texts.length > names.length;
  return {
    problem: notRead(rule, `${ja}「${names.join("」「")}」${more ? "など" : ""}`, `${en} "${names.join('", "')}"`),
    at,
  };
}

function notRead(rule: ReadingRule, ja: string, en: string): Problem {
  const sentence = ruleSentence(rule);
  return problem(
    ruleCode(rule),
    `規則『${sentence.ja}』により、${ja}を読みませんでした。読む必要があれば規則を止めてください。`,
    `By the rule "${sentence.en}" these ${en} were not read. Switch the rule off if they are needed.`,
  );
}
