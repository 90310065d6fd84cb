import type { Bilingual } from "../../../foundation/index.ts";

/** `error`: two printed things cannot both be right. `question`: somebody has to explain it. `note`: good to know before using the figure. */
export type Severity = "error" | "question" | "note";

/** What a finding means for a reader; the groups of the page. */
export type Meaning = "doesNotAddUp" | "couldBeASlip" | "twoMeanings" | "missing";

/** Where it can be looked up: a document and its lines (1-based); `cell` says where in a work without lines. */
export type Citation = { readonly document: string; readonly lines: readonly number[]; readonly cell?: string | null };

/** One line of the arithmetic, in words and numbers, with the facts that stand behind its numbers. */
export type Step = { readonly text: Bilingual; readonly facts: readonly string[] };

/** Who could answer, and a sentence that could be mailed to them as it stands. */
export type Ask = { readonly whom: Bilingual; readonly what: Bilingual };

/** Every kind of finding with its name as a heading. */
export const findingTitles = {
  previousPlusExpansion: {
    ja: "前年度額＋拡充額が本年度額と違う",
    en: "Last year plus expansion differs from this year",
  },
  repeatedExpansion: { ja: "隣り合う行に同じ拡充額", en: "The same expansion on neighbouring lines" },
  expansionNotPrinted: { ja: "拡充の印があるが拡充額がない", en: "Marked as expanded, but no expansion amount" },
  relistedPair: { ja: "再掲の行", en: "Line listed again" },
  relistedWithoutFirst: { ja: "最初の掲載が見当たらない再掲", en: "Listed again, but no first listing" },
  themeTotalNotRebuildable: { ja: "印刷された総額を再現できない", en: "Printed total cannot be rebuilt" },
  themeTotalNotPrinted: { ja: "総額が印刷されていない", en: "No printed total" },
  tableSum: { ja: "表の合計が合わない", en: "A column of a table does not add up" },
  tableRatio: { ja: "表の倍率が合わない", en: "A ratio of a table does not follow" },
  roundedAgainstExact: { ja: "概数と正確な額の丸め方", en: "Round figure against exact amount" },
  partLargerThanWhole: { ja: "内数が総額より大きい", en: "A part is larger than its whole" },
  goalAgainstTable: { ja: "目標と表の言葉が違う", en: "Goal and table measure different things" },
  overlappingScopes: { ja: "範囲が重なるため足せない", en: "Scopes overlap: must not be added" },
  unitMix: { ja: "一つの文書に二通りの桁", en: "Two scales in one document" },
  sameNameDifferentMeaning: { ja: "同じ名前で別のもの", en: "One name, different things" },
  sameNumberDifferentMeaning: { ja: "同じ数で別のもの", en: "One number, different things" },
  overviewAgainstDetail: { ja: "二か所の値が違う", en: "Overview and detail disagree" },
  projectCount: { ja: "プロジェクト数が合わない", en: "Numbers of projects disagree" },
  projectsNotNamed: { ja: "名前のないプロジェクト", en: "Projects not named" },
  groupCount: { ja: "圏域・構成市町村の数が合わない", en: "Numbers of areas or members disagree" },
  groupMembersUnknown: { ja: "構成市町村が分からない", en: "Members not known" },
  missingBaseline: { ja: "基準値がない", en: "No baseline" },
  missingOwner: { ja: "担当が書かれていない", en: "No named owner" },
  missingActual: { ja: "実績値がない", en: "No actual value" },
  percentAgainstPoints: { ja: "％とポイント", en: "Percent and points" },
  uncertainReading: { ja: "確かでない読み取り", en: "Uncertain readings" },
  flagsLost: { ja: "区分の印がない行", en: "Lines without a flag" },
  supplementaryInInitial: { ja: "前年度の補正予算", en: "Supplementary money of another year" },
  sameAsAbove: { ja: "「同上」の行", en: "Lines that say “as above”" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FindingCode = keyof typeof findingTitles;

/**
 * Something that does not add up or agree in what is stored. `id` is stable: the code and what it is about, so that an answer can be tied to it.
 * `figures` are in base units (円, 人), `facts` are the ids of every fact behind them, `about` the entries' ids.
 */
export type Finding = {
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly meaning: Meaning;
  readonly message: Bilingual;
  readonly arithmetic: readonly Step[];
  readonly figures: Readonly<Record<string, number>>;
  readonly facts: readonly string[];
  readonly about: readonly string[];
  readonly ask: Ask;
  readonly sources: readonly Citation[];
};

/** A finding in the shape that programs outside read (`check --json`). */
export type ContractFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly messageJa: string;
  readonly messageEn: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly about: readonly string[];
  readonly sources: readonly { readonly document: string; readonly lines: readonly number[] }[];
};

export const findingForContract = (finding: Finding): ContractFinding => ({
  code: finding.code,
  severity: finding.severity,
  messageJa: finding.message.ja,
  messageEn: finding.message.en,
  figures: finding.figures,
  about: finding.about,
  sources: finding.sources.map(({ document, lines }) => ({ document, lines })),
});
