import { type Command, Option } from "commander";
import { type LeverReport, type VisionReport, visionReport } from "../../../rooms/vision/cli.ts";
import { type StoreChoice, withRegion } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem } from "../out.ts";

type Choice = StoreChoice & { readonly edition: string; readonly goal?: string; readonly json?: boolean };

/** `vision`: every scenario of a place, and what a goal would take. 2 where the goal is no number, 1 where there is nothing to project from. */
export function addVisionCommand(program: Command, frame: Frame): void {
  program
    .command("vision [place]")
    .description(
      "地域の将来人口をすべてのシナリオで計算し、目標に何が要るかを探す / project a place under every scenario, and find what a goal would take",
    )
    .addOption(new Option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database"))
    .addOption(new Option("--edition <id>", "版の名前 / name of the edition").default("hokkaido"))
    .addOption(new Option("--goal <people>", "2040年に目指す人口 / population wanted in 2040"))
    .addOption(new Option("--json", "機械用の出力 / machine output"))
    .action(async (place: string | undefined, choice: Choice) => {
      const goal = choice.goal === undefined ? null : readPeople(choice.goal);
      if (Number.isNaN(goal)) {
        tell(
          `目標「${choice.goal}」が読めません。4500000 のような人数で書いてください。`,
          `Cannot read the goal "${choice.goal}": write people, such as 4500000.`,
        );
        return frame.finish(2);
      }
      await withRegion(frame, choice, async (database, region) => {
        const usual = region.edition.population?.area ?? region.edition.id;
        const report = await visionReport(database, region, { place: place ?? usual, goal });
        if (!report.ok) {
          tellProblem(report.problem);
          return 1;
        }
        print(choice.json ? JSON.stringify(report.value) : linesOf(report.value).join("\n"));
        return 0;
      });
    });
}

const readPeople = (text: string): number =>
  /^[1-9]\d{0,9}$/.test(text.replaceAll(",", "")) ? Number(text.replaceAll(",", "")) : Number.NaN;

const people = (count: number | null): string => (count === null ? "－" : Math.round(count).toLocaleString("ja-JP"));

function linesOf({ name, nameEn, from, before, courses, earlierTrends, goal }: VisionReport): readonly string[] {
  const totals = (list: VisionReport["earlierTrends"][number]["totals"]) =>
    list.map(({ year, people: count }) => `${year} ${people(count)}`).join("  ");
  return [
    `${name} / ${nameEn}  ${before}→${from}`,
    ...courses.flatMap((course) => [`${course.nameJa} / ${course.nameEn}`, `  ${totals(course.totals)}`]),
    ...earlierTrends.map((trend) => `${trend.before}→${trend.from}: ${totals(trend.totals)}`),
    ...(goal
      ? [
          `${goal.year}年に${people(goal.people)}人 / ${people(goal.people)} in ${goal.year}`,
          ...(goal.tfrAlone ? [`  TFR ${leverLine(goal.tfrAlone, 3)}`] : []),
          `  移動 / movers ${leverLine(goal.moversAlone, 0)}`,
          ...goal.frontier.map((point) => `  TFR ${point.tfr} + ${leverLine(point, 0)}`),
        ]
      : []),
  ];
}

const leverLine = (
  { isReached, level, people: count, yearlyNetMigration, whyNotJa, whyNotEn }: LeverReport,
  digits: number,
): string =>
  isReached
    ? `${level?.toFixed(digits)} → ${people(count)}（純移動 / net migration ${people(yearlyNetMigration)} 人/年 a year）`
    : `${whyNotJa} / ${whyNotEn}（${people(count)}）`;
