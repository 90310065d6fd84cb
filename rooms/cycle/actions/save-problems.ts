import { type Problem, problem } from "../../../foundation/index.ts";
import type { SaveRefusal } from "../store/save-answers.ts";

const refusals: Readonly<Record<SaveRefusal, Problem>> = {
  sessionEnded: problem(
    "signedOut",
    "サインインの期限が切れています。入力したものはこの画面に残っています。別のタブでサインインし直してから、もう一度保存してください。",
    "Your sign-in has ended. What you typed is still on this page. Sign in again in another tab, then save once more.",
  ),
  notAllowed: problem(
    "notAllowed",
    "この欄を書く権限がないか、調書の段階がすでに進んでいます。入力したものはこの画面に残っています。調書を開き直して、担当と段階を確かめてください。",
    "You may not write this field, or the sheet has moved on to another stage. What you typed is still on this page. Open the sheet again and look at who is in charge and at the stage.",
  ),
  unknownField: problem(
    "formChanged",
    "調書の様式が変わり、この欄がなくなりました。入力したものはこの画面に残っています。写しを取ってから調書を開き直してください。",
    "The form of this sheet has changed and no longer has this field. What you typed is still on this page. Copy it, then open the sheet again.",
  ),
  busy: problem(
    "busy",
    "ほかの人の処理が終わるのを待っています。入力したものはこの画面に残っています。少し待って、もう一度保存してください。",
    "Somebody else's change to this sheet is still under way. What you typed is still on this page. Wait a moment and save once more.",
  ),
};

/** The version of the form that the page was drawn with is not there. */
export const formGone = refusals.unknownField;

export const refusalOf = (refused: SaveRefusal): Problem => refusals[refused];

export const unknownField = (field: string): Problem => ({
  ...problem(
    "unknownField",
    `この調書の様式に「${field.slice(0, 80)}」という欄はありません。調書を開き直してください。`,
    `The form of this sheet has no field "${field.slice(0, 80)}". Open the sheet again.`,
  ),
  place: { path: field.slice(0, 80) },
});
