import type { Slip } from "./small-edition.ts";

const file = "observations/population.csv";

/** Rows of a statistic that cannot be taken. */
export const slipsInObservations: readonly Slip[] = [
  { slip: "見出しの違う統計", file, line: 1, was: "measure,area,period,value,status", becomes: "measure,area,year,value,status", told: [["observationHeadWrong", `${file}:1`, ""]], ja: "「measure,area,period,value,status」でなければなりません", en: "found \"measure,area,year,value,status\"" },
  { slip: "検査数字の違うコード", file, line: 2, was: "019992", becomes: "019995", told: [["areaCode/wrongCheckDigit", `${file}:2`, ""]], ja: "01999 なら 019992 です", en: "With 01999 it would be 019992" },
  { slip: "二度ある行", file, line: 3, was: "CY2020,1100,", becomes: "CY2020,1100,\npopulation,019992,CY2020,1100,", told: [["observationDoubled", `${file}:4`, ""]], ja: `${file} の 3 行目に既にあります`, en: `already stands in ${file}, line 3` },
  { slip: "空行の後で理由のない空欄", file, line: 4, was: "population,019992,CY2025,,notYetPublished", becomes: "\npopulation,019992,CY2025,,", told: [["observationUnreadable", `${file}:5`, ""]], ja: "値がないときは status に理由", en: "no value and a reason" },
  { slip: "値と理由の両方", file, line: 4, was: ",,", becomes: ",5,", told: [["observationUnreadable", `${file}:4`, ""]], ja: "値「5」と status「notYetPublished」", en: 'value "5" with the status "notYetPublished"' },
  { slip: "知らない指標", file, line: 2, was: "population", becomes: "populaton", told: [["measureUnknown", `${file}:2`, ""]], ja: "指標「populaton」", en: '"populaton"' },
  { slip: "ありえない期間", file, line: 2, was: "CY2015", becomes: "H40", told: [["period/notPeriod", `${file}:2`, ""]], ja: "H40", en: "H40" },
  { slip: "桁区切りのコンマ", file, line: 2, was: "1200", becomes: "1,200", told: [["observationColumnsWrong", `${file}:2`, ""]], ja: "列が 6 あります", en: "There are 6 columns" },
  { slip: "閉じない引用符", file, line: 4, was: "notYetPublished", becomes: '"notYetPublished', told: [["observationFileMalformed", `${file}:4`, ""]], ja: "引用符が閉じているか", en: "every quote is closed" },
];
