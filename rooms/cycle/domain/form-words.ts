import type { Bilingual } from "../../../foundation/index.ts";
import type { AboutKind, FieldKind } from "./sheet-form.ts";
import type { Part } from "./stage.ts";

export const aboutWords: Readonly<Record<AboutKind, Bilingual>> = {
  project: { ja: "地域プロジェクト", en: "Regional projects" },
  measure: { ja: "施策", en: "Measures" },
  programme: { ja: "事務事業", en: "Programmes" },
};

export const fieldKindWords: Readonly<Record<FieldKind, Bilingual>> = {
  text: { ja: "一行の文", en: "One line" },
  longText: { ja: "文章", en: "Paragraphs" },
  choice: { ja: "選択", en: "Choice" },
  number: { ja: "数", en: "Number" },
  yen: { ja: "金額（円）", en: "Money (yen)" },
  day: { ja: "日", en: "Day" },
  grade: { ja: "評価（人の判断）", en: "Judged grade" },
};

/** Who writes a part of a sheet. */
export const partWords: Readonly<Record<Part, Bilingual>> = {
  self: { ja: "担当（一次評価）", en: "Owner (self-evaluation)" },
  check: { ja: "とりまとめ（点検）", en: "Coordinator (check)" },
  meeting: { ja: "連携会議の記録", en: "Record of the meeting" },
  external: { ja: "外部評価者", en: "Outside reviewer" },
  second: { ja: "地域戦略課（二次評価）", en: "Strategy division (second stage)" },
};
