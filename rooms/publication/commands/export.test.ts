import { expect, test } from "vitest";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { exportCommand } from "./export.ts";

const site = hokkaidoSite();
const exported = (kind: string) => JSON.parse(exportCommand(site, kind, { json: true, lang: "ja" }).stdout);
type Listed = { readonly id: string };
const byId = (kind: string, id: string) => exported(kind).find((entry: Listed) => entry.id === id);
const document = "002-renkei-chiiki-hoshin-2016";

test("export kpi は002の46行、004の目標、000の展望を持つ", () => {
  const rows: readonly { sources: readonly { document: string }[]; sameAs: string | null }[] = exported("kpi");
  const of = (id: string) => rows.filter(({ sources }) => sources[0]?.document === id);
  expect(of(document)).toHaveLength(46);
  expect(of(document).filter(({ sameAs }) => sameAs === null)).toHaveLength(40);
  expect(of("000-sosei-senryaku-2018")).toHaveLength(1);
  expect(of("004-juten-seisaku-2020").length).toBeGreaterThanOrEqual(14);
});

test("くり返しの行は、表の行を sameAs で指す（717行、2,240万人→2,789万人）", () => {
  expect(byId("kpi", "kanko-yotei-nishi-iburi-overview")).toMatchObject({
    name: "観光入込客数（14市町村合計(区毎の統計を取っていない札幌市南区を除く)）",
    plan: "renkei-hoshin",
    edition: "renkei-hoshin-2016",
    regions: ["道央広域"],
    bureaus: ["後志", "胆振", "石狩"],
    project: "ようてい・西いぶり広域連携プロジェクト",
    baseline: {
      value: 22400000,
      unit: "人",
      period: { kind: "fiscalYear", from: "2014", to: "2014" },
      printed: "2,240万人",
    },
    target: { value: 27890000, unit: "人", bound: "exact", printed: "2,789万人" },
    accumulation: "yearly",
    direction: "increase",
    sameAs: "kanko-yotei-nishi-iburi",
    sources: [{ document, lines: [717, 719, 720] }],
  });
});

test("2040年の人口は460～450万人の範囲で、基準値はない", () => {
  expect(byId("kpi", "population-2040")).toMatchObject({
    baseline: null,
    target: {
      value: 4600000,
      to: 4500000,
      unit: "人",
      period: { kind: "calendarYear", from: "2040", to: "2040" },
      printed: "460～450万人",
    },
  });
});

test("完了という目標は言葉のままである（004の326行）", () => {
  const completed = exported("kpi").find(
    ({ target }: { target: { printed: string } | null }) => target?.printed === "完了",
  );
  expect(completed.target).toMatchObject({ value: null, unit: null, bound: "text", text: "完了" });
});

test("54.4%以上は atLeast である（004の353行）", () => {
  const bounded = exported("kpi").find(
    ({ target }: { target: { printed: string } | null }) => target?.printed === "54.4%以上",
  );
  expect(bounded.target).toMatchObject({ value: 54.4, unit: "%", bound: "atLeast" });
});

test("export projects は名前のある65のプロジェクトを持ち、34が2016年版である", () => {
  const projects: readonly { edition: string }[] = exported("projects");
  expect(projects).toHaveLength(65);
  expect(projects.filter(({ edition }) => edition === "renkei-hoshin-2016")).toHaveLength(34);
  expect(byId("projects", "geopark-2016")).toMatchObject({
    name: "道内ジオパークの連携による地域力向上プロジェクト",
    regions: ["道央広域"],
    bureaus: ["胆振", "空知", "日高", "オホーツク", "十勝"],
  });
});

test("export activities は86以上の実績を、値・単位・時期・誰がとともに持つ", () => {
  expect(exported("activities").length).toBeGreaterThanOrEqual(86);
  expect(byId("activities", "kekkon-support-soudan")).toMatchObject({
    value: 813,
    unit: "件",
    period: { kind: "fiscalYear", from: "2017", to: "2017" },
    who: "北海道（結婚サポートセンター）",
    programme: "S046",
    sources: [{ document: "000-sosei-senryaku-2018", lines: [134, 136, 163, 165, 166] }],
  });
});

test("export systems は186の仕組みをS001から持つ", () => {
  const systems = exported("systems");
  expect(systems).toHaveLength(186);
  expect(byId("systems", "S001")).toMatchObject({
    name: "北海道総合計画（地域づくりの基本方向）",
    kind: "plan",
    since: { period: { kind: "fiscalYear", from: "2016", to: "2016" }, printed: "平成 28年度（2016年度）" },
  });
});

test("export areas は六つの連携地域、14振興局、179市町村を持ち、振興局ごとの数が合う", () => {
  const areas: readonly { kind: string; members: readonly string[] | null }[] = exported("areas");
  const of = (...kinds: readonly string[]) => areas.filter(({ kind }) => kinds.includes(kind));
  expect(of("region")).toHaveLength(6);
  expect(of("city", "town", "village")).toHaveLength(179);
  const sizes = of("bureau").map(({ members }) => members?.length ?? 0);
  expect(sizes.sort((a, b) => b - a)).toEqual([24, 23, 20, 19, 18, 11, 11, 10, 8, 8, 8, 7, 7, 5]);
});

test("モデル事業の11地域は45の市町村を名前とコードで持つ", () => {
  const models = exported("areas").filter(({ kind }: { kind: string }) => kind === "modelArea");
  expect(models).toHaveLength(11);
  expect(models.flatMap(({ members }: { members: string[] }) => members)).toHaveLength(45);
  expect(byId("areas", "model-minamisorachi")).toMatchObject({
    members: ["南幌町", "由仁町", "長沼町", "栗山町"],
    memberCodes: ["014231", "014273", "014281", "014290"],
    memberCount: { value: 4, unit: "町", printed: "４町" },
    from: "FY2015",
  });
});

test("函館市は団体コードと、渡島の中にあることを持つ", () => {
  expect(byId("areas", "m-01202")).toMatchObject({
    code: "012025",
    kind: "city",
    name: "函館市",
    core: true,
    parents: [{ id: "bureau-oshima", name: "渡島", from: null, to: null }],
    members: [],
  });
});

test("export budget は74行と14テーマを持つ", () => {
  const budget = exported("budget");
  expect(budget.lines).toHaveLength(74);
  expect(budget.themes).toHaveLength(14);
});

test("--json がなければ人の読む表になる", () => {
  const { stdout } = exportCommand(site, "systems", { json: false, lang: "en" });
  expect(stdout.split("\n")[0]).toMatch(/^Id +Name +Kind/);
  expect(stdout).toContain("Hokkaido Comprehensive Plan");
});

test("知らない種類は終了状態2で、使える名前を告げる", () => {
  const { exitCode, problems, stdout } = exportCommand(site, "dogs", { json: true, lang: "ja" });
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(problems[0]?.message.en).toContain("kpi, budget, projects");
});
