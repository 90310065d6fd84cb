import type { ComponentChildren } from "preact";
import { Name, When } from "./origin.tsx";
import type { Crumb, NavItem, PageProps } from "./page-props.ts";
import { SearchForm } from "./search-form.tsx";
import { weave } from "./text.ts";
import { uiMessages } from "./ui-messages.ts";
import { addressInLang, eraAddress, type View } from "./view.ts";

/** Everything above the main part: skip link, notice, name, search, settings, navigation. */
export function PageHeader(props: {
  readonly view: View;
  readonly nav: readonly NavItem[];
  readonly account: readonly NavItem[];
  readonly work: readonly NavItem[];
  readonly banner: ComponentChildren;
}) {
  const { view, nav, account, work, banner } = props;
  const t = uiMessages(view.lang);
  return (
    <header class="page-header">
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      {banner ? <div class="banner">{banner}</div> : null}
      <div class="page-bar">
        <a class="product" href="/" aria-label={t("home")}>
          <Waymark />
          <span lang="ja">道標</span>
          <span class="product-latin" lang="en">
            Michishirube
          </span>
        </a>
        <SearchForm view={view} size="header" />
        <Settings view={view} />
        {account.length === 0 ? null : <AccountNav view={view} items={account} />}
      </div>
      <MainNav view={view} nav={nav} />
      {work.length === 0 ? null : <WorkNav view={view} items={work} />}
      {view.said === undefined ? null : (
        <p class="said" role="status">
          <Name>{view.said}</Name>
        </p>
      )}
    </header>
  );
}

function AccountNav({ view, items }: { readonly view: View; readonly items: readonly NavItem[] }) {
  return (
    <nav class="account-nav" aria-label={uiMessages(view.lang)("account")}>
      <NavList nav={items} />
    </nav>
  );
}

/** The working pages of a signed-in reader: a strip on a desk, a menu of its own on a phone. */
function WorkNav({ view, items }: { readonly view: View; readonly items: readonly NavItem[] }) {
  const t = uiMessages(view.lang);
  return (
    <nav class="main-nav work-nav" aria-label={t("work")}>
      <div class="nav-wide">
        <NavList nav={items} />
      </div>
      <details class="menu">
        <summary>{t("workMenu")}</summary>
        <NavList nav={items} />
      </details>
    </nav>
  );
}

/** A guidepost: one post, two boards. */
function Waymark() {
  return (
    <svg class="waymark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path d="M11 2h2v20h-2z" />
      <path d="M4 4h12l3 2.5L16 9H4z" />
      <path d="M20 11H9l-3 2.5L9 16h11z" class="waymark-second" />
    </svg>
  );
}

function Settings({ view }: { readonly view: View }) {
  const t = uiMessages(view.lang);
  return (
    <div class="settings">
      <ul class="switch" aria-label={t("era")} data-era="">
        <Choice href={eraAddress(view, "wareki")} current={view.era === "wareki"} label={t("wareki")} />
        <Choice href={eraAddress(view, "western")} current={view.era === "western"} label={t("western")} />
      </ul>
      <ul class="switch" aria-label={t("language")}>
        <Choice href={addressInLang(view, "ja")} current={view.lang === "ja"} label="日本語" lang="ja" />
        <Choice href={addressInLang(view, "en")} current={view.lang === "en"} label="English" lang="en" />
      </ul>
    </div>
  );
}

function Choice(props: {
  readonly href: string;
  readonly current: boolean;
  readonly label: string;
  readonly lang?: "ja" | "en";
}) {
  return (
    <li>
      <a
        href={props.href}
        lang={props.lang}
        hreflang={props.lang}
        rel="nofollow"
        aria-current={props.current ? "true" : undefined}
      >
        {props.label}
      </a>
    </li>
  );
}

function MainNav({ view, nav }: { readonly view: View; readonly nav: readonly NavItem[] }) {
  const t = uiMessages(view.lang);
  return (
    <nav class="main-nav" aria-label={t("nav")}>
      <div class="nav-wide">
        <NavList nav={nav} />
      </div>
      <details class="menu">
        <summary>{t("menu")}</summary>
        <NavList nav={nav} />
      </details>
    </nav>
  );
}

function NavList({ nav }: { readonly nav: readonly NavItem[] }) {
  return (
    <ul class="nav-list">
      {nav.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? "page" : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Breadcrumb trails, h1 and the one sentence that says what the page is about. */
export function PageTop({ page }: { readonly page: PageProps }) {
  const trails = page.breadcrumbs ?? [];
  return (
    <>
      {trails.length === 0 ? null : <Breadcrumbs view={page.view} trails={trails} />}
      {page.head === "none" ? null : (
        <div class="page-head">
          <h1>{page.heading ?? <Name>{page.title}</Name>}</h1>
          <p class="lead">{page.lead ?? page.description}</p>
        </div>
      )}
    </>
  );
}

function Breadcrumbs({ view, trails }: { readonly view: View; readonly trails: readonly (readonly Crumb[])[] }) {
  return (
    <nav class="breadcrumbs" aria-label={uiMessages(view.lang)("where")}>
      {trails.map((trail) => (
        <ol key={trail.map((crumb) => crumb.label).join("/")}>
          {trail.map((crumb) => (
            <li key={crumb.label}>
              {crumb.href === undefined ? (
                <span aria-current="page" data-name="">
                  {crumb.label}
                </span>
              ) : (
                <a href={crumb.href} data-name="">
                  {crumb.label}
                </a>
              )}
            </li>
          ))}
        </ol>
      ))}
    </nav>
  );
}

/** The foot of the page: links, and the day whose knowledge is shown when it is not today. */
export function PageFooter({ view, items }: { readonly view: View; readonly items: readonly NavItem[] }) {
  const t = uiMessages(view.lang);
  return (
    <footer class="page-footer">
      {view.asOf === undefined ? null : (
        <p class="as-of">{weave(t("asOf", {}), { day: <When at={view.asOf}>{view.asOf}</When> })}</p>
      )}
      {items.length === 0 ? null : (
        <nav aria-label={t("foot")}>
          <NavList nav={items} />
        </nav>
      )}
    </footer>
  );
}
