import type { Bilingual } from "../../../foundation/index.ts";

/** What can be wrong with the trail or with what it watches. */
export type FindingCode =
  | "rowChanged"
  | "rowMissing"
  | "rowWithoutEntry"
  | "entryChanged"
  | "linkChanged"
  | "linksSwapped"
  | "linksMissing"
  | "linkOutOfPlace"
  | "linkWithoutEntry"
  | "entryWithoutLink"
  | "entryLinkedTwice"
  | "headDiffers"
  | "guardOff"
  | "tableUnwatched"
  | "derivedDiffers"
  | "sequenceBroken"
  | "expectedHeadMissing";

/** One thing that is wrong: where, which row or entry, who did it and when as far as the trail knows, and what differs. */
export type Finding = {
  readonly code: FindingCode;
  readonly bodyId: string | null;
  readonly table: string;
  /** The row's key, or the entry's id, or the link's number. */
  readonly key: string;
  readonly byPerson: string | null;
  readonly recordedAt: string | null;
  readonly differs: Bilingual;
};

const titles: Readonly<Record<FindingCode, Bilingual>> = {
  rowChanged: { ja: "行が書き換えられました", en: "A row was changed" },
  rowMissing: { ja: "行が消えました", en: "A row is missing" },
  rowWithoutEntry: { ja: "記録のない行があります", en: "A row has no entry in the trail" },
  entryChanged: { ja: "記録が書き換えられました", en: "An entry of the trail was changed" },
  linkChanged: { ja: "鎖の輪が書き換えられました", en: "A link of the chain was changed" },
  linksSwapped: { ja: "二つの記録が入れ替えられました", en: "Two entries were swapped" },
  linksMissing: { ja: "鎖の輪が欠けています", en: "Links of the chain are missing" },
  linkOutOfPlace: { ja: "鎖の番号がおかしい輪があります", en: "A link has an impossible number" },
  linkWithoutEntry: { ja: "輪の指す記録がありません", en: "A link names an entry that is not there" },
  entryWithoutLink: { ja: "鎖につながっていない記録があります", en: "An entry is not in the chain" },
  entryLinkedTwice: { ja: "一つの記録に輪が二つあります", en: "An entry is linked twice" },
  headDiffers: { ja: "鎖の端が最後の輪と合いません", en: "The head differs from the last link" },
  guardOff: { ja: "見張りの仕掛けが切られています", en: "A guarding trigger is switched off" },
  tableUnwatched: { ja: "見張りのない表があります", en: "A table is no longer watched" },
  derivedDiffers: { ja: "「いまの状態」の表が元の行と合いません", en: "A derived table differs from its rows" },
  sequenceBroken: { ja: "版や段階の続き方がおかしい行があります", en: "Versions or stages do not follow each other" },
  expectedHeadMissing: {
    ja: "控えておいた端が鎖にありません（末尾が切られたか、作り直されています）",
    en: "The head that was noted is not in the chain: it was cut or rewritten",
  },
};

export const findingTitle = (code: FindingCode): Bilingual => titles[code];

/** The finding as one line: what, where, who, when, what differs. */
export function findingLine(finding: Finding, lang: "ja" | "en"): string {
  const who = finding.byPerson ?? (lang === "ja" ? "人によらない操作" : "nobody signed in");
  const when = finding.recordedAt ?? (lang === "ja" ? "時刻不明" : "time unknown");
  const place = `${finding.table} [${finding.key}]`;
  return `${titles[finding.code][lang]}: ${place} · ${who} · ${when} · ${finding.differs[lang]}`;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of tables and keys: the same faults give the same list. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      byText(a.bodyId ?? "", b.bodyId ?? "") ||
      byText(a.table, b.table) ||
      byText(a.key, b.key) ||
      byText(a.code, b.code),
  );
