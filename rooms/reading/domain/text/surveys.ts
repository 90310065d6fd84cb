import { bareName } from "./bare-names.ts";
import type { TextFigure } from "./figure.ts";

/** 「18歳以上の町民2,000人を対象に行い、863人から回答を得た」: who was asked, and how many answered; nothing of what they were asked. */
export function partOfSurvey({ line: { text }, end }: TextFigure, sentence: string): string | undefined {
  const behind = text.slice(end, end + longestBehind);
  if (answered.test(behind)) return "回答";
  if (!isAsked.test(behind)) return undefined;
  const who = bareName(sentence).replace(howChosen, "");
  return who.length > 1 && !/[はがを。]/.test(who) ? who : undefined;
}

const longestBehind = 12;
const isAsked = /^を(?:調査)?対象(?:に|と)/;
const answered = /^(?:の(?:方|皆さん|皆様))?から(?:の)?(?:有効)?回答/;
/** 「無作為に抽出した18歳以上の町民」 */
const howChosen = /^.*(?:抽出した|抽出された|選んだ|選ばれた)/;
