import { isPeriodText } from "../find-periods.ts";
import { isHeadText } from "../head-words.ts";
import { joinLines, readName } from "../name-words.ts";
import { programmeEnd } from "./budget-names.ts";
import type { FlowWord } from "./flow-words.ts";
import type { TextLine } from "./lines.ts";

/** What the words between two rows of amounts say of the second: its name, on these words, and headings above it. */
export type BlockName = {
  readonly name: string;
  readonly words: readonly FlowWord[];
  readonly above: readonly TextLine[];
};

const longestName = 40;
const longestLine = 30;
/** So many lines a narrow cell breaks a name into. */
const mostLines = 3;

const textOf = (words: readonly FlowWord[]): string =>
  words
    .map(({ text }) => text.normalize("NFKC"))
    .join("")
    .replace(/\s/g, "");

/** Whether the heads ahead of the years hold a column for what a programme is about: it stands between the name and the amounts. */
export const saysDescription = (heads: readonly FlowWord[]): boolean =>
  /名[^。]{0,20}(?:内容|概要|説明|中身|目的)$/.test(textOf(heads));

/** `ahead` are the words between the row before and this one, `heads` those ahead of the years. */
export function nameOfBlock(
  ahead: readonly FlowWord[],
  heads: readonly FlowWord[],
  isFirst: boolean,
): BlockName | null {
  if (saysDescription(heads)) return leadingName(ahead, /(?:部局|部|課|担当)事業名/.test(textOf(heads)));
  const beside = isFirst ? heads : [];
  return trailingName(linesOf(ahead)) ?? uprightName([...beside, ...ahead]) ?? trailingName(linesOf(beside));
}

type WordLine = { readonly line: TextLine; readonly text: string; readonly words: readonly FlowWord[] };

function linesOf(words: readonly FlowWord[]): readonly WordLine[] {
  const lines = [...new Set(words.map(({ line }) => line))];
  return lines.map((line) => {
    const own = words.filter((word) => word.line === line);
    return { line, text: own.map(({ text }) => text).join(" "), words: own };
  });
}

/** Heads, years, numbers and units name nothing, and neither does a single letter. */
const isNoName = ({ text }: WordLine): boolean => {
  const plain = text.replace(/\s/g, "");
  return (
    plain.length < 2 ||
    (isHeadText(plain) && !total.test(plain) && !restOfName.test(plain) && !circled.test(plain)) ||
    isPeriodText(plain) ||
    headOfOther.test(plain) ||
    /^[（(［[]?[\d０-９Ⅰ-Ⅻ①-⑳.,．，%％/／]+[)）\]］]?$|単位/.test(plain)
  );
};
/** 「(1) 新しい町の」 / 「推進事業費」 */
const restOfName = /^(?:推進|対策|支援|整備|振興|促進|強化|運営)[一-龠]{0,4}(?:事業|経)費?$/;
/** 「①事業費」 beside 「②職員費」 is the name of a row. */
const circled = /^(?:[①-⑳]|\d{1,2})[一-龠]{2,8}費$/;
const total = /^(?:予算|歳[入出])(?:予算)?(?:総額|合計|総計)$/;
/** Heads beside those of the years: what is worked out of the amounts, what is said about a programme, which of three lines an amount is. */
const headOfOther = /^(?:対?前年度?比|比較|増減|伸び?率)|(?:内容|概要|あらまし|中身|説明)$|^[上中下]段$/;
const inBrackets = /^\s*[【〔《〈][^【】〔〕《》〈〉]{2,30}[】〕》〉]\s*$/;
const numbered = /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}[.．\s]|[①-⑳・○●◎◇◆□■])/;

/** The last line ahead of the amounts; where only it ends as a programme does, with the numbered line above that it goes on from. */
function trailingName(lines: readonly WordLine[]): BlockName | null {
  const own = lines.filter((line, index) => !isNoName(line) || isBareEnd(line, lines[index - 1]));
  const heading = own.findLastIndex(({ text }) => inBrackets.test(text));
  const [last, before] = [own.at(-1), own.at(-2)];
  if (last === undefined || heading === own.length - 1 || last.words.some(({ kind }) => kind === "figure")) return null;
  const goesOn =
    before !== undefined &&
    heading < own.length - 2 &&
    !numbered.test(last.line.plain) &&
    numbered.test(before.line.plain);
  const named = goesOn && !programmeEnd.test(before.text) ? [before, last] : [last];
  const above = own.slice(Math.max(0, heading), heading + 1).map(({ line }) => line);
  return blockOf(named, above);
}

/** 「(2) 都市の農業育成」 / 「事業費【新規】」: the end of the numbered name above. */
const isBareEnd = ({ text }: WordLine, above: WordLine | undefined): boolean =>
  /^事業費?[\s　]*(?:[【〔[][新拡継][一-龠]?[】〕\]])?$/.test(text) &&
  above !== undefined &&
  numbered.test(above.line.plain) &&
  !programmeEnd.test(above.text);

function blockOf(lines: readonly WordLine[], above: readonly TextLine[]): BlockName | null {
  const printed = joinLines(lines.map(({ text }) => text).join("\n"));
  const { name } = readName(printed);
  const isName =
    /[一-龠ァ-ヶ]{2}/.test(name) &&
    name.length <= longestName &&
    !/[。、→⇒:：]/.test(name) &&
    (!isHeadText(name) || total.test(name) || circled.test(printed.normalize("NFKC")));
  const flag = flagBehind.exec(printed)?.[0] ?? "";
  return isName ? { name: name + flag, words: lines.flatMap(({ words }) => words), above } : null;
}

/** 「架空林道事業費【新規】」: the row says so in its name. */
const flagBehind = /[【〔[](?:一部)?(?:新規|拡充)[】〕\]]$/;

/** 一 / 般 / 会 / 計: the letters of an account that stand upright beside the heads. */
function uprightName(words: readonly FlowWord[]): BlockName | null {
  const letters = words.filter(({ text }) => /^[一-龠]$/.test(text));
  const account = /(?:一般|特別|企業)会計$/.exec(letters.map(({ text }) => text).join(""))?.[0];
  return account === undefined ? null : { name: account, words: letters.slice(-account.length), above: [] };
}

/** The first lines of a block up to where the name of a programme ends; a short word alone ahead of them is the office, where one is headed. */
function leadingName(ahead: readonly FlowWord[], hasOffice: boolean): BlockName | null {
  const lines = linesOf(ahead).filter((line) => /^[一-龠ァ-ヶ]$/.test(line.text) || !isNoName(line));
  const from = hasOffice && isOffice(lines[0]) ? 1 : 0;
  for (let to = from + 1; to <= from + mostLines && to <= lines.length; to += 1) {
    const own = lines.slice(from, to);
    if (own.some(({ text }) => text.length > longestLine || /[。、]/.test(text))) return null;
    const named = blockOf(own, []);
    if (named && programmeEnd.test(named.name.replace(flagBehind, ""))) return named;
  }
  return null;
}

const isOffice = (line: WordLine | undefined): boolean => /^[一-龠]{2,6}[\s　]*[★☆◎○●]?$/.test(line?.text.trim() ?? "");
