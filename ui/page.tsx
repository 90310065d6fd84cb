import { renderToString } from "preact-render-to-string";
import { type Footnote, FootnoteContext, LangContext, startFootnotes } from "./origin.tsx";
import { PageFooter, PageHeader, PageTop } from "./page-parts.tsx";
import type { PageProps } from "./page-props.ts";
import { PatternDefs } from "./pattern.tsx";
import { uiMessages } from "./ui-messages.ts";
import { addressInLang, type View } from "./view.ts";

/** The whole HTML document as text. Complete and usable before any script arrives. */
export function renderPage(page: PageProps): string {
  const { view } = page;
  const footnotes = startFootnotes();
  const body = renderToString(
    <LangContext.Provider value={view.lang}>
      <FootnoteContext.Provider value={footnotes}>
        <PageBody page={page} />
      </FootnoteContext.Provider>
    </LangContext.Provider>,
  );
  const notes = renderToString(<PrintFootnotes view={view} list={footnotes.list} />);
  const head = renderToString(<PageHead page={page} />);
  return `<!doctype html><html lang="${view.lang}">${head}<body>${body}${notes}</body></html>`;
}

function PageHead({ page }: { readonly page: PageProps }) {
  const { view, title, description } = page;
  const product = uiMessages(view.lang)("product");
  const scripts = ["/assets/app.js", ...(page.scripts ?? [])];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} | ${product}`}</title>
      <meta name="description" content={description} />
      {page.unlisted ? <meta name="robots" content="noindex" /> : null}
      <link rel="stylesheet" href="/assets/app.css" />
      <link rel="alternate" hreflang="ja" href={addressInLang(view, "ja")} />
      <link rel="alternate" hreflang="en" href={addressInLang(view, "en")} />
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

function PageBody({ page }: { readonly page: PageProps }) {
  return (
    <>
      <PatternDefs />
      <PageHeader
        view={page.view}
        nav={page.nav}
        account={page.account ?? []}
        work={page.work ?? []}
        banner={page.banner}
      />
      <main id="main" class="page-main" tabIndex={-1}>
        <PageTop page={page} />
        {page.main}
      </main>
      <PageFooter view={page.view} items={page.footer ?? []} />
    </>
  );
}

function PrintFootnotes({ view, list }: { readonly view: View; readonly list: readonly Footnote[] }) {
  if (list.length === 0) return null;
  return (
    <aside class="footnotes" aria-label={uiMessages(view.lang)("footnotes")}>
      <h2>{uiMessages(view.lang)("footnotes")}</h2>
      <ol data-name="">
        {list.map((note) => (
          <li key={note.href}>
            {note.label} — {note.href}
          </li>
        ))}
      </ol>
    </aside>
  );
}
