import { defineMessages } from "../../../ui/index.ts";

export const homeMessages = defineMessages({
  title: { ja: "{body}の戦略は、いまどこにあるか", en: "Where does the strategy of {body} stand?" },
  description: {
    ja: "計画、KPI、予算、事業を、一つひとつの数字から資料の行までたどれるデータとして見るところ。",
    en: "Plans, KPIs, budgets and programmes as data, every number traceable to the line it came from.",
  },
  lead: {
    ja: "どの数字も、押すと、それが印刷された資料と行が開きます。",
    en: "Press any number: the document and line where it is printed will open.",
  },
  population: { ja: "人口", en: "Population" },
  counted: { ja: "いま（{period}）", en: "Now ({period})" },
  projected: { ja: "推計（{period}）", en: "Projected ({period})" },
  wanted: { ja: "ビジョン（{period}）", en: "Vision ({period})" },
  populationPicture: { ja: "いまの人口、推計、ビジョンを比べる棒", en: "Bars: population now, projected, wanted" },
  populationNote: {
    ja: "{now}に数えた人口。{year}の推計とビジョンの差は{lower}から{upper}。",
    en: "Counted in {now}. For {year}, vision and projection differ by {lower} to {upper}.",
  },
  populationNow: { ja: "{now}に数えた人口。", en: "Counted in {now}." },
  projects: { ja: "地域のプロジェクト", en: "Regional projects" },
  projectsPicture: { ja: "連携地域ごとのプロジェクトの数の棒", en: "Bars: projects of each region" },
  projectsNote: {
    ja: "{edition}に印刷された数。名前が印刷されているのは{named}。",
    en: "As printed in {edition}; the documents name {named}.",
  },
  projectsNamed: { ja: "資料に名前のあるプロジェクト。", en: "Projects that the documents name." },
  money: { ja: "印刷された予算の行の合計", en: "Money in the printed budget lines" },
  moneyPicture: { ja: "実数と延べを比べる棒", en: "Bars: distinct sum and gross sum" },
  distinct: { ja: "実数", en: "Distinct sum" },
  gross: { ja: "延べ（再掲を含む）", en: "Gross (listed again counted twice)" },
  moneyNote: {
    ja: "{money}。再掲は一度だけ数える。「ほかN事業」の額は印刷されておらず、入っていない。",
    en: "{money}. Lines listed again count once. Programmes that are only numbered (ほかN事業) print no amount and are not in it.",
  },
  map: { ja: "どこで、何が起きているか", en: "What is happening where" },
  mapLead: {
    ja: "升を押すと、その市町村のページが開きます。",
    en: "Press a square to open the page of that municipality.",
  },
  checks: { ja: "合わないところ", en: "What does not add up" },
  checksLead: {
    ja: "資料どうし、表と合計、目標と実績を突き合わせて見つかった点は{count}件。大切な三つはこれです。",
    en: "Comparing documents, tables and totals gave {count} findings. These three matter most.",
  },
  checksFewLead: {
    ja: "資料どうし、表と合計、目標と実績を突き合わせて見つかった点は{count}件。",
    en: "Comparing documents, tables and totals gave {count} findings.",
  },
  noChecks: { ja: "合わないところは見つかっていません。", en: "Nothing was found that does not add up." },
  noChecksWhy: {
    ja: "点検は、版が読み込まれるたびに全部やり直されます。",
    en: "All checks run anew each time an edition is loaded.",
  },
  allChecks: { ja: "すべての点検の結果を見る", en: "See everything that was found" },
  changes: { ja: "最近変わったこと", en: "What changed lately" },
  firstLoad: { ja: "はじめて読み込まれた", en: "loaded for the first time" },
  laterLoad: { ja: "読み込み直された", en: "loaded anew" },
  loadFigures: { ja: "記録された数値: {count}", en: "figures recorded: {count}" },
  loadBy: { ja: "読み込んだ人: {who}", en: "by {who}" },
  corrected: { ja: "訂正された数値", en: "Figures that were corrected" },
  rooms: { ja: "見てまわる", en: "Look around" },
});

/** The rooms of an edition as a visitor is told of them. */
export const roomMessages = {
  area: {
    name: { ja: "地域", en: "Areas" },
    what: {
      ja: "連携地域、振興局、市町村。自分の町のページ。",
      en: "Regions, bureaus, municipalities. The page of your town.",
    },
  },
  plan: {
    name: { ja: "計画", en: "Plans" },
    what: { ja: "計画と版と、その枝分かれ。", en: "Plans, their editions and their trees." },
  },
  project: {
    name: { ja: "プロジェクト", en: "Projects" },
    what: { ja: "連携地域ごとの地域重点政策ユニット。", en: "The regional projects of each region." },
  },
  kpi: {
    name: { ja: "KPI", en: "KPIs" },
    what: { ja: "基準値から目標値までの道のりと判定。", en: "The way from baseline to target, and grades." },
  },
  budget: {
    name: { ja: "予算", en: "Budget" },
    what: { ja: "テーマごとの行、再掲、前年度との橋。", en: "Lines by theme, listed again, bridge from last year." },
  },
  programme: {
    name: { ja: "事業・仕組み", en: "Programmes" },
    what: { ja: "文書が名を挙げる事業、窓口、基金、協定。", en: "Programmes, desks, funds and agreements by name." },
  },
  activity: {
    name: { ja: "活動実績", en: "Results" },
    what: { ja: "何をどれだけ行ったか。", en: "What was done, and how much of it." },
  },
  check: {
    name: { ja: "点検", en: "Checks" },
    what: { ja: "合わない数、欠けた値、重なる範囲。", en: "Sums that fail, values that lack, scopes that overlap." },
  },
  document: {
    name: { ja: "資料", en: "Documents" },
    what: { ja: "読み取りの元と、そこから読んだ数。", en: "What was read, and what was read from it." },
  },
  fact: {
    name: { ja: "すべての数字", en: "Every number" },
    what: { ja: "読み取った値のすべてと、その出どころ。", en: "Every figure that was read, with its origin." },
  },
} as const;
