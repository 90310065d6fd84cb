import { defineMessages } from "../../../ui/index.ts";

export const apiMessages = defineMessages({
  title: { ja: "データと API", en: "Data and API" },
  description: {
    ja: "この地域の計画、KPI、予算、統計を、プログラムや表計算ソフトで使うためのアドレスの一覧です。登録は要りません。",
    en: "Addresses for using plans, KPIs, budgets and statistics in programs and spreadsheets. No registration is needed.",
  },
  tables: { ja: "表をまるごと保存する", en: "Save whole tables" },
  tablesLead: { ja: "部屋ごとの表を四つの形で置いています。", en: "The table of each room, in four formats." },
  addresses: { ja: "アドレスの一覧", en: "Addresses" },
  machine: { ja: "機械が読む説明は次にあります。", en: "Descriptions for machines:" },
  openapi: { ja: "OpenAPI 3.1", en: "OpenAPI 3.1" },
  catalogue: { ja: "データの目録（DCAT）", en: "Data catalogue (DCAT)" },
  address: { ja: "アドレス", en: "Address" },
  what: { ja: "返すもの", en: "What it gives" },
  parameters: { ja: "パラメーター", en: "Parameters" },
  parameter: { ja: "名前", en: "Name" },
  meaning: { ja: "意味", en: "Meaning" },
  allowed: { ja: "使える値", en: "Allowed" },
  anything: { ja: "自由", en: "any" },
  none: { ja: "ない", en: "none" },
  example: { ja: "例", en: "Example" },
  problems: { ja: "答えられないとき", en: "When it cannot answer" },
  problemsLead: {
    ja: "理由を日本語と英語で書いた application/problem+json（RFC 9457）を返します。",
    en: "It answers with application/problem+json (RFC 9457), the reason in Japanese and English.",
  },
  status: { ja: "状態", en: "Status" },
  kind: { ja: "種類", en: "Kind" },
  name: { ja: "名前", en: "Name" },
  notes: { ja: "使う前に", en: "Before you use it" },
  noteUnits: {
    ja: "値はすべて基本の単位です。2,240万人は22400000（人）、876億円は87600000000（円）になります。",
    en: "All values are in base units: 2,240万人 is 22400000 people, 876億円 is 87600000000 yen.",
  },
  noteAbsent: {
    ja: "値がないところは空にせず、隣の欄に理由（未公表、該当なしなど）を置きます。0とは異なります。",
    en: "A missing value is never 0: the column beside it says why it is missing.",
  },
  noteShiftJis: {
    ja: "Shift_JIS で書けない文字は、単位なら綴り（㎥は m3）に、ほかは〓に置き換え、どの文字かをヘッダー Michishirube-Replaced に書きます。",
    en: "Signs that Shift_JIS lacks are spelled out where they are units (㎥ as m3) and become 〓 otherwise; the header Michishirube-Replaced names them.",
  },
  noteFormula: {
    ja: "CSV では、=、+、-、@ などで始まる文字の前に ' を置きます。表計算ソフトが式として動かさないためです。",
    en: "In CSV a text beginning with =, +, - or @ gets an apostrophe before it, so that no spreadsheet runs it as a formula.",
  },
  noteCache: {
    ja: "答えには ETag が付きます。変わっていなければ 304 を返すので、続けて使うときは If-None-Match を送ってください。",
    en: "Answers carry an ETag; send it back as If-None-Match and get 304 while nothing has changed.",
  },
  noteLicence: { ja: "利用条件", en: "Terms" },
});
