import { readdirSync, readFileSync } from "node:fs";
import type { EditionText } from "../domain/edition-text.ts";

const folder = new URL("small-edition/", import.meta.url);
const names = [
  "edition.yaml",
  "places.yaml",
  "plan.yaml",
  "kpis.yaml",
  "budget.yaml",
  "programmes.yaml",
  "scenarios/kinko.yaml",
  "observations/population.csv",
];

/** A small edition of a fictitious town without a fault: the files of `small-edition/`. */
export const smallEdition = (): EditionText[] =>
  names.map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));

/** An edition of `data/` as it stands in the repository: `hokkaido`, `mihon-town`. */
export function shippedEdition(name: string): EditionText[] {
  const place = new URL(`../../../data/${name}/`, import.meta.url);
  const files = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((file) => /\.(yaml|csv)$/.test(file));
  return files.map((file) => ({ file, text: readFileSync(new URL(file, place), "utf8") }));
}

/** One line of one file written differently; `becomes` may be several lines. */
export type Change = { readonly file: string; readonly line: number; readonly was: string; readonly becomes: string };

function changeLine(text: string, { file, line, was, becomes }: Change): string {
  const lines = text.split("\n");
  const before = lines[line - 1] ?? "";
  if (!before.includes(was)) throw new Error(`${file} line ${line} does not hold "${was}"`);
  lines[line - 1] = before.replace(was, () => becomes);
  return lines.join("\n");
}

/** The files with one change. */
export const withChange = (texts: readonly EditionText[], change: Change): EditionText[] =>
  texts.map(({ file, text }) => ({ file, text: file === change.file ? changeLine(text, change) : text }));

/**
 * A slip of the pen in the small edition and what is said about it: code, `file:line`, path, and words of both messages that name what
 * was found or what would help.
 */
export type Slip = Change & {
  readonly slip: string;
  readonly told: readonly (readonly [code: string, place: string, path: string])[];
  readonly ja: string;
  readonly en: string;
};
