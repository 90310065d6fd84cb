import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { FigureRole } from "../found-fact.ts";
import { roleOfWords } from "../role-words.ts";
import { affinity } from "./affinity.ts";
import type { TextFigure } from "./figures.ts";
import type { Heading } from "./headings.ts";
import type { TextLine } from "./lines.ts";
import { isBracketHeading, namesMeasure } from "./marks.ts";
import { isUnfinished } from "./plain-names.ts";

/** The lines, their headings and their figures, by the order of the line. */
export type SeriesText = {
  readonly lines: readonly TextLine[];
  readonly headings: ReadonlyMap<number, Heading>;
  readonly figuresAt: ReadonlyMap<number, readonly TextFigure[]>;
};

export type SeriesName = {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** What the word straight above the row says of it. */
  readonly role: FigureRole | null;
};

/** 「R3年度 22人」, 「H28：11件 H29：14件」, 「11件（H28）→14件（H29）」, 「令和5年度 425人（うち市外 108人）」: a line of periods and figures and nothing else. */
function isDatedRow(line: TextLine, own: readonly TextFigure[]): boolean {
  const isPart = ({ start }: TextFigure) => /[(、]うち[^()\d]{1,16}$/.test(line.plain.slice(0, start));
  const whole = own.filter((figure) => !isPart(figure));
  if (whole.length === 0 || whole.some(({ dated }) => dated !== "ahead" && dated !== "behind")) return false;
  const rest = whole
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line.plain)
    .replace(/[(]うち[^()]{1,32}[)]/g, "");
  return withoutPeriods(rest, findPeriods(rest)).replace(/[\s:：、,・()→⇒]/g, "").length <= 2;
}

/** A row of its own, if it stands on the page of the series. */
function rowAt(order: number, { lines, figuresAt }: SeriesText): TextLine | null {
  const line = lines[order];
  return line && isDatedRow(line, figuresAt.get(order) ?? []) ? line : null;
}

/** A series is of so many years at most. */
const longestRun = 30;
/** So many blank lines may stand between a series and its name. */
const mostBlanks = 2;
const longestName = 36;
/** 「目標」 between the years of a series and its last one. */
const roleAlone = /^[\s　]*(?:最終|中間)?(?:目標|実績|現状|見込み?)値?[\s　]*$/;
const bracketAlone = /^[\s　]*[(（][^()（）\d]{1,20}[)）][\s　]*$/;

/**
 * The short line that names a run of dated figures below it, blank lines between or not: 「新規就農者数」 / 「（青年）」 / 「H27：58人 H28：63人」.
 * Null where the line above the run names nothing measured.
 */
export function nameOfSeries(line: TextLine, text: SeriesText): SeriesName | null {
  if (rowAt(line.order, text) === null) return null;
  const below = nameBelow(line, text);
  if (below) return { text: withoutMark(below), lines: [below], role: null };
  const word = text.lines[line.order - 1]?.text.trim() ?? "";
  const role = roleAlone.test(word) ? roleOfWords(word) : null;
  if (isStraightOver(line, text)) return null;
  let order = line.order;
  const isOfRun = (above: number) =>
    line.order - above <= longestRun && (rowAt(above, text) !== null || roleAlone.test(text.lines[above]?.text ?? ""));
  while (isOfRun(order - 1)) order -= 1;
  if ((text.lines[order]?.blanks ?? 0) > mostBlanks) return null;
  const above = text.lines[order - 1];
  const bracket = above && bracketAlone.test(above.text) && above.blanks === 0 ? above : null;
  const named = bracket ? text.lines[order - 2] : above;
  if (!named || named.page !== line.page) return null;
  const isClose = bracket === null && text.lines[order]?.blanks === 0 && named.blanks > 0;
  if (!isNameAlone(named, text, isClose)) return null;
  const begun = named.blanks === 0 ? text.lines[named.order - 1] : undefined;
  const ahead = begun && isBegunName(begun, text) ? withoutMark(begun) : "";
  const own = `${ahead}${withoutMark(named)}${bracket?.text.trim() ?? ""}`;
  const found =
    begun && isDefinition(begun)
      ? nameOfParagraph(begun, text)
      : { text: own, lines: bracket ? [named, bracket] : [named] };
  return found && { ...found, role };
}

/** 「R4 12人」 / 「R3 10人」 / 「＜隊員数＞」: a run that begins behind a gap is of the caption straight below it. */
function isStraightOver(line: TextLine, text: SeriesText): boolean {
  let [first, last] = [line.order, line.order];
  while (line.order - first < longestRun && rowAt(first - 1, text) !== null) first -= 1;
  while (last - line.order < longestRun && rowAt(last + 1, text) !== null) last += 1;
  const [top, below] = [text.lines[first], text.lines[last + 1]];
  return top !== undefined && top.blanks > 0 && below?.blanks === 0 && captionAt(line, 1, text) !== null;
}

/** 「協定を結んだ」 / 「事業者数」: a short line that ends in the middle of a phrase. */
export const isBegunName = (line: TextLine, { figuresAt }: Pick<SeriesText, "figuresAt">): boolean =>
  /(?:[のたなる]|んだ)$/.test(line.text.trim()) &&
  line.plain.length <= longestBegun &&
  isUnfinished(line) &&
  !figuresAt.has(line.order);
