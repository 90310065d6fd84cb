import { uiMessages } from "./ui-messages.ts";
import { addressWith, type View } from "./view.ts";

export interface PaginationProps {
  readonly view: View;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Links to the neighbouring pages, the first and the last; nothing when there is one page only. */
export function Pagination({ view, page, pages }: PaginationProps) {
  if (pages <= 1) return null;
  const t = uiMessages(view.lang);
  const href = (number: number) => addressWith(view, "page", String(number));
  return (
    <nav class="pagination" aria-label={t("pages")}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t("before")}
            </a>
          </li>
        ) : null}
        {pagesShown(page, pages).map((number) => (
          <li key={number}>
            <a
              href={href(number)}
              data-name=""
              aria-label={t("pageNumber", { number: String(number) })}
              aria-current={number === page ? "page" : undefined}
            >
              {number}
            </a>
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {t("after")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** First, last, this one and its neighbours, ascending. */
export function pagesShown(page: number, pages: number): readonly number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted.filter((number) => number >= 1 && number <= pages))].sort((a, b) => a - b);
}
