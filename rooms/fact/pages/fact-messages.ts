import { defineMessages } from "../../../ui/index.ts";

/** Words of the page of one fact. */
export const factMessages = defineMessages({
  facts: { ja: "すべての数字", en: "Every number" },
  description: {
    ja: "この数値がどの資料のどこにどう印刷され、どう読まれ、だれが確かめたか。",
    en: "Where this figure is printed and how, how it was read, and who compared it with the page.",
  },
  withdrawn: {
    ja: "この記録は取り下げられた。いまの版には入っていないが、引用した人のために残してある。",
    en: "This record was withdrawn. The present edition no longer holds it; it stays here for those who cited it.",
  },
  reading: { ja: "どう読んだか", en: "How it was read" },
  printed: { ja: "印刷されたとおり", en: "As printed" },
  printedNothing: { ja: "印刷された言葉はない", en: "Nothing is printed" },
  base: { ja: "読み取った値", en: "Reading" },
  scales: { ja: "ほかの桁で書くと", en: "In other scales" },
  bound: { ja: "範囲の言葉", en: "Limit" },
  exact: { ja: "ちょうど（範囲の言葉は付いていない）", en: "exact (no limiting word is printed)" },
  range: { ja: "幅のある値。先に印刷された端から書く", en: "a range, beginning with the end printed first" },
  words: { ja: "言葉で書かれた値。計算には使わない", en: "given in words; not used in arithmetic" },
  absent: { ja: "値がない理由", en: "Why there is no value" },
  period: { ja: "いつの値か", en: "Period" },
  printedPeriod: { ja: "印刷された時期", en: "Period as printed" },
  noPeriod: { ja: "資料に時期の記載なし", en: "the source gives no period" },
  note: { ja: "注記", en: "Note" },
  uncertain: { ja: "確かでない点", en: "What is not certain" },
  where: { ja: "どこに書かれているか", en: "Where it stands" },
  document: { ja: "資料", en: "Document" },
  noDocument: { ja: "資料の記載なし", en: "no document is named" },
  cell: { ja: "資料の中の場所", en: "Place in the document" },
  lines: { ja: "行", en: "Lines" },
  line: { ja: "{line}行", en: "Line {line}" },
  noText: {
    ja: "この資料の文面はまだ加えられていない。ファイルを加えると、ここに行の文がそのまま出る。",
    en: "The text of this document has not been added yet. Once its file is added, the lines stand here word for word.",
  },
  howToAdd: { ja: "資料のページで加え方を見る", en: "See on the document's page how to add it" },
  lineLost: { ja: "（加えられたファイルにこの行はない）", en: "(the file that was added has no such line)" },
  belongs: { ja: "何の数値か", en: "What it is a figure of" },
  thing: { ja: "対象", en: "Subject" },
  role: { ja: "どの値か", en: "Which figure" },
  siblings: { ja: "同じ対象のほかの数値", en: "Other figures of the same subject" },
  acceptance: { ja: "だれがいつ確かめたか", en: "Who compared it with the page, and when" },
  acceptedBy: { ja: "確かめた人", en: "Compared by" },
  acceptedOn: { ja: "確かめた日", en: "Compared on" },
  recorded: { ja: "記録した日時", en: "Recorded" },
  history: { ja: "この数値の履歴", en: "History of this figure" },
  historyLead: {
    ja: "訂正は前の版を消さず、新しい版として加える。",
    en: "A correction never deletes the version before it; it is added as a new one.",
  },
  version: { ja: "版", en: "Version" },
  what: { ja: "何が起きたか", en: "What happened" },
  first: { ja: "はじめての記録", en: "First record" },
  corrected: { ja: "訂正", en: "Correction" },
  removed: { ja: "取り下げ", en: "Withdrawn" },
  cite: { ja: "引用のしかた", en: "How to cite" },
  citation: { ja: "引用文", en: "Citation" },
});

/** Words of the list of facts. */
export const factListMessages = defineMessages({
  title: { ja: "どの数値がどこから来たか", en: "Which figure comes from where?" },
  description: {
    ja: "この版に収めたすべての数値を、資料と行の順に並べる。",
    en: "Every figure of this edition, in the order of documents and lines.",
  },
  lead: {
    ja: "この版の数値{count}件を、資料と行の順に並べる。どれも元の行までたどれる。",
    en: "All {count} figures of this edition, in the order of documents and lines. Each can be traced to its line.",
  },
  byDocument: { ja: "資料ごとの件数", en: "Figures by document" },
  count: { ja: "件数", en: "Figures" },
  all: { ja: "数値の一覧", en: "List of figures" },
  found: { ja: "条件に合う記録: {count}件", en: "Records that fit: {count}" },
  choose: { ja: "数値をしぼり込む", en: "Choose figures" },
  every: { ja: "すべて", en: "All" },
  kind: { ja: "対象の種類", en: "Kind of subject" },
  text: { ja: "言葉", en: "Words" },
  show: { ja: "この条件で表示", en: "Show these" },
  name: { ja: "対象と値", en: "Subject and figure" },
  nothing: { ja: "条件に合う記録はない", en: "No record fits" },
  nothingWhy: {
    ja: "資料・種類・言葉のどれかをゆるめると見つかることがある。",
    en: "Loosen the document, the kind or the words.",
  },
  showAll: { ja: "すべての数値を見る", en: "Show all figures" },
});

/** Words of the page of a number that was worked out. */
export const derivedMessages = defineMessages({
  description: {
    ja: "印刷された数ではなく、道標が計算した数。何からどう求めたかを示し、開くたびに同じ式で計算し直す。",
    en: "This number is not printed anywhere: it was worked out here, and is worked out anew each time the page is opened.",
  },
  how: { ja: "求め方", en: "How it was worked out" },
  formula: { ja: "式", en: "Formula" },
  why: { ja: "求められない理由", en: "Why it cannot be worked out" },
  inputs: { ja: "使ったもの", en: "What it was made from" },
  none: { ja: "当てはまるものが一つもない。", en: "Nothing fits." },
  leftOut: { ja: "入れなかったもの", en: "What was left out" },
  leftOutLead: {
    ja: "入れると二重になる、または意味が変わるために外したもの。理由を付ける。",
    en: "Things that would count twice or mean something else, each with its reason.",
  },
  what: { ja: "何の数か", en: "What it is" },
  thing: { ja: "もの", en: "Item" },
  value: { ja: "値", en: "Value" },
  reason: { ja: "理由", en: "Reason" },
  noValue: { ja: "値を持たない", en: "carries no value" },
});
