import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// the command as a user calls it: a process of its own, on a store of its own
const projectRoot = join(import.meta.dirname, "..", "..");
const command = join(projectRoot, "bin", "michishirube");
let folder: string;

const run = (args: readonly string[], input = "") => {
  const environment = { ...process.env, DATABASE_URL: "" };
  const ended = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: "utf8",
    env: environment,
    maxBuffer: 1 << 26,
  });
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
};
const inStore = (...args: string[]) => run([...args, "--store", join(folder, "store")]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-cli-"));
});
afterAll(() => {
  // as root a store in a private folder is a link to one that the database's account may enter
  for (const store of readdirSync(folder)) rmSync(realpathSync(join(folder, store)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test("何もない所からでも、書き出しは版を自分で読み込み、標準出力には JSON だけを出す", () => {
  const { status, stdout } = inStore("export", "systems", "--json");
  const systems: readonly { readonly id: string }[] = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(systems).toHaveLength(186);
  expect(systems.map(({ id }) => id)).toContain("S186");
}, 120_000);

test("KPIの書き出しは印刷された46行と目標・見通しで、値は基本の単位", () => {
  const kpis: readonly { readonly id: string; readonly baseline: unknown; readonly sameAs: string | null }[] =
    JSON.parse(inStore("export", "kpi", "--json").stdout);
  expect(kpis).toHaveLength(63);
  expect(kpis.filter(({ sameAs }) => sameAs !== null)).toHaveLength(6);
  // 002 854行: ジオパーク構成市町への観光入込客数 8,228千人（H26）
  expect(kpis.find(({ id }) => id === "kanko-geopark")?.baseline).toEqual({
    value: 8228000,
    unit: "人",
    period: { kind: "fiscalYear", from: "2014", to: "2014" },
    printed: "8,228千人",
  });
});

test("点検は前年度＋拡充が本年度と合わない11行を挙げる", () => {
  const findings: readonly {
    readonly code: string;
    readonly sources: readonly { readonly lines: readonly number[] }[];
  }[] = JSON.parse(inStore("check", "--json").stdout);
  const lines = findings
    .filter(({ code }) => code === "previousPlusExpansion")
    .flatMap(({ sources }) => sources[0]?.lines.at(-1) ?? []);
  expect(lines.sort((a, b) => a - b)).toEqual([182, 278, 369, 372, 375, 383, 388, 447, 453, 579, 726]);
});

test("評価は domain の計算例どおり: 札幌市 2007 は ibaraki で −55.1 % C", () => {
  const request = {
    rule: "ibaraki",
    direction: "increase",
    baseline: { value: 43.3, year: 2006 },
    target: { value: 60, year: 2010 },
    actual: { value: 41.0, year: 2007 },
    survey: true,
  };
  const { rate, grade } = JSON.parse(run(["grade", "--json"], JSON.stringify(request)).stdout);
  expect(grade).toBe("C");
  expect(rate).toBeCloseTo(-55.1, 1);
});

test("知らない書き出しや読めない求めは、2 で終わり、標準出力を汚さない", () => {
  expect(run(["export", "nothing"])).toMatchObject({ status: 2, stdout: "" });
  expect(run(["grade", "--json"], "これは JSON ではない")).toMatchObject({ status: 2, stdout: "" });
  expect(run(["no-such-command"])).toMatchObject({ status: 2, stdout: "" });
});

test("版のフォルダーがなければ 1 で終わり、何が要るかを両方の言葉で言う", () => {
  const { status, stderr } = inStore("load", join(folder, "nowhere"));
  expect(status).toBe(1);
  expect(stderr).toContain("edition.yaml");
  expect(stderr).toMatch(/フォルダー/);
});

test("控えを取り、空の所へ戻すと、書き出しは一字も違わない", () => {
  const file = join(folder, "backup.tar.gz");
  const before = inStore("export", "budget", "--json").stdout;
  expect(inStore("backup", file).status).toBe(0);
  const other = join(folder, "other");
  expect(run(["restore", file, "--store", other]).status).toBe(0);
  expect(run(["export", "budget", "--json", "--store", other]).stdout).toBe(before);
}, 120_000);

test("人口ビジョン: 傾向は社人研の2018年推計の近くを通り、目標450万人への道は、そのまま計算すると450万人になる", () => {
  type Totals = readonly { readonly year: number; readonly people: number }[];
  type Lever = { readonly isReached: boolean; readonly people: number };
  const report: {
    readonly courses: readonly { readonly scenario: string; readonly totals: Totals }[];
    readonly earlierTrends: readonly { readonly from: number; readonly totals: Totals }[];
    readonly goal: { readonly tfrAlone: Lever; readonly moversAlone: Lever; readonly frontier: readonly Lever[] };
  } = JSON.parse(inStore("vision", "--goal", "4500000", "--json").stdout);
  const in2040 = (totals: Totals) => totals.find(({ year }) => year === 2040)?.people ?? 0;
  const people = new Map(report.courses.map(({ scenario, totals }) => [scenario, in2040(totals)]));
  // 社人研 平成30年推計 4,280,427人、平成25年推計 4,190,073人: ほかの方法なので、1%まで離れてよい
  expect(Math.abs((people.get("pattern-1") ?? 0) / 4_280_427 - 1)).toBeLessThan(0.01);
  expect(Math.abs(in2040(report.earlierTrends[0]?.totals ?? []) / 4_190_073 - 1)).toBeLessThan(0.01);
  expect(report.earlierTrends[0]?.from).toBe(2010);
  // 人口ビジョン: 460～450万人
  expect(people.get("national-path")).toBeGreaterThan(4_500_000);
  expect(people.get("national-path")).toBeLessThan(4_600_000);
  const { tfrAlone, moversAlone, frontier } = report.goal;
  expect(frontier).toHaveLength(6);
  expect([tfrAlone, moversAlone, ...frontier].filter((one) => Math.abs(one.people - 4_500_000) > 10)).toEqual([]);
  expect(inStore("vision", "nowhere").status).toBe(1);
  expect(inStore("vision", "--goal", "たくさん").status).toBe(2);
}, 120_000);

test("シナリオのファイル: 書き出した形のまま計算でき、国の道筋は2040年に455万8,172人、今の傾向は428万5,884人", () => {
  const printed = inStore("vision", "--print-scenario", "national-path");
  expect(printed.stdout).toContain("      - { year: 2040, tfr: 2.07 }\n");
  const file = join(folder, "path.yaml");
  writeFileSync(file, printed.stdout);
  const asked = ["vision", "--scenario", file, "--compare", "halved-loss-2015", "--json"];
  const report: {
    readonly scenario: { readonly file: string; readonly author: string; readonly version: number };
    readonly compare: { readonly id: string };
    readonly years: readonly Readonly<Record<string, number>>[];
    readonly steps: readonly Readonly<Record<string, number>>[];
  } = JSON.parse(inStore(...asked).stdout);
  expect(report.scenario).toMatchObject({ id: "national-path", file, author: "Michishirube", version: 1 });
  expect(report.compare).toMatchObject({ id: "halved-loss-2015", file: null });
  // 社人研 平成30年推計の2040年 4,280,427人
  const in2040 = report.years.find(({ year }) => year === 2040);
  expect(in2040).toMatchObject({ people: 4_558_172, trend: 4_285_884, againstTrend: 272_288, official: 4_280_427 });
  for (const { start = 0, children = 0, deaths = 0, moves = 0, end = 0 } of report.steps)
    expect(Math.abs(start + children - deaths + moves - end)).toBeLessThan(3);
  expect(report.steps).toHaveLength(6);
}, 120_000);

test("シナリオの一覧と表は人にも読め、悪いファイルは行と項目を挙げて1で、比べる相手だけの呼び方は2で終わる", () => {
  const all: readonly { readonly id: string; readonly from: string }[] = JSON.parse(
    inStore("vision", "--scenarios", "--json").stdout,
  );
  expect(all.map(({ id, from }) => `${from} ${id}`)).toContain("edition national-path-halved-loss");
  const table = inStore("vision", "--scenario", "national-path").stdout;
  expect(table).toContain("2040\t4,558,172\t4,285,884\t+272,288\t4,280,427");
  expect(table).toContain("Births of the national vision");
  const bad = join(folder, "bad.yaml");
  const text = "id: bad\nversion: 1\nname: { ja: 案, en: x }\nauthor: 課\nreason: { ja: 案, en: x }\nchanges:\n";
  writeFileSync(bad, `${text}  - { kind: deathFactor, factor: -1 }\n`);
  const refused = inStore("vision", "--scenario", bad);
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain(`${bad} 7 changes[0].factor`);
  expect(refused.stderr).toContain("0以上100以下の倍率");
  writeFileSync(bad, `${text}  - { kind: deathFactor, factor: 1, where: [bureau-nemuru] }\n`);
  expect(inStore("vision", "--scenario", bad).stderr).toContain("bureau-nemuro");
  expect(inStore("vision", "--scenario", join(folder, "absent.yaml")).stderr).toContain("ENOENT");
  expect(inStore("vision", "--compare", "national-path").status).toBe(2);
}, 120_000);

test("境界のファイルが壊れていれば、何も変えずにそう言う", () => {
  const broken = join(folder, "broken.topo.json");
  writeFileSync(broken, "{");
  const { status, stderr } = inStore("shapes", "add", broken);
  expect(status).toBe(1);
  expect(stderr).toContain("TopoJSON");
});

test("読めないファイルが一つあっても、ほかは読み、1で終わる", () => {
  const text = join(folder, "plan.txt");
  writeFileSync(text, "相談件数を令和7年度に300件とします。\n");
  const { status, stdout } = inStore("read", "--json", join(folder, "absent.pdf"), text);
  expect(status).toBe(1);
  expect(stdout).toContain("fileUnreadable");
  expect(stdout).toContain("300");
  expect(inStore("read", "--json", text).status).toBe(0);
}, 60_000);

test("自分の資料の正解と比べ、資料ごとと全体の成績を出し、違いを挙げる", () => {
  const own = mkdtempSync(join(folder, "own-"));
  writeFileSync(join(own, "plan.csv"), "指標,基準値(令和4年度),目標値(令和9年度)\n架空の相談件数,120件,150件\n");
  const values = "[baseline 120 件 FY2022, target 160 件 FY2027]";
  writeFileSync(join(own, "plan.yaml"), `expected: [{ kind: kpi, name: 架空の相談件数, values: ${values} }]`);
  const { status, stdout } = run(["score-reading", own, "--failures"]);
  expect(status).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "plan.csv\tvalues 1/2 (50.0 %)\tlinks 1/1 (100.0 %)\twrong links 0/1 (0.0 %)\tstated and not in the truth 1/2 (50.0 %)",
    "    missed: kpi 架空の相談件数 target 160 件 FY2027",
    "    added: kpi 架空の相談件数 target 150 件 FY2027",
    "1 files\tvalues 1/2 (50.0 %)\tlinks 1/1 (100.0 %)\twrong links 0/1 (0.0 %)\tstated and not in the truth 1/2 (50.0 %)",
    "",
  ]);
  rmSync(own, { recursive: true });
}, 60_000);

const direction = join(projectRoot, "..", "shared", "sources", "002-renkei-chiiki-hoshin-2016.txt");
const whyNoDirection = existsSync(direction) ? null : "連携地域別方針の文がないため、その KPI の結び付きは試しません";
if (whyNoDirection) console.warn(whyNoDirection);

type KpiLine = {
  readonly kind: string;
  readonly name: string;
  readonly project: string | null;
  readonly link: { readonly id: string } | null;
};

test.skipIf(whyNoDirection)(
  "連携地域別方針の46行は、KPI・プロジェクト・連携地域まで結び付き、どこにも誤りがない",
  () => {
    const lines: readonly KpiLine[] = inStore("read", "--json", direction)
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = lines.filter(({ kind }) => kind === "kpi");
    expect(found).toHaveLength(46);
    const projects: readonly { readonly id: string; readonly name: string; readonly project: string }[] = JSON.parse(
      inStore("export", "kpi", "--json").stdout,
    );
    const projectOf = new Map(projects.map((kpi) => [kpi.id, kpi.project]));
    expect(found.filter(({ link, project }) => link === null || project !== projectOf.get(link.id))).toEqual([]);
    const ofTourists = found.filter(({ name }) => name === "観光入込客数").map(({ link }) => link?.id);
    expect(ofTourists).toEqual([
      "kanko-donan",
      "kanko-dohoku",
      "kanko-donan",
      "kanko-dohoku",
      "kanko-okhotsk",
      "kanko-kushiro-nemuro",
    ]);
    expect(found.find(({ name }) => name === "生乳生産量")).toMatchObject({
      regions: ["釧路・根室"],
      regionIds: ["region-kushiro-nemuro"],
      bureaus: ["釧路", "根室"],
      bureauIds: ["bureau-kushiro", "bureau-nemuro"],
    });
  },
  120_000,
);

test("読み手が途中で去っても（| head）、何も言わずに終わる", async () => {
  const file = join(folder, "many.csv");
  const rows = Array.from({ length: 3000 }, (_, row) => `架空の指標${row},${row + 1}人`);
  writeFileSync(file, ["指標,実績値（令和6年度）", ...rows].join("\n"));
  const child = spawn(process.execPath, [command, "read", file, "--json", "--store", join(folder, "store")], {
    env: { ...process.env, DATABASE_URL: "" },
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  expect((await once(child, "close"))[0]).toBe(0);
  expect(complaints).not.toMatch(/EPIPE|Error/);
  rmSync(file);
}, 60_000);
