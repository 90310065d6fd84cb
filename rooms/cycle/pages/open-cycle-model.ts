import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { OpeningState } from "../actions/open-cycle.ts";
import type { ThingOffer } from "../domain/open-cycle-things.ts";
import type { TypedOpening } from "../domain/open-cycle-typed.ts";
import type { SheetForm } from "../domain/sheet-form.ts";

export type OpenCycleProps = {
  readonly edition: string;
  readonly formToken: string;
  readonly typed: TypedOpening;
  readonly offer: ThingOffer;
  readonly forms: readonly SheetForm[];
  /** What opening would make; null before anything was looked at. */
  readonly state: OpeningState | null;
  readonly problems: readonly Problem[];
  /** Names of people, by id. */
  readonly names: ReadonlyMap<string, string>;
};
export type OpenShown = { readonly props: OpenCycleProps; readonly view: View };
