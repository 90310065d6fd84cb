import type { StandInCell, StandInTable } from "./estat-stand-in.ts";
import { printedAges } from "./workbook.ts";

const ages = printedAges(90);
const ageCode = (index: number): string => String(index + 1).padStart(5, "0");
const sexes = [
  ["1", "男"],
  ["2", "女"],
] as const;

type Text = (sex: string, index: number) => string;

/** Everyone is fictitious: men of age group i are i + 10, women i + 20. */
const people: Text = (sex, index) => String(index + (sex === "1" ? 10 : 20));

function cellsOf(area: string, time: string, text: Text = people): readonly StandInCell[] {
  return sexes.flatMap(([sex]) => {
    const row = ages.map((_, index) => ({
      codes: { cat01: sex, cat02: ageCode(index), area, time },
      text: text(sex, index),
      unit: "人",
    }));
    const total = ages.reduce((sum, _, index) => sum + (Number(text(sex, index)) || 0), 0);
    return [{ codes: { cat01: sex, cat02: "00000", area, time }, text: String(total), unit: "人" }, ...row];
  });
}

const areas = [
  { code: "00000", name: "全国" },
  { code: "01000", name: "北海道" },
  { code: "01202", name: "函館市" },
  { code: "01999", name: "旧架空町" },
];

const census = (cells: readonly StandInCell[]): StandInTable => ({
  title: "男女・年齢（5歳階級）別人口（架空）",
  statName: "国勢調査",
  axes: [
    { id: "tab", name: "表章項目", classes: [{ code: "020", name: "人口", unit: "人" }] },
    {
      id: "cat01",
      name: "男女",
      classes: [{ code: "0", name: "総数" }, ...sexes.map(([code, name]) => ({ code, name }))],
    },
    {
      id: "cat02",
      name: "年齢",
      classes: [
        { code: "00000", name: "総数" },
        ...ages.map((name, index) => ({ code: ageCode(index), name })),
        { code: "00090", name: "（再掲）65歳以上" },
        { code: "00091", name: "65歳以上" },
        { code: "00092", name: "15～64歳" },
      ],
    },
    { id: "area", name: "地域", classes: areas },
    { id: "time", name: "時間軸（年次）", classes: [{ code: "2015000000", name: "2015年" }] },
  ],
  notes: [
    ["-", "計数のない場合"],
    ["x", "秘匿した数値"],
  ],
  cells: cells.map((cell) => ({ ...cell, codes: { tab: "020", ...cell.codes } })),
});

const system: StandInTable = {
  title: "A 人口・世帯（架空）",
  statName: "社会・人口統計体系",
  axes: [
    { id: "tab", name: "観測値", classes: [{ code: "00001", name: "観測値" }] },
    {
      id: "cat01",
      name: "A 人口・世帯",
      classes: [{ code: "A2101", name: "A2101_住民基本台帳人口(日本人)", unit: "人" }],
    },
    { id: "area", name: "地域", classes: [{ code: "01100", name: "北海道 札幌市" }] },
    { id: "time", name: "調査年", classes: [{ code: "2020100000", name: "2020年度" }] },
  ],
  notes: [["***", "データが得られないもの"]],
  cells: [
    { codes: { tab: "00001", cat01: "A2101", area: "01100", time: "2020100000" }, text: "1973395", unit: "人" },
    { codes: { tab: "00001", cat01: "A2101", area: "01202", time: "2020100000" }, text: "***", unit: "人" },
    { codes: { tab: "00001", cat01: "A2101", area: "01202", time: "2026000808" }, text: "123", unit: "人" },
  ],
};

const single: StandInTable = { ...system, cells: system.cells.slice(0, 1), notes: [] };
const whole = census([
  ...cellsOf("00000", "2015000000"),
  ...cellsOf("01000", "2015000000"),
  ...cellsOf("01202", "2015000000"),
]);
const withSigns = census(
  cellsOf("01202", "2015000000", (sex, index) => (index === 18 ? (sex === "1" ? "-" : "x") : people(sex, index))),
);
const withMerged = census([...cellsOf("01202", "2015000000"), ...cellsOf("01999", "2015000000")]);
const twoKinds = {
  ...whole,
  axes: [
    ...whole.axes,
    {
      id: "cat03",
      name: "国籍",
      classes: [
        { code: "0", name: "総数" },
        { code: "1", name: "日本人" },
      ],
    },
  ],
  cells: whole.cells.flatMap((cell) => ["0", "1"].map((cat03) => ({ ...cell, codes: { ...cell.codes, cat03 } }))),
};

/** Fictitious tables in the shapes of e-Stat: a census, the same with signs, with a merged town, with two nationalities; items, and a single item. */
export const estatTables: Readonly<Record<string, StandInTable>> = {
  census: whole,
  signs: withSigns,
  merged: withMerged,
  kinds: twoKinds,
  system,
  single,
};
