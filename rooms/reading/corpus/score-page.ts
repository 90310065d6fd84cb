import { byWord, type Counts, type FileScore, rateNames, ratesOf, sumOf } from "./score.ts";
import type { Maker, Trap } from "./trap.ts";

const shown = (rate: number | null): string => (rate === null ? "–" : `${(rate * 100).toFixed(1)} %`);

/** One line of the table: files, figures expected, and the five shares. */
function lineOf(name: string, counts: Counts): readonly string[] {
  const rates = ratesOf(counts);
  return [name, String(counts.files), String(counts.expected), ...rateNames.map((rate) => shown(rates[rate]))];
}

const heads = ["", "files", "figures", ...rateNames] as const;

/** The scores by format and by trap, as lines of a text table. */
export function scoreTable(files: readonly FileScore[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(10))).join("");
  return [
    line(heads),
    ...byWord(files, ({ format }) => format).map(([name, counts]) => line(lineOf(name, counts))),
    line(lineOf("all", sumOf(files.map(({ counts }) => counts)))),
    "",
    line(heads),
    ...byWord(files, ({ trap }) => trap).map(([name, counts]) => line(lineOf(name, counts))),
  ];
}

/** The page of the docs: what is measured, the scores, and every known failure in words. */
export function scorePage(
  files: readonly FileScore[],
  traps: readonly Trap[],
  skipped: ReadonlyMap<Maker, string>,
): string {
  const table = (rows: readonly (readonly string[])[]): readonly string[] => [
    `| ${heads.join(" | ")} |`,
    `| --- |${" ---: |".repeat(heads.length - 1)}`,
    ...rows.map((row) => `| ${row.map(cellOf).join(" | ")} |`),
  ];
  const failing = files.filter(({ failures }) => failures.length > 0);
  return [
    "# 読み取りの成績 / Reading score",
    "",
    "Written by `rooms/reading/corpus/score-corpus.test.ts` (`MICHISHIRUBE_READING_SCORE=write`); do not edit. Every file is made for the purpose and 架空 (fictitious):",
    "what is made and what must be read in it stands in `rooms/reading/corpus/traps`, worked out by hand. A file that falls under its figure in `rooms/reading/corpus/score.json` fails the check.",
    "",
    "- **precision**: of the figures found, those that are printed so (value in the base unit, unit, bound, period). A figure whose name is asked counts where it is expected, and is none too many where it is not.",
    "- **recall**: of the figures printed, those found so. A wrong period counts as missed and as added.",
    "- **links**: of the figures found right, those under the right name, in the right role (基準値, 目標値 …), with the right 男/女, and told to belong to the headings, measures and projects that its trap names.",
    "- **kinds**: of the facts linked right, those told to be the right kind of thing (KPI, budget line …) with the right flag (新, 拡, 再掲 …).",
    "- **asked**: of what had to be asked or told, what was.",
    "",
    "## By format",
    "",
    ...table([
      ...byWord(files, ({ format }) => format).map(([name, counts]) => lineOf(name, counts)),
      lineOf("**all**", sumOf(files.map(({ counts }) => counts))),
    ]),
    ...(skipped.size === 0 ? [] : ["", "Not made on the machine that wrote this page:", ""]),
    ...[...skipped].map(([maker, why]) => `- ${maker}: ${why}`),
    "",
    "## By trap",
    "",
    ...table(byWord(files, ({ trap }) => trap).map(([name, counts]) => lineOf(name, counts))),
    "",
    "## Known failures",
    "",
    failing.length === 0 ? "None." : `${failing.length} of ${files.length} files are not read as expected.`,
    "",
    ...sameFailures(failing).flatMap(({ trap, makers: same, failures }) => [
      `- **${trap}** (${same.join(", ")})`,
      ...failures.slice(0, mostShown).map((one) => `  - ${cellOf(one)}`),
      ...(failures.length > mostShown ? [`  - and ${failures.length - mostShown} more`] : []),
    ]),
    ...(failing.length === 0 ? [] : [""]),
    "## What each trap tests",
    "",
    ...traps.flatMap(({ trap, ja, en }) => [`- **${trap}**: ${ja} / ${en}`]),
    "",
  ].join("\n");
}

/** Of one file as many failures are shown; the rest is counted. */
const mostShown = 8;

type SameFailures = { readonly trap: string; readonly makers: string[]; readonly failures: readonly string[] };

/** Files of one trap that fail in the same way are one entry. */
function sameFailures(failing: readonly FileScore[]): readonly SameFailures[] {
  const entries = new Map<string, SameFailures>();
  for (const { trap, maker, failures } of failing) {
    const key = [trap, ...failures].join("\n");
    const entry = entries.get(key) ?? { trap, makers: [], failures };
    entry.makers.push(maker);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

const cellOf = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", "⏎").replaceAll("~", "\\~");
