import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPopulation } from "../../rooms/cohort/server.ts";
import { temporaryFolder } from "../../store/testing/temporary-folder.ts";
import { type RunningServer, startProduct } from "./testing/running-server.ts";

let product: RunningServer;
let folder: string;
let remove: () => void;
beforeAll(async () => {
  product = await startProduct();
  ({ folder, remove } = temporaryFolder());
});
afterAll(async () => {
  remove();
  await product.stop();
});

const mainOf = async (address: string): Promise<string> => {
  const answer = await product.server.inject({ method: "GET", url: address });
  expect(answer.statusCode).toBe(200);
  return /<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? "";
};

test("版にある男女・年齢別人口の値には、ほかの値と同じ出所のページがある", async () => {
  const main = await mainOf("/observation/hokkaido/population-census-f-20-24/010006/CY2015");
  expect(main).toContain("北海道の国勢調査 女 20～24歳");
  expect(main).toContain("116,309人");
  expect(main).not.toContain("取り込んだファイル");
});

test("全国の値のページは、47都道府県の和であると言う", async () => {
  const main = await mainOf("/observation/hokkaido/population-census-m-0-4/000000/CY2015");
  expect(main).toContain("全国の国勢調査 男 0～4歳");
  expect(main).toContain("47都道府県の値の和");
});

test("取り込んだ値のページは、ファイルの名前と行を言い、一覧では一つの統計として数えられる", async () => {
  const ages = Array.from({ length: 19 }, (_, index) => (index < 18 ? `${index * 5}-${index * 5 + 4}` : "90+"));
  const row = (sex: string) => ["01202", sex, "2020", 19 * 7, ...ages.map(() => 7), 0].join(",");
  const file = join(folder, "census-fictitious.csv");
  writeFileSync(
    file,
    [["code", "sex", "year", "total", ...ages, "unknown"].join(","), row("M"), row("F"), ""].join("\n"),
  );
  const known = { body: "010006", codes: new Set(["012025"]) };
  await importPopulation(product.database, {
    files: [file],
    known,
    listed: new Set(),
    who: "検査",
    now: new Date().toISOString(),
  });
  const main = await mainOf("/observation/hokkaido/population-census-f-90-over/012025/CY2020");
  expect(main).toContain("7人");
  expect(main).toContain("取り込んだファイル");
  expect(main).toContain("census-fictitious.csv");
  expect(main).toContain("3行目");
  const overview = await mainOf("/overview/010006");
  expect(overview).toContain("measures-population-census");
  expect(overview).not.toContain("population-census-f-90-over");
});

test("ない値のページはない", async () => {
  const answer = await product.server.inject({
    method: "GET",
    url: "/observation/hokkaido/population-census-f-20-24/012025/CY1930",
  });
  expect(answer.statusCode).toBe(404);
});
