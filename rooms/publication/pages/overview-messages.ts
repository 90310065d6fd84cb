import { defineMessages } from "../../../ui/index.ts";

export const overviewMessages = defineMessages({
  title: { ja: "どの団体のデータがあるか", en: "Whose data is here?" },
  description: {
    ja: "このデータベースに入っている団体ごとの、版と統計の数です。",
    en: "Editions and statistics of every body in this store.",
  },
  prefectures: { ja: "都道府県", en: "Prefectures" },
  others: { ja: "そのほかの団体", en: "Other bodies" },
  body: { ja: "団体", en: "Body" },
  editions: { ja: "版", en: "Editions" },
  measures: { ja: "統計", en: "Measures" },
  observations: { ja: "値の行", en: "Rows" },
  known: { ja: "うち値のある行", en: "Rows with a value" },
  first: { ja: "最初の時点", en: "First period" },
  last: { ja: "最後の時点", en: "Last period" },
  nothing: { ja: "まだない", en: "nothing yet" },
  origin: { ja: "{body}の統計の一覧を数えた数", en: "counted from the list of measures of {body}" },
  rowOrigin: { ja: "{measure}を読み込んだときに数えた数", en: "counted when {measure} was loaded" },
  bodyTitle: { ja: "{body}のどんな統計があるか", en: "Which statistics of {body} are here?" },
  bodyDescription: {
    ja: "統計ごとの行の数。読み込みのたびに数え直します。",
    en: "Rows of each measure, counted anew by the store at every load.",
  },
  measure: { ja: "統計", en: "Measure" },
  areas: { ja: "場所の数", en: "Places" },
  recordedAt: { ja: "数えた日", en: "Counted on" },
  notAdded: { ja: "足さない（同じ場所が重なる）", en: "not added: the same places" },
  sum: { ja: "合計", en: "Total" },
  nothingHere: {
    ja: "この団体の統計は、まだ読み込まれていません。",
    en: "No statistics of this body have been loaded yet.",
  },
  nothingHereWhy: {
    ja: "bin/michishirube load で版のフォルダーを読み込むと、ここに並びます。",
    en: "Load an edition's folder with bin/michishirube load and they will stand here.",
  },
});
