import type { FlowWord } from "./text-flow-words.ts";
import type { TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";

/** A table and the words that it took from its lines. */
export type FlowTable = TextTable & { readonly used: readonly FlowWord[] };

/** Lines of a text without line ends hold more than the table: what stands ahead of it and behind it is still to be read. */
export function withRests(tables: readonly FlowTable[]): readonly TextTable[] {
  const told = new Set<TextLine>();
  return tables.map(({ used, ...table }) => {
    const rest = table.lines
      .filter((line) => line.text.length > longestRow && !told.has(line))
      .flatMap((line) => restsOf(line, tables));
    for (const line of table.lines) told.add(line);
    return { ...table, rest };
  });
}
const longestRow = 200;

/** What stands between the tables of a line is no paragraph with what stands behind them. */
function restsOf(line: TextLine, tables: readonly FlowTable[]): readonly TextLine[] {
  const spans = tables
    .map(({ used }) => used.filter((word) => word.line === line))
    .filter((words) => words.length > 0)
    .map((words) => [Math.min(...words.map(({ start }) => start)), Math.max(...words.map(({ end }) => end))] as const)
    .sort(([one], [other]) => one - other);
  const ends = [0, ...spans.map(([, end]) => end)];
  return ends.flatMap((from, index) => {
    const to = spans[index]?.[0] ?? line.text.length;
    const rest = { ...line, text: line.text.slice(from, to), plain: line.plain.slice(from, to) };
    return rest.plain.trim() === "" ? [] : [index === 0 ? rest : { ...rest, blanks: 1 }];
  });
}
