import { type Command, Option } from "commander";
import { topPlace, type VisionReport, visionReport } from "../../../rooms/vision/cli.ts";
import { type StoreChoice, withRegion } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem } from "../out.ts";
import { goalLines, people } from "./vision-lines.ts";
import { answerAboutScenarios, readAsked, type ScenarioOptions } from "./vision-scenarios.ts";

type Choice = StoreChoice &
  ScenarioOptions & { readonly edition: string; readonly base?: string; readonly goal?: string };

/**
 * `vision`: a place under every scenario or under one of a file, the scenarios there are, and what a goal would take. 2 where the goal is no number, 1 where a scenario
 * cannot be read or run, or there is nothing to project from.
 */
export function addVisionCommand(program: Command, frame: Frame): void {
  program
    .command("vision [place]")
    .description(
      "地域の将来人口をすべてのシナリオで計算し、目標に何が要るかを探す / project a place under every scenario, and find what a goal would take",
    )
    .addOption(new Option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database"))
    .addOption(new Option("--edition <id>", "版の名前 / name of the edition").default("hokkaido"))
    .addOption(new Option("--base <id>", "計算の土台（censuses、population-ipss2018 など） / what it rests on"))
    .addOption(new Option("--goal <people>", "2040年に目指す人口 / population wanted in 2040"))
    .addOption(
      new Option(
        "--scenario <file-or-id>",
        "このシナリオ（YAML・JSON のファイルか id）で計算する / run this scenario: a YAML or JSON file, or an id",
      ),
    )
    .addOption(new Option("--compare <file-or-id>", "比べる相手のシナリオ / the scenario to compare it with"))
    .addOption(new Option("--scenarios", "あるシナリオを並べる / list the scenarios there are"))
    .addOption(
      new Option(
        "--print-scenario <id>",
        "シナリオをファイルとして書き出す（--json なら JSON）/ print a scenario as a file (JSON with --json)",
      ),
    )
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
      const asked = readAsked(choice);
      if (!asked.ok) {
        tellProblem(asked.problem);
        return frame.finish(asked.problem.code === "scenario/compareAlone" ? 2 : 1);
      }
      await withRegion(frame, choice, async (database, region) => {
        const usual = topPlace(region)?.id ?? region.edition.id;
        const wanted = { place: place ?? usual, base: choice.base ?? null };
        const status = await answerAboutScenarios({ database, region, wanted }, choice, { asked: asked.value, goal });
        if (status !== null) return status;
        const report = await visionReport(database, region, { ...wanted, goal });
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

function linesOf({ name, nameEn, baseJa, baseEn, courses, earlierTrends, goal }: VisionReport): readonly string[] {
  const totals = (list: VisionReport["earlierTrends"][number]["totals"]) =>
    list.map(({ year, people: count }) => `${year} ${people(count)}`).join("  ");
  return [
    `${name} / ${nameEn}  ${baseJa} / ${baseEn}`,
    ...courses.flatMap((course) => [`${course.nameJa} / ${course.nameEn}`, `  ${totals(course.totals)}`]),
    ...earlierTrends.map((trend) => `${trend.before}→${trend.from}: ${totals(trend.totals)}`),
    ...(goal ? goalLines(goal) : []),
  ];
}
