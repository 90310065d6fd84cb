import type { Bilingual } from "../../../foundation/index.ts";
import type { Opinion } from "./opinion.ts";

/** Something that keeps a sheet from being fixed, with the page where it is put right. */
export type Obstacle = {
  readonly code: "opinionUnanswered" | "opinionReasonMissing";
  readonly message: Bilingual;
  readonly href: string;
};

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What stands against fixing a sheet: recorded opinions without an answer, and 「変えない」 without its reason. */
export function standsAgainstFixing(
  opinions: readonly Pick<Opinion, "id" | "state" | "text" | "answer">[],
  edition: string,
): readonly Obstacle[] {
  return opinions.flatMap((opinion): readonly Obstacle[] => {
    if (opinion.state !== "recorded") return [];
    const href = `/opinion/${edition}/${opinion.id}`;
    const said = shortened(opinion.text);
    if (opinion.answer === null) {
      const ja = `意見「${said}」に回答がありません。回答すると確定に進めます。`;
      const en = `The opinion “${said}” has no answer. Answer it to go on to fixing.`;
      return [{ code: "opinionUnanswered", message: { ja, en }, href }];
    }
    if (opinion.answer.change !== "none" || opinion.answer.reason?.trim()) return [];
    const ja = `意見「${said}」への回答は「変えない」ですが、理由がありません。理由を書いてください。`;
    const en = `The answer to “${said}” is to change nothing, but says not why. Write the reason.`;
    return [{ code: "opinionReasonMissing", message: { ja, en }, href }];
  });
}
