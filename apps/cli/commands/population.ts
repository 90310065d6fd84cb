import { type Command, Option } from "commander";
import type { Bilingual, Problem } from "../../../foundation/index.ts";
import { type KnownAreas, PopulationRefused } from "../../../rooms/cohort/index.ts";
import {
  estatBase,
  importEstat,
  importPopulation,
  type PopulationReport,
  populationSources,
  type SourcesWish,
  sourceStates,
  stateLines,
} from "../../../rooms/cohort/server.ts";
import { listedMeasures, type Region } from "../../../rooms/intake/index.ts";
import type { Database } from "../../../store/index.ts";
import { type StoreChoice, withRegion } from "../context.ts";
import type { Frame } from "../frame.ts";
import { tell, tellProblem } from "../out.ts";

type Choice = StoreChoice & { readonly edition: string };
type ImportChoice = Choice & { readonly source?: string; readonly year?: string };

const storeOption = () =>
  new Option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database");
const editionOption = () => new Option("--edition <id>", "版の名前 / name of the edition").default("hokkaido");

const knownAreas = ({ edition, areas }: Region): KnownAreas => ({
  body: edition.body,
  codes: new Set([edition.body, ...areas.all.flatMap(({ code }) => code ?? [])]),
  names: new Map(areas.all.flatMap(({ name, code }): (readonly [string, string])[] => (code ? [[name, code]] : []))),
});

const say = ({ ja, en }: Bilingual): void => tell(ja, en);

const mostTold = 20;

/** A table that is wrong throughout has thousands of problems: the first tell what they are. */
function tellSome(problems: readonly Problem[]): 1 {
  for (const problem of problems.slice(0, mostTold)) tellProblem(problem);
  const more = problems.length - mostTold;
  if (more > 0) tell(`ほかに ${more} 件あります。`, `${more} more.`);
  tell("何も取り込みませんでした。", "Nothing was imported.");
  return 1;
}

function tellReport({ files, counts, notes }: PopulationReport): 0 {
  for (const { name, what, rows } of files) tell(`${name}: ${what.ja} ${rows} 行`, `${name}: ${what.en}, ${rows} rows`);
  tell(
    `追加 ${counts.added}、変更 ${counts.changed}、変わらず ${counts.unchanged}`,
    `added ${counts.added}, changed ${counts.changed}, unchanged ${counts.unchanged}`,
  );
  for (const note of notes) say(note);
  return 0;
}

async function unlessRefused(work: Promise<PopulationReport>): Promise<0 | 1> {
  try {
    return tellReport(await work);
  } catch (error) {
    if (error instanceof PopulationRefused) return tellSome(error.problems);
    throw error;
  }
}

const callFor = (region: Region) => ({
  known: knownAreas(region),
  listed: new Set(listedMeasures(region).map(({ id }) => id)),
  who: "michishirube",
  now: new Date().toISOString(),
});

/** Without a file: what to download from where. With files: what was found in them, and what is still missing. */
async function importFiles(
  database: Database,
  region: Region,
  files: readonly string[],
  { source, year }: ImportChoice,
): Promise<0 | 1> {
  if (files.length === 0) return tellSources(database, region);
  const call = { ...callFor(region), files, source, year: year ? Number(year) : undefined };
  const status = await unlessRefused(importPopulation(database, call));
  if (status === 0) await tellStates(database, region);
  return status;
}

type EstatChoice = Choice & { readonly source?: string; readonly area?: string; readonly cd?: readonly string[] };

const noAppId: Problem = {
  code: "cohort/estatNoAppId",
  message: {
    ja: "e-Stat のアプリケーションIDがありません。https://www.e-stat.go.jp/api/ で利用登録をして発行し、環境変数 ESTAT_APP_ID に入れてください。",
    en: "There is no application id for e-Stat. Register at https://www.e-stat.go.jp/api/ to get one, and put it into the environment variable ESTAT_APP_ID.",
  },
};

