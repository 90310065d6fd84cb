import { expect, test } from "vitest";
import type { Problem } from "../../../foundation/index.ts";
import { slipsInFigures } from "../examples/slips-in-figures.ts";
import { slipsInLinks } from "../examples/slips-in-links.ts";
import { slipsInObservations } from "../examples/slips-in-observations.ts";
import { slipsInScenarios } from "../examples/slips-in-scenarios.ts";
import { slipsInShape } from "../examples/slips-in-shape.ts";
import { type Slip, shippedEdition, smallEdition, withChange } from "../examples/small-edition.ts";
import type { EditionText } from "./edition-text.ts";
import { readEdition } from "./read-edition.ts";

const problemsIn = (texts: readonly EditionText[]): readonly Problem[] => {
  const read = readEdition(texts);
  return read.ok ? [] : read.problem;
};

const toldIn = (texts: readonly EditionText[]) =>
  problemsIn(texts).map(({ code, place }) => [code, `${place?.file}:${place?.line}`, place?.path ?? ""]);

function expectTold(slip: Slip): void {
  const texts = withChange(smallEdition(), slip);
  expect(toldIn(texts)).toEqual(slip.told);
  const messages = problemsIn(texts).map(({ message }) => message);
  expect(messages.map(({ ja }) => ja).join("\n")).toContain(slip.ja);
  expect(messages.map(({ en }) => en).join("\n")).toContain(slip.en);
}

test.each(["hokkaido", "mihon-town"])("版 %s には何の誤りもない", (name) => {
  expect(problemsIn(shippedEdition(name))).toEqual([]);
});

test("例の版には何の誤りもなく、項目と統計がすべて読まれる", () => {
  const read = readEdition(smallEdition());
  expect(read).toMatchObject({ ok: true, value: { head: { id: "rei", body: "019992" } } });
  expect(read.ok && read.value.observations).toEqual([
    {
      measureId: "population",
      areaCode: "019992",
      period: "CY2015",
      periodFrom: "2015-01-01",
      periodTo: "2015-12-31",
      value: 1200,
      absent: null,
    },
    {
      measureId: "population",
      areaCode: "019992",
      period: "CY2020",
      periodFrom: "2020-01-01",
      periodTo: "2020-12-31",
      value: 1100,
      absent: null,
    },
    {
      measureId: "population",
      areaCode: "019992",
      period: "CY2025",
      periodFrom: "2025-01-01",
      periodTo: "2025-12-31",
      value: null,
      absent: "notYetPublished",
    },
  ]);
  expect(read.ok && read.value.entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "document senryaku",
    "area rei",
    "area bureau-rei",
    "group koiki",
    "measure population",
    "plan keikaku",
    "plan sogo",
    "project juku",
    "kpi kigyosha",
    "kpi kigyosha-again",
    "theme theme-1",
    "line line-juku",
    "line line-juku-again",
    "line line-juku-third",
    "table taisaku",
    "figure toshi",
    "kind programme",
    "programme P1",
    "activity jukosha",
    "scenario kinko",
  ]);
});

test.each(slipsInShape)("形の誤り: $slip", expectTold);
test.each(slipsInFigures)("数字の誤り: $slip", expectTold);
test.each(slipsInLinks)("つながりの誤り: $slip", expectTold);
test.each(slipsInObservations)("統計の誤り: $slip", expectTold);
test.each(slipsInScenarios)("シナリオの誤り: $slip", expectTold);

const senryaku =
  "areas: [{ id: rei, kind: town, name: 別の町, nameEn: Other, parents: [], sources: [{ document: senryaku, lines: [1] }] }]";

test("別のファイルで使われた id は、先に書かれたファイルと行が分かる", () => {
  const problems = problemsIn([...smallEdition(), { file: "more.yaml", text: senryaku }]);
  expect(problems).toMatchObject([
    { code: "editionIdDoubled", place: { file: "more.yaml", line: 1, path: "areas[0].id" } },
  ]);
  expect(problems[0]?.message.en).toBe(
    'Area rei: the id "rei" is already used in places.yaml, line 15: choose another.',
  );
});

test("二つの統計ファイルにまたがる二度の行も分かる", () => {
  const again = {
    file: "observations/zz.csv",
    text: "measure,area,period,value,status\npopulation,019992,CY2020,1100,\n",
  };
  expect(problemsIn([...smallEdition(), again])).toMatchObject([
    { code: "observationDoubled", place: { file: "observations/zz.csv", line: 2 } },
  ]);
});

