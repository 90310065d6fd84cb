import { asPeriod, asUnit, type Reading } from "../../../foundation/index.ts";
import { type SheetForm, stages } from "../../cycle/index.ts";
import type { RecordFigure, SheetRecord } from "../../form/index.ts";
import type { ReleaseContent } from "../domain/release-content.ts";

const people = asUnit("人");
if (!people.ok) throw new Error("人 is a unit");

const persons = (value: number): Reading => ({
  kind: "known",
  quantity: { value, unit: people.value },
  bound: "exact",
});

const figure = (period: string, reading: Reading, printed: string | null, source: string | null): RecordFigure => ({
  period,
  reading,
  printed,
  source,
  note: null,
});

const august = asPeriod("2027-08");
if (!august.ok) throw new Error("2027-08 is a period");

const field = { help: null, options: [], unit: null, required: false, maxLength: 4000, kind: "longText" } as const;

const form: SheetForm = {
  id: "form-project",
  version: 1,
  title: { ja: "架空の調書", en: "Fictitious sheet" },
  plan: null,
  fiscalYear: 2025,
  about: ["project"],
  rule: null,
  stages,
  sections: [
    {
      id: "self",
      title: { ja: "一次評価", en: "Self-evaluation" },
      fields: [
        { ...field, id: "done", label: { ja: "実施したこと", en: "What was done" }, part: "self" },
        { ...field, id: "checked", label: { ja: "点検", en: "Check" }, part: "check" },
        { ...field, id: "second", label: { ja: "二次評価", en: "Second stage" }, part: "second" },
      ],
    },
  ],
};

/** 架空: one project with two KPIs, an answered opinion with its effect, a decision, a changed target and money. */
export const aRecord: SheetRecord = {
  body: { id: "019801", name: "練習県（架空）", fictitious: true },
  cycle: { id: "fy2025", title: "令和7年度の評価（架空）", fiscalYear: 2025 },
  id: "fy2025.yama-kanko",
  about: { kind: "project", id: "yama-kanko", name: "山の道めぐりプロジェクト" },
  title: "山の道めぐりプロジェクト",
  titleEn: "Mountain trails project",
  stage: "fixed",
  fixedOn: "2026-10-20",
  unit: { id: "u-yama", name: "山の振興局" },
  owner: "架空 花子",
  areas: ["山の振興局", "山の連携地域"],
  planPath: ["練習県創生総合戦略", "第2期"],
  form,
  answers: {
    done: "山道を三本整えた。\n<script>alert(1)</script>",
    checked: "数字を確かめた。",
    second: "続けること。",
  },
  kpis: [
    {
      id: "yama-kankokyaku",
      name: "山の観光入込客数",
      nameEn: "Visitors to the mountain region",
      definition: null,
      unit: "人",
      direction: "increase",
      accumulation: "yearly",
      baseline: figure("FY2022", persons(1_200_000), "120万人", "renshu-senryaku 31"),
      target: figure("FY2027", persons(1_500_000), "150万人", "renshu-senryaku 31"),
      expected: [figure("FY2025", persons(1_380_000), null, null)],
      actual: [figure("FY2025", persons(1_310_000), "131万人", "観光統計（架空）")],
      forecast: [],
      // (131 − 120) / (138 − 120) = 61.1 %
      grade: {
        rule: "ibaraki",
        ruleName: { ja: "茨城県方式", en: "Ibaraki" },
        from: "plan",
        label: "B",
        labelEn: "B",
        rate: 61.1,
        why: ["進捗率: (1,310,000 − 1,200,000) / (1,380,000 − 1,200,000) = 61.1%"],
        whyEn: ["Progress: (1,310,000 − 1,200,000) / (1,380,000 − 1,200,000) = 61.1%"],
        undefinedBecause: null,
        undefinedBecauseEn: null,
      },
      nextOn: "2027-08-31",
    },
    {
      id: "yama-shukuhaku",
      name: "山の宿泊者数",
      nameEn: "Overnight guests in the mountain region",
      definition: null,
      unit: "人",
      direction: "increase",
      accumulation: "yearly",
      baseline: figure("FY2022", persons(180_000), "18万人", "renshu-senryaku 32"),
      target: figure("FY2027", persons(240_000), "24万人", "renshu-senryaku 32"),
      expected: [],
      actual: [
        figure("FY2025", { kind: "absent", why: "notYetPublished", due: august.value }, "未公表", "宿泊統計（架空）"),
      ],
      forecast: [],
      grade: null,
      nextOn: null,
    },
  ],
  opinions: [
    {
      id: "o-1",
      kind: "meeting",
      saidBy: "山の連携会議 委員",
      saidOn: "2026-08-05",
      text: "冬も歩ける道がほしい。",
      answer: { unit: "山の振興局", text: "冬の案内を来年度に始める。", change: "budget", reason: null },
      effect: { effect: "seen", text: "冬の案内に延べ320人が参加した。", cycle: "fy2026" },
    },
  ],
  decision: { state: "decided", direction: "expand", reason: "冬の案内を加えるため。" },
  revisions: [
    {
      about: "山の宿泊者数",
      what: "target",
      before: "24万人",
      after: "26万人",
      reason: "三年で到達する見込みのため。",
    },
  ],
  money: [
    {
      programme: "山の道めぐり推進費",
      fiscalYear: 2025,
      stage: "initial",
      amountYen: 25_000_000,
      flag: "expanded",
      relisted: false,
    },
    {
      programme: "山の道めぐり推進費",
      fiscalYear: 2027,
      stage: "request",
      amountYen: 30_000_000,
      flag: "expanded",
      relisted: false,
    },
  ],
  previous: null,
};

/** 架空: a release of that one sheet, as it came from its unit (not yet stripped for the public). */
export const aRelease: ReleaseContent = {
  format: "michishirube-release/1",
  id: "fy2025-1",
  body: { id: "019801", edition: "renshu-ken", name: "練習県（架空）", fictitious: true },
  cycle: aRecord.cycle,
  title: "令和7年度の評価（架空）",
  publishedOn: "2026-11-22",
  corrects: null,
  records: [aRecord],
  corrections: [
    {
      releaseId: "fy2025-0",
      number: 1,
      correctedOn: "2026-11-20",
      about: "kpi.csv 3行",
      was: "130万人",
      isNow: "131万人",
      reason: "転記の誤り",
    },
  ],
  trail: { number: 42, hash: "ab".repeat(32) },
};
