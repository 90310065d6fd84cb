import type { Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import { type Conflict, type Resolution, resolved, settled } from "../domain/conflict.ts";
import { readAnswer } from "../domain/sheet-answer.ts";
import { type AnswerValue, fieldsOf, type SheetForm } from "../domain/sheet-form.ts";
import { readBaseValues } from "../store/read-sheet-page.ts";
import { type GivenAnswer, type SavedField, saveAnswers } from "../store/save-answers.ts";
import { refusalOf, unknownField } from "./save-problems.ts";

/** A field as it was typed. `base`: the version of the answer that the writer saw. */
export type TypedAnswer = { readonly field: string; readonly base: number; readonly typed: string };

/** What became of a save. A field stands in one of the three lists; one that was not touched stands in none. */
export type SaveResult = {
  readonly saved: readonly SavedField[];
  readonly conflicts: readonly Conflict[];
  /** Each names its field in `place.path`, except where the whole save was refused. */
  readonly problems: readonly Problem[];
};

export type SaveAsked = {
  readonly viewer: Viewer;
  readonly sheetId: string;
  readonly form: SheetForm;
  readonly typed: readonly TypedAnswer[];
};

/** Keeps what was typed, field by field: what cannot be read or was written by somebody else meanwhile stays with its writer. */
export async function saveSheet(database: Database, asked: SaveAsked): Promise<SaveResult> {
  const { given, problems } = readTyped(asked.form, asked.typed);
  if (given.length === 0) return { saved: [], conflicts: [], problems };
  const call = { session: asked.viewer.session, sheet: asked.sheetId, answers: given };
  const told = await saveAnswers(database, call);
  if ("refused" in told) return { saved: [], conflicts: [], problems: [...problems, refusalOf(told.refused)] };
  const saved = told.fields.filter(({ outcome }) => outcome !== "conflict");
  const met = told.fields.filter(({ outcome }) => outcome === "conflict");
  const conflicts = met.length === 0 ? [] : await explain(database, asked, { given, met });
  return { saved, conflicts, problems };
}

/**
 * The same for a form that sends every field: fields that still read as they did when the page was drawn were not touched,
 * and are left to whoever did touch them.
 */
export async function saveWholeForm(database: Database, asked: SaveAsked): Promise<SaveResult> {
  const bases = await readBases(database, asked, asked.typed);
  const fields = new Map(fieldsOf(asked.form).map((field) => [field.id, field]));
  const touched = asked.typed.filter(({ field, typed }) => {
    const known = fields.get(field);
    const read = known ? readAnswer(known, typed) : null;
    return !read?.ok || read.value !== (bases.get(field) ?? null);
  });
  return saveSheet(database, { ...asked, typed: touched });
}

/** What a form says to do with the fields that came back as conflicts; `base` of those is the version that stands. */
export async function applyResolutions(
  database: Database,
  asked: SaveAsked,
  chosen: ReadonlyMap<string, Resolution>,
): Promise<readonly TypedAnswer[]> {
  if (chosen.size === 0) return asked.typed;
  const standing = await readBases(database, asked, asked.typed);
  const fields = new Map(fieldsOf(asked.form).map((field) => [field.id, field]));
  return asked.typed.flatMap((one) => {
    const resolution = chosen.get(one.field) ?? "mine";
    const field = fields.get(one.field);
    if (resolution === "mine" || field === undefined) return [one];
    if (resolution === "theirs") return [];
    const sides = { mine: one.typed, theirs: standing.get(one.field) ?? null };
    return [{ ...one, typed: String(resolved(sides, "both", field.kind) ?? "") }];
  });
}

function readTyped(form: SheetForm, typed: readonly TypedAnswer[]) {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const given: GivenAnswer[] = [];
  const problems: Problem[] = [];
  for (const one of typed) {
    const field = fields.get(one.field);
    const read = field ? readAnswer(field, one.typed) : null;
    if (read === null) problems.push(unknownField(one.field));
    else if (read.ok) given.push({ field: one.field, base: one.base, value: read.value });
    else problems.push(read.problem);
  }
  return { given, problems };
}

const readBases = (
  database: Database,
  { viewer, sheetId }: SaveAsked,
  answers: readonly { readonly field: string; readonly base: number }[],
): Promise<ReadonlyMap<string, AnswerValue>> =>
  database.readAs(viewer.session, (tx) =>
    readBaseValues(tx, viewer.bodyId, {
      id: sheetId,
      bases: new Map(answers.filter(({ base }) => base > 0).map(({ field, base }) => [field, base])),
    }),
  );

/** Conflicts with all three sides; where two of them agree nobody is asked. */
async function explain(
  database: Database,
  asked: SaveAsked,
  { given, met }: { readonly given: readonly GivenAnswer[]; readonly met: readonly SavedField[] },
): Promise<readonly Conflict[]> {
  const mine = new Map(given.map((answer) => [answer.field, answer]));
  const bases = await readBases(
    database,
    asked,
    met.flatMap(({ field }) => mine.get(field) ?? []),
  );
  const conflicts = met.map(({ field, theirs, version, by, at }) => ({
    fieldId: field,
    base: bases.get(field) ?? null,
    mine: mine.get(field)?.value ?? null,
    theirs: theirs ?? null,
    version,
    byPerson: by,
    at,
  }));
  return conflicts.filter((conflict) => settled(conflict) !== "theirs");
}
