import { ProjectionFault } from "./fault.ts";
import { cellsOf, type Shape } from "./shape.ts";
import type { StepRates } from "./step-forward.ts";

/** Throws a `ProjectionFault` that names the first number with which people would be made out of nothing or lost. `step` counts from 0. */
export function checkStep(shape: Shape, rates: StepRates, step: number): void {
  const people = cellsOf(shape);
  const within = (name: string, list: Float64Array, length: number, isRight: (value: number) => boolean): void => {
    if (list.length !== length)
      throw new ProjectionFault(
        "projection/wrongLength",
        `${step + 1}期目の${name}は${length}個のはずですが、${list.length}個あります。`,
        `Step ${step + 1}: ${name} has ${list.length} numbers and needs ${length}.`,
      );
    const wrong = list.findIndex((value) => !isRight(value));
    if (wrong >= 0)
      throw new ProjectionFault(
        "projection/impossible",
        `${step + 1}期目の${name}の${wrong + 1}番目が${list[wrong]}です。あり得る範囲の数にしてください。`,
        `Step ${step + 1}: number ${wrong + 1} of ${name} is ${list[wrong]}, which cannot be.`,
      );
  };
  within("survival", rates.survival, people, (value) => value >= 0 && value <= 1);
  within("fertility", rates.fertility, shape.areas * shape.fertile.count, (value) => value >= 0 && value < 100);
  within("sexRatio", rates.sexRatio, shape.areas, (value) => value > 0 && Number.isFinite(value));
  if (rates.migration) within("migration", rates.migration.net, people, Number.isFinite);
}

/** Throws where a start population has a wrong length or holds anything but numbers of people. */
export function checkPeople(shape: Shape, people: Float64Array): void {
  if (people.length !== cellsOf(shape))
    throw new ProjectionFault(
      "projection/wrongLength",
      `初めの人口は${cellsOf(shape)}個のはずですが、${people.length}個あります。`,
      `The start population has ${people.length} numbers and needs ${cellsOf(shape)}.`,
    );
  const wrong = people.findIndex((count) => !(count >= 0 && Number.isFinite(count)));
  if (wrong >= 0)
    throw new ProjectionFault(
      "projection/impossible",
      `初めの人口の${wrong + 1}番目が${people[wrong]}です。0以上の数にしてください。`,
      `Number ${wrong + 1} of the start population is ${people[wrong]}: people are counted from 0.`,
    );
}
