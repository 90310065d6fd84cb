import { findPeriods, withoutPeriods } from "../find-periods.ts";
import { yearOfAreaLine } from "./area-lines.ts";
import type { TextFigure } from "./figures.ts";
import { hasOpenBracket, withoutKpiLabel } from "./marks.ts";

/** The words between the figure and what stands before it: 相談件数, うち女性, 全国. Null in the middle of a sentence. */
function labelOf(figure: TextFigure, before: TextFigure | null): string | null {
  const { line, start } = figure;
  const from = before ? before.end : 0;
  const plain = line.plain.slice(from, start);
  const isPart = /[(、]うち[^()、\d\s]{1,12}$/.test(plain);
  if (!isPart && !isPair(line.plain, plain) && !/(?:^|[\s　:：(、・]|[+▲△-])$/.test(plain) && !/[)」】]$/.test(plain))
    return null;
  const year = before === null ? yearOfAreaLine(line.plain) : null;
  const words = withoutPeriods(plain, year ? [year] : findPeriods(plain))
    .replace(/^[^(（]*開催(?=[\s　])/, "")
    .replace(/(?<=[\s　])(?:合?計)$|[\s　:：、(（[・→⇒+]+$/, "")
    .trimEnd();
  const behind = behindOthers.exec(words)?.[1];
  const near = behind ?? (words.length > longestLabel ? (words.split(/\s{2,}/).at(-1) ?? words) : words);
  const label = withoutKpiLabel(afterOpenBracket(near).replace(noneInBracket, ""))
    .replace(/^[\s　)）、・•‣⁃○◯●◆■→⇒※/／-]+/, "")
    .replace(/^[【〔](?=[^】〕]*$)|^[【〔](?:目標|実績|現状)値?[】〕][\s　]*/, "")
    .replace(/^(?:の)?(?:実績|現状|目標|数値目標|成果)値?[\s　]+(?=[一-龠ァ-ヶ])/, "")
    .replace(/^\d{1,2}[)）.．]\s*/, "")
    .replace(/^の(?=[一-龠ァ-ヶ])/, "")
    .replace(/^.*(?:みると|見ると|では|によりますと|によると|によれば)、(?=[^、]{2,12}$)/, "")
    .replace(clauseAhead, "")
    .trim()
    .replace(spreadWord, (letters) => letters.replace(/[ 　]/g, ""));
  const endsAsNoun =
    /[一-龠ァ-ヶーA-Za-z々)）」』]$|[一-龠ァ-ヶー][\d０-９]$/.test(label) || (asNoun.test(label) && /\s$/.test(plain));
  return endsAsNoun &&
    /[一-龠ァ-ヶA-Za-z]/.test(label) &&
    (label.length > 1 || isSexInBracket.test(plain)) &&
    label.length <= longestLabel &&
    !label.includes("。") &&
    !/[はが].*[\d０-９]/.test(label)
    ? label
    : null;
}

const longestLabel = 40;
/** 「目標 150人　実績 121人　達成率」: the figures ahead have their own words. */
const behindOthers = /(?:目標|実績|計画|基準|現状)値?[\s:：]{0,3}[\d,.]{1,12}[^\s\d]{0,6}\s{1,8}([^\s\d]{2,8})$/;
/** 「R3：－（中止） R4：1,850人」: why there was none in the year before. */
const noneInBracket = /^\s?-\s?\([^()]{1,10}\)\s?$/;
/** 「（男 871人、女 335人）」 */
const isSexInBracket = /[(、]\s?[男女]\s?$/;
/** 「本町は県の北東部に位置し、総面積」 */
const clauseAhead = /^[^、は]{1,16}は[^、]{2,30}[しり]、(?=[^、はがをに]{2,12}$)/;
/** 「県 全 体」 */
const spreadWord = /^[一-龠](?:[ 　][一-龠]){2,5}$/;
/** 「訪問団の受入れ　4校」, 「見守り　12回」 */
const asNoun = /^[^をにがはで]{2,}[一-龠][れけりみし]$/;

/** 「特別損失23.3億円・特別利益7.7億円」, 「空き家バンク登録件数10件」: words straight ahead of their figure, in a line that is no sentence. */
const isPair = (line: string, words: string): boolean =>
  !line.includes("。") &&
  /^[\s　・、,／/]*(?:[一-龠ァ-ヶーA-Za-z]|(?<=[一-龠])[いきぎけしちてみりれ](?=[一-龠])){2,20}$/.test(words) &&
  /[数額率費金量益損高税収支]失?$/.test(words);

/** What stands behind the last bracket that is not closed, and behind the last colon. */
function afterOpenBracket(words: string): string {
  const open = hasOpenBracket(words) ? Math.max(words.lastIndexOf("("), words.lastIndexOf("[")) : -1;
  return (
    words
      .slice(open + 1)
      .split(/[:：]/)
      .at(-1) ?? ""
  );
}

/** 「派遣 45社 50件」: a figure straight behind another is of the same thing. */
export function labelsOf(figures: readonly TextFigure[]): readonly (string | null)[] {
  const labels: (string | null)[] = [];
  figures.forEach((figure, index) => {
    const before = figures[index - 1] ?? null;
    const isBeside = before !== null && /^[\s　、]*$/.test(figure.line.plain.slice(before.end, figure.start));
    labels.push(isBeside ? (labels[index - 1] ?? null) : labelOf(figure, before));
  });
  return labels;
}
