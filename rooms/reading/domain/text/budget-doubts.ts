import { problem } from "../../../../foundation/index.ts";
import { reason } from "../found-fact.ts";

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
    `「${name.slice(0, 40)}」の行には値が並んでいますが、どれが何年度のもので、計画か実績か、行からは分かりません。元の表の見出しを見て選んでください。`,
    `Several figures stand in the row of "${name.slice(0, 40)}", and the row does not say of which year each is, planned or actual. Look at the heads of the table.`,
  );
