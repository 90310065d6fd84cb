import type { View } from "../../../ui/index.ts";
import type { MinutesWords } from "../actions/write-minutes.ts";
import type { Minutes } from "../domain/minutes.ts";
import { opinionChangeWords } from "../domain/opinion.ts";
import { meetingMessages } from "./meeting-messages.ts";
import { opinionMessages } from "./opinion-messages.ts";

/** The words of the Word file in the reader's language; `day`: the meeting's day as the reader writes years. */
export function minutesWords(
  minutes: Minutes,
  { view, unitName, day }: { readonly view: View; readonly unitName: (id: string) => string; readonly day: string },
): MinutesWords {
  const t = meetingMessages(view.lang);
  return {
    heading: t("minutesTitle", { title: minutes.title }),
    heldOn: t("heldOn"),
    day,
    place: t("place"),
    noPlace: t("noPlace"),
    unit: t("unit"),
    attendance: t("attendanceShort"),
    noAttendance: t("noAttendance"),
    noSpeaker: opinionMessages(view.lang)("noSpeaker"),
    noOpinions: t("noOpinions"),
    noItems: t("noItems"),
    later: t("later"),
    agreed: t("agreed"),
    agreedNone: t("agreedNone"),
    draft: t("draftNote"),
    inCharge: (unit) => t("unit2", { unit }),
    answer: ({ answer }) =>
      answer === null
        ? t("later")
        : `${t("answerIn", { change: opinionChangeWords[answer.change][view.lang] })} ${unitName(answer.unitId)}`,
    why: (why) => t("why", { why }),
    withdrawn: (why) => t("withdrawn", { why }),
    corrected: (why) => t("corrected", { why }),
  };
}
