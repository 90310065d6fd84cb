import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runScenario } from "../../../projection/index.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { importObservationFile } from "../../observation/server.ts";
import type { Site } from "../../publication/index.ts";
import { visionReport } from "../commands/vision-report.ts";
import { totalIn } from "../domain/answer.ts";
import { baseOf } from "../domain/vision-base.ts";
import { kpiVision } from "../server.ts";
import { type HokkaidoPages, hokkaidoPages } from "../testing/hokkaido-pages.ts";

const source = "population-ipss2018";
const agesTo = (open: number): readonly string[] => [
  ...Array.from({ length: open / 5 }, (_, at) => `${at * 5}-${at * 5 + 4}`),
  `${open}+`,
];
const ages = agesTo(90);
const headOf = (of: readonly string[]): string => ["code", "sex", "year", "total", ...of].join(",");
const head = headOf(ages);

let at: HokkaidoPages;
beforeAll(async () => {
  at = await hokkaidoPages();
}, 120_000);
afterAll(() => at?.close());

const write: HokkaidoPages["write"] = (name, lines) => at.write(name, lines);
const bring = (files: readonly string[]) => at.bring(files, source);
const totals = (id: string) => at.totals(id, source);
const page = (path: string) => at.main(path);

/** Fictitious rows of men and of women: as many people in every group but the first and the last. */
const rowsOf = (
  code: string,
  year: number,
  [first, each, last]: readonly [number, number, number],
  groups = ages.length,
): string[] =>
  ["M", "F"].map((sex) => {
    const people = [first, ...new Array<number>(groups - 2).fill(each), last];
    return [code, sex, year, people.reduce((sum, count) => sum + count, 0), ...people].join(",");
  });

describe("版だけがある機械で", () => {
  /** The first number in the page's table of a year after the columns of counts and of the official projection. */
  const chosenIn = async (query: string): Promise<number> => {
    const { body } = await at.web().get(null, `/api/vision/hokkaido/hokkaido/population.csv?${query}`);
    const row = body.split(/\r?\n/).find((line) => line.startsWith("2040,"));
    return Number(row?.split(",").at(-1));
  };

  test("450万人への答えの道を開くと、どれも450万人になる", async () => {
    const html = await page("/vision/hokkaido?goal=4500000&life=0.5&s=halved-loss-2015");
    const links = [...html.matchAll(/href="([^"]*)" data-see-answer/g)].map(([, href]) =>
      href?.replaceAll("&amp;", "&"),
    );
    // 出生だけ、移動だけ、組み合わせの六つ。届かないものに道はない
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const href of links) {
      const [path, query = ""] = href?.split("?") ?? [];
      expect(path).toBe("/vision/hokkaido/hokkaido");
      expect(new URLSearchParams(query).get("life")).toBe("0.5");
      expect(await chosenIn(query)).toBe(4_500_000);
    }
  });

  test("前の時期の傾向の総数には出どころの印があり、国勢調査・方法・決定へ導く", async () => {
    const html = await page("/vision/hokkaido");
    const mark = /<a[^>]*href="#earlier-2010"[^>]*>([^<]*)/.exec(html)?.[1];
    expect(mark).toMatch(/^4,224,\d{3}人$|^422\.4万人$/);
    const origin = html.slice(html.indexOf('id="earlier-2010"'));
    for (const year of ["CY2005", "CY2010"])
      expect(origin).toContain(`href="/observation/hokkaido/population-census-m-0-4/010006/${year}"`);
    expect(origin).toContain("平成25年推計の型");
    expect(origin).toContain("設計の決定 0011");
  });

  test("KPIが移る人を数えることは版が決めた人と理由とともに言い、決めていなければ提案と言う", async () => {
    const view = { lang: "ja", era: "wareki", path: "/" } as const;
    const panel = async (of: Site) =>
      renderToString((await kpiVision(at.store.database, of, view, "goal-09")) ?? h("p", {}));
    const decided = await panel(at.site());
    expect(decided).toContain('data-kpi-movers="decided"');
    expect(decided).toContain("この版をつくった人（道の確認は受けていない）");
    expect(looseDigits(decided)).toEqual([]);
    const kpi = at.site().kpis.byId.get("goal-09");
    if (!kpi) throw new Error("no goal-09");
    const kpis = { ...at.site().kpis, byId: new Map([["goal-09", { ...kpi, movers: null }]]) };
    const proposed = await panel({ ...at.site(), kpis });
    expect(proposed).toContain('data-kpi-movers="proposed"');
    expect(proposed).toContain("まだだれも決めていません");
  });

  test("表のない市町村は、取り込みの命令、取る所、いまあるもの、足りないものを言い、命令の言葉も同じ", async () => {
    const html = await page("/vision/hokkaido/m-01202");
    const said = await visionReport(at.store.database, at.site(), { place: "m-01202", base: null, goal: null });
    const message = said.ok ? "" : said.problem.message.ja;
    for (const words of [
      "michishirube population import FILE…",
      "2015年の市町村の値がありません",
      "2015年 2地域",
      "男女・年齢（5歳）階級別の推計結果",
      "https://www.ipss.go.jp/pp-shicyoson/j/shicyoson18/t-page.asp",
      "https://www.e-stat.go.jp/stat-search/files?toukei=00200521",
    ]) {
      expect(html).toContain(words);
      expect(message).toContain(words);
    }
    expect(looseDigits(html)).toEqual([]);
  });
});

