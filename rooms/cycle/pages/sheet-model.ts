import type { ComponentChildren } from "preact";
import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import type { Comment } from "../domain/comment.ts";
import type { Conflict } from "../domain/conflict.ts";
import type { SheetGrades } from "../domain/grade-sheet.ts";
import type { Answer, Cycle, SheetHead } from "../domain/sheet.ts";
import type { SheetForm } from "../domain/sheet-form.ts";
import type { Part, SheetStep } from "../domain/stage.ts";
import type { Obstacle, SheetRights } from "../domain/step.ts";

/** What another room shows on a sheet: its values, opinions, decision, money. Drawn as a section of its own. */
export type SheetPanel = { readonly id: string; readonly title: ComponentChildren; readonly content: ComponentChildren };

/** Everything that is kept of a sheet and that its viewer may see. */
export type SheetContents = {
  readonly head: SheetHead;
  readonly cycle: Cycle | null;
  readonly form: SheetForm;
  readonly unitName: string | null;
  readonly answers: ReadonlyMap<string, Answer>;
  /** The answers of the sheet about the same thing a year before; null in the first year. */
  readonly previous: ReadonlyMap<string, Answer> | null;
  readonly comments: readonly Comment[];
  readonly steps: readonly SheetStep[];
  readonly rights: SheetRights;
  readonly writable: readonly Part[];
};

/** A sheet as its page shows it to one viewer. */
export type SheetModel = SheetContents & {
  readonly site: Site;
  readonly view: View;
  readonly person: string;
  readonly staff: boolean;
  readonly formToken: string;
  /** Names of people by id; an erased person is missing. */
  readonly names: ReadonlyMap<string, string>;
  readonly grades: SheetGrades;
  readonly obstacles: readonly Obstacle[];
  readonly panels: readonly SheetPanel[];
  /** A form that came back: what was typed, by field. */
  readonly typed: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly Conflict[];
  /** Of a step that was not taken. */
  readonly stepReason: string;
  readonly stepProblem: Problem | null;
  /** Of a comment that was not kept. */
  readonly commentDraft: { readonly fieldId: string | null; readonly text: string } | null;
  /** Makes ids for new comments, so that a double submit is one comment. */
  readonly newId: () => string;
};
