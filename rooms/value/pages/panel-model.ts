import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { PersonWords, Viewer } from "../../account/index.ts";
import type { Site } from "../../publication/index.ts";
import type { SheetValues } from "../actions/load-sheet-values.ts";
import type { CellDecision, Details } from "../domain/decide-cells.ts";
import { type CellKey, cellText } from "../domain/value.ts";

/** What a form brought that was not stored: everything typed, and what is said about each cell. */
export type Draft = {
  /** Something about the whole form: no right, a sheet that is gone. */
  readonly problem: Problem | null;
  readonly typed: ReadonlyMap<string, string>;
  readonly details: ReadonlyMap<string, Details>;
  readonly decisions: ReadonlyMap<string, CellDecision>;
};

export type PanelModel = {
  readonly site: Site;
  readonly view: View;
  readonly viewer: Viewer;
  readonly people: ReadonlyMap<string, PersonWords>;
  readonly loaded: SheetValues;
  readonly draft: Draft | null;
};

/** An id for HTML: periods hold dots and colons, which an id may not. */
export const cellId = (cell: CellKey): string => `v-${cellText(cell).replace(/[^A-Za-z0-9_-]+/g, "-")}`;

export const sheetName = ({ loaded, view }: Pick<PanelModel, "loaded" | "view">): string =>
  view.lang === "en" ? (loaded.sheet.titleEn ?? loaded.sheet.title) : loaded.sheet.title;

export const valuesAddress = (edition: string, sheetId: string): string =>
  `/value/${encodeURIComponent(edition)}/${encodeURIComponent(sheetId)}`;
