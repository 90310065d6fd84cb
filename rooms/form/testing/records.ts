import { absent, known, quantityOf, type Reading } from "../../../foundation/index.ts";
import type { FormField, SheetForm } from "../../cycle/index.ts";
import type { RecordFigure, RecordKpi, RecordOpinion, SheetRecord } from "../domain/sheet-record.ts";

/** 架空の調書: everything in them is made up. */
export const reading = (value: number, unit: string): Reading => {
  const read = quantityOf(value, unit);
  if (!read.ok) throw new Error(read.problem.message.en);
  return known(read.value);
};

export const figure = (
  period: string,
  value: number,
  unit: string,
  more: Partial<RecordFigure> = {},
): RecordFigure => ({
  period,
  reading: reading(value, unit),
  printed: null,
  source: null,
  note: null,
  ...more,
});

const field = (id: string, ja: string, more: Partial<FormField> = {}): FormField => ({
  id,
  label: { ja, en: id },
  help: null,
  kind: "longText",
  options: [],
  unit: null,
  part: "self",
  required: false,
  maxLength: 4000,
  ...more,
});

const options = [
  { id: "good", label: { ja: "概ね順調", en: "Mostly on track" } },
  { id: "late", label: { ja: "遅れ", en: "Late" } },
];

export const recordForm: SheetForm = {
  id: "form-record",
  version: 2,
  title: { ja: "架空の調書様式", en: "Fictitious form" },
  plan: null,
  fiscalYear: 2025,
  about: ["project", "measure", "programme"],
  rule: "ibaraki",
  stages: ["draft", "submitted", "check", "meeting", "second", "fixed", "published"],
  sections: [
    {
      id: "self",
      title: { ja: "自己評価", en: "Self" },
      fields: [
        field("done", "実施したこと"),
        field("causes", "要因（内部・外部）"),
        field("judged", "評価", { kind: "grade", options }),
        field("staff", "従事した人数", { kind: "number", unit: "人" }),
        field("checked-note", "点検メモ", { part: "check" }),
      ],
    },
    {
      id: "later",
      title: { ja: "会議・二次評価", en: "Later" },
      fields: [
        field("discussed", "会議の記録", { part: "meeting" }),
        field("reviewed", "外部評価", { part: "external" }),
        field("second", "二次評価", { part: "second" }),
      ],
    },
  ],
};

export const aKpi = (more: Partial<RecordKpi> = {}): RecordKpi => ({
  id: "kpi-1",
  name: "移住相談会からの移住者数",
  nameEn: "People who moved after a consultation",
  definition: "相談会に参加し、その後2年以内に転入した人の数（住民基本台帳による。世帯員を含む）。",
  unit: "人",
  direction: "increase",
  accumulation: "yearly",
  baseline: figure("FY2019", 1200, "人"),
  target: figure("FY2027", 2000, "人"),
  expected: [figure("FY2023", 1600, "人"), figure("FY2024", 1700, "人"), figure("FY2025", 1800, "人")],
  actual: [
    figure("FY2023", 1523, "人", { source: "架空県移住統計" }),
    figure("FY2024", 1498, "人", { source: "架空県移住統計", note: "速報値" }),
    figure("FY2025", 1655, "人", { source: "架空県移住統計" }),
  ],
  forecast: [figure("FY2026", 1700, "人")],
  grade: {
    rule: "ibaraki",
    ruleName: { ja: "茨城県方式", en: "Ibaraki" },
    from: "plan",
    label: "B+ 概ね順調",
    labelEn: "B+ mostly on track",
    rate: 75.8333,
    why: ["進捗率: (1,655 − 1,200) / (1,800 − 1,200) = 0.758"],
    whyEn: ["Progress: (1,655 − 1,200) / (1,800 − 1,200) = 0.758"],
    undefinedBecause: null,
    undefinedBecauseEn: null,
  },
  nextOn: "2026-08-31",
  ...more,
});

export const anOpinion = (more: Partial<RecordOpinion> = {}): RecordOpinion => ({
  id: "o-1",
  kind: "meeting",
  saidBy: "架空地域づくり連携会議 委員（商工会）",
  saidOn: "2026-07-14",
  text: "相談会の数は増えているが、冬の住まいの心配に答えられていない。住宅の断熱改修と組み合わせてはどうか。",
  answer: {
    unit: "架空県 住宅課",
    text: "断熱改修の補助を移住者にも使えるようにし、相談会で案内する。",
    change: "budget",
    reason: null,
  },
  effect: null,
  ...more,
});

