import { checkNumbers } from "../check-numbers.ts";
import { nameOf } from "../check-step.ts";
import { ProjectionFault } from "../fault.ts";
import { areaPlaceOf, placeOf } from "../place.ts";
import { cellsOf, type Shape } from "../shape.ts";
import type { MunicipalRates } from "./municipal-step.ts";

/**
 * Throws a `ProjectionFault` that names step (counted from 0), list, area, sex and age group of the first number that cannot be. Cells of the first group, which
 * the step does not use, are not looked at.
 */
export function checkMunicipal(shape: Shape, rates: MunicipalRates, step: number): void {
  const isUsed = (cell: number): boolean => cell % shape.ages > 0;
  const cell = { length: cellsOf(shape), place: (index: number) => placeOf(shape, index) };
  const area = { length: shape.areas, place: areaPlaceOf };
  const isShare = (value: number, index: number): boolean => !isUsed(index) || (value >= 0 && value <= 1);
  const isMove = (value: number, index: number): boolean => !isUsed(index) || Number.isFinite(value);
  checkNumbers({ ...cell, name: nameOf(step, "survival", "生残率"), list: rates.survival, isRight: isShare });
  checkNumbers({ ...cell, name: nameOf(step, "moving", "純移動率"), list: rates.moving, isRight: isMove });
  if (rates.arriving)
    checkNumbers({ ...cell, name: nameOf(step, "arriving", "加わる人数"), list: rates.arriving, isRight: isMove });
  checkNumbers({
    ...area,
    name: nameOf(step, "childWoman", "子ども女性比"),
    list: rates.childWoman,
    isRight: isChildWoman,
  });
  checkNumbers({ ...area, name: nameOf(step, "sexRatio", "性比"), list: rates.sexRatio, isRight: isSexRatio });
  checkStaying(shape, rates, step);
}

/** 0 is a place where no child is born. */
const isChildWoman = (value: number): boolean => value >= 0 && value < 100;

/** 0 is a place where only girls are. */
const isSexRatio = (value: number): boolean => value >= 0 && Number.isFinite(value);

/** Who does not live on cannot move away. */
function checkStaying(shape: Shape, { survival, moving }: MunicipalRates, step: number): void {
  for (let cell = 0; cell < survival.length; cell += 1) {
    const staying = (survival[cell] ?? 0) + (moving[cell] ?? 0);
    if (staying >= 0 || cell % shape.ages === 0) continue;
    const at = placeOf(shape, cell);
    throw new ProjectionFault(
      "projection/moreLeaveThanAreThere",
      `${step + 1}期目の${at.ja}で、生残率${survival[cell]}と純移動率${moving[cell]}の和が0を下回ります。生き残る人より多くは転出できません。`,
      `Step ${step + 1}, ${at.en}: survival ${survival[cell]} and net moving ${moving[cell]} add up to less than 0: no more can leave than live on.`,
    );
  }
}
