import { type Problem, problem } from "../../../foundation/index.ts";
import type { LinkedFact } from "./link-facts.ts";

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Somebody decided, or said their word, after the page was opened. */
export const decidedMeanwhile: Problem = problem(
  "decidedMeanwhile",
  "この項目は、画面を開いた後にほかの人が判断しました。何も失われていません。いまの判断を見てから、もう一度決めてください。",
  "Somebody else decided about this after the page was opened. Nothing is lost. Look at what stands now, then decide again.",
);

/** The document was read again and says something else than the person saw. */
export const readAnew = (name: string): Problem =>
  problem(
    "readAnew",
    `「${cut(name)}」は、画面を開いた後の読み直しで内容が変わりました。何も保存していません。新しい値を見てから決めてください。`,
    `"${cut(name)}" reads otherwise since the document was read again. Nothing was stored. Look at the new figures, then decide.`,
  );

export const noSuchFound = (key: string): Problem =>
  problem(
    "noSuchFound",
    `この資料には「${cut(key)}」という項目がありません。読み直しで無くなったのかもしれません。資料の画面を開き直してください。`,
    `This document has nothing found under "${cut(key)}": a new reading may have lost it. Open the document's page again.`,
  );

export const noSuchDocument = (id: string): Problem =>
  problem(
    "noSuchDocument",
    `取り込んだ資料「${cut(id)}」がありません。資料の一覧から選び直してください。`,
    `There is no document "${cut(id)}" here: choose one from the list.`,
  );

export const toBeLinkedFirst = ({ fact, candidates }: LinkedFact): Problem =>
  problem(
    "toBeLinkedFirst",
    `「${cut(fact.name)}」が何を指すか決まっていません（候補 ${candidates.length} 件）。どれかに結ぶか、「どれでもない」を選んでから採用してください。`,
    `What "${cut(fact.name)}" means is not decided (${candidates.length} candidates). Link it to one of them or choose "none of these", then accept.`,
  );

export const toBeNamedFirst = ({ fact }: LinkedFact): Problem =>
  problem(
    "toBeNamedFirst",
    `「${cut(fact.printed)}」が何の値か、文書からは確かめられませんでした。「直す」で名前を確かめるか入力してから採用してください。`,
    `What the figures of "${cut(fact.printed)}" are of was not sure from the document. Check or enter the name under "Correct", then accept.`,
  );

export const mayNotConfirm: Problem = problem(
  "mayNotConfirm",
  "この項目は、いま二人目として確認できません。自分が採用したもの、採用されていないもの、ほかの人が疑問を付けたものは確認できません。",
  "You cannot be the second person here: not for what you accepted yourself, what is not accepted, or what somebody else doubts.",
);

/** Nothing of what was asked for could be done, for there is nothing (left) of that kind. */
export const nothingToDo: Problem = problem(
  "nothingToDo",
  "当てはまる項目がありません。条件を変えるか、画面を開き直してください。",
  "Nothing fits. Choose otherwise, or open the page again.",
);

/** Everything that would be taken back has been decided about anew by others. */
export const changedByOthers: Problem = problem(
  "changedByOthers",
  "取り消そうとした操作の後に、ほかの人が同じ項目を判断しています。何も変えていません。個々の項目を開いて決め直してください。",
  "Others have decided about the same things since. Nothing was changed. Open those things and decide about each.",
);
