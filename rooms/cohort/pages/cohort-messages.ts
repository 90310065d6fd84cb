import { defineMessages } from "../../../ui/index.ts";

export const cohortMessages = defineMessages({
  file: { ja: "取り込んだファイル", en: "Imported file" },
  place: { ja: "ファイルの中の場所", en: "Where in the file" },
  line: { ja: "{line}行目", en: "line {line}" },
  credit: { ja: "提供者の表示", en: "Credit" },
  checksum: { ja: "SHA-256: {sum}", en: "SHA-256: {sum}" },
});
