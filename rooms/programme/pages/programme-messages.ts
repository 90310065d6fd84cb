import { defineMessages } from "../../../ui/index.ts";

export const programmeMessages = defineMessages({
  listTitle: { ja: "どんな事業や仕組みがあるか", en: "Which programmes and schemes are there?" },
  listDescription: {
    ja: "資料に名前が出てくる計画、事業、センター、基金、会議、協定などの索引です。",
    en: "An index of the plans, programmes, centres, funds, councils and agreements that the documents name.",
  },
  listLead: {
    ja: "資料に名前が出てくるものは{count}件あります。種類ごとに並べました。",
    en: "The documents name {count} plans, programmes and schemes. They are grouped by kind.",
  },
  save: { ja: "この一覧を保存", en: "Save this list" },
  index: { ja: "種類から探す", en: "Find by kind" },
  name: { ja: "名前", en: "Name" },
  kind: { ja: "種類", en: "Kind" },
  what: { ja: "すること", en: "What it does" },
  forWhom: { ja: "対象", en: "For whom" },
  since: { ja: "いつから", en: "Since" },
  owner: { ja: "担当", en: "Owner" },
  notPrinted: { ja: "資料に記載なし", en: "not given in the source" },
  results: { ja: "実績", en: "Results" },
  resultsNone: {
    ja: "この事業・仕組みの実績は、資料に書かれていません。",
    en: "The documents print no results for this one.",
  },
  kpis: { ja: "つながる KPI", en: "KPIs it serves" },
  money: { ja: "予算の行", en: "Budget lines" },
  projects: { ja: "つながるプロジェクト", en: "Projects it belongs to" },
  areas: { ja: "地域", en: "Areas" },
  sources: { ja: "書かれている場所", en: "Where it is written" },
  note: { ja: "注記", en: "Note" },
  uncertain: { ja: "確かでないこと", en: "Not certain" },
  activityTitle: { ja: "何をどれだけ行ったか", en: "What was done, and how much?" },
  activityDescription: {
    ja: "資料に書かれた活動の実績（相談、講座、派遣など）を、期間と主体とともに並べています。",
    en: "The results of activities in the documents (consultations, courses, secondments …) with period and organisation.",
  },
  activityLead: {
    ja: "資料に書かれた活動の実績は{count}件あります。足してよい数とは限りません。",
    en: "The documents give {count} results. They are not meant to be added.",
  },
  value: { ja: "実績", en: "Result" },
  period: { ja: "期間", en: "Period" },
  who: { ja: "主体", en: "Who" },
  programme: { ja: "事業・仕組み", en: "Programme" },
  uncertainMark: { ja: "要確認", en: "to be confirmed" },
  none: { ja: "資料に記載なし", en: "not given in the source" },
});
