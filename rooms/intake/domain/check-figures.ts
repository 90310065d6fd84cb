import type { Problem } from "../../../foundation/index.ts";
import { type AbsenceEntry, type FigureEntry, isFigure } from "../../fact/index.ts";
import { everythingIn, type Path } from "./entry-path.ts";
import type { FigureComplaint } from "./figure-complaint.ts";
import { complaintsAboutDue, complaintsAboutPeriod } from "./figure-period.ts";
import { complaintsAboutReading } from "./figure-reading.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

type PlacedFigure = { readonly figure: FigureEntry | AbsenceEntry; readonly path: Path };

/** Every figure and absence of an entry, however deep it stands. */
const figuresOf = ({ entry }: PlacedEntry): PlacedFigure[] =>
  everythingIn(entry, isFigure).flatMap(({ value, path }) => (isFigure(value) ? [{ figure: value, path }] : []));

const complaintsAbout = (figure: FigureEntry | AbsenceEntry): FigureComplaint[] =>
  "absent" in figure
    ? [...complaintsAboutPeriod(figure), ...complaintsAboutDue(figure)]
    : [...complaintsAboutReading(figure), ...complaintsAboutPeriod(figure)];

/** A problem for every figure whose unit, period, amount or reading cannot be right. */
export function checkFigures(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap((placed) =>
    figuresOf(placed).flatMap(({ figure, path }) =>
      complaintsAbout(figure).map(({ code, key, ja, en }) => problemIn(placed, { code, path: [...path, key], ja, en })),
    ),
  );
}
