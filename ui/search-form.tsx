import { uiMessages } from "./ui-messages.ts";
import type { View } from "./view.ts";

export interface SearchFormProps {
  readonly view: View;
  readonly size: "header" | "large";
  /** What was searched for, shown again in the field. */
  readonly value?: string | undefined;
}

/** The search field: a plain form to /search; the island adds suggestions while typing. */
export function SearchForm({ view, size, value }: SearchFormProps) {
  const t = uiMessages(view.lang);
  const id = size === "large" ? "search-large" : "search";
  return (
    <search class={`search search-${size}`} aria-label={t(size === "header" ? "searchInHeader" : "search")}>
      <form action="/search" method="get" data-search="">
        <label for={id} class={size === "header" ? "visually-hidden" : "search-label"}>
          {t("searchLabel")}
        </label>
        <div class="search-row">
          <input id={id} type="search" name="q" value={value} placeholder={t("searchHint")} autocomplete="off" />
          <input type="hidden" name="lang" value={view.lang} />
          {view.asOf === undefined ? null : <input type="hidden" name="asOf" value={view.asOf} />}
          <button type="submit">{t("search")}</button>
        </div>
      </form>
    </search>
  );
}
