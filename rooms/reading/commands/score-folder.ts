import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Check, Errors } from "typebox/value";
import { parse } from "yaml";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { readApart } from "../actions/read-apart.ts";
import { expectedItems, foundItems, type Item } from "../corpus/expected-value.ts";
import { compare, linked as isLinked } from "../corpus/score.ts";
import { truthShape } from "../corpus/trap.ts";

/** What was counted in a file, or in all of a folder. */
export type FolderCounts = {
  /** Figures that the truth holds, and those found with value, unit, bound and period right. */
  readonly expected: number;
  readonly right: number;
  /** Of the right ones those whose name the document tells, and of these those under it, in their role and of the right people. */
  readonly named: number;
  readonly linked: number;
  /** Of these, stated under another name, in another role or of others; the rest is asked. */
  readonly wrongLinks: number;
  /** Figures that the reading states, and those of them that the truth does not hold. What is asked is not among them. */
  readonly stated: number;
  readonly added: number;
};

export type ScoredFile = {
  readonly file: string;
  readonly counts: FolderCounts;
  /** In words: what was missed, tied to something else, or stated and not in the truth. */
  readonly failures: readonly string[];
};

/** In a truth, the name of a figure of which the document does not say what it is of. */
const nameNotTold = "?";

/**
 * Reads every document of a folder beside which a truth of the same name stands (`plan.pdf`, `plan.yaml`: `expected` as in the corpus) and compares.
 * A truth without its document, or one that is not in the form, is a problem that names it.
 */
export async function scoreFolder(folder: string): Promise<Outcome<readonly ScoredFile[], Problem>> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const scored: ScoredFile[] = [];
  for (const truth of names.filter((name) => name.endsWith(".yaml"))) {
    const stem = truth.slice(0, -".yaml".length);
    const file = names.find((name) => name !== truth && name.slice(0, -extname(name).length) === stem);
    const expected = itemsOfTruth(readFileSync(join(folder, truth), "utf8"));
    if (!expected.ok) return fail(badTruth(truth, expected.problem));
    if (file === undefined) return fail(badTruth(truth, `${stem}.*`));
    scored.push(await scoreOne(join(folder, file), file, expected.value));
  }
  return scored.length === 0 ? fail(noTruth(folder)) : ok(scored);
}

function itemsOfTruth(text: string): Outcome<readonly Item[], string> {
  try {
    const written: unknown = parse(text);
    if (Check(truthShape, written)) return ok(written.expected.flatMap(expectedItems));
    const [first] = Errors(truthShape, written);
    return fail(`${first?.instancePath ?? ""} ${first?.message ?? ""}`.trim());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function scoreOne(path: string, file: string, expected: readonly Item[]): Promise<ScoredFile> {
  const { facts } = await readApart({ name: file, bytes: readFileSync(path) });
  const found = facts.flatMap(foundItems).map((item) => (item.isAsked ? { ...item, name: nameNotTold } : item));
  const { counts, failures, pairs } = compare(expected, found);
  const named = [...pairs].filter(([{ name }]) => name !== nameNotTold);
  const tied = named.filter(([, { isAsked }]) => !isAsked);
  const taken = new Set(pairs.values());
  const linked = named.filter(([item, other]) => isLinked(item, other)).length;
  const stated = found.filter(({ isAsked }) => !isAsked);
  return {
    file,
    counts: {
      expected: counts.expected,
      right: counts.right,
      named: named.length,
      linked,
      wrongLinks: tied.length - linked,
      stated: stated.length,
      added: stated.filter((item) => !taken.has(item)).length,
    },
    failures,
  };
}

const badTruth = (file: string, found: string): Problem =>
  problem(
    "score/badTruth",
    `「${file}」は使えません（${found}）。rooms/reading/corpus/README.md の形で、文書と同じ名前で置いてください。`,
    `"${file}" cannot be used (${found}). Write it as rooms/reading/corpus/README.md says, under the name of its document.`,
  );

const noTruth = (folder: string): Problem =>
  problem(
    "score/noTruth",
    `「${folder}」に、文書と同じ名前の .yaml がありません。`,
    `No .yaml under the name of a document stands in "${folder}".`,
  );