export const aRecord = (more: Partial<SheetRecord> = {}): SheetRecord => ({
  body: { id: "999991", name: "架空県", fictitious: true },
  cycle: { id: "fy2025", title: "令和7年度評価", fiscalYear: 2025 },
  id: "s-001",
  about: { kind: "project", id: "p-001", name: "冬も暮らせるまちプロジェクト" },
  title: "冬も暮らせるまちプロジェクト（髙﨑①㈱ほか）",
  titleEn: "Towns to live in through winter",
  stage: "fixed",
  fixedOn: "2026-10-20",
  unit: { id: "bureau-a", name: "架空北部振興局 地域政策課" },
  owner: "架空 太郎",
  areas: ["架空北部", "みほん町"],
  planPath: ["架空県創生総合戦略", "基本目標2 ひとの流れをつくる", "移住・定住の促進"],
  form: recordForm,
  answers: {
    done: "移住相談会を12回（前年度9回）開き、のべ486人が参加した。\n冬の体験住宅を3棟用意し、41世帯が滞在した。",
    causes:
      "外部: 燃料価格の上昇で冬の住まいへの不安が強い。\n内部: 体験住宅の数が足りず、希望の6割に応えられなかった。",
    judged: "good",
    staff: 4,
    discussed: "住宅政策との連携を求める意見が多かった。",
    reviewed: null,
    second: "住宅課と共同で進めること。",
  },
  kpis: [
    aKpi(),
    aKpi({
      id: "kpi-2",
      name: "社会増減",
      nameEn: null,
      definition: null,
      direction: "increase",
      baseline: figure("FY2019", -3000, "人"),
      target: figure("FY2027", 500, "人"),
      expected: [],
      actual: [
        figure("FY2024", -820, "人"),
        {
          period: "FY2025",
          reading: absent("notYetPublished", { kind: "month", year: 2026, month: 12 }),
          printed: null,
          source: null,
          note: null,
        },
      ],
      forecast: [],
      grade: {
        rule: "ibaraki",
        label: null,
        rate: null,
        why: [],
        undefinedBecause: "実績値が未公表のため判定できません",
        undefinedBecauseEn: "Not graded: the actual value is not published yet",
      },
      nextOn: "2026-12-15",
    }),
  ],
  opinions: [
    anOpinion(),
    anOpinion({
      id: "o-2",
      kind: "outside",
      saidBy: "架空大学 教授",
      text: "のべ人数だけでは効果が分からない。移住した人の3年後を追うこと。",
      answer: {
        unit: "架空北部振興局",
        text: "追跡調査はしない。",
        change: "none",
        reason: "個人情報の利用目的の外になるため。",
      },
      effect: { effect: "partly", text: "任意のアンケートで一部がわかった。", cycle: "fy2025" },
    }),
    anOpinion({ id: "o-3", kind: "citizen", saidBy: null, text: "バスの時刻を見直してほしい。", answer: null }),
  ],
  decision: { state: "decided", direction: "expand", reason: "体験住宅の希望が用意できる数を大きく上回っているため。" },
  revisions: [
    {
      about: "移住相談会からの移住者数",
      what: "target",
      before: "2,000人",
      after: "2,200人",
      reason: "実績の伸びに合わせる。",
    },
  ],
  money: [
    {
      programme: "移住体験住宅事業",
      fiscalYear: 2025,
      stage: "initial",
      amountYen: 48_500_000,
      flag: "continuing",
      relisted: false,
    },
    {
      programme: "移住体験住宅事業",
      fiscalYear: 2025,
      stage: "supplementary",
      amountYen: -1_234_567,
      flag: null,
      relisted: false,
    },
    {
      programme: "移住体験住宅事業",
      fiscalYear: 2025,
      stage: "outturn",
      amountYen: 46_012_345,
      flag: null,
      relisted: false,
    },
    {
      programme: "相談会開催事業",
      fiscalYear: 2025,
      stage: "initial",
      amountYen: 12_000_000,
      flag: "new",
      relisted: false,
    },
    {
      programme: "相談会開催事業",
      fiscalYear: 2025,
      stage: "outturn",
      amountYen: 11_800_499,
      flag: null,
      relisted: false,
    },
    {
      programme: "住宅断熱改修補助",
      fiscalYear: 2025,
      stage: "initial",
      amountYen: 300_000_000,
      flag: null,
      relisted: true,
    },
    {
      programme: "移住体験住宅事業",
      fiscalYear: 2026,
      stage: "request",
      amountYen: 90_000_000,
      flag: "expanded",
      relisted: false,
    },
  ],
  previous: {
    cycle: "fy2024",
    answers: { done: "移住相談会を9回開いた。", judged: "late" },
    decision: { direction: "continue", reason: "前年度と同じ。" },
    grades: { "kpi-1": "B やや遅れ", "kpi-2": null },
    gradesEn: { "kpi-1": "B somewhat late", "kpi-2": null },
  },
  ...more,
});
