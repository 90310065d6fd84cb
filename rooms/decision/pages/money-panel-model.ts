import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import type { MoneyLine } from "../domain/money.ts";
import type { FormState } from "./form-fields.tsx";

/** Everything the money of one sheet is drawn from. */
export type MoneyPanelModel = {
  readonly site: Site;
  readonly view: View;
  readonly sheet: SheetHead;
  readonly lines: readonly MoneyLine[];
  readonly mayWrite: boolean;
  /** Money against direction. */
  readonly questions: readonly Problem[];
  readonly form: FormState;
  readonly back: string;
};
