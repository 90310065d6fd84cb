import type { ComponentChildren } from "preact";
import type { View } from "./view.ts";

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
  /** The reader's own links beside the settings: sign in, or one's own pages. */
  readonly account?: readonly NavItem[] | undefined;
  /** The pages that a signed-in reader works on, below the navigation for everybody. */
  readonly work?: readonly NavItem[] | undefined;
  readonly main: ComponentChildren;
  /** A notice above everything, e.g. that all is fictitious. */
  readonly banner?: ComponentChildren;
  /** Further scripts beside /assets/app.js. */
  readonly scripts?: readonly string[] | undefined;
  /** `none` leaves out h1 and lead: the page draws its own. */
  readonly head?: "standard" | "none" | undefined;
  /** Keeps the page out of search engines (errors, search results). */
  readonly unlisted?: boolean | undefined;
}

/** What a page says itself; the frame adds reader, navigation, footer and banner. */
export type PageContent = Omit<PageProps, "view" | "nav" | "footer" | "account" | "work" | "banner">;
