import { isPeriodText } from "../find-periods.ts";
import { isHeadText, isTotalWord } from "../head-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastAnswers = 3;
const mostAnswers = 40;
/** So far above the first answer its question may stand. */
const farthestQuestion = 3;

/**
 * The answers to a question of a survey, each with its share and mostly with how many gave it: 「住み続けたい　512人（50.0％）」. A question or 無回答 says
 * that they are answers; a title says of other lists of the kind what was parted so: 「家族類型別世帯数」.
 */
export function answerLists(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !endsInShare.test(line.plain) || taken.has(line)) continue;
    const answers = answersFrom(line, lines, taken);
    until = answers.at(-1)?.line.order ?? line.order;
    const isSurvey = answers.some(isNone) || isBelow(question, line, lines);
    if (answers.length < leastAnswers || !(isSurvey || isBelow(distribution, line, lines))) continue;
    tables.push({
      grid: gridOf([[line, headsOf(answers, isSurvey)], ...answers.map(rowOf)]),
      lines: answers.map((one) => one.line),
    });
  }
  return tables;
}

const endsInShare = /\d\s?%\s?\)?\s*$/;

type Answer = {
  readonly line: TextLine;
  readonly name: string;
  readonly count: string;
  readonly unit: string;
  readonly share: string;
};

const form =
  /^[\s　]*(?:[(（]?[\d０-９]{1,2}[)）.．、][\s　]*|[①-⑳・○●◦][\s　]*|[ア-ン][.．][\s　]*)?([^\s　\d０-９%％][^%％\t]{0,40}?)[\s　:：…]+(?:([\d０-９][\d０-９,，]{0,8})[\s　]?(人|件|名|票|世帯)?(?=[\s　、（(])[\s　、]*)?[（(]?[\s　]?([\d０-９]{1,3}(?:[.．][\d０-９]{1,2})?)[\s　]?[%％][\s　]?[)）]?[\s　]*$/;

function answerOf(line: TextLine): Answer | null {
  const [, words = "", count = "", unit = "", share = ""] = form.exec(line.text) ?? [];
  const name = words.trim();
  const isName =
    /[一-龠ぁ-んァ-ヶー]{2}/.test(name) &&
    !/[。→⇒]|[\d０-９][\s　]|[\s　][\d０-９,，]+$/.test(name) &&
    !isPeriodText(name);
  return isName && share !== "" && !(isHeadText(name) && !isTotalWord(name))
    ? { line, name, count, unit, share }
    : null;
}

/** Line below line, each made as the first one is. */
function answersFrom(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Answer[] {
  const answers: Answer[] = [];
  for (const line of lines.slice(first.order, first.order + mostAnswers)) {
    const isNext = line.page === first.page && (answers.length === 0 || line.blanks === 0) && !taken.has(line);
    const answer = isNext && endsInShare.test(line.plain) ? answerOf(line) : null;
    const [before] = answers;
    if (!answer || (before && (answer.unit !== before.unit || (answer.count === "") !== (before.count === "")))) break;
    answers.push(answer);
  }
  return answers;
}

const isNone = ({ name }: Answer): boolean => /^(?:無回答|不明・?無回答|わからない|分からない)$/.test(name);

const question =
  /^\s*[■●◆【<(]?\s?(?:問|設問|質問|Q)\s?\d|(?:回答者?数|有効回答)\s?[:=]?\s?\d|[(]\s?[nN]\s?=\s?\d|(?:複数|単数)回答|いくつでも|[?？]\s*$|ますか[。(\s]/;

/** 「家族類型別世帯数（令和２年国勢調査）」, 「産業別就業者の内訳」: what stands below is parted into these. */
const distribution = /別[^\s。、\d]{0,10}(?:数|人口|割合|内訳|構成比?)|の(?:内訳|構成比?|構成割合)[\s()]?/;

const isBelow = (form: RegExp, { order }: TextLine, lines: readonly TextLine[]): boolean =>
  lines.slice(Math.max(0, order - farthestQuestion), order).some(({ plain }) => form.test(plain));

function headsOf([first]: readonly Answer[], isSurvey: boolean): readonly string[] {
  const unit = first?.unit ? `（${first.unit}）` : "";
  const count = first?.count ? [isSurvey ? `回答数${unit}` : `実数${unit}`] : [];
  return [isSurvey ? "選択肢" : "区分", ...count, "割合（％）"];
}

const rowOf = ({ line, name, count, share }: Answer): Row => [
  line,
  count === "" ? [name, share] : [name, count, share],
];