const longestBegun = 16;

/** 「↑ 子育て関連予算」 straight below the run. */
function nameBelow(line: TextLine, text: SeriesText): TextLine | null {
  let order = line.order;
  while (order - line.order < longestRun && rowAt(order + 1, text) !== null) order += 1;
  const below = text.lines[order + 1];
  return below && /^[\s　]*↑[\s　]*[^\d０-９。、]{4,40}$/.test(below.text) ? below : null;
}

const withoutMark = ({ text }: TextLine): string => text.trim().replace(/^[・○●◎■□◆◇▶▷►↑][\s　]*/, "");

/** A line that names what is measured; one straight above the run, with a blank line above it, names it in other words as well. */
function isNameAlone(line: TextLine, { figuresAt, headings }: SeriesText, isClose = false): boolean {
  const name = withoutMark(line);
  const isOpen = isClose && /[一-龠ァ-ヶー]{2}[)）]?$/.test(name) && !namesSection(name) && !headings.has(line.order);
  return (
    name.length <= longestName &&
    (namesMeasure(name) || isOpen) &&
    !/[。、:：→⇒]/.test(name) &&
    !isBracketHeading(line.plain) &&
    (figuresAt.get(line.order) ?? []).length === 0
  );
}

/** 「県の窓口の支援を受けて」 / 「県外から移住した者の数」: a phrase that goes on in the next line explains what is counted. */
const isDefinition = ({ text }: TextLine): boolean => /[をてにでやとが、](?:よる|した)?$/.test(text.trim());

/** The name stands alone above the phrase that explains it. */
function nameOfParagraph(line: TextLine, text: SeriesText): Omit<SeriesName, "role"> | null {
  let order = line.order;
  while (text.lines[order]?.blanks === 0 && line.order - order < longestParagraph) order -= 1;
  const above = text.lines[order - 1];
  return above && isNameAlone(above, text) ? { text: withoutMark(above), lines: [above] } : null;
}
const longestParagraph = 4;

/**
 * A caption in brackets above or below a run of dated figures: 「R3年度 22人」 … 「<派遣者数>」. One whose words call for another unit is of other figures,
 * and one that names nothing measured gives way to one that does.
 */
export function captionBeside(line: TextLine, text: SeriesText): Heading | null {
  if (rowAt(line.order, text) === null) return null;
  const figures = text.figuresAt.get(line.order) ?? [];
  const captions = ([1, -1] as const)
    .flatMap((step) => captionAt(line, step, text) ?? [])
    .filter((caption) => figures.every((figure) => affinity(caption.text, figure) !== "against"));
  const [below, above] = captions;
  const closer = below && above ? closerCaption(below, above, text) : null;
  return closer ?? captions.find(({ text: words }) => namesMeasure(words)) ?? captions[0] ?? null;
}

/** Of a caption below a run and one above it that which has no blank line between, if the other has. */
function closerCaption(below: Heading, above: Heading, { lines }: SeriesText): Heading | null {
  const gapBelow = below.lines[0]?.blanks ?? 0;
  const gapAbove = lines[(above.lines.at(-1)?.order ?? 0) + 1]?.blanks ?? 0;
  if (gapBelow === 0 && gapAbove > 0) return below;
  return gapAbove === 0 && gapBelow > 0 ? above : null;
}

function captionAt(line: TextLine, step: 1 | -1, text: SeriesText): Heading | null {
  let order = line.order + step;
  while (Math.abs(order - line.order) <= longestRun && rowAt(order, text) !== null) order += step;
  const beside = text.headings.get(order);
  const isCaption = beside?.kind === "bracket" && isBracketHeading(text.lines[order]?.plain ?? "");
  return isCaption && beside.period === null && !namesSection(beside.text) ? beside : null;
}

/** 「【実施状況】」, 「成果と課題」: what stands below it, and of nothing in particular. */
export const namesSection = (words: string): boolean => {
  const plain = words.replace(/[\s　]/g, "");
  return (
    sectionWords.test(plain) ||
    /^.{2,16}の(?:概要|あらまし|基本方針|ポイント|考え方|見通し|特徴|方向性?|理由|根拠|背景|要因|分析|(?:達成|進捗)状況)$/.test(
      plain,
    ) ||
    /^(?:評価|検証|算定|調査|判定)(?:の(?:方法|基準|対象|結果|区分)|方法|基準|結果|区分)$|^総合評価$|^総括$/.test(
      plain,
    ) ||
    speech.test(plain)
  );
};
/** 「市長コメント」, 「知事あいさつ」: who speaks below it. */
const speech = /^[一-龠]{0,8}(?:の)?(?:コメント|あいさつ|挨拶|ごあいさつ|御挨拶|メッセージ)$/;
const sectionWords =
  /^(?:主な|今後の|具体的な|これまでの|[現本当]年度の)?(?:取組|取り組み|事業|施策|活動|実施|運営|進捗|評価|分析)?の?(?:理由|根拠|要因|内容|概要|状況|経過|実績|成果|効果|目的|背景|課題|現状|予定|方向性?|展開|推移)(?:[・と及び]{1,2}(?:課題|成果|評価|実績|現状|効果|今後の.{2,6}))?$/;
