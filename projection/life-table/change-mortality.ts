import { ProjectionFault } from "../fault.ts";
import { at, type LifeTable } from "./table.ts";

/**
 * Shares that live on where every force of mortality is multiplied by `factor` (one number, or one a cell): S' = S^factor, exact for those who live from one
 * moment to another (Chiang 1968, Introduction to Stochastic Processes in Biostatistics), and taken here for groups as well. Below 1 more people live; 1 changes nothing; 0: nobody dies.
 */
export function survivalUnderHazard(survival: Float64Array, factor: number | Float64Array): Float64Array {
  return survival.map((share, cell) => {
    const times = typeof factor === "number" ? factor : at(factor, cell);
    if (!(times >= 0 && Number.isFinite(times))) throw wrong("死亡力の倍率", "The factor of mortality", times);
    return share ** times;
  });
}

/** A change of mortality after Brass: `level` (α) above 0: more die; `slope` (β) above 1: more of them are old. 0 and 1 change nothing. */
export type LogitChange = { readonly level: number; readonly slope: number };

/**
 * The relational life table of Brass (1971, "On the scale of mortality", in Biological Aspects of Demography): Y'(x) = α + β · Y(x), where
 * Y(x) = ½ ln((1 − l(x)) / l(x)). Those who die live as much of a group of `width` years as in the table given; the death rate of the open group changes by
 * the same factor as that of the group below. Throws where α is no number or β not above 0.
 */
export function relationalTable(table: LifeTable, { level, slope }: LogitChange, width: number): LifeTable {
  if (!Number.isFinite(level)) throw wrong("水準α", "The level α", level);
  if (!(slope > 0 && Number.isFinite(slope))) throw wrong("傾きβ", "The slope β", slope);
  const alive = table.alive.map((share) => 1 / (1 + Math.exp(2 * level) * (1 / share - 1) ** slope));
  const last = alive.length - 1;
  const years = Float64Array.from(alive, (_, group) => (group < last ? yearsOf(table, alive, group, width) : 0));
  const below = (list: LifeTable): number =>
    (at(list.alive, last - 1) - at(list.alive, last)) / at(list.years, last - 1);
  const factor = below(table) > 0 ? below({ alive, years }) / below(table) : 1;
  const open = at(table.alive, last) > 0 ? at(table.years, last) / at(table.alive, last) : 0;
  years[last] = (open * at(alive, last)) / factor;
  return { alive, years };
}

/** Years lived in a closed group by those of the new table, who die as early in it as those of the old one. */
function yearsOf(table: LifeTable, alive: Float64Array, group: number, width: number): number {
  const dying = at(table.alive, group) - at(table.alive, group + 1);
  const mean = dying > 0 ? (at(table.years, group) - width * at(table.alive, group + 1)) / dying : width / 2;
  return width * at(alive, group + 1) + mean * (at(alive, group) - at(alive, group + 1));
}

const wrong = (ja: string, en: string, found: number): ProjectionFault =>
  new ProjectionFault(
    "projection/mortalityChange",
    `死亡の変化の${ja}が${found}です。あり得る範囲の数にしてください。`,
    `${en} of the change of mortality is ${found}, which cannot be.`,
  );