test("誤りの多い統計は、百行まで言い、残りは数える", () => {
  const rows = "population,019992,CY2015,x,\n".repeat(250);
  const problems = problemsIn([
    ...smallEdition(),
    { file: "observations/zz.csv", text: `measure,area,period,value,status\n${rows}` },
  ]);
  expect(problems).toHaveLength(101);
  expect(problems.map(({ message }) => message.en).join("\n")).toContain("150 more rows of this file are wrong");
});

test("edition.yaml のないフォルダーは、何を置けばよいかを言う", () => {
  expect(problemsIn([])).toMatchObject([{ code: "editionHeadMissing", place: { file: "edition.yaml" } }]);
  expect(problemsIn(smallEdition().slice(1))).toMatchObject([{ code: "editionHeadMissing" }]);
  expect(problemsIn([{ file: "old/edition.yaml", text: "" }])[0]).toMatchObject({ code: "editionHeadMissing" });
});

test("空のファイルと、一覧でないファイルは名指しされる", () => {
  expect(toldIn([...smallEdition(), { file: "empty.yaml", text: "" }])).toEqual([
    ["editionFileEmpty", "empty.yaml:1", ""],
  ]);
  expect(toldIn([...smallEdition(), { file: "words.yaml", text: "こんにちは" }])).toEqual([
    ["editionFileEmpty", "words.yaml:1", ""],
  ]);
});

test("二つの文書の入ったファイルは断られる", () => {
  expect(toldIn([...smallEdition(), { file: "two.yaml", text: "areas: []\n---\ngroups: []\n" }])).toEqual([
    ["editionFileMalformed", "two.yaml:2", ""],
  ]);
});

test.each([
  ["かっこ", "[".repeat(20_000)],
  ["閉じたかっこ", `areas: ${"[".repeat(1000)}${"]".repeat(1000)}`],
  ["- の連なり", `${"- ".repeat(20_000)}a`],
  ["字下げ", Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
  ["かっこの組", "{a: ".repeat(10_000)],
])("深い入れ子（%s）は、あふれる前に断られる", (_, text) => {
  expect(problemsIn([...smallEdition(), { file: "deep.yaml", text }])).toMatchObject([
    { code: "editionFileTooDeep", place: { file: "deep.yaml" } },
  ]);
});

test("膨らむエイリアスは、開く前に断られる", () => {
  const layers = Array.from(
    { length: 30 },
    (_, layer) => `l${layer + 1}: &l${layer + 1} [${`*l${layer}, `.repeat(10)}]`,
  );
  const bomb = ["l0: &l0 x", ...layers].join("\n");
  expect(toldIn([...smallEdition(), { file: "bomb.yaml", text: bomb }])).toEqual([
    ["editionAliasRefused", "bomb.yaml:31", ""],
  ]);
});

test("大きすぎるファイルは、読む前に断られる", () => {
  const text = `# ${"あ".repeat(9 * 2 ** 20)}`;
  expect(problemsIn([...smallEdition(), { file: "huge.yaml", text }])).toMatchObject([
    { code: "editionFileTooLarge", place: { file: "huge.yaml" } },
  ]);
  expect(problemsIn([...smallEdition(), { file: "huge.csv", text }])).toMatchObject([
    { code: "editionFileTooLarge", place: { file: "huge.csv" } },
  ]);
});

test("千の KPI が同上で連なっていても、輪は一つだけ名指しされる", () => {
  const entry = (index: number, next: number) =>
    `{ id: x${index}, name: a, nameEn: a, plan: sogo, edition: sogo-1, regions: [], bureaus: [], project: null, place: table, baseline: { absent: notPrinted }, target: { absent: notPrinted }, accumulation: stock, direction: increase, sameAs: x${next}, sources: [{ document: senryaku, lines: [1] }] }`;
  const kpis = Array.from({ length: 1000 }, (_, index) => `  - ${entry(index, (index + 1) % 1000)}`);
  const problems = problemsIn([...smallEdition(), { file: "long.yaml", text: ["kpis:", ...kpis].join("\n") }]);
  expect(problems).toMatchObject([{ code: "editionCyclic", place: { file: "long.yaml", line: 1001 } }]);
  expect(problems[0]?.message.en).toContain("x0 → x1 → x2 → x3 → x4 → x5 → x6 → … → x0 goes round");
});
