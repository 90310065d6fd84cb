import { type AboutKind, aboutKinds } from "./sheet-form.ts";
import { type Stage, stages } from "./stage.ts";

/** Which sheets of a cycle are meant. Null or false = not narrowed. Every count of the board is one of these choices. */
export type BoardFilter = {
  readonly unit: string | null;
  readonly stage: Stage | null;
  readonly kind: AboutKind | null;
  /** A person's sheets. */
  readonly owner: string | null;
  readonly late: boolean;
  /** Some required field is empty. */
  readonly missing: boolean;
  /** Nothing was changed for this many days and the sheet is neither fixed nor published. */
  readonly still: number | null;
  readonly ownerless: boolean;
};

export const wholeCycle: BoardFilter = {
  unit: null,
  stage: null,
  kind: null,
  owner: null,
  late: false,
  missing: false,
  still: null,
  ownerless: false,
};

/** Days a reader may ask for; which of them is long is for the reader to say. */
export const stillChoices = [7, 14, 30] as const;

const find = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((one) => one === text) ?? null;
const idOf = (text: string | null): string | null => (text !== null && text !== "" && text.length <= 200 ? text : null);

/** Reads the filter of an address; what is not understood does not narrow. */
export function readBoardFilter(query: URLSearchParams): BoardFilter {
  const days = Number(query.get("still"));
  return {
    unit: idOf(query.get("unit")),
    stage: find(stages, query.get("stage")),
    kind: find(aboutKinds, query.get("kind")),
    owner: idOf(query.get("owner")),
    late: query.get("late") === "1",
    missing: query.get("missing") === "1",
    still: Number.isInteger(days) && days >= 1 && days <= 366 ? days : null,
    ownerless: query.get("ownerless") === "1",
  };
}

/** The filter as a query, empty for the whole cycle: the address of a count is the list that proves it. */
export function boardQuery(filter: BoardFilter): string {
  const query = new URLSearchParams();
  for (const name of ["unit", "stage", "kind", "owner"] as const) if (filter[name]) query.set(name, filter[name]);
  for (const name of ["late", "missing", "ownerless"] as const) if (filter[name]) query.set(name, "1");
  if (filter.still !== null) query.set("still", String(filter.still));
  return query.toString();
}

export const boardAddress = (edition: string, cycleId: string, filter: BoardFilter = wholeCycle): string => {
  const query = boardQuery(filter);
  return `/cycle/${edition}/${cycleId}${query === "" ? "" : `?${query}#list`}`;
};
