import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Lang, Name, nameIn } from "../../../ui/index.ts";
import type { SheetRecord } from "../../form/index.ts";
import type { ReleaseContent } from "../domain/release-content.ts";
import { bundleMessages } from "./bundle-messages.ts";

/** A page of the bundle by its name without language and ending: `index`, `change`, `sheets/yama-kanko`. */
export type BundlePage = {
  readonly name: string;
  readonly title: string;
  /** The language of the title where it is not that of the page. */
  readonly titleLang?: Lang | undefined;
  readonly lead: ComponentChildren;
  readonly main: ComponentChildren;
};

/** File of a page: Japanese `change.html`, English `change.en.html`. */
export const pageFile = (name: string, lang: Lang): string => `${name}${lang === "en" ? ".en" : ""}.html`;

type Named = { readonly name: string; readonly nameEn?: string | null };

/** The language to mark a name with: Japanese where an English page has no other name. */
export const nameLang = (lang: Lang, { nameEn }: Named): Lang | undefined =>
  lang === "en" && !nameEn ? "ja" : undefined;

/** A name in the reader's language, or in Japanese and marked so. */
export const NameOf = ({ lang, thing }: { readonly lang: Lang; readonly thing: Named }) => (
  <Name lang={nameLang(lang, thing)}>{nameIn(lang, thing)}</Name>
);

/** The title of a sheet. */
export const SheetTitle = ({ lang, record }: { readonly lang: Lang; readonly record: SheetRecord }) => (
  <NameOf lang={lang} thing={{ name: record.title, nameEn: record.titleEn }} />
);

/** Ids are words of letters, digits, `-`, `.` and `_`; anything else cannot stand in a file name everywhere. */
export const sheetPage = (id: string): string => `sheets/${id.replace(/[^A-Za-z0-9._-]/g, "_")}`;

const sections = ["index", "change", "decisions", "data", "corrections"] as const;
const sectionWords = {
  index: "overview",
  change: "change",
  decisions: "decisions",
  data: "data",
  corrections: "corrections",
} as const;

/** The whole page as text. Links are relative, so that the folder can lie anywhere. */
export function bundleHtml(content: ReleaseContent, page: BundlePage, lang: Lang): string {
  const up = page.name.includes("/") ? "../" : "";
  const other = lang === "ja" ? "en" : "ja";
  const otherFile = pageFile(page.name.split("/").at(-1) ?? page.name, other);
  const html = renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} | ${content.title}`}</title>
        <link rel="stylesheet" href={`${up}style.css`} />
      </head>
      <body class="bundle">
        <BundleHeader content={content} lang={lang} current={page.name} up={up} otherFile={otherFile} />
        <main id="main" class="page-main" tabIndex={-1}>
          <div class="page-head">
            <h1>
              <Name lang={page.titleLang}>{page.title}</Name>
            </h1>
            <p class="lead">{page.lead}</p>
          </div>
          {page.main}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

function BundleHeader(props: {
  readonly content: ReleaseContent;
  readonly lang: Lang;
  readonly current: string;
  readonly up: string;
  readonly otherFile: string;
}) {
  const { content, lang, up } = props;
  const t = bundleMessages(lang);
  return (
    <header class="page-header">
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      {content.body.fictitious ? (
        <div class="banner">
          <p>{t("fictitious")}</p>
        </div>
      ) : null}
      <div class="page-bar">
        <a class="product" href={`${up}${pageFile("index", lang)}`}>
          <NameOf lang={lang} thing={{ name: content.title }} />
        </a>
        <a href={props.otherFile} lang={lang === "ja" ? "en" : "ja"} hreflang={lang === "ja" ? "en" : "ja"}>
          {t("otherLanguage")}
        </a>
      </div>
      <nav class="main-nav" aria-label={t("nav")}>
        <div class="bundle-nav">
          <ul class="nav-list">
            {sections.map((section) => (
              <li key={section}>
                <a
                  href={`${up}${pageFile(section, lang)}`}
                  aria-current={props.current === section ? "page" : undefined}
                >
                  {t(sectionWords[section])}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}
