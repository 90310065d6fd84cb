import { checkNumbers, isPeople } from "./check-numbers.ts";
import { areaPlaceOf, type Place, placeOf } from "./place.ts";
import { cellsOf, type Shape } from "./shape.ts";
import type { StepRates } from "./step-forward.ts";

/** The name of a list of a step, which counts from 0: as it is called in code, and in Japanese. */
export const nameOf = (step: number, name: string, ja: string): Place => ({
  ja: `${step + 1}期目の${ja}（${name}）`,
  en: `Step ${step + 1}, ${name}`,
});

/** Throws a `ProjectionFault` that names the first number with which people would be made out of nothing or lost. `step` counts from 0. */
export function checkStep(shape: Shape, rates: StepRates, step: number): void {
  const cell = { length: cellsOf(shape), place: (index: number) => placeOf(shape, index) };
  const { count } = shape.fertile;
  checkNumbers({
    ...cell,
    name: nameOf(step, "survival", "生残率"),
    list: rates.survival,
    isRight: (value) => value >= 0 && value <= 1,
    bounds: [0, 1],
  });
  checkNumbers({
    name: nameOf(step, "fertility", "出生率"),
    list: rates.fertility,
    length: shape.areas * count,
    isRight: (value) => value >= 0 && value < 100,
    bounds: [0, 99],
    place: (index) => placeOfMothers(shape, index),
  });
  checkNumbers({
    name: nameOf(step, "sexRatio", "性比"),
    list: rates.sexRatio,
    length: shape.areas,
    isRight: (value) => value > 0 && Number.isFinite(value),
    place: areaPlaceOf,
  });
  const { migration } = rates;
  if (migration)
    checkNumbers({
      ...cell,
      name: nameOf(step, "migration", "純移動数"),
      list: migration.net,
      isRight: Number.isFinite,
      bounds: [-Number.MAX_VALUE, Number.MAX_VALUE],
    });
}

function placeOfMothers({ fertile }: Shape, index: number): Place {
  const [area, age] = [Math.floor(index / fertile.count) + 1, fertile.from + (index % fertile.count) + 1];
  return { ja: `${area}番目の地域の${age}番目の年齢の母`, en: `area ${area}, mothers of age group ${age}` };
}

/** Throws where a start population has a wrong length or holds anything but numbers of people. */
export function checkPeople(shape: Shape, people: Float64Array): void {
  checkNumbers({
    name: { ja: "初めの人口", en: "The start population" },
    list: people,
    length: cellsOf(shape),
    isRight: isPeople,
    place: (cell) => placeOf(shape, cell),
  });
}
