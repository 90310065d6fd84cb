import { TypeOverrides } from "pg";

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

/**
 * How values arrive from the database: int8 as a number (an error beyond 2^53, never a rounded one), date as `2024-03-31`,
 * timestamptz as `2024-03-31T15:00:00.123Z` (sessions run in UTC), numeric as text because it may be longer than a number holds.
 */
export function typeParsers(): TypeOverrides {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(int8, wholeNumber);
  parsers.setTypeParser(date, (text) => text);
  parsers.setTypeParser(timestamptz, isoTime);
  return parsers;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`int8 ${text} lies beyond 2^53: cast it to text in the query`);
  return number;
}

/** `2024-03-31 15:00:00.123+00` → `2024-03-31T15:00:00.123Z`. */
function isoTime(text: string): string {
  const parts = /^(\d+-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!parts) throw new Error(`timestamptz ${text} is not in UTC`);
  const fraction = (parts[3] ?? "").padEnd(3, "0");
  return `${parts[1]}T${parts[2]}.${fraction}Z`;
}
