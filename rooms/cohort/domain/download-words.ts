import type { Bilingual } from "../../../foundation/index.ts";

/** Where the public files of a statistic are, and which of them to take. `ending`: the last word of the ids of its sources. */
export type Download = { readonly ending: string; readonly from: string; readonly take: Bilingual };

/** What `population sources` tells: addresses of publishers' own pages. They are for people; the product fetches nothing from them. */
export const downloads: readonly Download[] = [
  {
    ending: "census",
    from: "https://www.e-stat.go.jp/stat-search/files?toukei=00200521",
    take: {
      ja: "国勢調査 男女・年齢（5歳階級）別人口、都道府県・市区町村の表（CSV か Excel。code,sex,year,total,0-4,…,90+,unknown の CSV も可）。API なら: population estat TABLE --source population-census",
      en: "Population Census: population by sex and five-year age group of prefectures and municipalities (CSV or Excel; also a CSV with code,sex,year,total,0-4,…,90+,unknown). By API: population estat TABLE --source population-census",
    },
  },
  {
    ending: "ipss2018",
    from: "https://www.ipss.go.jp/pp-shicyoson/j/shicyoson18/t-page.asp",
    take: {
      ja: "男女・年齢（5歳）階級別の推計結果（都道府県ごとのブック、または CSV）。仮定値（生残率・純移動率・子ども女性比・0～4歳性比）のブックも読む",
      en: "Results by sex and five-year age group (one workbook a prefecture, or CSV). The workbooks of assumptions (survival, net migration, child–woman ratio, sex ratio at 0–4) are read too",
    },
  },
  {
    ending: "ipss2023",
    from: "https://www.ipss.go.jp/pp-shicyoson/j/shicyoson23/t-page.asp",
    take: {
      ja: "男女・年齢（5歳）階級別の推計結果（都道府県ごとのブック Municipalities/01.xlsx …）と、総人口・年齢3区分のブック kekkahyo1.xlsx、kekkahyo2_1～2_4.xlsx。仮定値のブックも読む",
      en: "Results by sex and five-year age group (one workbook a prefecture, Municipalities/01.xlsx …) and the totals kekkahyo1.xlsx, kekkahyo2_1 to 2_4.xlsx. The workbooks of assumptions are read too",
    },
  },
  {
    ending: "register",
    from: "https://www.soumu.go.jp/main_sosiki/jichi_gyousei/daityo/jinkou_jinkoudoutai-setaisuu.html",
    take: {
      ja: "市区町村別年齢階級別人口（総計）。年をまたぐ比較には各年のブックを渡す。表に年がなければ --year を付ける",
      en: "Population by age group of municipalities (総計, all residents). Give the workbook of each year; where it does not say its year add --year",
    },
  },
];

/** For statistics that are no people by age. */
export const furtherDownloads: Omit<Download, "ending"> = {
  from: "https://www.e-stat.go.jp/regional-statistics/ssdsview",
  take: {
    ja: "社会・人口統計体系の項目（item,year[,area],value の CSV と、項目名の code,name,unit,… の CSV を一緒に渡す）",
    en: "Items of the System of Social and Demographic Statistics (CSV item,year[,area],value together with the CSV of item names code,name,unit,…)",
  },
};