describe("結果の表だけを取り込むと", () => {
  beforeAll(() =>
    bring([
      write("ipss2018-results.csv", [
        head,
        ...rowsOf("01202", 2015, [100, 100, 100]),
        ...rowsOf("01202", 2020, [90, 90, 90]),
        ...[2025, 2030, 2035, 2040].flatMap((year) => rowsOf("01202", year, [70, 80, 100])),
      ]),
    ]),
  );

  test("市町村の何も動かさない道は、公表された表そのものになる", async () => {
    // 2020年 2×19×90、2025年 2×(70＋17×80＋100)
    expect(await totals("m-01202")).toEqual({ 2015: 3800, 2020: 3420, 2025: 3060, 2030: 3060, 2035: 3060, 2040: 3060 });
  });

  test("国勢調査の表がない市町村では推計がふつうの土台になり、ページは何を土台にしたかを言い、もとの値へ導く", async () => {
    const html = await page("/vision/hokkaido/m-01202");
    expect(html).toContain("社人研 平成30年推計を土台にします。");
    expect(html).toContain("全国の二つの国勢調査の間の生き残りで分けました");
    expect(html).toContain('href="/observation/hokkaido/population-ipss2018-m-0-4/012025/CY2020"');
    expect(html).toContain("社人研 平成30年推計のまま（パターン1）");
    expect(looseDigits(html)).toEqual([]);
  });

  test("北海道には表がないので、国勢調査からの土台だけがあり、ない土台は名指しで断られる", async () => {
    const html = await page(`/vision/hokkaido?base=${source}`);
    expect(html).toContain(
      `計算の土台「${source}」（base）はこの地域にありません。censuses のどれかを書いてください。`,
    );
    expect(html).not.toContain(`data-vision-base="${source}"`);
  });
});

test("国勢調査より上の年齢まである推計は、全国の生き残りの年齢にまとめて土台になる", async () => {
  const years = [2020, 2025, 2030, 2035, 2040, 2045, 2050];
  const rows = years.flatMap((year) => rowsOf("01205", year, [100, 100, 50], 20));
  await at.bring([write("ipss2023-results.csv", [headOf(agesTo(95)), ...rows])], "population-ipss2023");
  const { ages: folded } = await at.tables("m-01205", "population-ipss2023");
  expect(folded.slice(-2)).toEqual(["85-89", "90+"]);
  // 2×(19×100＋50)
  expect(await at.totals("m-01205", "population-ipss2023")).toMatchObject({ 2020: 3900, 2040: 3900, 2050: 3900 });
});

