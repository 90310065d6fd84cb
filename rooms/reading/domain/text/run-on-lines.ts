import type { TextLine } from "./lines.ts";

/** A shorter line is one of a page. */
const leastRunOn = 160;

/** The lines of a page that ran together, each with the pieces in which it is searched. */
export function runOnLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly (readonly TextLine[])[] {
  const runs: (readonly TextLine[])[] = [];
  for (let from = 0; from < lines.length; ) {
    let [end, length] = [from, 0];
    for (; end < lines.length && isOfOne(lines[from], lines[end]); end += 1) length += lines[end]?.plain.length ?? 0;
    if (length >= leastRunOn) {
      const run = lines.slice(from, end).filter((line) => !taken.has(line));
      if (run.reduce((sum, { plain }) => sum + plain.length, 0) >= leastRunOn) runs.push(run);
    }
    from = end;
  }
  return runs;
}

const isOfOne = (one: TextLine | undefined, other: TextLine | undefined): boolean =>
  one?.page === other?.page && one?.number === other?.number;
