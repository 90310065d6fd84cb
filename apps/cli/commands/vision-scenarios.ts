import type { Outcome, Problem } from "../../../foundation/index.ts";
import type { Region } from "../../../rooms/intake/index.ts";
import {
  type ListedScenario,
  listScenarios,
  readScenarioArgument,
  readyScenario,
  type ScenarioChoice,
  type ScenarioReport,
  scenarioJson,
  scenarioReport,
  scenarioYaml,
  type ToldScenario,
} from "../../../rooms/vision/cli.ts";
import type { Database } from "../../../store/index.ts";
import { print, tellProblem } from "../out.ts";
import { goalLines, people } from "./vision-lines.ts";

/** What of a call is about scenarios: one to run, one to compare it with, the list of them, or one to print as a file. */
export type ScenarioOptions = {
  readonly scenario?: string;
  readonly compare?: string;
  readonly scenarios?: boolean;
  readonly printScenario?: string;
  readonly json?: boolean;
};

/** The scenarios that a call names, read; null where it names none. */
export type AskedScenarios = { readonly scenario: ScenarioChoice; readonly compare: ScenarioChoice | null } | null;

/** Reads the files of a call before anything is opened. */
export function readAsked({ scenario, compare }: ScenarioOptions): Outcome<AskedScenarios, Problem> {
  if (scenario === undefined) return compare === undefined ? { ok: true, value: null } : { ok: false, problem: alone };
  const first = readScenarioArgument(scenario);
  const second = compare === undefined ? null : readScenarioArgument(compare);
  if (!first.ok) return first;
  if (second?.ok === false) return second;
  return { ok: true, value: { scenario: first.value, compare: second?.value ?? null } };
}

const alone: Problem = {
  code: "scenario/compareAlone",
  message: {
    ja: "--compare は --scenario と一緒に使います。比べるもとのシナリオを --scenario に書いてください。",
    en: "--compare goes with --scenario: name the scenario that is to be compared.",
  },
};

type Ground = {
  readonly database: Database;
  readonly region: Region;
  readonly wanted: { readonly place: string; readonly base: string | null };
};

/** Answers a call that is about scenarios, with its exit status; null where it is not. */
export async function answerAboutScenarios(
  ground: Ground,
  { scenarios, printScenario, json = false }: ScenarioOptions,
  { asked, goal }: { readonly asked: AskedScenarios; readonly goal: number | null },
): Promise<0 | 1 | null> {
  if (scenarios) return printList(ground, json);
  if (printScenario !== undefined) return printFile(ground, printScenario, json);
  return asked ? printReport(ground, asked, { goal, json }) : null;
}

/** `--scenarios`: all that are there. */
async function printList({ database, region, wanted }: Ground, json: boolean): Promise<0 | 1> {
  const listed = await listScenarios(database, region, wanted);
  if (!listed.ok) return refused(listed.problem);
  print(json ? JSON.stringify(listed.value) : listed.value.flatMap(listLines).join("\n"));
  return 0;
}

/** `--print-scenario`: a ready one as a file to start from. */
async function printFile({ database, region, wanted }: Ground, id: string, json: boolean): Promise<0 | 1> {
  const found = await readyScenario(database, region, { ...wanted, id });
  if (!found.ok) return refused(found.problem);
  print(json ? scenarioJson(found.value) : scenarioYaml(found.value));
  return 0;
}

/** `--scenario`: what becomes of the place. */
async function printReport(
  { database, region, wanted }: Ground,
  asked: NonNullable<AskedScenarios>,
  { goal, json }: { readonly goal: number | null; readonly json: boolean },
): Promise<0 | 1> {
  const report = await scenarioReport(database, region, { ...wanted, goal, ...asked });
  if (!report.ok) return refused(report.problem);
  print(json ? JSON.stringify(report.value) : reportLines(report.value).join("\n"));
  return 0;
}

function refused(problem: Problem): 1 {
  tellProblem(problem);
  return 1;
}

const fromWords = { trend: "傾向 / trend", edition: "版 / edition", library: "用意 / ready" } as const;

const listLines = ({ id, version, name, author, from, notHereJa, notHereEn }: ListedScenario): readonly string[] => [
  `${id}  v${version}  ${name.ja} / ${name.en}（${author}、${fromWords[from]}）`,
  ...(notHereJa === null ? [] : [`  ここでは使えません: ${notHereJa}`, `  not here: ${notHereEn}`]),
];

const toldLines = ({ id, version, name, author, reason, source, file }: ToldScenario): readonly string[] => [
  `${name.ja} / ${name.en}`,
  `  ${file ?? id}  v${version}  ${author}`,
  `  ${reason.ja}`,
  `  ${reason.en}`,
  ...(source ? [`  出典: ${source.ja} / source: ${source.en}`] : []),
];

const signed = (count: number): string => `${count > 0 ? "+" : ""}${people(count)}`;

function reportLines(report: ScenarioReport): readonly string[] {
  const { name, nameEn, baseJa, baseEn, workedOutFrom, scenario, compare, years, steps, goal } = report;
  const columns = ["年", "シナリオ scenario", "今の傾向 trend", "差 difference", "社人研など official"];
  return [
    `${name} / ${nameEn}  ${baseJa} / ${baseEn}`,
    ...(workedOutFrom === "municipalities"
      ? ["市町村ごとの表から計算 / worked out from the tables of the municipalities"]
      : []),
    ...toldLines(scenario),
    ...(compare ? ["比べる相手 / compared with:", ...toldLines(compare)] : []),
    [...columns, ...(compare ? ["比べる相手 compared", "差 difference"] : [])].join("\t"),
    ...years.map((one) =>
      [
        one.year,
        people(one.people),
        people(one.trend),
        signed(one.againstTrend),
        people(one.official),
        ...(one.compare === null ? [] : [people(one.compare), signed(one.againstCompare ?? 0)]),
      ].join("\t"),
    ),
    ["期間 years", "0～4歳になった子 children", "死亡 deaths", "純移動 net moves"].join("\t"),
    ...steps.map(({ from: first, to, children, deaths, moves }) =>
      [`${first}–${to}`, people(children), people(deaths), signed(moves)].join("\t"),
    ),
    ...(goal ? goalLines(goal) : []),
  ];
}
