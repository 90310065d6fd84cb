import type { Era, Lang } from "./text.ts";

/** What every page knows about its reader and address; handed down explicitly, never kept globally. */
export interface View {
  readonly lang: Lang;
  readonly era: Era;
  /** Path of this page without query, e.g. `/area/hokkaido`. */
  readonly path: string;
  /** Query of this page as it stood in the address, without `?`. */
  readonly query?: string | undefined;
  /** Day (YYYY-MM-DD) whose knowledge is shown; undefined means what is known now. */
  readonly asOf?: string | undefined;
  /** Whose rows are shown; opaque here, carried along by forms. */
  readonly body?: string | undefined;
  /** Name of the signed-in reader; undefined = nobody is signed in. */
  readonly reader?: string | undefined;
  /** What the signed-in reader is, and in whose body: the frame chooses their links by it. Rights are decided elsewhere. */
  readonly readerRoles?: readonly string[] | undefined;
  readonly readerBody?: string | undefined;
  /** A sentence about what was just done, shown once on top of the page. */
  readonly said?: string | undefined;
}

/** This page's own address, query included. */
export function ownAddress(view: View): string {
  return view.query ? `${view.path}?${view.query}` : view.path;
}

/** The same page in another language: the same address with `lang=` set. */
export function addressInLang(view: View, lang: Lang): string {
  return `${view.path}?${withParameter(view, "lang", lang)}`;
}

/** The address that remembers the way of writing years and comes back to this page. */
export function eraAddress(view: View, era: Era): string {
  return `/settings?${new URLSearchParams({ era, back: ownAddress(view) })}`;
}

/** This page with one query parameter replaced; used by pagination and sorting without JavaScript. */
export function addressWith(view: View, name: string, value: string): string {
  return `${view.path}?${withParameter(view, name, value)}`;
}

function withParameter(view: View, name: string, value: string): string {
  const query = new URLSearchParams(view.query ?? "");
  query.set(name, value);
  return query.toString();
}
