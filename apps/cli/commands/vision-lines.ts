import type { LeverReport, VisionReport } from "../../../rooms/vision/cli.ts";

/** A number of people as it is printed for a person. */
export const people = (count: number | null): string =>
  count === null ? "－" : Math.round(count).toLocaleString("ja-JP");

/** What a goal would take, line by line. */
export const goalLines = (goal: NonNullable<VisionReport["goal"]>): readonly string[] => [
  `${goal.year}年に${people(goal.people)}人 / ${people(goal.people)} in ${goal.year}`,
  ...(goal.tfrAlone ? [`  TFR ${leverLine(goal.tfrAlone, 3)}`] : []),
  `  移動 / movers ${leverLine(goal.moversAlone, 0)}`,
  ...goal.frontier.map((point) => `  TFR ${point.tfr} + ${leverLine(point, 0)}`),
];

const leverLine = (
  { isReached, level, people: count, yearlyNetMigration, whyNotJa, whyNotEn }: LeverReport,
  digits: number,
): string =>
  isReached
    ? `${level?.toFixed(digits)} → ${people(count)}（純移動 / net migration ${people(yearlyNetMigration)} 人/年 a year）`
    : `${whyNotJa} / ${whyNotEn}（${people(count)}）`;
