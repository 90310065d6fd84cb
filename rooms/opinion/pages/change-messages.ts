import { defineMessages } from "../../../ui/index.ts";

/** Words of "What did last year's review change?". */
export const changeMessages = defineMessages({
  title: { ja: "意見で何が変わったか（{cycle}）", en: "What did the review of {cycle} change?" },
  lastTitle: { ja: "昨年の評価で何が変わったか", en: "What did last year's review change?" },
  description: {
    ja: "出された意見ごとに、回答、変えたこと、その後の効果を示します。回答のない意見を先に並べます。",
    en: "Each opinion with its answer, what it changed and its effect. Those without an answer come first.",
  },
  lead: {
    ja: "意見は{all}。何かを変えたものは{changed}、変えなかったものは{none}、回答がまだのものは{open}です。",
    en: "Of {all}, {changed} changed something, {none} changed nothing, and {open} are not answered yet.",
  },
  years: { ja: "評価の年", en: "Year" },
  byChange: { ja: "変えたことごとの件数", en: "By what changed" },
  byKind: { ja: "出どころごとの件数", en: "By where they come from" },
  colName: { ja: "種類", en: "Kind" },
  colCount: { ja: "件数", en: "Count" },
  unanswered: { ja: "未回答", en: "Not answered yet" },
  listTitle: { ja: "意見と、それで変わったこと", en: "Opinions and what they changed" },
  chosen: { ja: "「{choice}」の意見を示しています。", en: "Showing: {choice}." },
  showAll: { ja: "すべて示す", en: "Show all" },
  none: { ja: "この年の評価には、意見の記録がありません", en: "No opinion was written down in this evaluation" },
  noneWhy: {
    ja: "会議、議会、外部評価、二次評価、住民からの意見が記録されると、ここに並びます。",
    en: "Opinions of meetings, the assembly, reviewers, the second stage and citizens appear here.",
  },
  noneChosen: { ja: "この種類の意見はありません", en: "There is no opinion of this kind" },
  noneChosenWhy: { ja: "ほかの種類を選ぶと見られます。", en: "Choose another kind to see others." },
  answerOf: { ja: "{unit}の回答", en: "Answer of {unit}" },
  noAnswer: { ja: "まだ回答がありません", en: "No answer yet" },
  mustAnswer: { ja: "答える部署: {unit}", en: "to be answered by {unit}" },
  changed: { ja: "何かを変えた", en: "Something changed" },
  whatChanged: { ja: "変えたこと: {change}", en: "Changed: {change}" },
  unchanged: { ja: "変えなかった。理由: {reason}", en: "Nothing changed, because: {reason}" },
  effect: { ja: "その後: {effect}（{cycle}）", en: "Since then: {effect} ({cycle})" },
  noEffect: { ja: "効果はまだ確かめられていません", en: "Its effect has not been looked at yet" },
  noSpeaker: { ja: "発言者の記載なし", en: "speaker not written down" },
  wholeCycle: { ja: "評価全体について", en: "On the whole evaluation" },
  unknownChoice: { ja: "「{value}」というしぼり込みはありません", en: "There is no “{value}” to filter by" },
  unknownChoiceWhy: { ja: "下のリンクから選び直してください。", en: "Choose again by the link below." },
});
