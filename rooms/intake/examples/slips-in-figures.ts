import type { Slip } from "./small-edition.ts";

/** Units, periods, amounts and codes that cannot be. */
export const slipsInFigures: readonly Slip[] = [
  { slip: "知らない単位", file: "kpis.yaml", line: 15, was: "件", becomes: "件目", told: [["unitUnknown", "kpis.yaml:15", "kpis[0].baseline.unit"]], ja: "件目", en: "件目" },
  { slip: "単位の書き忘れ", file: "kpis.yaml", line: 15, was: "unit: 件", becomes: "# unit", told: [["unitMissing", "kpis.yaml:14", "kpis[0].baseline.value"]], ja: "unit: 人 のように", en: "such as unit: 人" },
  { slip: "平成40年", file: "kpis.yaml", line: 17, was: "R4", becomes: "H40", told: [["periodImpossible", "kpis.yaml:17", "kpis[0].baseline.printedPeriod"]], ja: "平成は元年から31年まで", en: "Heisei" },
  { slip: "令和元年4月1日（改元は5月1日）", file: "kpis.yaml", line: 17, was: "R4", becomes: "R1.4.1", told: [["periodImpossible", "kpis.yaml:17", "kpis[0].baseline.printedPeriod"]], ja: "改元の日を確かめ", en: "R1.4.1" },
  { slip: "期間の欄に元号", file: "kpis.yaml", line: 16, was: "FY2022", becomes: "H40", told: [["periodImpossible", "kpis.yaml:16", "kpis[0].baseline.period"]], ja: "FY2014、CY2015", en: "FY2014, CY2015" },
  { slip: "13月", file: "kpis.yaml", line: 36, was: "2027-08", becomes: "2027-13", told: [["periodImpossible", "kpis.yaml:36", "kpis[1].baseline.due"]], ja: "原文を確かめて", en: "Compare it with the source" },
  { slip: "印刷された期間と違う期間", file: "kpis.yaml", line: 16, was: "FY2022", becomes: "FY2021", told: [["periodDisagrees", "kpis.yaml:16", "kpis[0].baseline.period"]], ja: "「R4」は FY2022 と読めますが、period は FY2021", en: '"R4" reads FY2022, but period says FY2021' },
  { slip: "印刷された形と違う値", file: "kpis.yaml", line: 14, was: "value: 4", becomes: "value: 44", told: [["figureDisagrees", "kpis.yaml:14", "kpis[0].baseline.value"]], ja: "「4件」は 4 と読めますが、value は 44", en: '"4件" reads 4, but value says 44' },
  { slip: "千円を忘れた金額", file: "budget.yaml", line: 12, was: "value: 3000000", becomes: "value: 3000", told: [["figureDisagrees", "budget.yaml:12", "lines[0].amount.value"]], ja: "「3,000」は 3000000 と読めますが", en: "printedUnit" },
  { slip: "以上の落ちた目標", file: "kpis.yaml", line: 19, was: ", bound: atLeast", becomes: "", told: [["figureDisagrees", "kpis.yaml:19", "kpis[0].target.bound"]], ja: "bound: atLeast と書いてください", en: "write bound: atLeast" },
  { slip: "円に満たない金額", file: "budget.yaml", line: 12, was: 'printed: "3,000", printedUnit: 千円, value: 3000000', becomes: "printed: 3000.5円, value: 3000.5", told: [["yenNotWhole", "budget.yaml:12", "lines[0].amount.value"]], ja: "3000.5 円は整数ではありません", en: "3000.5 yen is not whole" },
  { slip: "読めない印刷", file: "kpis.yaml", line: 13, was: "4件", becomes: "若干名", told: [["figureUnreadable", "kpis.yaml:13", "kpis[0].baseline.printed"]], ja: "若干名", en: "若干名" },
  { slip: "値のない数字", file: "kpis.yaml", line: 37, was: "value: 14", becomes: "value: null", told: [["figureWithoutValue", "kpis.yaml:37", "kpis[1].target.value"]], ja: "bound: text", en: "bound: text" },
  { slip: "数えた名前と合わない数", file: "programmes.yaml", line: 25, was: "printed: 延べ36名, value: 36", becomes: "printed: 東町・西町, counted: [東町, 西町], value: 3", told: [["figureDisagrees", "programmes.yaml:25", "activities[0].figure.counted"]], ja: "2 件ですが、value は 3", en: "2 names were counted, but value says 3" },
  { slip: "検査数字の違う団体コード", file: "places.yaml", line: 15, was: "019992", becomes: "019995", told: [["areaCodeWrong", "places.yaml:15", "areas[0].code"]], ja: "01999 なら 019992 です", en: "With 01999 it would be 019992" },
  { slip: "検査数字の違う版の団体", file: "edition.yaml", line: 5, was: "019992", becomes: "019995", told: [["areaCodeWrong", "edition.yaml:5", "body"]], ja: "01999 なら 019992 です", en: "With 01999 it would be 019992" },
  { slip: "目標より後の基準値", file: "kpis.yaml", line: 19, was: "period: FY2027, printedPeriod: R9", becomes: "period: FY2020", told: [["baselineAfterTarget", "kpis.yaml:16", "kpis[0].baseline.period"]], ja: "基準値の年 2022 が目標値の年 2020 より後です", en: "the baseline year 2022 comes after the target year 2020" },
  { slip: "年度でない予算の年度", file: "budget.yaml", line: 11, was: "FY2024", becomes: "CY2024", told: [["periodImpossible", "budget.yaml:11", "lines[0].fiscalYear"]], ja: "FY2020 のように", en: "write it like FY2020" },
  { slip: "始まりより前に終わる集まり", file: "places.yaml", line: 18, was: "from: FY2023", becomes: "from: FY2023, to: FY2020", told: [["periodImpossible", "places.yaml:18", "groups[0].to"]], ja: "終わり 2021-03-31 が始まり 2023-04-01 より前", en: "the end 2021-03-31 comes before the beginning 2023-04-01" },
  { slip: "暦にない確認の日", file: "edition.yaml", line: 9, was: "2026-11-01", becomes: "2026-11-31", told: [["periodImpossible", "edition.yaml:9", "accepted.on"]], ja: "2026-11-31", en: "2026-11-31" },
  { slip: "ありえない開始年度の事業", file: "programmes.yaml", line: 10, was: "FY2023", becomes: "FY23", told: [["periodImpossible", "programmes.yaml:10", "programmes[0].since.period"]], ja: "FY23", en: "FY23" },
];
