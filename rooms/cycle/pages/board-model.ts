import { type NavItem, nameIn, type View } from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import type { Board } from "../domain/board.ts";
import type { BoardFilter } from "../domain/board-filter.ts";
import type { Cycle, SheetHead } from "../domain/sheet.ts";

export type BoardProps = {
  readonly edition: string;
  readonly cycle: Cycle;
  /** Pages of other rooms on the same cycle. */
  readonly links: readonly NavItem[];
  readonly board: Board;
  readonly units: readonly Unit[];
  readonly filter: BoardFilter;
  /** Days of the column 動きなし. */
  readonly stillDays: number;
  readonly listed: { readonly sheets: readonly SheetHead[]; readonly total: number };
  readonly page: number;
  readonly pages: number;
  readonly names: ReadonlyMap<string, string>;
  /** `2027-07-01` */
  readonly today: string;
};
export type BoardShown = { readonly props: BoardProps; readonly view: View };

export const cycleTitle = (view: View, cycle: Cycle): string =>
  nameIn(view.lang, { name: cycle.title, nameEn: cycle.titleEn });
export const unitName = ({ props, view }: BoardShown, id: string): string => {
  const unit = props.units.find((one) => one.id === id);
  return unit ? nameIn(view.lang, unit) : id;
};
