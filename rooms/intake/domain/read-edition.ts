import { fail, type Outcome, ok, type Place, type Problem } from "../../../foundation/index.ts";
import type { Observation } from "../../observation/index.ts";
import { checkBudget } from "./check-budget.ts";
import { checkCycles } from "./check-cycles.ts";
import { checkFigures } from "./check-figures.ts";
import { checkLines } from "./check-lines.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkReferences } from "./check-references.ts";
import { checkSense } from "./check-sense.ts";
import { checkHead, checkShapes, type Shapes } from "./check-shape.ts";
import { checkText } from "./check-text.ts";
import { type EditionText, isCsv, isHead, isYaml } from "./edition-text.ts";
import type { EditionHead } from "./entry-kinds.ts";
import { measureIdsOf } from "./measure-ids.ts";
import { type ParsedFile, parseYaml } from "./parse-yaml.ts";
import type { PlacedEntry } from "./placed-entry.ts";
import { readObservationFiles } from "./read-observations.ts";
import { registerIds } from "./register.ts";

/** An edition all of whose entries are well-formed, name each other rightly and make sense. */
export type Edition = {
  readonly head: EditionHead;
  readonly entries: readonly PlacedEntry[];
  readonly observations: readonly Observation[];
};

const headMissing: Problem = {
  code: "editionHeadMissing",
  message: {
    ja: "edition.yaml がありません。版の名前と団体コードを書いた edition.yaml をフォルダーに置いてください。",
    en: "edition.yaml is missing: put an edition.yaml with the edition's name and the body's code into the folder.",
  },
  place: { file: "edition.yaml" },
};

type Parsed = {
  readonly head: ParsedFile | null;
  readonly others: readonly ParsedFile[];
  readonly problems: readonly Problem[];
  readonly whole: boolean;
};

function parseAll(texts: readonly EditionText[]): Parsed {
  const yaml = texts.filter(isYaml);
  const parsed = yaml.map(({ file, text }) => parseYaml(file, text));
  const files = parsed.flatMap(({ file }) => (file ? [file] : []));
  return {
    head: files.find(isHead) ?? null,
    others: files.filter((file) => !isHead(file)),
    problems: [...(yaml.some(isHead) ? [] : [headMissing]), ...parsed.flatMap(({ problems }) => problems)],
    whole: parsed.every(({ file }) => file !== null),
  };
}

/** What stands against entries whose shape is right. Unknown ids are told only when every entry was found. */
function checkMeaning(
  entries: readonly PlacedEntry[],
  known: readonly PlacedEntry[],
  whole: boolean,
): readonly Problem[] {
  const { register, problems } = registerIds(known);
  return [
    ...problems,
    ...(whole ? checkReferences(entries, register) : []),
    ...checkCycles(register),
    ...checkBudget(entries, register),
    ...checkSense(entries),
    ...checkPeriods(entries),
    ...checkLines(entries),
    ...checkFigures(entries),
    ...checkText(entries),
  ];
}

const placeKey = ({ file = "", line = 0 }: Place): string => `${file} ${String(line).padStart(9, "0")}`;

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .map((problem) => ({ problem, key: placeKey(problem.place ?? {}) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ problem }) => problem);

const knownMeasures = ({ entries, malformed }: Shapes): readonly string[] => [
  ...measureIdsOf(entries),
  ...malformed.filter(({ kind }) => kind === "measure").map(({ id }) => id),
];

/** Reads the files of a folder as one edition, or says everything that stands against it, in the order of files and lines. Never throws. */
export function readEdition(texts: readonly EditionText[]): Outcome<Edition, readonly Problem[]> {
  const parsed = parseAll(texts);
  const shapes = checkShapes(parsed.others);
  const head = parsed.head ? checkHead(parsed.head) : null;
  const heads = head?.head ? [head.placed] : [];
  const observations = readObservationFiles(texts.filter(isCsv), new Set(knownMeasures(shapes)));
  const all = [
    ...parsed.problems,
    ...(head?.problems ?? []),
    ...shapes.problems,
    ...checkMeaning(
      [...heads, ...shapes.entries],
      [...heads, ...shapes.entries, ...shapes.malformed],
      parsed.whole && shapes.whole,
    ),
    ...observations.problems,
  ];
  if (all.length > 0 || !head?.head) return fail(inOrder(all));
  return ok({ head: head.head, entries: shapes.entries, observations: observations.rows });
}
