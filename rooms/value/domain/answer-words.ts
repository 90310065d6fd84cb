import type { Bilingual } from "../../../foundation/index.ts";
import type { CellDecision } from "./decide-cells.ts";
import { isStorable } from "./decide-cells.ts";
import type { RowAnswer } from "./read-bulk.ts";
import { readingWords } from "./reading-words.ts";
import type { SheetValue } from "./value.ts";
import { valueKindWords } from "./value.ts";

/** What stands in the answer of a row, the gravest first: something to correct, to confirm, nothing written yet, good, as it was. */
export type AnswerState = "correct" | "confirm" | "empty" | "good" | "same";

export const answerStateWords: Readonly<Record<AnswerState, Bilingual>> = {
  correct: { ja: "直してください", en: "Please correct" },
  confirm: { ja: "確かめてください", en: "Please check" },
  empty: { ja: "未記入", en: "Not filled in" },
  good: { ja: "良", en: "Good" },
  same: { ja: "変わりません", en: "Unchanged" },
};

/** The row may be stored: something changes in it and nothing stands against it. */
export const isGood = ({ problem, decisions }: RowAnswer): boolean =>
  problem === null && isStorable(decisions) && decisions.some(({ kind }) => kind === "store");

/** The row may be stored once its questions are answered. */
export const isAsked = ({ problem, decisions }: RowAnswer): boolean =>
  problem === null && decisions.some(({ kind }) => kind === "asked") && !decisions.some(isWrong);

export const isWrong = ({ kind }: CellDecision): boolean => kind === "problem" || kind === "conflict";

export function stateOf(row: RowAnswer): AnswerState {
  if (row.problem !== null || row.decisions.some(isWrong)) return "correct";
  if (isAsked(row)) return "confirm";
  if (row.empty) return "empty";
  return isGood(row) ? "good" : "same";
}

/**
 * The answer to a row as it is written into the row itself: its state, then cell by cell what was found and what helps. `asking`: whether questions can be
 * answered in the file (our own table has a column for it) or on the page alone.
 */
export function rowAnswerWords(row: RowAnswer, asking: "file" | "page" = "file"): Bilingual {
  const state = answerStateWords[stateOf(row)];
  // where the row itself cannot be taken, only what is wrong in its cells helps
  const told = row.problem ? row.decisions.filter(isWrong) : row.decisions;
  const said = [...(row.problem ? [row.problem.message] : []), ...told.flatMap((decision) => saidOf(decision, asking))];
  const all = row.empty ? [...said, emptyWords] : said;
  if (all.length === 0) return state;
  return {
    ja: `${state.ja}: ${all.map(({ ja }) => ja).join(" ／ ")}`,
    en: `${state.en}: ${all.map(({ en }) => en).join(" / ")}`,
  };
}

/** What is said about one cell, without the row; nothing about a cell that stays as it is. */
function saidOf(decision: CellDecision, asking: "file" | "page"): readonly Bilingual[] {
  const head = valueKindWords[decision.cell.kind];
  const about = ({ ja, en }: Bilingual): Bilingual => ({ ja: `${head.ja}: ${ja}`, en: `${head.en}: ${en}` });
  switch (decision.kind) {
    case "same":
      return [];
    case "problem":
      return [about(decision.problem.message)];
    case "conflict":
      return [about(conflictWords(decision.theirs, decision.cell.typed))];
    case "asked":
      return [...decision.questions.map(({ question }) => about(question)), answerIn[asking]];
    case "store":
      return [about(storedWords(decision))];
  }
}

const emptyWords: Bilingual = {
  ja: "実績値: この年の値か、値がない理由（未公表(R9.8)、該当なし など）を書いてください。",
  en: "Actual: write the value of this year, or why there is none (未公表(R9.8), 該当なし).",
};

const answerIn: Readonly<Record<"file" | "page", Bilingual>> = {
  file: {
    ja: "合っていれば「確認への答え」の欄に理由を書き、違っていれば値を直してください。",
    en: 'If it is right, say why in the column "確認への答え"; else correct the value.',
  },
  page: {
    ja: "違っていれば値を直してください。合っていれば、理由は保存する画面で書けます。",
    en: "Correct the value if it is wrong. If it is right, the reason can be given on the page that stores it.",
  },
};

const valueWords = (value: SheetValue | null, lang: "ja" | "en"): string =>
  value?.reading
    ? readingWords({ reading: value.reading, printed: value.printed }, lang)
    : { ja: "値なし", en: "none" }[lang];

/** What somebody else stored since the table went out, beside what was typed into it. */
export const conflictWords = (theirs: SheetValue | null, typed: string): Bilingual => ({
  ja: `表を渡した後に、ほかの人が「${valueWords(theirs, "ja")}」を保存しました（この表は「${typed || "空欄"}」）。新しい表をダウンロードして、どちらにするか決めてください。`,
  en: `After the table went out, somebody else stored "${valueWords(theirs, "en")}" (this table says "${typed || "empty"}"). Download a new table and decide between them.`,
});

type Stored = Extract<CellDecision, { readonly kind: "store" }>;

function storedWords({ content, was }: Stored): Bilingual {
  const { reading } = content;
  const before = (lang: "ja" | "en") => valueWords(was, lang);
  if (!reading)
    return {
      ja: `空欄なので、いまの値「${before("ja")}」を取り消します。間違いなら元に戻してください。`,
      en: `It is empty, so the value "${before("en")}" is taken back. Restore it if that is a slip.`,
    };
  const now = (lang: "ja" | "en") => readingWords({ reading, printed: null }, lang);
  return {
    ja: `${now("ja")} と読みました（いまは ${before("ja")}）。`,
    en: `Read as ${now("en")} (now ${before("en")}).`,
  };
}
