import { toCommonWidth } from "../../../foundation/index.ts";
import type { Within } from "./found-fact.ts";
import type { Grid } from "./placed-text.ts";

const contents = /^[\s　【〈《<＜]*(?:目[\s　]{0,6}次|もくじ|contents)[\s　】〉》>＞]*$/i;
const pageNumber = /^(?:p\.?\s?)?(\d{1,3})(?:頁|ページ)?$/i;

/** Headings and the pages on which they stand, below 目次: nothing of it is a figure. */
export function isTableOfContents(grid: Grid, within: readonly Within[]): boolean {
  if (!contents.test(grid.title ?? "") && !contents.test(within.at(-1)?.name ?? "")) return false;
  const pages = grid.cells
    .filter(({ column, across, text }) => column + across === grid.columns && text.trim() !== "")
    .map(({ text }) => pageNumber.exec(toCommonWidth(text).trim())?.[1]);
  return (
    grid.columns > 1 &&
    pages.length * 2 >= grid.rows &&
    pages.every((page, row) => page !== undefined && (row === 0 || Number(page) >= Number(pages[row - 1])))
  );
}
