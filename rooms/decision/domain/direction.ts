import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";
import { fieldsOf, type SheetForm } from "../../cycle/index.ts";

export const directions = ["expand", "continue", "improve", "shrink", "abolish", "finish"] as const;
/** What becomes of a project, measure or programme next year: 拡充 · 継続 · 改善 · 縮小 · 廃止 · 終了 (its aim reached or its time over). */
export type Direction = (typeof directions)[number];

export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  expand: { ja: "拡充", en: "Expand" },
  continue: { ja: "継続", en: "Continue" },
  improve: { ja: "改善", en: "Improve" },
  shrink: { ja: "縮小", en: "Shrink" },
  abolish: { ja: "廃止", en: "Abolish" },
  finish: { ja: "終了", en: "Finish" },
};

export const isDirection = (text: string): text is Direction => directions.some((one) => one === text);

/** One word on a sheet's direction. `proposed` is the unit's, `decided` the strategy division's. */
export type Decision = {
  readonly sheetId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly state: "proposed" | "decided";
  readonly direction: Direction;
  readonly reason: string;
};

/** The newest proposal and the newest decision of a sheet, to stand side by side; `standing` is the newer of the two. */
export type SheetDecision = {
  readonly proposed: Decision | null;
  readonly decided: Decision | null;
  readonly standing: Decision | null;
};

const newest = (decisions: readonly Decision[]): Decision | null =>
  decisions.reduce<Decision | null>(
    (found, one) => (found === null || one.version > found.version ? one : found),
    null,
  );

/** All words on one sheet's direction as what stands now. */
export const sheetDecision = (decisions: readonly Decision[]): SheetDecision => ({
  proposed: newest(decisions.filter(({ state }) => state === "proposed")),
  decided: newest(decisions.filter(({ state }) => state === "decided")),
  standing: newest(decisions),
});

/** A decision that holds: nobody proposed anything after it. */
export const standsDecided = ({ standing }: SheetDecision): boolean => standing?.state === "decided";

export const directionUnknown = (found: string): Problem =>
  problem(
    "decisionDirectionUnknown",
    `方向性が選ばれていません（「${found}」）。拡充・継続・改善・縮小・廃止・終了から一つ選んでください。`,
    `No direction was chosen ("${found}"): choose one of expand, continue, improve, shrink, abolish, finish.`,
  );

export const reasonMissing: Problem = problem(
  "decisionReasonMissing",
  "理由が書かれていません。なぜそうするのかを一文でも書いてください。",
  "The reason is missing: write in a sentence why.",
);

export const longestReason = 4000;

/** A reason as typed: trimmed, not empty, not a pasted book. */
export function reasonProblem(reason: string): Problem | null {
  if (reason.trim() === "") return reasonMissing;
  if (reason.length <= longestReason) return null;
  return problem(
    "decisionTextTooLong",
    `文が長すぎます（${reason.length} 字）。${longestReason} 字までに縮めてください。`,
    `The text is too long (${reason.length} characters): shorten it to ${longestReason}.`,
  );
}

/** What the unit wrote into the sheet itself. `asked` false: its form has no such field, and the proposal is written beside the sheet. */
export type WrittenProposal = {
  readonly asked: boolean;
  readonly direction: Direction | null;
  readonly reason: string;
};

/** The fields of the shipped forms in which a unit proposes next year's direction, so that nobody writes it twice. */
export const directionField = "next-direction";
const reasonField = "next-reason";

/** What an answer says as a direction; null where it says none. */
export const directionOf = (answer: unknown): Direction | null =>
  typeof answer === "string" && isDirection(answer) ? answer : null;

/** The proposal as it stands in the sheet's own fields. */
export function writtenProposal(
  form: Pick<SheetForm, "sections"> | null,
  answer: (field: string) => unknown,
): WrittenProposal {
  const asked = form !== null && fieldsOf(form).some(({ id }) => id === directionField);
  const [direction, reason] = [answer(directionField), answer(reasonField)];
  return {
    asked,
    direction: directionOf(direction),
    reason: typeof reason === "string" ? reason : "",
  };
}