describe("仮定値の表だけを取り込むと", () => {
  const ends = [2020, 2025, 2030, 2035, 2040];
  const spans = ends.map((year) => `${year - 5}～${year}年`);
  const everywhere = () =>
    at
      .codesOf("hokkaido")
      .map((code) => code.slice(0, 5))
      .filter((code) => code !== "01202");
  /** Every town keeps nine of ten and gains one of ten by moves, so that everybody stays. */
  const rates = (title: string, value: number): string => {
    const reached = [...ages.slice(1, -1).map((age) => `${age}歳`), "90歳以上"];
    const rows = everywhere().flatMap((code) =>
      ["男", "女"].flatMap((sex) => reached.map((age) => [code, sex, age, ...ends.map(() => value)].join(","))),
    );
    return write(`${title}.csv`, [title, ["コード", "男女", "年齢", ...spans].join(","), ...rows]);
  };
  const ratio = (title: string, value: number): string => {
    const rows = everywhere().map((code) => [code, ...ends.map(() => value)].join(","));
    return write(`${title}.csv`, [title, ["コード", ...ends].join(","), ...rows]);
  };

  beforeAll(() =>
    bring([
      rates("生残率", 0.9),
      rates("純移動率", 0.1),
      ratio("子ども女性比", 0.5),
      ratio("0-4歳性比", 100),
      write("ipss2018-base.csv", [head, ...everywhere().flatMap((code) => rowsOf(code, 2015, [100, 100, 100]))]),
    ]),
  );

  test("その率で進み、補正のないことを言う", async () => {
    // 2020年: 5～89歳は100人のまま、90歳以上は200人、女15～49歳700人の子は350人。2×(17×100＋200)＋350
    // 2025年: 5～9歳は175人、90歳以上は300人、子は350人。2×(175＋16×100＋300)＋350
    expect(await totals("m-01204")).toMatchObject({ 2015: 3800, 2020: 4150, 2025: 4500 });
    const html = await page("/vision/hokkaido/m-01204");
    expect(html).toContain("補正はしていないので、公表値とは少し違います");
    expect(html).toContain('href="/observation/hokkaido/population-ipss2018-survival-m-5-9/012041/CY2015..CY2020"');
    expect(looseDigits(html)).toEqual([]);
  });

  test("地域全体の表があり、すべての市町村の仮定値がそろうと、その和に合わせて進む", async () => {
    const all = 179;
    const town = (code: string) => [
      ...rowsOf(code, 2020, [80 * all, 50 * all, 100 * all]),
      ...[2025, 2030, 2035, 2040].flatMap((year) => rowsOf(code, year, [40 * all, 50 * all, 50 * all])),
    ];
    await bring([
      write("ipss2018-whole.csv", [
        head,
        ...rowsOf("01000", 2015, [100 * all, 100 * all, 100 * all]),
        ...town("01000"),
      ]),
      write("ipss2018-hakodate.csv", [head, ...rowsOf("01202", 2015, [100, 100, 100])]),
      ...["生残率", "純移動率"].map((title, index) =>
        write(`函館-${title}.csv`, [
          title,
          ["コード", "男女", "年齢", ...spans].join(","),
          ...["男", "女"].flatMap((sex) =>
            [...ages.slice(1, -1).map((age) => `${age}歳`), "90歳以上"].map((age) =>
              ["01202", sex, age, ...spans.map(() => (index === 0 ? 0.9 : 0.1))].join(","),
            ),
          ),
        ]),
      ),
      ...[
        ["子ども女性比", 0.5],
        ["0-4歳性比", 100],
      ].map(([title, value]) =>
        write(`函館-${title}.csv`, [
          `${title}`,
          ["コード", ...ends].join(","),
          ...["01202", "01204"].map((code) => [code, ...ends.map(() => value)].join(",")),
        ]),
      ),
    ]);
    // 一つの市は179分の1: 2020年 2×(80＋17×50＋100)、2025年 2×(40＋17×50＋50)
    expect(await totals("m-01204")).toMatchObject({ 2015: 3800, 2020: 2060, 2025: 1880 });
    expect(await page("/vision/hokkaido/m-01204")).toContain("一律補正");
    expect(await totals("hokkaido")).toMatchObject({ 2015: 3800 * all, 2020: 2060 * all, 2025: 1880 * all });
  }, 60_000);
});

