import { describe, expect, test } from "vitest";
import { nationalPath, runScenario, type Scenario } from "../../../projection/index.ts";
import { type Area, arrangeAreas } from "../../area/index.ts";
import { totalIn } from "./answer.ts";
import { withKept } from "./kept-files.ts";
import { ownScenario } from "./own-scenario.ts";
import { placeScenario } from "./placed-scenario.ts";
import { offersWithout, regionOffers, regionScenarios, runnable } from "./region-scenarios.ts";
import { scenarioYaml } from "./scenario-file.ts";
import { baseOf, sentBase } from "./vision-base.ts";
import type { PlaceTables } from "./vision-model.ts";
import { type VisionPlace, visionPlace } from "./vision-place.ts";
import { plainSettings } from "./vision-settings.ts";

const area = (id: string, code: string | null, kind: Area["kind"], parents: readonly string[]): Area => ({
  id,
  code,
  kind,
  name: id,
  nameEn: id,
  parents: parents.map((parent) => ({ id: parent })),
  sources: [],
});
const group = (id: string, members: string[] | null) =>
  ({ id, kind: "other", name: id, nameEn: id, members, sources: [] }) as const;

/** A prefecture of two bureaus: the northern with two towns, the southern with one. */
const areas = arrangeAreas(
  [
    area("ken", "019992", "prefecture", []),
    area("north", null, "bureau", ["ken"]),
    area("south", null, "bureau", ["ken"]),
    area("m-1", "010014", "town", ["north"]),
    area("m-2", "010022", "town", ["north"]),
    area("m-3", "010031", "town", ["south"]),
  ],
  [group("coast", ["m-2", "m-3"]), group("unnamed", null)],
);
const placeOf = (id: string): VisionPlace => {
  const place = visionPlace(areas, id);
  if (!place) throw new Error(`no place ${id}`);
  return place;
};

/** Everybody stays, nobody dies; 100 women of 20 to 24 in every area; from 2015 on. */
function tablesOf(codes: readonly string[], childWomanPerTfr: number | null = 0.2): PlaceTables {
  const ages = 11;
  const start = new Float64Array(codes.length * 2 * ages);
  codes.forEach((_, index) => {
    start[(index * 2 + 1) * ages + 4] = 100;
  });
  const none = { ja: "–", en: "–" };
  return {
    shape: { areas: codes.length, ages, fertile: { from: 3, count: 7 } },
    areas: codes,
    ages: [],
    from: 2015,
    before: 2010,
    start,
    rates: [
      {
        survival: new Float64Array(start.length).fill(1),
        moving: new Float64Array(start.length),
        arriving: null,
        childWoman: new Float64Array(codes.length),
        sexRatio: new Float64Array(codes.length).fill(1),
      },
    ],
    childWomanPerTfr,
    trend: { name: none, changes: [], why: none, source: none },
    basis: { kind: "censuses" },
    inputs: [],
  };
}

const scenario = (changes: Scenario["changes"]): Scenario => ({ ...nationalPath, id: "mine", changes });
const coming = (where: Scenario["changes"][number]["where"], split: "together" | "each" = "together"): Scenario =>
  scenario([
    {
      kind: "migrationAdd",
      where,
      yearly: 10,
      split,
      period: { from: 2016, until: 2020 },
      pattern: [{ ages: { from: 20, to: 24 }, sex: "both", share: 1 }],
    },
  ]);
const halved = (where: readonly string[]): Scenario =>
  scenario([{ kind: "deathFactor", where, factor: 0.5, period: {} }]);

const placed = (place: string, codes: readonly string[], asked: Scenario) =>
  placeScenario({ areas, place: placeOf(place), tables: { areas: codes } }, asked);
const codeOf = (...given: Parameters<typeof placed>): string => {
  const found = placed(...given);
  return found.ok ? "ok" : found.problem.code;
};

describe("シナリオは版の地域とまとまりの名で書かれ、計算のもとにある地域で計算される", () => {
  test("市町村ごとの表があれば、名指した市町村だけが変わる: 2町に合わせて毎年10人は、5年で50人", () => {
    const tables = tablesOf(["010014", "010022", "010031"]);
    const base = baseOf(sentBase(tables));
    const found = runnable({ areas, place: placeOf("ken"), tables }, base, coming(["coast"]));
    if (!found.ok) throw new Error(found.problem.message.en);
    const course = runScenario(base, found.value);
    const perArea = [0, 1, 2].map((index) =>
      course.people[1]?.slice(index * 22, index * 22 + 22).reduce((a, b) => a + b),
    );
    expect(perArea).toEqual([100, 125, 125]);
    expect(totalIn(course, 2020)).toBe(350);
  });

  test("その地域の全体を指す名は、その地域のどの表でも全体のこと", () => {
    for (const where of [["ken"], ["north", "south"], ["m-1", "coast"]])
      expect(placed("ken", ["019992"], coming(where))).toEqual({ ok: true, value: coming("all") });
    expect(placed("m-1", ["010014"], halved(["north"]))).toEqual({
      ok: true,
      value: { ...halved([]), changes: [{ kind: "deathFactor", where: "all", factor: 0.5, period: {} }] },
    });
  });

  test("ほかの地域についての変更はここでは消え、残るものだけで計算する", () => {
    const both = scenario([...halved(["south"]).changes, { kind: "deathFactor", where: "all", factor: 2, period: {} }]);
    expect(placed("m-1", ["010014"], both)).toMatchObject({
      ok: true,
      value: { changes: [{ where: "all", factor: 2 }] },
    });
    expect(codeOf("m-1", ["010014"], halved(["south"]))).toBe("scenario/elsewhere");
  });

  test("全体の表しかない地域の一部、一部しか見えない合計、ない地域、市町村の分からないまとまりは、理由を言って断られる", () => {
    expect(codeOf("ken", ["019992"], halved(["north"]))).toBe("scenario/needsMunicipalities");
    expect(codeOf("ken", ["019992"], coming("all", "each"))).toBe("scenario/needsMunicipalities");
    expect(codeOf("m-1", ["010014"], coming(["north"]))).toBe("scenario/beyondPlace");
    expect(codeOf("m-1", ["010014"], coming(["north"], "each"))).toBe("ok");
    expect(codeOf("ken", ["019992"], halved(["unnamed"]))).toBe("scenario/membersUnknown");
    const unknown = placed("ken", ["019992"], halved(["noth"]));
    expect(unknown).toMatchObject({ ok: false, problem: { code: "scenario/unknownArea" } });
    expect(JSON.stringify(unknown)).toContain("近い id: north");
    expect(JSON.stringify(unknown)).toContain("changes[0].where");
  });
});

