import { defineMessages } from "../../../ui/index.ts";

export const searchMessages = defineMessages({
  title: { ja: "検索", en: "Search" },
  titleFor: { ja: "「{q}」の検索", en: "Search for “{q}”" },
  description: {
    ja: "地域、KPI、プロジェクト、計画、事業、予算、活動、資料、用語を、名前や言葉で探します。",
    en: "Finds areas, KPIs, projects, plans, programmes, budget lines, results, documents and words by name or by any word.",
  },
  found: { ja: "見つかったもの", en: "What was found" },
  kinds: { ja: "種類で絞る", en: "Narrow by kind" },
  all: { ja: "すべて", en: "All" },
  count: { ja: "{kind}（{count}）", en: "{kind} ({count})" },
  noneWhat: { ja: "「{q}」は見つかりませんでした。", en: "Nothing was found for “{q}”." },
  noneWhy: {
    ja: "短い言葉や、かなで探すと見つかることがあります。いくつかの言葉を空白で区切ると、そのすべてを含むものを探します。",
    en: "A shorter word may help. Several words parted by spaces are all looked for.",
  },
  askWhat: { ja: "ここに検索の結果が並びます。", en: "What is found will stand here." },
  toAreas: { ja: "地域の一覧へ", en: "To the list of areas" },
});
