import type { Bilingual } from "../../../foundation/index.ts";
import type { Direction, RecordKpi, RecordMoney, RecordOpinion, SheetRecord } from "./sheet-record.ts";

const words = (ja: string, en: string): Bilingual => ({ ja, en });

export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  expand: words("拡充", "Expand"),
  continue: words("継続", "Continue"),
  improve: words("改善", "Improve"),
  shrink: words("縮小", "Shrink"),
  abolish: words("廃止", "Abolish"),
  finish: words("終了", "Finish"),
};
export const opinionKindWords: Readonly<Record<RecordOpinion["kind"], Bilingual>> = {
  meeting: words("連携会議", "Meeting"),
  outside: words("外部評価", "Outside review"),
  assembly: words("議会", "Assembly"),
  municipality: words("市町村", "Municipality"),
  second: words("二次評価", "Second stage"),
  citizen: words("住民", "Citizen"),
};
export const changeWords: Readonly<Record<NonNullable<RecordOpinion["answer"]>["change"], Bilingual>> = {
  plan: words("計画を変える", "The plan changes"),
  kpi: words("指標を変える", "The indicator changes"),
  budget: words("予算に反映する", "The budget changes"),
  practice: words("進め方を変える", "The way of working changes"),
  none: words("変更しない", "Nothing changes"),
};
export const effectWords: Readonly<Record<NonNullable<RecordOpinion["effect"]>["effect"], Bilingual>> = {
  seen: words("効果が見られる", "Effect seen"),
  partly: words("一部に効果", "Partly"),
  notYet: words("まだ見られない", "Not yet"),
  none: words("効果なし", "No effect"),
};
export const moneyStageWords: Readonly<Record<RecordMoney["stage"], Bilingual>> = {
  request: words("要求", "Request"),
  initial: words("当初", "Initial"),
  supplementary: words("補正", "Suppl."),
  outturn: words("決算", "Outturn"),
};
export const flagWords: Readonly<Record<NonNullable<RecordMoney["flag"]>, Bilingual>> = {
  new: words("新", "New"),
  expanded: words("拡", "Expanded"),
  continuing: words("継", "Continuing"),
};
export const aboutWords: Readonly<Record<SheetRecord["about"]["kind"], Bilingual>> = {
  project: words("地域プロジェクト", "Regional project"),
  measure: words("施策", "Measure"),
  programme: words("事務事業", "Programme"),
};
export const kpiDirectionWords: Readonly<Record<RecordKpi["direction"], Bilingual>> = {
  increase: words("増やす", "increase"),
  decrease: words("減らす", "decrease"),
  maintain: words("維持する", "maintain"),
  range: words("範囲に保つ", "keep in a range"),
};
export const accumulationWords: Readonly<Record<RecordKpi["accumulation"], Bilingual>> = {
  yearly: words("単年", "yearly"),
  cumulative: words("累計", "cumulative"),
  average: words("平均", "average"),
  stock: words("年度末時点", "at the end of the year"),
};
export const figureRowWords = {
  expected: words("期待値", "Expected"),
  actual: words("実績値", "Actual"),
  forecast: words("見込値", "Forecast"),
} as const;
export const revisionWords: Readonly<Record<SheetRecord["revisions"][number]["what"], Bilingual>> = {
  target: words("目標値", "Target"),
  baseline: words("基準値", "Baseline"),
  definition: words("定義", "Definition"),
  name: words("名称", "Name"),
  direction: words("方向", "Direction"),
  ended: words("終了", "Ended"),
  added: words("追加", "Added"),
};

/** Everything else that a form says itself. */
export const formWords = {
  fictitious: words("架空", "Fictitious"),
  draft: words("作成中", "Draft"),
  printedOn: words("作成日", "Printed"),
  notEntered: words("未入力", "Not entered"),
  noRecord: words("記録なし", "No record"),
  noField: words("調書の様式にこの欄がありません", "The form of the sheet has no such field"),
  points: words("ポイント", " points"),
  noRule: words("判定基準未登録", "No grading rule registered"),
  ruleOfForm: words("様式の規則「{rule}」", "rule {rule} of the form"),
  ruleOfPlan: words("計画の版の規則「{rule}」", "rule {rule} of the plan's edition"),
  noKpis: words("この調書に指標はありません。", "This sheet has no indicators."),
  noOpinions: words("意見の記録はありません。", "No opinions are recorded."),
  noMoney: words("予算・決算の記録はありません。", "No money is recorded."),
  noDecision: words("今後の方向はまだ決まっていません。", "The next direction is not decided yet."),
  undecided: words("未定", "Not decided"),
  noPrevious: words(
    "前年度の調書がないため、比べられません。",
    "There is no sheet of the year before to compare with.",
  ),
  noChange: words("前年度から変わったところはありません。", "Nothing changed since the year before."),
  noRevision: words("計画の変更の記録なし", "No change of the plan recorded"),
  noAnswer: words("まだ回答がありません", "Not answered yet"),
  notFixed: words("まだ確定していません", "Not fixed yet"),
  noOwner: words("担当者なし", "No owner"),
  proposed: words("案", "proposed"),
  decided: words("決定", "decided"),
  indicator: words("指標", "Indicator"),
  baseline: words("基準値", "Baseline"),
  target: words("目標値", "Target"),
  kind: words("区分", "Kind"),
  unit: words("単位", "Unit"),
  grade: words("評価", "Grade"),
  achievement: words("率", "rate"),
  definition: words("定義", "Definition"),
  nextOn: words("次回公表", "Next publication"),
  source: words("出典", "Source"),
  note: words("注", "Note"),
  arithmetic: words("計算", "Working"),
  said: words("区分・発言者", "Who said it"),
  opinion: words("意見", "Opinion"),
  answer: words("回答と対応", "Answer"),
  effect: words("効果", "Effect"),
  reason: words("理由", "Reason"),
  direction: words("今後の方向", "Direction"),
  programme: words("事業名", "Programme"),
  total: words("計（再掲を除く）", "Total (without re-listed)"),
  relisted: words("再掲", "re-listed"),
  execution: words("執行率", "Execution rate"),
  before: words("変更前", "Before"),
  after: words("変更後", "After"),
  changed: words("変更", "Change"),
  item: words("項目", "Item"),
  lastYear: words("前年度", "Year before"),
  thisYear: words("今年度", "This year"),
  difference: words("増減", "Difference"),
  sheet: words("調書", "Sheet"),
  sheets: words("調書の数", "Sheets"),
  kpis: words("指標の数", "Indicators"),
  distinct: words("実数", "distinct"),
  gross: words("延べ", "gross"),
  count: words("件数", "Count"),
  stage: words("段階", "Stage"),
  office: words("担当", "Unit"),
  month: words("時期", "When"),
  actual: words("実績値", "Actual"),
  results: words("成果", "Results"),
  shortened: words("（以下略。全文は評価調書にあります）", " (shortened; the evaluation sheet has all)"),
  moreRows: words("ほか{n}件は評価調書にあります。", "{n} more are in the evaluation sheet."),
  noSheets: words("該当する調書はありません。", "There are no such sheets."),
} as const;
