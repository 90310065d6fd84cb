import { defineMessages } from "../../../ui/index.ts";

export const checkMessages = defineMessages({
  title: { ja: "何が合わないか", en: "What does not add up?" },
  description: {
    ja: "資料の数字どうしを突き合わせて、合わないところ、書き間違いかもしれないところ、足してはいけないところ、欠けているところを挙げています。",
    en: "The figures of the documents held against each other: what does not add up, could be a slip, must not be added, or is missing.",
  },
  lead: {
    ja: "{count}件見つかりました。多くは間違いではなく、担当の人に尋ねればわかる質問です。",
    en: "{count} findings. Most are no mistakes but questions that the person in charge can answer.",
  },
  save: { ja: "この一覧を保存", en: "Save this list" },
  contents: { ja: "この頁の内容", en: "On this page" },
  working: { ja: "計算", en: "The working" },
  figures: { ja: "使った数字", en: "The figures behind it" },
  place: { ja: "書かれている場所", en: "Where it is printed" },
  about: { ja: "関係するもの", en: "What it is about" },
  role: { ja: "何の数字か", en: "What it is" },
  value: { ja: "数字", en: "Figure" },
  printed: { ja: "印刷されたとおり", en: "As printed" },
  ask: { ja: "誰に尋ねるか", en: "Whom to ask" },
  mail: { ja: "そのまま送れる文", en: "A sentence you could send" },
  notPrinted: { ja: "印刷なし", en: "not printed" },
  none: { ja: "合わないところは見つかりませんでした。", en: "Nothing was found that does not add up." },
  noneWhy: { ja: "点検はすべての行と表について行いました。", en: "Every line and table was checked." },
});
