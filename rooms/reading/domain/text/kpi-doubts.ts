import { problem } from "../../../../foundation/index.ts";
import { type Reason, reason } from "../found-fact.ts";
import type { NameLink } from "./links.ts";

/** By how far a name stands from its values. */
export const distances: Readonly<Record<NameLink["how"], readonly Reason[]>> = {
  behind: [],
  row: [
    reason(
      "link/row",
      0.97,
      "名前のすぐ下の行の、同じ並びの値です。",
      "The value stands in the row below its name, in the same order.",
    ),
  ],
  near: [
    reason(
      "link/near",
      0.9,
      "名前と値が続けて並んでいません。並びと単位から結び付けました。",
      "Name and value do not stand next to each other; linked by order and unit.",
    ),
  ],
  far: [
    reason(
      "link/far",
      0.75,
      "名前と値が離れています。単位・並び・ほかの値との対応から結び付けました。",
      "Name and value stand far apart; linked by unit, order and what is left for the others.",
    ),
  ],
};

export const shapes = {
  torn: reason("pair/torn", 0.95, "矢印の右側が後の行にあります。", "What follows the arrow stands on a later line."),
  beside: reason(
    "pair/beside",
    0.85,
    "矢印のない二つの値を、時期の順に現状と目標としました。",
    "Two values without an arrow were taken as baseline and target by their periods.",
  ),
};

export const bareYear = reason(
  "period/bareYear",
  0.9,
  "年か年度か書かれていない西暦です。年度と読みました。",
  "The year is printed without 年 or 年度; it was read as a fiscal year.",
);
export const otherNameNear = reason(
  "link/other",
  0.4,
  "同じくらい近い名前がほかにもあります。",
  "Another name fits about as well.",
);
export const nameByPlace = reason(
  "name/place",
  0.8,
  "指標の印のない言葉を、値のすぐ前にあるので名前としました。",
  "Words without a mark were taken as the name because they stand right before the value.",
);
export const noName = reason(
  "name/none",
  0.3,
  "この値の名前が近くに見当たりません。",
  "No name for this value stands near it.",
);

export const namelessValue = (what: string) =>
  problem(
    "text/nameless",
    `「${what}」が何の値か、原文の並びからは分かりません。元の資料を見て指標名を選んでください。`,
    `The text does not tell what "${what}" is a value of. Look at the document and choose the name.`,
  );

export const severalNames = (what: string, candidate: string) =>
  problem(
    "text/otherName",
    `「${what}」は「${candidate}」の値かもしれませんが、ほかの名前も同じくらい近くにあります。元の資料を見て選んでください。`,
    `"${what}" may be a value of "${candidate}", but another name fits about as well. Look at the document and choose.`,
  );

export const nameOfHeading: Reason = reason(
  "link/heading",
  0.85,
  "値のそばに名前がありません。すぐ上の見出しを名前としました。",
  "No name stands beside the value. The heading above it was taken.",
);

export const yearOfHeading = reason(
  "period/heading",
  0.95,
  "時期は、上の見出しか同じ段落から読みました。",
  "The period was taken from the heading above or the same paragraph.",
);
