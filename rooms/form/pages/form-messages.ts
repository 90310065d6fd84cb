import { defineMessages } from "../../../ui/index.ts";

export const formMessages = defineMessages({
  listTitle: { ja: "印刷する様式", en: "Printed forms" },
  listLead: {
    ja: "調書から印刷される様式の一覧です。様式は文章として書き換えられます。",
    en: "The forms that are printed from the sheets. A form is a text that can be changed.",
  },
  form: { ja: "様式", en: "Form" },
  about: { ja: "内容", en: "What it is" },
  outputs: { ja: "出力", en: "Files" },
  version: { ja: "使っている版", en: "Version in use" },
  shipped: { ja: "はじめからの様式", en: "as shipped" },
  own: { ja: "第{n}版", en: "version {n}" },
  passedOver: {
    ja: "第{n}版は読めないため使わず、その前の版で印刷しています。",
    en: "Version {n} cannot be read and is passed over; the one before it is printed.",
  },
  editLead: {
    ja: "様式「{name}」の文章です。保存すると新しい版になり、前の版も残ります。",
    en: "The text of the form “{name}”. Saving makes a new version; the old ones stay.",
  },
  seeLead: {
    ja: "様式「{name}」の文章です。変えられるのは地域戦略課です。",
    en: "The text of the form “{name}”. The strategy division may change it.",
  },
  content: { ja: "様式の文章（YAML）", en: "Text of the form (YAML)" },
  contentHelp: {
    ja: "上から順に部品（blocks）を並べます。字下げは空白2つです。まちがいは行番号つきで知らせます。",
    en: "Blocks are printed from the top. Indent with two spaces. Slips are named with their line.",
  },
  reason: { ja: "変えた理由", en: "Reason for the change" },
  sheet: { ja: "見本にする調書の番号", en: "Number of the sheet to try it on" },
  sheetHelp: {
    ja: "空欄なら、読める調書のはじめの一件を使います。",
    en: "Left empty, the first sheet you may read is used.",
  },
  save: { ja: "新しい版として保存", en: "Save as a new version" },
  preview: { ja: "PDFで試し刷り", en: "Try it as PDF" },
  withdraw: { ja: "はじめからの様式に戻す", en: "Use the shipped form again" },
  saved: { ja: "様式を保存しました。", en: "The form is saved." },
  back: { ja: "はじめからの様式に戻しました。", en: "The shipped form is in use again." },
  problems: { ja: "直すところがあります", en: "Something must be corrected" },
  versions: { ja: "これまでの版", en: "Versions so far" },
  who: { ja: "保存した人", en: "Saved by" },
  when: { ja: "日時", en: "When" },
  noVersions: { ja: "まだ変えられていません。", en: "It was never changed." },
  panelTitle: { ja: "様式で印刷", en: "Print as a form" },
  preliminary: { ja: "画面での見本", en: "Preview" },
  erased: { ja: "（名前は示されません）", en: "(name not shown)" },
});
