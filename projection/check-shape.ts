import { ProjectionFault } from "./fault.ts";
import type { Shape } from "./shape.ts";

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

/** Throws `projection/shape` where areas or ages are no counts, or the ages of mothers lie outside the ages. `from` = the youngest group that may bear children. */
export function checkShape({ areas, ages, fertile }: Shape, from = 0): void {
  if (!isCount(areas, 1))
    throw wrongShape("地域の数", "The number of areas", areas, "1以上の整数", "a whole number from 1");
  if (!isCount(ages, 2))
    throw wrongShape("年齢の数", "The number of age groups", ages, "2以上の整数", "a whole number from 2");
  const isRight = isCount(fertile.from, from) && isCount(fertile.count, 1) && fertile.from + fertile.count <= ages;
  if (isRight) return;
  throw wrongShape(
    "出産する年齢",
    "The fertile ages",
    `${fertile.from} + ${fertile.count}`,
    `${from}番から${ages - 1}番までのうち`,
    `groups ${from} to ${ages - 1}`,
  );
}

const wrongShape = (ja: string, en: string, found: number | string, wantedJa: string, wantedEn: string) =>
  new ProjectionFault(
    "projection/shape",
    `${ja}が${found}になっています。${wantedJa}にしてください。`,
    `${en}: found ${found}; give ${wantedEn}.`,
  );