test("全国の合計特殊出生率が取り込まれていれば、出生率を子どもの数に直す比は全国のものになる", async () => {
  expect((await at.tables("hokkaido", "censuses")).inputs.map(({ label }) => label.ja).join()).toContain(
    "北海道の合計特殊出生率",
  );
  const { body } = at.site().edition;
  const file = write("tfr.csv", [
    "measure,area,period,value,status",
    // 架空の値: 1なら比は全国の子ども女性比そのもの
    "total-fertility-rate,000000,CY2015,1,",
  ]);
  const call = { file, body, measures: ["total-fertility-rate"], who: "検査", now: new Date().toISOString() };
  await importObservationFile(at.store.database, call);
  await at.arrange();
  const { childWomanPerTfr, inputs } = await at.tables("hokkaido", "censuses");
  // 2015年国勢調査: 0～4歳 4,987,706人、15～49歳の女 25,842,815人で0.1930。年齢不詳を分けてもほとんど変わらない
  expect(childWomanPerTfr).toBeCloseTo(0.193, 2);
  expect(inputs.map(({ label }) => label.ja).join()).toContain("全国の合計特殊出生率 2015年（1。");
});

const folder = process.env.MICHISHIRUBE_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const published = ["municipality", "prefecture"].map(
  (of) => `${folder}/population/ipss2018-projection-2015-2045-${of}-sex-age5.csv.gz`,
);
const there = published.every((file) => existsSync(file));
if (!there) console.info(`skipped: the statistics are not in ${folder} (set MICHISHIRUBE_DATA)`);

test.skipIf(!there)(
  "公表された平成30年推計を取り込むと、北海道の2030・2040・2045年は市町村の和として公表値に戻り、つまみはその上で動く",
  { timeout: 120_000 },
  async () => {
    const own = published.map((file, index) => {
      const [first = "", ...lines] = gunzipSync(readFileSync(file)).toString("utf8").split(/\r?\n/);
      // 北海道の市町村（札幌は市の値。区は除く）と、生き残りを知るための47都道府県
      const kept =
        index === 0 ? lines.filter((line) => /^01(?!1(?!00))/.test(line)) : lines.filter((line) => line !== "");
      return write(`ipss2018-${index}.csv`, [first, ...kept]);
    });
    await bring(own);
    const expected = { 2030: 4_791_592, 2040: 4_280_427, 2045: 4_004_973 };
    expect(await totals("hokkaido")).toMatchObject(expected);
    const given = await at.given("hokkaido", source);
    const course = given.municipal && runScenario(baseOf(given.municipal), { changes: [] });
    expect(course?.areas).toHaveLength(179);
    for (const [year, people] of Object.entries(expected))
      expect(Math.round((course && totalIn(course, Number(year))) ?? 0)).toBe(people);
    const html = await page(`/vision/hokkaido?base=${source}&m25=1000`);
    expect(html).toContain("同じ推計の47都道府県の和の変化率で分けました");
    expect(html).toContain(`/vision/hokkaido/hokkaido?m25=1000`);
    const { body } = await at.web().get(null, `/api/vision/hokkaido/hokkaido/population.csv?base=${source}&m25=1000`);
    const row = body.split(/\r?\n/).find((line) => line.startsWith("2040,"));
    expect(row?.split(",").slice(0, 4)).toEqual(["2040", "調査なし", "4280427", "4280427"]);
    expect(Number(row?.split(",")[4])).toBeGreaterThan(4_300_000);
  },
);