const offersFor = (scenarios: readonly Scenario[], tables = tablesOf(["019992"])) =>
  regionOffers({ areas, scenarios: scenarios.map((one) => ({ ...one })) }, placeOf("ken"), tables);

describe("地域のシナリオ", () => {
  test("版にシナリオがなくても、傾向と、用意された型が並ぶ", () => {
    expect(offersFor([]).map(({ from, written }) => `${from} ${written.id}`)).toEqual([
      "trend pattern-1",
      "library national-path",
      "library simulation-1",
      "library simulation-2",
      "library halved-loss-2015",
      "library balanced-by-2040",
    ]);
  });

  test("表がなくても、書き始めるためのファイルは並ぶ。どれも計算できない理由を持つ", () => {
    const why = { code: "vision/noTables", message: { ja: "表がない", en: "no tables" } };
    const offers = offersWithout({ scenarios: [{ ...nationalPath, id: "own" }] }, why);
    expect(offers.map(({ written }) => written.id)).toEqual([
      "pattern-1",
      "own",
      "national-path",
      "simulation-1",
      "simulation-2",
      "balanced-by-2040",
    ]);
    expect(offers.every(({ placed }) => !placed.ok && placed.problem === why)).toBe(true);
  });

  test("版のものは傾向の次に並び、同じ id の型に代わる。傾向の id は使えない", () => {
    const own = [
      { ...nationalPath, version: 7 },
      { ...nationalPath, id: "pattern-1" },
    ];
    const offers = offersFor(own);
    expect(offers[1]).toMatchObject({ from: "edition", written: { id: "national-path", version: 7 } });
    expect(offers.filter(({ written }) => written.id === "national-path")).toHaveLength(1);
    expect(offers[2]?.placed).toMatchObject({ ok: false, problem: { code: "scenario/idTaken" } });
  });

  test("全国の比がないとき、合計特殊出生率のシナリオは選べず、理由が残る", () => {
    const without = tablesOf(["019992"], null);
    const offers = offersFor([], without);
    expect(offers[1]?.placed).toMatchObject({ ok: false, problem: { code: "scenario/noNationalRatio" } });
    expect(regionScenarios({ areas, scenarios: [] }, placeOf("ken"), without).map(({ id }) => id)).toEqual([
      "pattern-1",
      "halved-loss-2015",
      "balanced-by-2040",
    ]);
  });

  test("基準の年より前だけのシナリオも、理由を言って選べない", () => {
    const past = scenario([{ kind: "deathFactor", where: "all", factor: 1, period: { until: 2010 } }]);
    expect(offersFor([past])[1]?.placed).toMatchObject({ ok: false, problem: { code: "scenario/yearOutside" } });
  });

  test("職員が持ち込んだファイルは、ここで計算できるものだけ、残したときの id で選べる", () => {
    const given = {
      choices: [],
      base: null,
      tables: tablesOf(["019992"]),
      earlier: [],
      municipal: null,
      scenarios: [],
      fan: null,
    };
    const kept = [
      { id: "s-1", file: scenarioYaml(coming("all")) },
      { id: "s-2", file: scenarioYaml(halved(["north"])) },
      { id: "s-3", file: null },
    ];
    const { scenarios } = withKept(given, { areas, place: placeOf("ken") }, kept);
    expect(scenarios).toEqual([{ ...coming("all"), id: "s-1" }]);
  });
});

test("読者の設定は、もとのシナリオと動かしたものを言うシナリオになる。動かさなければ、もとのまま", () => {
  const settings = plainSettings("mine", 2040);
  const place = { ja: "県", en: "Ken" };
  expect(ownScenario(halved(["north"]), settings, 2015, place)).toEqual(halved(["north"]));
  const moved = { ...settings, tfr: 1.8, life: -1, moves: [0, 0, 120, 0, -5] };
  const own = ownScenario(halved(["north"]), moved, 2015, place);
  expect(own.id).toBe("mine-own");
  expect(own.changes.map(({ kind }) => kind)).toEqual([
    "deathFactor",
    "fertilityPath",
    "survivalYears",
    "migrationAdd",
    "migrationAdd",
  ]);
  expect(own.reason.ja).toContain(
    "合計特殊出生率が2040年に1.8、平均寿命が2040年までに-1年、2016年から毎年+120人（25～39歳）、2016年から毎年-5人（65歳以上）。",
  );
  expect(own.reason.en).toContain(
    "+120 people a year from 2016 (ages 25–39); -5 people a year from 2016 (ages 65 and over).",
  );
});
