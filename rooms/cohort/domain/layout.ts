import type { KnownAreas } from "./area-cells.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { FileRead } from "./imported.ts";
import type { SsdsItems } from "./ssds-items.ts";
import { cellText, type Grid } from "./table-words.ts";

/** A file as sheets. */
export type NamedGrids = { readonly name: string; readonly grids: readonly Grid[] };

/** What files are read with: the sources of the edition, its areas, and what the user said. */
export type ReadingContext = {
  readonly entries: readonly CohortEntry[];
  readonly known: KnownAreas;
  readonly source?: string | undefined;
  readonly year?: number | undefined;
  /** Items of 社会・人口統計体系 that lists among the files name. */
  readonly items?: SsdsItems;
};

/** One layout that files may have. Null = the file is not of this layout. */
export type Layout = (file: NamedGrids, context: ReadingContext) => FileRead | null;

const titleLines = 6;

/** What stands above the tables of a file: it often names the statistic and the year. */
export const titleOf = ({ grids }: NamedGrids): string =>
  grids
    .slice(0, 2)
    .flatMap(({ name, rows }) => [name, ...rows.slice(0, titleLines).flatMap((row) => row.slice(0, 12).map(cellText))])
    .filter((text) => text !== "")
    .join(" ");
