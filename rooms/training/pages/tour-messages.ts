import { defineMessages } from "../../../ui/index.ts";

export const tourMessages = defineMessages({
  title: { ja: "一年の評価を体験する", en: "Go through a year of evaluation" },
  description: {
    ja: "架空の県で、八人の役割を替わりながら、開始から公表までをたどります。三十分ほどかかります。",
    en: "In a fictitious prefecture you play eight people in turn, from the opening to the publication. It takes about half an hour.",
  },
  off: { ja: "体験用の地域は読み込まれていません。", en: "The training region is not loaded." },
  offWhy: {
    ja: "npm start -- --training で始めると、架空の練習県が加わります。",
    en: "Start with npm start -- --training to add the fictitious prefecture.",
  },
  now: { ja: "次にすること", en: "Next" },
  finished: { ja: "一年が終わりました。", en: "The year is complete." },
  toReleases: { ja: "公表された結果を読む", en: "Read the published results" },
  finishedWhy: {
    ja: "公表の一覧、来年度の版、「評価は何を変えたか」を読み返せます。",
    en: "You can read the releases, next year's edition, and what the review changed.",
  },
  steps: { ja: "全部の手順", en: "All steps" },
  step: { ja: "手順", en: "Step" },
  who: { ja: "だれが", en: "Who" },
  state: { ja: "状態", en: "State" },
  done: { ja: "済み", en: "Done" },
  open: { ja: "これから", en: "To do" },
  citizen: { ja: "住民（サインインなし）", en: "A citizen (not signed in)" },
  become: { ja: "{name}になって進む", en: "Go on as {name}" },
  leave: { ja: "サインアウトして進む", en: "Sign out and go on" },
  people: { ja: "登場する人", en: "The people" },
  beThem: { ja: "この人になる", en: "Be this person" },
  youAre: { ja: "いまは {name} です。", en: "You are {name} now." },
  youAreNobody: { ja: "いまは、だれとしてもサインインしていません。", en: "You are not signed in as anybody now." },
  does: { ja: "すること", en: "What they do" },
  unit: { ja: "所属", en: "Office" },
});
