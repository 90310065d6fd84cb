import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Command, Option } from "commander";
import { addShapes } from "../../../rooms/area/server.ts";
import { addDocumentFiles, addedWords } from "../../../rooms/document/cli.ts";
import { editionSchema, listedMeasures, type Region } from "../../../rooms/intake/index.ts";
import { importObservationFile, ObservationRefused } from "../../../rooms/observation/server.ts";
import { loadFolder } from "../../../rooms/publication/server.ts";
import type { Database } from "../../../store/index.ts";
import { type StoreChoice, withRegion, withStore } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem, tellProblems } from "../out.ts";

const storeOption = () =>
  new Option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database");
const editionOption = () => new Option("--edition <id>", "版の名前 / name of the edition").default("hokkaido");

type WithEdition = StoreChoice & { readonly edition: string };

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    tell(`ファイル「${file}」を読めません（${why}）。`, `Cannot read the file "${file}" (${why}).`);
    return null;
  }
}

async function addShapeFile(database: Database, region: Region, file: string, credit: string): Promise<0 | 1> {
  const text = readText(file);
  if (text === null) return 1;
  const given = { body: region.edition.body, name: basename(file), text, credit, now: new Date().toISOString() };
  const added = await addShapes(database, region.areas, given);
  if (!added.ok) {
    tellProblem(added.problem);
    return 1;
  }
  const { drawn, missing } = added.value;
  tell(`${drawn} 市町村の境界を入れました。`, `installed the outlines of ${drawn} municipalities`);
  if (missing.length > 0) tell(`境界のない市町村: ${missing.join("、")}`, `without an outline: ${missing.join(", ")}`);
  return 0;
}

async function addDocuments(
  database: Database,
  region: Region,
  files: readonly string[],
  as: string | undefined,
): Promise<0 | 1> {
  const call = { bodyId: region.edition.body, files, as, who: "michishirube", now: new Date().toISOString() };
  const results = await addDocumentFiles(database, call);
  for (const { outcome } of results) {
    if (!outcome.ok) tellProblem(outcome.problem);
    else tell(addedWords(outcome.value).ja, addedWords(outcome.value).en);
  }
  return results.every(({ outcome }) => outcome.ok) ? 0 : 1;
}

type ImportChoice = WithEdition & { readonly measures?: string };

async function importStatistic(
  database: Database,
  region: Region,
  file: string,
  { measures }: ImportChoice,
): Promise<0 | 1> {
  const known = measures ? measures.split(",") : listedMeasures(region).map(({ id }) => id);
  try {
    const counts = await importObservationFile(database, {
      file,
      body: region.edition.body,
      measures: known,
      who: "michishirube",
      now: new Date().toISOString(),
    });
    tell(
      `追加 ${counts.added}、変更 ${counts.changed}、変わらず ${counts.unchanged}`,
      `added ${counts.added}, changed ${counts.changed}, unchanged ${counts.unchanged}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ObservationRefused)) throw error;
    tellProblem(error.problem);
    return 1;
  }
}

/** Commands that bring data in: editions, files of documents, outlines, statistics; and the format's schema out. */
export function addDataCommands(program: Command, frame: Frame): void {
  program
    .command("load <dir>")
    .description("版を読み込む / load an edition's folder")
    .addOption(storeOption())
    .action(async (folder: string, choice: StoreChoice) => {
      const done = await withStore(frame.projectRoot, choice, ({ database }) =>
        loadFolder(database, folder, ({ ja, en }) => tell(ja, en)),
      );
      const problems = done.ok ? done.value : done.problem;
      if (problems.length > 0) frame.finish(tellProblems(problems));
    });
  program
    .command("document")
    .description("資料のファイル / files of documents")
    .command("add <files...>")
    .description("資料のファイルを加える / add a document's file")
    .option("--as <id>", "中身が違っても、この資料として加える / take it as this document though its bytes differ")
    .addOption(editionOption())
    .addOption(storeOption())
    .action((files: string[], choice: WithEdition & { as?: string }) =>
      withRegion(frame, choice, (database, region) => addDocuments(database, region, files, choice.as)),
    );
  program
    .command("shapes")
    .description("境界データ / boundaries")
    .command("add <file>")
    .description("TopoJSON の境界を入れる / install boundaries from TopoJSON (N03)")
    .option(
      "--credit <words>",
      "出典の表示 / words of credit",
      "国土数値情報（行政区域データ）国土交通省 / National Land Numerical Information (administrative areas), MLIT",
    )
    .addOption(editionOption())
    .addOption(storeOption())
    .action((file: string, choice: WithEdition & { credit: string }) =>
      withRegion(frame, choice, (database, region) => addShapeFile(database, region, file, choice.credit)),
    );
  program
    .command("observations")
    .description("統計 / statistics")
    .command("import <file>")
    .description("measure,area,period,value,status の CSV を取り込む / import a CSV of observations")
    .option(
      "--measures <ids>",
      "指標（コンマ区切り）。なければ版の指標 / measures, comma-separated; default the edition's",
    )
    .addOption(editionOption())
    .addOption(storeOption())
    .action((file: string, choice: ImportChoice) =>
      withRegion(frame, choice, (database, region) => importStatistic(database, region, file, choice)),
    );
  program
    .command("schema")
    .description("版の様式の JSON Schema / the JSON Schema of the edition format")
    .action(() => print(JSON.stringify(editionSchema, null, 1)));
}
