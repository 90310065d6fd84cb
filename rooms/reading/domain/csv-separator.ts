/** The signs that part cells, in the order in which they are preferred. */
export const separators = ["\t", ",", ";", "|"] as const;
export type Separator = (typeof separators)[number];

/** So many letters are looked at. */
const sample = 64 * 1024;

/**
 * What parts the cells of a text table: the sign that stands equally often in most lines, outside quotation marks. A first line `sep=;`, as Excel knows it, decides.
 * A text without any is one column.
 */
export function findSeparator(text: string): Separator {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const known = separators.find((separator) => separator === said);
  if (known) return known;
  const counts = countInLines(text.slice(0, sample));
  const scored = separators.map((separator) => ({ separator, score: scoreOf(counts.map((line) => line[separator])) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : ",";
}

type Counts = Record<Separator, number>;

function countInLines(text: string): readonly Counts[] {
  const lines: Counts[] = [];
  let line: Counts = { "\t": 0, ",": 0, ";": 0, "|": 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === "\n" && !quoted) {
      lines.push(line);
      line = { "\t": 0, ",": 0, ";": 0, "|": 0 };
    } else if (!quoted && isSeparator(sign)) line[sign] += 1;
  }
  return [...lines, line];
}

const isSeparator = (sign: string): sign is Separator => separators.some((separator) => separator === sign);

/** The number of lines that agree on how often the sign stands in them, a little more where it stands more often. */
function scoreOf(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return [...lines].reduce((best, [count, times]) => Math.max(best, times + Math.min(count, 50) / 100), 0);
}

/** Whether quotation marks open only at the beginning of a cell and close only at its end. */
export function isWellQuoted(record: string, separator: string): boolean {
  let at = 0;
  while (at <= record.length) {
    if (record[at] === '"') {
      at = closingQuote(record, at);
      if (at < 0) return false;
      const next = record[at];
      if (next !== undefined && next !== separator && next !== "\n" && next !== "\r") return false;
    } else {
      const end = record.indexOf(separator, at);
      const cell = record.slice(at, end < 0 ? record.length : end);
      if (cell.includes('"')) return false;
      at += cell.length;
    }
    if (record[at] !== separator) return true;
    at += 1;
  }
  return true;
}

/** The place behind the quote that closes the one at `from`; -1 where none does. */
function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from + 1);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}
