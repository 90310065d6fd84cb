import type { Bilingual } from "../../../foundation/index.ts";
import { fieldsOf } from "../../cycle/index.ts";
import { directionWords, moneyStageWords } from "../../decision/index.ts";
import type { RecordFigure, RecordKpi, SheetRecord } from "../../form/index.ts";
import { effectWords, opinionChangeWords, opinionKindWords } from "../../opinion/index.ts";
import { readingWords } from "../../value/index.ts";
import type { ReleaseContent } from "./release-content.ts";

/** A table of the release as open data: machine columns first (base units), words as printed beside them. */
export type ReleaseTable = {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly { readonly id: string; readonly meaning: Bilingual }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const column = (id: string, ja: string, en: string) => ({ id, meaning: { ja, en } });
const sheetColumns = [column("sheet", "調書の番号", "id of the sheet"), column("title", "題名", "title")];
const ofSheet = (record: SheetRecord) => [record.id, record.title];

const figureKinds = ["baseline", "target", "expected", "actual", "forecast"] as const;
const figuresOf = (kpi: RecordKpi, kind: (typeof figureKinds)[number]): readonly RecordFigure[] => {
  const found = kpi[kind];
  if (found === null) return [];
  return "reading" in found ? [found] : found;
};

function figureRow(record: SheetRecord, kpi: RecordKpi, kind: string, figure: RecordFigure) {
  const known = figure.reading.kind === "known" ? figure.reading : null;
  return [
    ...ofSheet(record),
    kpi.id,
    kpi.name,
    kind,
    figure.period,
    known?.quantity.value ?? null,
    known?.to ?? null,
    known?.quantity.unit.id ?? null,
    known?.bound ?? null,
    figure.reading.kind === "absent" ? figure.reading.why : null,
    figure.printed ?? readingWords(figure, "ja"),
    figure.source,
    figure.note,
  ];
}

function figureTable(records: readonly SheetRecord[]): ReleaseTable {
  const rows = records.flatMap((record) =>
    record.kpis.flatMap((kpi) =>
      figureKinds.flatMap((kind) => figuresOf(kpi, kind).map((figure) => figureRow(record, kpi, kind, figure))),
    ),
  );
  return {
    name: "kpi",
    title: {
      ja: "KPIの基準値・目標値・期待値・実績値・見込値",
      en: "Baselines, targets, expected, actual and forecast values of KPIs",
    },
    columns: [
      ...sheetColumns,
      column("kpi", "KPIの番号", "id of the KPI"),
      column("kpi_name", "KPIの名称", "name of the KPI"),
      column("kind", "値の種類", "kind of value: baseline, target, expected, actual, forecast"),
      column("period", "時期（FY=年度、CY=年）", "period (FY fiscal year from April, CY calendar year)"),
      column("value", "値（基本の単位）", "value in the base unit"),
      column("value_to", "幅のもう一方の端", "other end of a range"),
      column("unit", "単位", "unit"),
      column("bound", "以上・以下など", "bound: exact, atLeast, atMost, moreThan, lessThan, about"),
      column("absent", "値がない理由", "why there is no value"),
      column("printed", "書かれたまま", "as written"),
      column("source", "出典", "source"),
      column("note", "注", "note"),
    ],
    rows,
  };
}

const gradeTable = (records: readonly SheetRecord[]): ReleaseTable => ({
  name: "grade",
  title: { ja: "機械的な判定", en: "Mechanical grades" },
  columns: [
    ...sheetColumns,
    column("kpi", "KPIの番号", "id of the KPI"),
    column("rule", "判定規則の番号", "id of the grading rule; empty = none is registered"),
    column("rule_from", "規則を指したもの", "who named the rule: form, plan"),
    column("label", "判定", "grade"),
    column("rate", "率（%）", "rate in percent (a plain ratio for open-sdg)"),
    column("undefined_because", "判定できない理由", "why there is none"),
    column("working", "計算", "working"),
    column("rule_name", "判定規則の名称", "name of the rule"),
    column("rule_name_en", "判定規則の名称（英語）", "name of the rule in English"),
    column("label_en", "判定（英語）", "grade in English"),
    column("undefined_because_en", "判定できない理由（英語）", "why there is none, in English"),
    column("working_en", "計算（英語）", "working in English"),
  ],
  rows: records.flatMap((record) =>
    record.kpis.map(({ id, grade }) => [
      ...ofSheet(record),
      id,
      grade?.rule ?? null,
      grade?.from ?? null,
      grade?.label ?? null,
      grade?.rate ?? null,
      grade?.undefinedBecause ?? null,
      grade?.why.join(" / ") ?? null,
      grade?.ruleName?.ja ?? null,
      grade?.ruleName?.en ?? null,
      grade?.labelEn ?? null,
      grade?.undefinedBecauseEn ?? null,
      grade?.whyEn?.join(" / ") ?? null,
    ]),
  ),
});

const sheetTable = (records: readonly SheetRecord[]): ReleaseTable => ({
  name: "sheet",
  title: { ja: "調書", en: "Sheets" },
  columns: [
    ...sheetColumns,
    column("about_kind", "種類", "project, measure or programme"),
    column("about", "対象の番号", "id of what it is about"),
    column("unit", "担当", "unit in charge"),
    column("areas", "地域", "areas"),
    column("plan", "計画の中の位置", "place in the plan"),
    column("fixed_on", "確定日", "day on which it was fixed"),
    column("direction", "方向", "direction decided"),
    column("reason", "理由", "reason"),
  ],
  rows: records.map((record) => [
    ...ofSheet(record),
    record.about.kind,
    record.about.id,
    record.unit.name,
    record.areas.join("・"),
    record.planPath.join(" ＞ "),
    record.fixedOn,
    record.decision ? directionWords[record.decision.direction].ja : null,
    record.decision?.reason ?? null,
  ]),
});

const answerTable = (records: readonly SheetRecord[]): ReleaseTable => ({
  name: "answer",
  title: { ja: "調書の記入", en: "What the sheets say" },
  columns: [
    ...sheetColumns,
    column("field", "項目の番号", "id of the field"),
    column("label", "項目", "field"),
    column("value", "記入", "answer"),
  ],
  rows: records.flatMap((record) =>
    fieldsOf(record.form).map((field) => [...ofSheet(record), field.id, field.label.ja, answerWords(record, field.id)]),
  ),
});

/** A choice is written as its word. */
export function answerWords(record: SheetRecord, fieldId: string, lang: "ja" | "en" = "ja"): string | null {
  const value = record.answers[fieldId] ?? null;
  if (value === null) return null;
  const options = fieldsOf(record.form).find(({ id }) => id === fieldId)?.options ?? [];
  return options.find(({ id }) => id === value)?.label[lang] ?? String(value);
}

const opinionTable = (records: readonly SheetRecord[]): ReleaseTable => ({
  name: "opinion",
  title: { ja: "意見と対応", en: "Opinions and answers" },
  columns: [
    ...sheetColumns,
    column("opinion", "意見の番号", "id of the opinion"),
    column("kind", "どこで", "where it was given"),
    column("said_by", "誰が（職・役割）", "by whom (office or role)"),
    column("said_on", "日", "day"),
    column("text", "意見", "opinion"),
    column("answer", "対応", "answer"),
    column("change", "変わること", "what changes"),
    column("reason", "変えない理由", "why nothing changes"),
    column("effect", "その後の効果", "effect seen later"),
    column("effect_text", "効果の説明", "in words"),
  ],
  rows: records.flatMap((record) =>
    record.opinions.map((opinion) => [
      ...ofSheet(record),
      opinion.id,
      opinionKindWords[opinion.kind].ja,
      opinion.saidBy,
      opinion.saidOn,
      opinion.text,
      opinion.answer?.text ?? null,
      opinion.answer ? opinionChangeWords[opinion.answer.change].ja : null,
      opinion.answer?.reason ?? null,
      opinion.effect ? effectWords[opinion.effect.effect].ja : null,
      opinion.effect?.text ?? null,
    ]),
  ),
});

const moneyTable = (records: readonly SheetRecord[]): ReleaseTable => ({
  name: "money",
  title: { ja: "予算と決算（円）", en: "Budget and outturn (yen)" },
  columns: [
    ...sheetColumns,
    column("programme", "事業", "programme"),
    column("fiscal_year", "年度", "fiscal year"),
    column("stage", "段階", "stage"),
    column("amount_yen", "金額（円）", "amount in yen"),
    column("relisted", "再掲（1=合計に入れない）", "1 = listed again, never summed"),
  ],
  rows: records.flatMap((record) =>
    record.money.map((line) => [
      ...ofSheet(record),
      line.programme,
      line.fiscalYear,
      moneyStageWords[line.stage].ja,
      line.amountYen,
      line.relisted ? 1 : 0,
    ]),
  ),
});

const correctionTable = ({ corrections }: ReleaseContent): ReleaseTable => ({
  name: "correction",
  title: { ja: "以前の公表の訂正", en: "Corrections of earlier releases" },
  columns: [
    column("release", "公表の番号", "release"),
    column("number", "番号", "number"),
    column("on", "日", "day"),
    column("about", "どこ", "about"),
    column("was", "誤", "was"),
    column("now", "正", "is now"),
    column("reason", "理由", "reason"),
  ],
  rows: corrections.map((one) => [
    one.releaseId,
    one.number,
    one.correctedOn,
    one.about,
    one.was,
    one.isNow,
    one.reason,
  ]),
});

/** Every table of a release, in the order in which the reader lists them. */
export const releaseTables = (content: ReleaseContent): readonly ReleaseTable[] => [
  sheetTable(content.records),
  figureTable(content.records),
  gradeTable(content.records),
  answerTable(content.records),
  opinionTable(content.records),
  moneyTable(content.records),
  correctionTable(content),
];
