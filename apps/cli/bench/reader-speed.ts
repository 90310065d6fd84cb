import { type LargeFileKind, measureReader, type ReaderSpeed } from "../../../rooms/reading/cli.ts";
import { againstLimit, type BenchRow, median } from "./bench-row.ts";

/** A reader may take so many times as long as the library that only parses. */
const timesOfLibrary = 3;
/** A process reads the file so often and the middle counts: the first runs of a process are slower, ours and the library's alike. */
const runs = 7;
const runsOfLongest: Partial<Record<LargeFileKind, number>> = { pdf: 1, csv: 3 };
const megabytesASecond = 2;
const pagesASecond = 40;
const secondsForCells = 2;
const mostMegabytes = 300;

/** The benchmarks of readers and the files that each of them reads. */
export const readerBenches = {
  "read-text": ["text", "csv"],
  "read-pdf": ["pdf"],
  "read-excel": ["xlsx"],
  "read-xls": ["xls", "xlsb"],
  "read-html": ["html"],
  "read-word": ["word"],
} as const satisfies Readonly<Record<string, readonly LargeFileKind[]>>;
export type ReaderBench = keyof typeof readerBenches;

/** How fast documents of a kind are read, against the limits and against the bare parser library on the same file. */
export async function benchReader(name: ReaderBench, projectRoot: string): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const kind of readerBenches[name]) {
    const times = runsOfLongest[kind] ?? runs;
    rows.push(...rowsOf(`${name}-${kind}`, await measureReader(kind, times, projectRoot), times));
  }
  return rows;
}

function rowsOf(name: string, speed: ReaderSpeed, times: number): readonly BenchRow[] {
  const { amount, unit, document, reader, library } = speed;
  const seconds = median(document.seconds);
  const work = `${amount.toFixed(unit === "MB" ? 1 : 0)} ${unit} to ${document.found} facts`;
  const rate = `${(amount / seconds).toFixed(unit === "MB" ? 2 : 0)} ${unit}/s`;
  const row = { name, work: `${work} (${rate})`, seconds, runs: times };
  const limit = limitOf(name, speed);
  const rows: BenchRow[] = [limit === null ? row : againstLimit(row, seconds, limit, "s")];
  if (unit === "pages") {
    const held = { ...row, name: `${name}-memory`, work: `${work}: the process held ${document.peak.toFixed(0)} MB` };
    rows.push(againstLimit(held, document.peak, mostMegabytes, "MB"));
  }
  if (library === null) return rows;
  const [ours, theirs] = [median(reader.seconds), median(library.seconds)];
  const compared = { name: `${name}-library`, work: `the reader alone; ${library.name} takes ${theirs.toFixed(3)} s` };
  return [
    ...rows,
    {
      ...compared,
      seconds: ours,
      rival: `${timesOfLibrary} times ${library.name}`,
      ratio: ours / (theirs * timesOfLibrary),
      holds: ours <= theirs * timesOfLibrary,
      runs: times,
    },
  ];
}

/** In seconds; null where nothing but the library is the measure: a table as CSV, a page of the web or of Word is mostly figures or marks, not text. */
function limitOf(name: string, { amount, unit }: ReaderSpeed): number | null {
  if (unit === "pages") return amount / pagesASecond;
  if (unit === "cells") return secondsForCells;
  return name === "read-text-text" ? amount / megabytesASecond : null;
}
