import { reviveReading } from "../../../foundation/index.ts";
import type { FoundFigure } from "./found-fact.ts";
import type { LinkedFact } from "./link-facts.ts";
import { type FileFormat, fileFormats } from "./placed-text.ts";
import type { AcceptedFact } from "./review.ts";

/** A found fact as it comes back from the store: with the very units that everything compares with. */
export const revivedLinked = (stored: LinkedFact): LinkedFact => ({ ...stored, fact: revived(stored.fact) });

/** An accepted fact as it comes back from the store. */
export const revivedAccepted = <F extends AcceptedFact>(stored: F): F => revived(stored);

const revived = <T extends { readonly figures: readonly FoundFigure[] }>(fact: T): T => ({
  ...fact,
  figures: fact.figures.map((figure) => ({ ...figure, reading: reviveReading(figure.reading) })),
});

/** The format by its stored name; null for none, or one that this program does not know. */
export const asFileFormat = (name: string | null): FileFormat | null =>
  fileFormats.find((format) => format === name) ?? null;
