import type { ReleaseContent } from "./release-content.ts";

/** README.txt of the bundle: what somebody needs who finds the folder in twenty years. */
export function readmeText({ title, body, publishedOn, corrects, trail }: ReleaseContent): string {
  const lines = [
    title,
    "",
    body.fictitious ? "架空の例です。地名・人・数字は実在しません。/ Fictitious example." : null,
    `公表: ${body.name} ${publishedOn} / Published by ${body.name} on ${publishedOn}`,
    corrects ? `この公表は ${corrects} に代わるものです。/ Takes the place of ${corrects}.` : null,
    "",
    "読み方 / How to read",
    "  index.html (日本語), index.en.html (English) をブラウザーで開きます。/ Open in any browser; nothing else is needed.",
    "  data/*.csv       UTF-8 (BOM 付き / with BOM), data/*.sjis.csv  Shift_JIS (CP932)",
    "  data/*.json      同じ表 / the same tables; data/release.json  すべて / everything",
    "  forms/           印刷用の様式 / printed forms",
    "  manifest.json    ファイルの一覧 / list of files",
    "",
    "確かめ方 / How to check",
    "  sha256sum -c SHA256SUMS",
    "  このファイル自身の値は、公表した団体の公表ページにあります。",
    "  The check value of SHA256SUMS itself stands on the publisher's release page.",
    trail ? `  監査記録の終わり / end of the audit trail: ${trail.number} ${trail.hash}` : null,
    "",
    "値は基本の単位（人、円、件、%）の数で、書かれたままの形が隣にあります。値のない所には理由があります。",
    "Values are numbers in base units (人, 円, 件, %), as written beside them. Where there is no value, there is a reason.",
    "期間: FY2025 = 令和7年度 (2025-04-01..2026-03-31), CY2025 = 2025年 / periods: FY from April, CY from January.",
  ];
  return `${lines.filter((line) => line !== null).join("\n")}\n`;
}
