import { reason } from "../found-fact.ts";

/** The heading above names a figure. */
export const byHeading = reason(
  "name/heading",
  0.85,
  "何の数かは、上の見出しから読みました。",
  "What it counts was taken from the heading above.",
);
/** A figure in the description of a programme. */
export const byOutline = reason(
  "name/outline",
  0.6,
  "事業の説明文の中の数です。何の数かは文を読んで確かめてください。",
  "The figure stands in the description of a programme: read the sentence to see what it counts.",
);
/** The words of the line above a figure that stands alone name it. */
export const byCard = reason(
  "name/card",
  0.85,
  "すぐ上の行の言葉を、この数の名前としました。",
  "The words of the line straight above were taken for the name of the figure.",
);
/** One item near a torn box has its word. */
export const byWord = reason(
  "name/word",
  0.6,
  "実績の枠は離れていますが、同じ言葉のある取組は一つだけです。",
  "The box of results stands apart, but only one item near it has the same word.",
);
/** No heading names a figure, and its sentence does not either. */
export const byClause = reason(
  "name/clause",
  0.5,
  "見出しがなく、文の言葉をそのまま名前としました。",
  "No heading names it; the words of its sentence stand for the name.",
);
/** The caption beside it names a figure. */
export const byCaption = reason(
  "name/caption",
  0.9,
  "何の数かは、隣の小見出しから読みました。",
  "What it counts was taken from the caption beside it.",
);
/** A box of results apart from its item. */
export const tornBox = reason(
  "name/torn",
  0.7,
  "実績の枠が事業名から離れています。",
  "The box of results stands apart from what it is the result of.",
);
/** Nothing near says what is counted. */
export const noName = reason(
  "name/none",
  0.3,
  "何の数かが近くに書かれていません。",
  "What it counts does not stand near it.",
);
