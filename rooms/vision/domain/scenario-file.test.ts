import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { balancedBy, halvedLoss, moreEachYear, readyScenarios, type Scenario } from "../../../projection/index.ts";
import { largestScenario, readScenarioText, scenarioJson, scenarioYaml } from "./scenario-file.ts";

const pattern = [
  { ages: { from: 15, to: 24 }, sex: "women", share: 0.25 },
  { ages: { from: 25 }, sex: "both", share: 0.75 },
] as const;
const made: readonly Scenario[] = [
  ...readyScenarios,
  balancedBy(2040, ["bureau-nemuro"]),
  halvedLoss(2015),
  moreEachYear({ yearly: -30, from: 2021, until: 2030, pattern, where: ["m-01202", "m-01236"] }),
];

const readOrFail = (text: string): Scenario => {
  const read = readScenarioText("given", text);
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.value;
};

test.for(made)(
  "シナリオをファイルにして読み戻すと、同じシナリオと同じファイルになる（$id、YAML と JSON）",
  (scenario) => {
    for (const write of [scenarioYaml, scenarioJson]) {
      const text = write(scenario);
      expect(readOrFail(text)).toEqual(scenario);
      expect(write(readOrFail(text))).toBe(text);
    }
  },
);

const shipped = new URL("../../../data/hokkaido/scenarios/", import.meta.url);

test.for(readdirSync(shipped))("版のファイル %s は、読んで書き出すと同じ文になり、名前は id と同じ", (name) => {
  const [schema, ...lines] = readFileSync(new URL(name, shipped), "utf8").split("\n");
  expect(schema).toMatch(/^# yaml-language-server: /);
  const scenario = readOrFail(lines.join("\n"));
  expect(scenarioYaml(scenario)).toBe(lines.join("\n"));
  expect(name).toBe(`${scenario.id}.yaml`);
});

test("ファイルは人が読める形になる: 文は文のまま、点や期間は一行に", () => {
  expect(scenarioYaml(moreEachYear({ yearly: 100, from: 2021, until: 2030, pattern }))).toContain(`changes:
  - kind: migrationAdd
    yearly: 100
    pattern:
      - { ages: { from: 15, to: 24 }, sex: women, share: 0.25 }
      - { ages: { from: 25 }, share: 0.75 }
    period: { from: 2021, until: 2030 }
`);
});

const head = (changes: string, version = "1"): string =>
  `id: mine\nversion: ${version}\nname: { ja: 案, en: Mine }\nauthor: 企画課\nreason: { ja: 話し合うため, en: To talk }\nchanges:\n${changes}\n`;

/** What a hand may write wrongly: the code, the line, and words of both messages that name the field and what would help. */
const slips: readonly (readonly [
  what: string,
  text: string,
  code: string,
  line: number | undefined,
  ja: string,
  en: string,
])[] = [
  ["何もない", "", "scenario/empty", undefined, "changes を書いてください", "write id, version"],
  ["空白と注釈だけ", "# まだ\n", "scenario/empty", undefined, "changes を書いてください", "write id, version"],
  ["一覧", "- id: mine\n", "scenario/notReadable", 1, "欄（id、version", "fields (id, version"],
  ["文字だけ", "案", "scenario/notReadable", 1, "欄（id、version", "fields (id, version"],
  ["YAML でない", "id: [mine\n", "editionFileMalformed", 2, "", ""],
  ["同じ項目が二度", "id: a\nid: b\n", "editionFileMalformed", 2, "二度", "twice"],
  ["別の項目を指す印", "id: &a mine\nversion: *a\n", "editionAliasRefused", 2, "", ""],
  [
    "倍率が0より小さい",
    head("  - kind: deathFactor\n    factor: -1"),
    "scenario/impossible",
    8,
    "「changes[0].factor」が-1ですが",
    "a factor from 0 to 100",
  ],
  [
    "数でない数",
    head("  - { kind: deathFactor, factor: .nan }"),
    "scenario/impossible",
    7,
    "NaN",
    "a factor from 0 to 100",
  ],
  [
    "数が文字",
    head('  - { kind: deathFactor, factor: "1" }'),
    "scenario/notReadable",
    7,
    "数を書いてください",
    "a number",
  ],
  [
    "年が逆",
    head("  - kind: deathFactor\n    factor: 1\n    period: { from: 2040, until: 2030 }"),
    "scenario/impossible",
    9,
    "2040年以後",
    "2040 or later",
  ],
  [
    "点の年が逆",
    head("  - kind: fertilityPath\n    points:\n      - { year: 2030, tfr: 1.8 }\n      - { year: 2025, tfr: 2 }"),
    "scenario/impossible",
    10,
    "「changes[0].points[1].year」が2025",
    "later than the point before",
  ],
  [
    "階級を切る年齢",
    head("  - kind: migrationFactor\n    factor: 1\n    ages: { from: 18, to: 24 }"),
    "scenario/impossible",
    9,
    "5の倍数",
    "a multiple of 5",
  ],
  [
    "階級の途中で終わる年齢",
    head("  - kind: migrationFactor\n    factor: 1\n    ages: { from: 20, to: 38 }"),
    "scenario/impossible",
    9,
    "24・39など",
    "24, 39",
  ],
  ["版が0", head("  []", "0"), "scenario/impossible", 2, "1以上の整数", "a whole number from 1"],
  ["版が文字", head("  []", "v1"), "scenario/notReadable", 2, '「version」が"v1"です', "a number"],
  ["版が小数", head("  []", "1.5"), "scenario/impossible", 2, "1以上の整数", "a whole number from 1"],
  [
    "知らない項目",
    `${head("  []")}autor: x\n`,
    "scenario/unknownField",
    8,
    "「autor」という欄はありません",
    'has no field "autor"',
  ],
  [
    "理由がない",
    head("  []").replace(/reason.*\n/, ""),
    "scenario/notReadable",
    1,
    "「reason」が書かれていません",
    '"reason" of the scenario is missing',
  ],
  ["知らない変更", head("  - { kind: magic }"), "scenario/notReadable", 7, "fertilityPath", "fertilityPath"],
  [
    "地域の並びが空",
    head("  - { kind: migrationBalance, by: 2040, where: [] }"),
    "scenario/notReadable",
    7,
    "「all」か地域",
    '"all" or a list',
  ],
  [
    "割合の合計が1でない",
    head("  - kind: migrationAdd\n    yearly: 5\n    pattern: [{ ages: { from: 20, to: 24 }, share: 0.5 }]"),
    "scenario/impossible",
    9,
    "合計が1",
    "sum to 1",
  ],
  [
    "1 MB",
    `# ${"長".repeat(2 ** 20)}`,
    "scenario/tooLarge",
    undefined,
    `${largestScenario}字`,
    `${largestScenario} characters`,
  ],
];

test.for(slips)(
  "シナリオのファイルの誤り（%s）は、どこに何があり何が要るかを言って断られる",
  ([, text, code, line, ja, en]) => {
    const read = readScenarioText("mine.yaml", text);
    expect(read).toMatchObject({ ok: false, problem: { code, place: { file: "mine.yaml" } } });
    if (read.ok) return;
    expect(read.problem.place?.line).toBe(line);
    expect(read.problem.message.ja).toContain(ja);
    expect(read.problem.message.en).toContain(en);
  },
);

test("深く重ねた文も、すぐに断られる", () => {
  expect(readScenarioText("deep.yaml", "[".repeat(5000))).toMatchObject({
    ok: false,
    problem: { code: "editionFileTooDeep" },
  });
});
