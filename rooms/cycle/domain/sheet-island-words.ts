import type { Language } from "../../../foundation/index.ts";

/** The words that the island of a sheet says; the page hands them over in the reader's language. */
export const islandWords = {
  saving: { ja: "保存しています…", en: "Saving …" },
  savedAt: { ja: "{time} に保存しました", en: "Saved at {time}" },
  unsaved: { ja: "まだ保存されていません", en: "Not saved yet" },
  offline: {
    ja: "つながっていません。書いたものはこの機械に預かっています。つながり次第、自動で保存します。",
    en: "No connection. What you write is kept on this device and saved as soon as there is one.",
  },
  notKept: {
    ja: "この機械に下書きを預けられません（保存領域がありません）。この画面を閉じないでください。",
    en: "This device cannot keep a draft (no storage). Do not close this page.",
  },
  busy: {
    ja: "サーバーが混み合っています。書いたものは預かっており、すぐにもう一度送ります。",
    en: "The server is busy. What you wrote is kept and will be sent again.",
  },
  ended: {
    ja: "サインインの期限が切れました。書いたものはこの機械に預かっています。",
    en: "Your sign-in has ended. What you wrote is kept on this device.",
  },
  signIn: { ja: "別のタブでサインインして続ける", en: "Sign in in another tab and go on" },
  otherPerson: {
    ja: "別の人としてサインインしています。書いたものは送らず、この機械に預かっています。",
    en: "Somebody else has signed in here. What you wrote is not sent; it is kept on this device.",
  },
  restored: { ja: "前に保存できなかった入力を戻しました。", en: "What could not be saved before was put back." },
  leftOver: {
    ja: "保存できなかった下書きが残っています。いまの段階では書けない欄のため、写しを取ってください。",
    en: "A draft could not be saved and its field cannot be written in this stage. Copy it.",
  },
  discard: { ja: "この下書きを消す", en: "Discard this draft" },
  moved: {
    ja: "この調書は「{stage}」へ進みました。画面を開き直してください。",
    en: "This sheet is now in the stage “{stage}”. Open the page again.",
  },
  othersWrote: { ja: "ほかの人が別の欄に書きました。", en: "Somebody else has written in another field." },
  reload: { ja: "開き直す", en: "Open again" },
  tooLong: {
    ja: "{length}字です。{most}字までのところ{over}字多すぎます。書いたものは残っています。",
    en: "{length} characters, {over} more than {most}. What you typed is kept.",
  },
  notSaved: { ja: "保存できていない欄があります。", en: "Some fields are not saved." },
  empty: { ja: "（空）", en: "(empty)" },
  somebody: { ja: "ほかの人", en: "Somebody else" },
} as const;

export type IslandWord = keyof typeof islandWords;

export const islandWordsIn = (lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(islandWords).map(([key, words]) => [key, words[lang]]));
