/** What of the trail is asked for; null = all. `day` is a day in Japan, `2027-06-01`. */
export type EntryFilter = {
  readonly person: string | null;
  readonly table: string | null;
  readonly sheet: string | null;
  readonly day: string | null;
};

const given = (query: URLSearchParams, name: string): string | null => {
  const value = query.get(name)?.trim() ?? "";
  return value === "" ? null : value.slice(0, 200);
};

const realDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The filter that an address names. `wrongDay`: what was typed as a day and is none; it then filters nothing. */
export function readEntryFilter(query: URLSearchParams): {
  readonly filter: EntryFilter;
  readonly wrongDay: string | null;
} {
  const day = given(query, "day");
  const wrong = day !== null && !realDay(day);
  return {
    filter: {
      person: given(query, "person"),
      table: given(query, "table"),
      sheet: given(query, "sheet"),
      day: wrong ? null : day,
    },
    wrongDay: wrong ? day : null,
  };
}

/** Pages count from 1; beyond 2,000 a filter helps more than turning pages. */
export function readPage(query: URLSearchParams): number {
  const page = Number(query.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= 2000 ? page : 1;
}
