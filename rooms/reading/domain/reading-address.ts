/** What is taken in of an edition, and how far each document is. */
export const roomAddress = (edition: string): string => `/reading/${edition}`;

/** One document: for everybody, what of it is published. */
export const documentAddress = (edition: string, document: string): string =>
  `${roomAddress(edition)}/${encodeURIComponent(document)}`;

/** The file of a document as it was sent. */
export const fileAddress = (edition: string, document: string): string => `${documentAddress(edition, document)}/file`;

/** Where a person stands in a document: which page, which found thing (its key), and which of them are shown. */
export type WorkPlace = {
  readonly page: number;
  readonly at: string | null;
  readonly show: Shown;
  /** What is searched for among the names of the edition; null while no link is being chosen. */
  readonly q?: string | null;
  /** Which form is open below the thing. */
  readonly form?: OpenForm | null;
};

/** Which found things are listed: all of the page, or only those that somebody must look at. */
export const shownKinds = ["all", "open", "questions", "doubted", "changed"] as const;
export type Shown = (typeof shownKinds)[number];

const openForms = ["correct", "link"] as const;
/** A form of a found thing that opens on demand. */
export type OpenForm = (typeof openForms)[number];

/** The workbench at a place; what is usual is left out of the address. */
export function workAddress(edition: string, document: string, place: Partial<WorkPlace> = {}): string {
  const query = new URLSearchParams();
  if (place.page !== undefined) query.set("page", String(place.page));
  if (place.show !== undefined && place.show !== "all") query.set("show", place.show);
  if (place.at) query.set("at", place.at);
  if (place.form) query.set("form", place.form);
  if (place.q) query.set("q", place.q);
  const text = query.toString();
  return `${documentAddress(edition, document)}/work${text === "" ? "" : `?${text}`}`;
}

/** The place that an address names; what it does not say, or says wrongly, is the usual. */
export function readWorkPlace(query: Readonly<Record<string, string>>): WorkPlace {
  const page = Number(query.page);
  return {
    page: Number.isSafeInteger(page) && page >= 1 && page < 1_000_000 ? page : 1,
    at: query.at || null,
    show: shownKinds.find((kind) => kind === query.show) ?? "all",
    form: openForms.find((form) => form === query.form) ?? null,
    q: query.q?.trim().slice(0, 100) || null,
  };
}

/** The office's own rules of reading. */
export const rulesAddress = (edition: string): string => `${roomAddress(edition)}/rules`;

/** One rule or proposal. */
export const ruleAddress = (edition: string, id: string): string =>
  `${rulesAddress(edition)}/${encodeURIComponent(id)}`;
