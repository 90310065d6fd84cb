// Made-up sheets for measuring speed only: they are never loaded into a store that somebody reads. No two of them share a text.
import { known, quantityOf, type Reading } from "../../../foundation/index.ts";
import type { FormField, SheetForm } from "../../../rooms/cycle/index.ts";
import type { RecordFigure, RecordKpi, RecordOpinion, SheetRecord } from "../../../rooms/form/index.ts";

const things = [
  "体験住宅",
  "相談会",
  "漁港の改修",
  "森林の手入れ",
  "通学の足",
  "訪問診療",
  "農地の集約",
  "空き家の利用",
  "冬の除雪",
  "観光案内",
  "子どもの居場所",
  "若者の起業",
];
const doings = [
  "を広げ",
  "を見直し",
  "を3町で試し",
  "の窓口を一つにし",
  "を住民と話し合い",
  "の費用を調べ",
  "を学校と進め",
  "の担い手を募り",
];
const results = [
  "利用が前年より増えた",
  "待つ人が減った",
  "費用が下がった",
  "参加した町村が増えた",
  "苦情が半分になった",
  "続けたいという声が多かった",
  "思ったほど集まらなかった",
];

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
/** One of 12 × 8 × 7 sentences with a number of its own. */
const sentence = (seed: number): string =>
  `${pick(things, seed * 7 + 3)}${pick(doings, seed * 5 + (seed >> 3))}、${seed % 977}件のうち${(seed * 31) % 500}件で${pick(results, seed * 3 + (seed >> 5))}。`;
const sentences = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, index) => sentence(seed * 13 + index * 101)).join("");

function reading(value: number): Reading {
  const read = quantityOf(value, "人");
  if (!read.ok) throw new Error(read.problem.message.en);
  return known(read.value);
}

const figure = (period: string, value: number, source: string | null = null): RecordFigure => ({
  period,
  reading: reading(value),
  printed: null,
  source,
  note: null,
});

const field = (id: string, ja: string, part: FormField["part"], kind: FormField["kind"] = "longText"): FormField => ({
  id,
  label: { ja, en: id },
  help: null,
  kind,
  options: [],
  unit: kind === "number" ? "人" : null,
  part,
  required: false,
  maxLength: 4000,
});

const form: SheetForm = {
  id: "bench-form",
  version: 1,
  title: { ja: "架空の調書様式", en: "Fictitious form" },
  plan: null,
  fiscalYear: 2025,
  about: ["measure", "programme"],
  rule: "ibaraki",
  stages: ["draft", "submitted", "check", "second", "fixed", "published"],
  sections: [
    {
      id: "all",
      title: { ja: "評価", en: "Evaluation" },
      fields: [
        field("done", "実施したこと", "self"),
        field("causes", "要因", "self"),
        field("next", "次年度の取組", "self"),
        field("staff", "従事した人数", "self", "number"),
        field("second", "二次評価", "second"),
      ],
    },
  ],
};

function kpi(sheet: number, index: number): RecordKpi {
  const base = 800 + ((sheet * 37 + index * 211) % 4000);
  return {
    id: `bench-kpi-${sheet}-${index}`,
    name: `${pick(things, sheet + index)}の利用者数（${sheet}-${index}）`,
    nameEn: null,
    definition: `${pick(things, sheet * 3 + index)}を年度内に使った人の数。同じ人が${2 + (sheet % 7)}回使えば${2 + (sheet % 7)}人と数える。`,
    unit: "人",
    direction: "increase",
    accumulation: "yearly",
    baseline: figure("FY2019", base),
    target: figure("FY2027", base + 900),
    expected: [2022, 2023, 2024, 2025].map((year) => figure(`FY${year}`, base + (year - 2019) * 110)),
    actual: [2022, 2023, 2024, 2025].map((year) =>
      figure(`FY${year}`, base + (year - 2019) * (60 + (sheet % 70)), `架空統計 第${sheet % 90}表`),
    ),
    forecast: [figure("FY2026", base + 600 + (sheet % 50))],
    grade: {
      rule: "ibaraki",
      label: sheet % 3 === 0 ? "A 順調" : "B+ 概ね順調",
      rate: 70 + (sheet % 400) / 10,
      why: [`(${base + 360} − ${base}) / (${base + 660} − ${base})`],
      undefinedBecause: null,
    },
    nextOn: `2026-0${1 + (sheet % 9)}-15`,
  };
}

const opinion = (sheet: number, index: number): RecordOpinion => ({
  id: `bench-opinion-${sheet}-${index}`,
  kind: index === 0 ? "meeting" : "outside",
  saidBy: `架空会議の委員（第${(sheet + index) % 40}分野）`,
  saidOn: `2026-07-${10 + (sheet % 19)}`,
  text: sentences(sheet * 17 + index, 2),
  answer: {
    unit: `架空課 第${sheet % 60}係`,
    text: sentences(sheet * 19 + index, 2),
    change: "practice",
    reason: null,
  },
  effect: null,
});

const money = (sheet: number): SheetRecord["money"] =>
  (["initial", "supplementary", "outturn"] as const).flatMap((stage, index) =>
    [0, 1].map((line) => ({
      programme: `${pick(things, sheet + line)}事業（その${sheet + line}）`,
      fiscalYear: 2025,
      stage,
      amountYen: 1_000_000 + ((sheet * 7919 + index * 104_729 + line * 1_299_709) % 90_000_000),
      flag: line === 0 ? ("continuing" as const) : ("new" as const),
      relisted: false,
    })),
  );

/** 架空: the sheet of one measure (the first 113) or programme. */
export function syntheticSheet(sheet: number): SheetRecord {
  const kind = sheet < 113 ? "measure" : "programme";
  const unit = `bench-unit-${sheet % 14}`;
  return {
    body: { id: "999991", name: "架空県", fictitious: true },
    cycle: { id: "fy2025", title: "令和7年度評価", fiscalYear: 2025 },
    id: `bench-${String(sheet).padStart(4, "0")}`,
    about: { kind, id: `${kind}-${sheet}`, name: `架空の事業${sheet}` },
    title: `${pick(things, sheet)}${sheet}号事業`,
    titleEn: null,
    stage: "fixed",
    fixedOn: `2026-10-${10 + (sheet % 20)}`,
    unit: { id: unit, name: `架空${sheet % 14}振興局` },
    owner: `架空 ${sheet}`,
    areas: [`架空${sheet % 179}町`],
    planPath: ["架空県創生総合戦略", `基本目標${1 + (sheet % 4)}`, `施策${1 + (sheet % 113)}`],
    form,
    answers: {
      done: sentences(sheet, 3),
      causes: sentences(sheet + 5000, 3),
      next: sentences(sheet + 9000, 2),
      staff: sheet % 23,
      second: sentences(sheet + 13_000, 1),
    },
    kpis: [kpi(sheet, 0), kpi(sheet, 1)],
    opinions: [opinion(sheet, 0), opinion(sheet, 1)],
    decision: {
      state: "decided",
      direction: sheet % 2 === 0 ? "continue" : "improve",
      reason: sentences(sheet + 17_000, 1),
    },
    revisions: [],
    money: money(sheet),
    previous: {
      cycle: "fy2024",
      answers: { done: sentences(sheet + 21_000, 2) },
      decision: { direction: "expand", reason: "前年度" },
      grades: {},
    },
  };
}
