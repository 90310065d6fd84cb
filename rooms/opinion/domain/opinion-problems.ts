import { type Problem, problem } from "../../../foundation/index.ts";

/** A problem of one field of a form: the page shows it there. */
const inField = (field: string, code: string, ja: string, en: string): Problem => ({
  ...problem(code, ja, en),
  place: { path: field },
});

export const textMissing = (field: string): Problem =>
  inField(
    field,
    "textMissing",
    "文が空です。内容を書いてから送ってください。",
    "The text is empty. Write something before sending.",
  );

export const textTooLong = (field: string, found: number, longest: number): Problem =>
  inField(
    field,
    "textTooLong",
    `文が${found}字あります。${longest}字までに縮めてください。書いた文は下に残っています。`,
    `The text has ${found} characters. Shorten it to ${longest}. What you wrote is kept below.`,
  );

export const notInList = (field: string, found: string): Problem =>
  inField(
    field,
    "notInList",
    `「${found}」は選べません。一覧から選んでください。`,
    `“${found}” cannot be chosen. Choose one of the list.`,
  );

export const dayWrong = (field: string, found: string): Problem =>
  inField(
    field,
    "dayWrong",
    `日付「${found}」を読めません。2026-07-15 のように書いてください。`,
    `The day “${found}” cannot be read. Write it like 2026-07-15.`,
  );

export const dayInFuture = (field: string, found: string): Problem =>
  inField(
    field,
    "dayInFuture",
    `日付「${found}」はまだ来ていません。意見が出された日を書いてください。`,
    `The day “${found}” has not come yet. Write the day on which it was said.`,
  );

export const reasonMissing: Problem = inField(
  "reason",
  "reasonMissing",
  "「変えない」と答えるときは、なぜ変えないのかを書いてください。",
  "To change nothing needs its reason: write why.",
);

export const whyMissing: Problem = inField(
  "why",
  "whyMissing",
  "理由が空です。なぜそうするのかを書いてください。記録に残ります。",
  "The reason is empty. Write why; it is kept in the record.",
);

export const noSuchOpinion = problem(
  "noSuchOpinion",
  "この意見はありません。取り下げられたか、見る権限がありません。一覧から選び直してください。",
  "There is no such opinion, or you may not see it. Choose it again from the list.",
);

export const noSuchMeeting = problem(
  "noSuchMeeting",
  "この会議はありません。または見る権限がありません。会議の一覧から選び直してください。",
  "There is no such meeting, or you may not see it. Choose it again from the list of meetings.",
);

export const noSuchSheet = problem(
  "noSuchSheet",
  "この調書はありません。または見る権限がありません。画面を開き直してください。",
  "There is no such sheet, or you may not see it. Open the page again.",
);

export const notToBeAnswered = problem(
  "notToBeAnswered",
  "この意見は取り下げられたか、まだ確認されていないため、回答できません。",
  "This opinion was withdrawn or is not looked through yet, so it cannot be answered.",
);

export const changedBefore = problem(
  "changedBefore",
  "ほかの人が先に保存しました。下に今の内容と、あなたが書いた文の両方を示しています。見比べて、必要ならもう一度送ってください。",
  "Somebody else saved first. What stands now and what you wrote are both below. Compare them and send again if needed.",
);

export const notYours = problem(
  "notAllowed",
  "この操作をする権限がないか、会議や調書がすでに閉じられています。書いた文は下に残っています。担当者に伝えるか、画面を開き直してください。",
  "You may not do this, or the meeting or sheet is closed already. What you wrote is kept below. Tell the person in charge, or open the page again.",
);

/** What a refusal of the database is called on the forms of this room: what was written is kept beside it. */
export const refusals = { changed: changedBefore, notAllowed: notYours } as const;

export const meetingClosed = problem(
  "meetingClosed",
  "この会議は閉じられています。直すときは理由を書いて訂正してください。",
  "This meeting is closed. To correct it, write the reason.",
);

export const noLaterCycle = problem(
  "noLaterCycle",
  "効果は、意見が出された年より後の評価で記録します。後の年の評価がまだ始まっていません。",
  "An effect is written down in a later year's evaluation than the opinion's own. None has been opened yet.",
);

export const commentTooOften = problem(
  "commentTooOften",
  "短い時間に何度も送られたため、いったん受け付けを止めています。書いた文は下に残っています。しばらく待ってから送ってください。",
  "Too many comments were sent in a short time. What you wrote is kept below. Wait a while and send it again.",
);

export const commentTooSoon = problem(
  "commentTooSoon",
  "画面を開いてすぐに送られたため、機械からのものか確かめられませんでした。書いた文は下に残っています。もう一度「送る」を押してください。",
  "This was sent right after the page was opened, so it could not be told from a machine. What you wrote is kept below. Press “Send” once more.",
);

export const nothingToCommentOn = problem(
  "nothingToCommentOn",
  "この評価はまだ公表されていないか、ありません。公表された結果の一覧から選び直してください。",
  "This evaluation is not published yet, or does not exist. Choose again from the published results.",
);
