import {
  addressWith,
  EmptyState,
  inLang,
  Name,
  nameIn,
  type PageContent,
  Pagination,
  SearchForm,
  Section,
  Tag,
  type View,
} from "../../../ui/index.ts";
import type { SearchAnswer, SearchResult } from "../domain/search-answer.ts";
import { searchMessages } from "./search-messages.ts";

type Shown = { readonly answer: SearchAnswer; readonly view: View };

/** The answer to a search, complete without JavaScript: the field, what was found by kind, and the links. */
export function searchPage(answer: SearchAnswer, view: View): PageContent {
  const t = searchMessages(view.lang);
  const q = answer.asked.trim();
  return {
    title: q === "" ? t("title") : t("titleFor", { q }),
    description: t("description"),
    breadcrumbs: [],
    unlisted: true,
    main: (
      <>
        <SearchForm view={view} size="large" value={q} />
        {answer.results.length === 0 ? <Nothing answer={answer} view={view} /> : <Found answer={answer} view={view} />}
      </>
    ),
  };
}

function Nothing({ answer, view }: Shown) {
  const t = searchMessages(view.lang);
  const q = answer.asked.trim();
  const todo = { label: t("toAreas"), href: "/area" };
  if (q === "") return <EmptyState what={t("askWhat")} why={t("description")} todo={todo} />;
  const why = answer.problem ? inLang(answer.problem, view.lang) : t("noneWhy");
  return <EmptyState what={<Name>{t("noneWhat", { q })}</Name>} why={<Name>{why}</Name>} todo={todo} />;
}

function Found({ answer, view }: Shown) {
  const t = searchMessages(view.lang);
  const editions = new Set(answer.results.flatMap(({ edition }) => edition?.id ?? []));
  return (
    <Section id="found" title={t("found")}>
      <Kinds answer={answer} view={view} />
      <ul class="found">
        {answer.results.map((result) => (
          <li key={result.href}>
            <Hit result={result} view={view} editionShown={editions.size > 1} />
          </li>
        ))}
      </ul>
      <Pagination view={view} page={answer.page} pages={answer.pages} />
    </Section>
  );
}

function Hit(props: { readonly result: SearchResult; readonly view: View; readonly editionShown: boolean }) {
  const { result, view, editionShown } = props;
  return (
    <>
      <Tag word={inLang(result.kindWord, view.lang)} />{" "}
      <a href={result.href} data-name="">
        {inLang(result.title, view.lang)}
      </a>
      {editionShown && result.edition ? <Name> {nameIn(view.lang, result.edition)}</Name> : null}
    </>
  );
}

/** How many of each kind; a link shows only those. */
function Kinds({ answer, view }: Shown) {
  const t = searchMessages(view.lang);
  const first = {
    ...view,
    query: new URLSearchParams(
      [...new URLSearchParams(view.query ?? "")].filter(([name]) => name !== "page"),
    ).toString(),
  };
  const all = answer.counts.reduce((sum, { count }) => sum + count, 0);
  const choices = [{ kind: "", word: { ja: t("all"), en: t("all") }, count: all }, ...answer.counts];
  return (
    <nav aria-label={t("kinds")}>
      <ul class="found-kinds">
        {choices.map(({ kind, word, count }) => (
          <li key={kind}>
            <a
              href={addressWith(first, "kind", kind)}
              aria-current={(answer.kind ?? "") === kind ? "true" : undefined}
              data-name=""
            >
              {t("count", { kind: inLang(word, view.lang), count: String(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
