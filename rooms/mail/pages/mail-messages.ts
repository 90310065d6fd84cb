import { defineMessages } from "../../../ui/index.ts";

export const mailMessages = defineMessages({
  title: { ja: "メールは届いていますか", en: "Are the letters going out?" },
  description: {
    ja: "この仕組みが送るメールの待ち行列です。宛先と本文は封をして保存し、送り終えると消します。",
    en: "The letters that the product sends. Address and text are sealed while they wait and erased once sent.",
  },
  off: {
    ja: "メールサーバーが設定されていないため、何も送りません。手紙は待ち行列に残ります。",
    en: "No mail server is set, so nothing is ever sent; letters stay in the queue.",
  },
  offTodo: {
    ja: "送るには、MICHISHIRUBE_SMTP_URL と MICHISHIRUBE_MAIL_FROM を設定して、サーバーを起動し直してください。",
    en: "To send, set MICHISHIRUBE_SMTP_URL and MICHISHIRUBE_MAIL_FROM and start the server again.",
  },
  on: { ja: "メールサーバーが設定されています。", en: "A mail server is set." },
  counts: {
    ja: "待っている手紙 {waiting} 通、送った手紙 {sent} 通、送れなかった手紙 {failed} 通。",
    en: "{waiting} waiting, {sent} sent, {failed} could not be sent.",
  },
  origin: { ja: "下の一覧を数えたもの", en: "counted from the queue below" },
  letters: { ja: "手紙の一覧", en: "Letters" },
  none: { ja: "手紙はまだありません", en: "No letters yet" },
  noneWhy: {
    ja: "招待や、期限と差し戻しのお知らせが書かれると、ここに並びます。",
    en: "Invitations and reminders of deadlines and returned sheets will be listed here.",
  },
  recorded: { ja: "書いた時", en: "Written" },
  person: { ja: "あて先の人", en: "To" },
  kind: { ja: "種類", en: "Kind" },
  state: { ja: "状態", en: "State" },
  next: { ja: "次の試み・送った時", en: "Next try, or sent" },
  trouble: { ja: "メールサーバーの言葉", en: "The mail server's words" },
  noTrouble: { ja: "問題なし", en: "No trouble" },
  erased: { ja: "消去された人", en: "Erased person" },
  waiting: { ja: "待っています", en: "Waiting" },
  sent: { ja: "送りました", en: "Sent" },
  failed: { ja: "送れませんでした", en: "Could not be sent" },
  invitation: { ja: "招待", en: "Invitation" },
  digest: { ja: "まとめのお知らせ", en: "Digest" },
  returned: { ja: "差し戻し", en: "Returned sheet" },
  recovery: { ja: "入り直し", en: "New way in" },
});
