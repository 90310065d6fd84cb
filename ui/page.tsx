import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Footnote, FootnoteContext, LangContext, startFootnotes } from "./origin.tsx";
import { PageFooter, PageHeader, PageTop } from "./page-parts.tsx";
import { PatternDefs } from "./pattern.tsx";
import { uiMessages } from "./ui-messages.ts";
import { addressInLang, type View } from "./view.ts";

/** One step of a breadcrumb; the last one has no `href` because it is this page. */
export interface Crumb {
  readonly label: string;
  readonly href?: string | undefined;
}

/** One entry of the main navigation or the footer. */
export interface NavItem {
  readonly label: string;
  readonly href: string;
  /** True on the pages below this entry. */
  readonly current?: boolean | undefined;
}

export interface PageProps {
  readonly view: View;
  /** A question or a name; stands in the window title and, unless `heading` is given, in the h1. */
  readonly title: string;
  /** One sentence on what the page is about; for search engines, and below the h1 unless `lead` is given. */
  readonly description: string;
  readonly heading?: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** Usually two trails: through the tree of things, and through places. */
  readonly breadcrumbs?: readonly (readonly Crumb[])[] | undefined;
  readonly nav: readonly NavItem[];
  readonly footer?: readonly NavItem[] | undefined;
  readonly main: ComponentChildren;
  /** A notice above everything, e.g. that all is fictitious. */
  readonly banner?: ComponentChildren;
  /** Further scripts beside /assets/app.js. */
  readonly scripts?: readonly string[] | undefined;
  /** `wide` lets tables and maps use the whole width; `none` leaves out h1 and lead (home draws its own). */
  readonly head?: "standard" | "none" | undefined;
  /** Keeps the page out of search engines (errors, search results). */
  readonly unlisted?: boolean | undefined;
}

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
      <PageHeader view={page.view} nav={page.nav} banner={page.banner} />
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

/** What a page says itself; the frame adds reader, navigation, footer and banner. */
export type PageContent = Omit<PageProps, "view" | "nav" | "footer" | "banner">;
