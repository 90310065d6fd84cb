import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureLikeText } from "../../../foundation/testing.ts";
import { factWords } from "../testing/fact-words.ts";
import { gridOf } from "../testing/grids.ts";
import { above, readTable, tableWords } from "../testing/read-table.ts";
import { rowsToFacts } from "./rows-to-facts.ts";

describe("そのほかの表", () => {
  test("年が行、項目が列の統計表は、項目ごとに年の値になる", () => {
    expect(
      tableWords([
        ["年度", "人口（人）", "世帯数（世帯）"],
        ["平成26年度", "5,431", "2,500"],
        ["令和元年度", "5,281", "2,480"],
      ]),
    ).toEqual([
      ["figure 人口", "figure 5431 人 FY2014", "figure 5281 人 FY2019"],
      ["figure 世帯数", "figure 2500 世帯 FY2014", "figure 2480 世帯 FY2019"],
    ]);
  });

  test("市町村の一覧は、値がなくても読む", () => {
    expect(
      tableWords([
        ["連携地域", "構成市町村"],
        ["道南連携地域", "函館市、北斗市、松前町"],
      ]),
    ).toEqual([["area 道南連携地域"]]);
  });

  test("言葉だけの表からは、値を作らない", () => {
    expect(
      tableWords([
        ["課題", "対応"],
        ["人手が足りない", "研修を行う"],
      ]),
    ).toEqual([]);
  });

  test("非表示の行の値は、読むが確かさが下がる", () => {
    const grid = gridOf(
      [
        ["指標", "基準値", "目標値"],
        ["件数", "10件", "20件"],
        ["人数", "1人", "2人"],
      ],
      { hiddenRows: [2] },
    );
    expect(rowsToFacts(grid).value.map(({ confidence }) => confidence.reasons.map(({ code }) => code))).toEqual([
      [],
      ["cell/hidden"],
    ]);
  });

  test("値に付いた％は、表の単位が人でも疑わない", () => {
    const { value } = readTable(
      [
        ["指標", "基準値（R1）"],
        ["就業率", "58.1%"],
        ["進学率", "55"],
      ],
      above("（単位：人）"),
    );
    expect(value.map(factWords)).toEqual([
      ["kpi 就業率", "baseline 58.1 % FY2019"],
      ["kpi 進学率", "baseline 55 % FY2019"],
    ]);
    expect(value.map(({ confidence }) => confidence.value)).toEqual([1, 0.7]);
  });

  test("取消線の値は確かさが下がり、尋ねられる", () => {
    const [fact] = readTable([
      ["指標", "基準値", "目標値"],
      ["件数", { text: "10件", struck: true }, "20件"],
    ]).value;
    expect(fact?.confidence).toMatchObject({ value: 0.35, reasons: [{ code: "cell/struck" }] });
    expect(fact?.questions).toMatchObject([{ problem: { code: "reading/struck" } }]);
  });
});

const anyCell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  figureLikeText,
  fc.constantFrom(
    "指標名",
    "基準値（H26）",
    "目標値",
    "R1",
    "単位：千円",
    "事業名",
    "男",
    "－",
    "2019",
    "同上",
    "計",
    "",
  ),
);

test("どんな表でも例外を投げず、場所のない事実を作らない", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const { value, problems } = readTable(rows);
      const places = [...value, ...problems, ...value.flatMap(({ figures }) => figures)].map(({ at }) => at.page);
      expect(places.every((page) => page === 1)).toBe(true);
      expect(value.every(({ confidence }) => confidence.value >= 0 && confidence.value <= 1)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const places = fc.constantFrom("cell", "head", "column", "title");
const years = fc.constantFrom<[string, string]>(
  ["H26", "FY2014"],
  ["令和元年度", "FY2019"],
  ["R6", "FY2024"],
  ["2023年度", "FY2023"],
  ["平成30年", "CY2018"],
);
const unitsAndScales = fc.constantFrom<[string, string, number]>(
  ["人", "人", 1],
  ["千人", "人", 1e3],
  ["億円", "円", 1e8],
  ["か所", "か所", 1],
  ["％", "%", 1],
);

test("単位と年がどこに書かれていても、印刷された値は同じに読み戻せる", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), unitsAndScales, years, places, (number, unit, year, place) => {
      const [printed, id, times] = unit;
      const text = number.toLocaleString("en");
      const heads = [
        "指標名",
        ...(place === "column" ? ["単位"] : []),
        `目標値（${year[0]}）${place === "head" ? `（${printed}）` : ""}`,
      ];
      const row = [
        "入込の指標",
        ...(place === "column" ? [printed] : []),
        place === "cell" ? `${text}${printed}` : text,
      ];
      const { value } = readTable(
        [heads, row],
        {},
        place === "title" ? `指標の一覧（単位：${printed}）` : "指標の一覧",
      );
      expect(value.map(factWords)).toEqual([["kpi 入込の指標", `target ${number * times} ${id} ${year[1]}`]]);
    }),
    { numRuns: 300 },
  );
});
