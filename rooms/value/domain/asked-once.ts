import type { AboutKind } from "../../cycle/index.ts";
import type { Kpi } from "../../kpi/index.ts";

/** A sheet of a cycle and one of the indicators that stand on it. */
export type SheetBeside = {
  readonly cycleId: string;
  readonly sheetId: string;
  readonly about: { readonly kind: AboutKind; readonly id: string };
  readonly kpiId: string;
};

/**
 * How closely an indicator belongs to what a sheet is about, nearest first: the project that it measures, the measure of the plan's tree that
 * it stands under, a programme that counts with it, and what it was added to by hand.
 */
function distance(kpi: Pick<Kpi, "project" | "node">, { about }: SheetBeside): number {
  if (about.kind === "project" && about.id === kpi.project) return 0;
  if (about.kind === "measure" && about.id === kpi.node) return 1;
  return about.kind === "programme" ? 2 : 3;
}

/** The one sheet of a cycle that asks for an indicator's values: the nearest, of equally near ones the first by id. Null where none has it. */
export function askingSheet(
  kpi: Pick<Kpi, "id" | "project" | "node">,
  sheets: readonly SheetBeside[],
): SheetBeside | null {
  const all = sheets.filter(({ kpiId }) => kpiId === kpi.id);
  const [nearest] = all.toSorted(
    (one, other) => distance(kpi, one) - distance(kpi, other) || (one.sheetId < other.sheetId ? -1 : 1),
  );
  return nearest ?? null;
}
