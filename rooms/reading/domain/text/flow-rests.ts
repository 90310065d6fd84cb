import type { FlowWord } from "./flow-words.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** A table and the words that it took from its lines. */
export type FlowTable = TextTable & { readonly used: readonly FlowWord[] };

/** Lines of a text without line ends hold more than the table: what stands ahead of it and behind it is still to be read. */
export function withRests(tables: readonly FlowTable[]): readonly TextTable[] {
  const spans = spansByLine(tables);
  const told = new Set<TextLine>();
  return tables.map(({ used, ...table }) => {
    const rest = table.lines
      .filter((line) => line.text.length > longestRow && !told.has(line))
      .flatMap((line) => restsOf(line, spans.get(line) ?? []));
    for (const line of table.lines) told.add(line);
    return { ...table, rest };
  });
}
const longestRow = 200;

type Span = readonly [from: number, to: number];

/** From the first to the last word that each table took from a line. */
function spansByLine(tables: readonly FlowTable[]): ReadonlyMap<TextLine, readonly Span[]> {
  const spans = new Map<TextLine, Span[]>();
  for (const { used } of tables) {
    const own = new Map<TextLine, Span>();
    for (const { line, start, end } of used) {
      const [from, to] = own.get(line) ?? [start, end];
      own.set(line, [Math.min(from, start), Math.max(to, end)]);
    }
    for (const [line, span] of own) {
      const known = spans.get(line);
      if (known) known.push(span);
      else spans.set(line, [span]);
    }
  }
  return spans;
}

/** What stands between the tables of a line, or the rows of one, is no paragraph with what stands behind them. */
export function restsOf(line: TextLine, taken: readonly Span[]): readonly TextLine[] {
  const spans = [...taken].sort(([one], [other]) => one - other);
  const ends = [0, ...spans.map(([, end]) => end)];
  return ends.flatMap((from, index) => {
    const to = spans[index]?.[0] ?? line.text.length;
    const rest = { ...line, text: line.text.slice(from, to), plain: line.plain.slice(from, to) };
    return rest.plain.trim() === "" ? [] : [index === 0 ? rest : { ...rest, blanks: 1 }];
  });
}
