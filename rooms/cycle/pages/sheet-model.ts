import type { ComponentChildren } from "preact";
import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import type { OpenSheet } from "../actions/open-sheet.ts";
import type { Conflict } from "../domain/conflict.ts";
import type { SheetGrades } from "../domain/grade-sheet.ts";
import type { Obstacle } from "../domain/step.ts";

/** What another room shows on a sheet: its values, opinions, decision, money. Drawn as a section of its own. */
export type SheetPanel = {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly content: ComponentChildren;
  /** The content draws its own sections, headings included. */
  readonly framed?: boolean;
  /** Above the sheet's own text, or at the end of the page; left out: below the text. */
  readonly place?: "above" | "end";
  /** What it holds, in one line, while it is folded. */
  readonly line?: ComponentChildren;
  /** What this viewer does there now, in words; it is named at the top of the page. */
  readonly todo?: string | null;
  /** Open from the start: what this stage is about. */
  readonly open?: boolean;
};

/** A sheet as its page shows it to one viewer. */
export type SheetModel = OpenSheet & {
  readonly site: Site;
  readonly view: View;
  readonly person: string;
  /** The day in Japan, `2026-11-22`: what is late is late on this day. */
  readonly today: string;
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
