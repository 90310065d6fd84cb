import { type Form, nextForm } from "./form-rows.ts";
import type { Within } from "./found-fact.ts";
import type { HeadedTable } from "./headed-table.ts";
import { headingDepth } from "./heading-forms.ts";
import type { Around } from "./read-headers.ts";
import type { Legend } from "./read-legend.ts";
import type { RuleBook } from "./rule-book.ts";
import type { YearOfTitle } from "./table-said.ts";

/** What is said of a table outside of it. */
export type TableContext = {
  readonly legend?: Legend;
  readonly around?: Around;
  /** The one year of the budget or survey that the document's title names; null or missing for any other document. */
  readonly year?: YearOfTitle | null;
  /** 「（　）内は前年度当初予算額」, 「◎は新規」: what lines further up say of brackets and marks, the nearest first. */
  readonly notes?: readonly string[];
  /** Headings of the page above the table, the widest first. */
  readonly within?: readonly Within[];
  /** How deep each of them stands by its mark or number; null where it has none. */
  readonly depths?: readonly (number | null)[];
  /** What labels above it say that its sheet is of: project, measure, office. */
  readonly form?: Form;
  /** What people have decided about headings, units and words; null or missing where nothing was. */
  readonly book?: RuleBook | null;
};

/** Headings of the page, what its sheet is of, and headings in the table above its heads. */
export function outsideOf({ form = [], headings = [] }: HeadedTable, context: TableContext): readonly Within[] {
  return [...outerOf(context, headings[0]), ...nextForm(context.form ?? [], form), ...headings];
}

/** Ⅱ 事業費 in the table ends Ⅰ 基本情報 above it. */
function outerOf({ within = [], depths = [] }: TableContext, first: Within | undefined): readonly Within[] {
  const depth = first?.printed === undefined ? null : headingDepth(first.printed);
  if (depth === null) return within;
  return within.filter((_, index) => (depths[index] ?? -1) < depth);
}
