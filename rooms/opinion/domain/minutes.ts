import { dayWords } from "../../../foundation/index.ts";
import type { Agreed, Meeting } from "./meeting.ts";
import type { Opinion, OpinionAnswer } from "./opinion.ts";

/** An opinion as the minutes hold it. */
export type MinutesOpinion = {
  readonly id: string;
  readonly saidBy: string | null;
  readonly text: string;
  /** The answer given before the meeting was closed; null: answered later. */
  readonly answer: OpinionAnswer | null;
  /** Taken back after the meeting was closed, and why; null otherwise. */
  readonly withdrawnWhy: string | null;
};

export type MinutesItem = {
  readonly sheetId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly unit: string;
  readonly opinions: readonly MinutesOpinion[];
  readonly agreed: string | null;
};

/** The record of a meeting: who came, and for each sheet what was said, answered and agreed. */
export type Minutes = {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly unit: string;
  readonly attendance: readonly string[];
  readonly closed: boolean;
  readonly version: number;
  readonly correction: string | null;
  readonly items: readonly MinutesItem[];
};

export type MinutesParts = {
  readonly meeting: Meeting;
  readonly unit: string;
  readonly attendance: readonly string[];
  /** What is known of each sheet of the agenda; one that may not be seen is missing and left out. */
  readonly sheets: ReadonlyMap<
    string,
    { readonly title: string; readonly titleEn: string | null; readonly unit: string }
  >;
  readonly opinions: readonly (Opinion & { readonly answers: readonly OpinionAnswer[] })[];
  readonly agreed: readonly Agreed[];
};

/** Makes the minutes. What was taken back before the closing was a slip of the pen and is left out. */
export function minutesOf(parts: MinutesParts): Minutes {
  const { meeting } = parts;
  return {
    title: meeting.title,
    heldOn: meeting.heldOn,
    place: meeting.place,
    unit: parts.unit,
    attendance: parts.attendance,
    closed: meeting.closed,
    version: meeting.version,
    correction: meeting.reason,
    items: meeting.agenda.flatMap((sheetId) => {
      const sheet = parts.sheets.get(sheetId);
      if (sheet === undefined) return [];
      const opinions = parts.opinions
        .filter((opinion) => opinion.sheetId === sheetId && stoodInTheRoom(opinion, meeting))
        .toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt) || a.id.localeCompare(b.id))
        .map((opinion) => inMinutes(opinion, meeting));
      const agreed = parts.agreed.find((one) => one.sheetId === sheetId)?.text.trim();
      return [{ sheetId, ...sheet, opinions, agreed: agreed || null }];
    }),
  };
}

const stoodInTheRoom = (opinion: Opinion, { closedAt }: Meeting): boolean =>
  opinion.state !== "withdrawn" || (closedAt !== null && opinion.recordedAt > closedAt);

function inMinutes(opinion: MinutesParts["opinions"][number], { closedAt }: Meeting): MinutesOpinion {
  const inTheRoom = opinion.answers.filter(({ recordedAt }) => closedAt === null || recordedAt <= closedAt);
  return {
    id: opinion.id,
    saidBy: opinion.saidBy,
    text: opinion.text,
    answer: inTheRoom.at(-1) ?? null,
    withdrawnWhy: opinion.state === "withdrawn" ? opinion.why : null,
  };
}

/** What the minutes say on one sheet, as running text for the sheet's field 「会議の記録」. Japanese, as sheets are written. */
export function recordForSheet(
  minutes: Minutes,
  item: MinutesItem,
  changeWord: (answer: OpinionAnswer) => string,
): string {
  const said = item.opinions
    .filter(({ withdrawnWhy }) => withdrawnWhy === null)
    .map(({ saidBy, text, answer }) => {
      const answered = answer === null ? "　→ 後日回答" : `　→ 回答（${changeWord(answer)}）: ${answer.text}`;
      return `・${saidBy === null ? "" : `${saidBy}: `}${text}\n${answered}`;
    });
  const agreed = item.agreed === null ? [] : [`合意したこと: ${item.agreed}`];
  return [
    `${minutes.title}（${dayWords(minutes.heldOn, { lang: "ja", era: "wareki" })}）`,
    ...(said.length === 0 ? ["意見はありませんでした。"] : said),
    ...agreed,
  ].join("\n");
}