/** `--area 01000,01202` and `--cd cat03=000` become codes on axes. */
function codesOf({ area, cd = [] }: EstatChoice): ReadonlyMap<string, readonly string[]> {
  const given = [...(area ? [`area=${area}`] : []), ...cd].map((text): readonly [string, readonly string[]] => {
    const [axis = "", list = ""] = text.split("=");
    return [axis, list.split(",").filter((code) => code !== "")];
  });
  return new Map(given);
}

/** Nothing is asked of e-Stat unless the user has put an id of their own into the environment and given this command. */
async function importTable(database: Database, region: Region, table: string, choice: EstatChoice): Promise<0 | 1> {
  const appId = process.env.ESTAT_APP_ID;
  if (!appId) {
    tellProblem(noAppId);
    return 1;
  }
  const access = { base: process.env.ESTAT_API_URL ?? estatBase, appId };
  const wish = { table, codes: codesOf(choice) };
  return unlessRefused(importEstat(database, { ...callFor(region), access, wish, source: choice.source }));
}

function municipalitiesOf({ edition, areas }: Region): SourcesWish {
  const own = areas.all.filter(({ kind }) => kind === "city" || kind === "town" || kind === "village");
  const names = own.flatMap(({ code, name, nameEn }): (readonly [string, Bilingual])[] =>
    code ? [[code, { ja: name, en: nameEn }]] : [],
  );
  return { body: edition.body, codes: names.map(([code]) => code), names: new Map(names) };
}

async function tellSources(database: Database, region: Region): Promise<0> {
  const { lines } = await database.read((tx) => populationSources(tx, municipalitiesOf(region)));
  for (const line of lines) say(line);
  return 0;
}

/** What the store now holds for the municipalities of the edition, and what it still lacks. */
async function tellStates(database: Database, region: Region): Promise<void> {
  const states = await database.read((tx) => sourceStates(tx, municipalitiesOf(region)));
  for (const state of states) for (const line of stateLines(state)) say(line);
}

/** Commands that bring population statistics in: files, and what there is to bring. */
export function addPopulationCommands(program: Command, frame: Frame): void {
  const population = program.command("population").description("人口の統計 / statistics of population");
  population
    .command("import [files...]")
    .description(
      "国勢調査・社人研・住民基本台帳・社会・人口統計体系のファイルを取り込む。ファイルがなければ、何をどこから取るかを言う / import files of population statistics; without a file: what to download from where",
    )
    .option("--source <id>", "年齢別の表の統計（版の cohorts の id）/ source that tables by age belong to")
    .option("--year <year>", "表に年がないときの年 / the year, where a table does not say it")
    .addOption(editionOption())
    .addOption(storeOption())
    .action(async (files: string[], choice: ImportChoice) =>
      withRegion(frame, choice, (database, region) => importFiles(database, region, files, choice)),
    );
  population
    .command("estat <table>")
    .description(
      "e-Stat の統計表を取り込む（環境変数 ESTAT_APP_ID） / import a table of e-Stat (environment variable ESTAT_APP_ID)",
    )
    .option("--area <codes>", "地域コード5桁、コンマ区切り / area codes of five digits, comma-separated")
    .option("--cd <axis=codes...>", "ほかの区分の選択（cat03=000 など） / classes of further axes, such as cat03=000")
    .option("--source <id>", "年齢別の表の統計（版の cohorts の id） / source that tables by age belong to")
    .addOption(editionOption())
    .addOption(storeOption())
    .action((table: string, choice: EstatChoice) =>
      withRegion(frame, choice, (database, region) => importTable(database, region, table, choice)),
    );
  population
    .command("sources")
    .description(
      "何をどこから取り、何があり、何が足りないか / what to download from where, what is here, what is missing",
    )
    .addOption(editionOption())
    .addOption(storeOption())
    .action((choice: Choice) => withRegion(frame, choice, tellSources));
}
