import type { TextLine } from "./text-lines.ts";

/** A shorter line is one of a page. */
const leastRunOn = 160;

/** The lines of a page that ran together, each with the pieces in which it is searched. */
export function runOnLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (taken.has(line)) continue;
    if (run && before?.page === line.page && before.number === line.number) run.push(line);
    else runs.push([line]);
  }
  return runs.filter((run) => run.reduce((length, { plain }) => length + plain.length, 0) >= leastRunOn);
}
