import { fail, ok, type Outcome, type Problem } from "../../../foundation/index.ts";
import type { Observation } from "../../observation/index.ts";
import { checkFigures } from "./check-figures.ts";
import { checkCycles, checkReferences, registerIds } from "./check-references.ts";
import { checkSense } from "./check-sense.ts";
import { checkHead, checkShape, type PlacedEntry } from "./check-shape.ts";
import type { EditionHead } from "./entry-kinds.ts";
import { type ParsedFile, parseYaml } from "./parse-yaml.ts";
import { readObservationFiles } from "./read-observations.ts";

/** The text of one file of an edition's folder. */
export type EditionText = { readonly file: string; readonly text: string };

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
};

function parseAll(texts: readonly EditionText[]): { files: ParsedFile[]; problems: Problem[] } {
  const files: ParsedFile[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of texts) {
    const parsed = parseYaml(file, text);
    if (parsed.ok) files.push(parsed.value);
    else problems.push(parsed.problem);
  }
  return { files, problems };
}

/** Reads the files of a folder as one edition, or says everything that stands against it. */
export function readEdition(texts: readonly EditionText[]): Outcome<Edition, readonly Problem[]> {
  const { files, problems } = parseAll(texts.filter(({ file }) => file.endsWith(".yaml")));
  const headFile = files.find(({ file }) => file.endsWith("edition.yaml"));
  const others = files.filter((file) => file !== headFile);
  const head = headFile ? checkHead(headFile) : { head: null, problems: problems.length > 0 ? [] : [headMissing] };
  const shapes = others.map(checkShape);
  const entries = shapes.flatMap((shape) => shape.entries);
  const shapeProblems = [...problems, ...head.problems, ...shapes.flatMap((shape) => shape.problems)];
  const { register, problems: doubledIds } = registerIds(entries);
  // a malformed entry is missing from the register: what refers to it would be complained about as well
  const references = shapeProblems.length === 0 ? checkReferences(entries, register) : [];
  const measures = new Set(register.get("measure")?.keys() ?? []);
  const observations = readObservationFiles(
    texts.filter(({ file }) => file.endsWith(".csv")),
    measures,
  );
  const all = [
    ...shapeProblems,
    ...doubledIds,
    ...references,
    ...checkCycles(entries, register),
    ...checkSense(entries),
    ...checkFigures(entries),
    ...observations.problems,
  ];
  if (all.length > 0 || !head.head) return fail(all);
  return ok({ head: head.head, entries, observations: observations.rows });
}
