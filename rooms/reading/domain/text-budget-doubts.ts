import { problem } from "../../../foundation/index.ts";
import { reason } from "./found-fact.ts";

export const unmarked = reason(
  "name/place",
  0.8,
  "印のない言葉を、金額のすぐ前にあるので事業名としました。",
  "Words without a mark were taken as the programme because they stand right before the amount.",
);
export const ofHeading = reason(
  "name/heading",
  0.9,
  "すぐ上の見出しの合計としました。",
  "Taken as the total of the heading straight above.",
);

export const expansionTooLarge = (name: string) =>
  problem(
    "text/expansionTooLarge",
    `「${name.slice(0, 40)}」の拡充額が予算額より大きくなっています。原文を確かめてください。`,
    `The expansion of "${name.slice(0, 40)}" is larger than its amount. Compare it with the document.`,
  );

export const severalAmounts = (name: string) =>
  problem(
    "text/severalAmounts",
    `「${name.slice(0, 40)}」の行には金額が並んでいますが、どの列が何年度か書かれていません。元の表の見出しを見て選んでください。`,
    `Several amounts stand in the row of "${name.slice(0, 40)}", and no heads say which column is which year. Look at the heads of the table.`,
  );
