import type { Bilingual } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import type { VisionGiven } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import type { LiveProps } from "../live/live-parts.tsx";

/** All that the page of one place is drawn from. */
export type PageParts = LiveProps & {
  readonly site: Site;
  readonly view: View;
  readonly place: VisionPlace;
  readonly given: VisionGiven;
  /** Settings of the address that could not be used. */
  readonly refused: readonly Bilingual[];
  /** Why what was asked for cannot be; null where it can. */
  readonly problem: Bilingual | null;
};
