import { type Period, samePeriod } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods, withoutPeriods } from "../find-periods.ts";
import { isMarkedValue } from "../heading-forms.ts";
import { projectNamed } from "../labelled-lines.ts";
import { type BodyLook, isHeadingByLook, isPhrase, noBodyLook } from "../line-looks.ts";
import { timeWordAhead } from "./dating.ts";
import type { TextFigure } from "./figure.ts";
import type { TextLine } from "./lines.ts";
import { findMarks, isBracketHeading } from "./marks.ts";

/** A line that heads those below it: in brackets, behind a large mark, or letters below each other (H / 27 / 開 / 始); a project ends what headed the one before. */
export type Heading = {
  readonly kind: "bracket" | "mark" | "numbered" | "styled" | "results" | "vertical" | "project";
  /** Without its brackets, mark and period; "" where it holds only a period: 「平成29年度実績」. */
  readonly text: string;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
  readonly lines: readonly TextLine[];
};

const largeMarks = /[◆◇■□▼▶❖\uE000-\uF8FF]/;
/** 「（１）相談会の開催」, 「ア　若者の定着」, 「１　移住の促進」, 「２　年代別の移住者数（令和5年度）」. */
const numberedHead =
  /^\s*(?:\(\d{1,2}\)|\d{1,2}(?:-\d{1,2})?[\s.．]|[アイウエオカキクケコ]\s|[IVXⅠ-Ⅻ]+\s)\s*[^\d]{3,40}(?:\((?:令和|平成|[HR])?\d{1,4}年度?\))?$/;
const longestHead = 40;
/** 「◆委員は、移住の現状について質問。」: a sentence behind a mark heads nothing. */
const isSaid = /[^はが]{2,}は、.{8,}。\s*$/;
/** 「令和4年度活動実績」, 「主な取組の実績（令和6年度）」, without its period. */
const resultsOnly =
  /^[\s　]*の?(?:(?:主な)?(?:運営|活動|開催|取組|事業)?の?(?:主な)?実績|現在|時点|状況)?(?:[(（]\s?[)）])?[\s　]*$/;
/** Letters below each other: so many lines of one or two letters. */
const leastVertical = 3;

/** The headings of a text by the order of the line they end on. A line with figures of its own is none. */
export function findHeadings(
  lines: readonly TextLine[],
  hasFigures: (line: TextLine) => boolean,
  body: BodyLook = noBodyLook,
): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  for (const vertical of verticalRuns(lines))
    found.set(
      vertical.at(-1)?.order ?? -1,
      headingOf("vertical", vertical, vertical.map(({ plain }) => plain.trim()).join("")),
    );
  for (const line of lines) {
    if (found.has(line.order)) continue;
    // the sheet of another project: no heading of the one before holds on
    const project = projectNamed(line.text);
    const kind = project !== null ? "project" : hasFigures(line) ? null : (kindOf(line) ?? kindByLook(line, body));
    if (kind) found.set(line.order, headingOf(kind, [line], project ?? line.plain));
  }
  return found;
}

function kindOf({ plain }: TextLine): Heading["kind"] | null {
  if (isBracketHeading(plain)) return saysAim.test(plain) ? null : "bracket";
  const [mark] = findMarks(plain);
  if (mark && largeMarks.test(mark.sign) && plain.slice(0, mark.start).trim() === "" && !isSaid.test(plain))
    return isMarkedValue(plain.trim()) ? null : "mark";
  if (numberedHead.test(plain) && plain.trim().length <= longestHead && !/[。、]$/.test(plain.trim()))
    return ofTablesOfMoney.test(plain) ? null : "numbered";
  const periods = plain.length <= 24 ? findPeriods(plain) : [];
  return periods.length > 0 && resultsOnly.test(withoutPeriods(plain, periods)) && /実績|現在|状況/.test(plain)
    ? "results"
    : null;
}

/** 「〔目標：すべての堤防の点検に着手（R7）〕」 says what is to be reached and by when, and heads no figures. */
const saysAim = /^\s*[【<〈《≪〔[]\s{0,4}(?:数値)?目標\s{0,4}[:：]\s{0,4}\S/;

/** 「２　主な事業（単位：千円）」 heads tables of amounts: figures of another unit below it are not of its name. */
const ofTablesOfMoney = /\(単位[:：][^()]{0,12}円[^()]{0,12}\)\s*$/;

/** A heading by its style or its letters: it holds below, but names no figure of a sentence. */
const kindByLook = (line: TextLine, body: BodyLook): Heading["kind"] | null =>
  (line.heading !== undefined && line.plain.length <= longestHead && isPhrase(line.plain.trim())) ||
  isHeadingByLook(line, body)
    ? "styled"
    : null;

function headingOf(kind: Heading["kind"], lines: readonly TextLine[], plain: string): Heading {
  const periods = findPeriods(plain);
  // 「2050年までを基本」, 「（令和6年改訂版）」: how far something reaches, or when it was written, is not when the figures below hold
  const [period] = periods.filter(
    ({ end }) => !/^\s?(?:まで|(?:一部|最終)?(?:改[訂定]|策定|作成|公表|発行)|版)/.test(plain.slice(end)),
  );
  const text = withoutPeriods(plain, periods)
    .replaceAll("**", "")
    .replace(/^[\s　◆◇■□▼▶❖\uE000-\uF8FF【<〈《≪〔[]+|[\s　】>〉》≫〕\]]+$/g, "")
    .replace(/[(（]\s*(?:現在|時点|実績)?\s*[)）]/g, "")
    .replace(/^(?:\(\d{1,2}\)|\d{1,2}(?:-\d{1,2})?[\s.．]|[アイウエオカキクケコ]\s|[IVXⅠ-Ⅻ]+\s)\s*/, "")
    .replace(/^の/, "")
    .replace(/^実績$/, "")
    .trim();
  return { kind, text, period: period?.period ?? null, printedPeriod: period?.printed ?? null, lines };
}

function verticalRuns(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const isShort = line.plain.trim().length <= 2;
    const goesOn = run && run.at(-1)?.order === line.order - 1 && line.blanks === 0;
    if (isShort && goesOn) run.push(line);
    else if (isShort) runs.push([line]);
  }
  return runs.filter((run) => run.length >= leastVertical && isUpright(run.map(({ plain }) => plain.trim()).join("")));
}
/** 「50」 / 「0」 / 「0」, counters of a web page, head nothing, and neither do the letters of two titles in turn (崎 / 2 / 月 / 県). */
const isUpright = (letters: string): boolean => /[^\d\s,.]/.test(letters) && !/(?<![第HR\d])\d/.test(letters);

export type Above = {
  /** The nearest headings above, from the nearest: at most one of a bracket and then one behind a mark. */
  readonly headings: readonly Heading[];
  readonly period: Heading | null;
};

/** So far up a heading still holds. */
const farthestHeading = 24;

/** The headings that hold for a line, and the one that says when. Going up ends at the first large mark or upright heading. */
export function headingsAbove(line: TextLine, headings: ReadonlyMap<number, Heading>): Above {
  const found: Heading[] = [];
  for (let order = line.order - 1; order >= 0 && line.order - order <= farthestHeading; order -= 1) {
    const heading = headings.get(order);
    if (!heading) continue;
    const isFirst = found.every(({ kind }) => kind !== heading.kind);
    if (isFirst) found.push(heading);
    if (heading.kind === "mark" || heading.kind === "vertical" || heading.kind === "project") break;
  }
  return { headings: found, period: found.find(({ period }) => period !== null) ?? null };
}

/** What was found before, by the headings of the document and the place where a sentence ends: every figure of a sentence asks the same. */
const keptTimes = new WeakMap<ReadonlyMap<number, Heading>, Map<string, FoundPeriod | null>>();

/** The only period in the paragraph of a figure: lines without a blank one between, after the heading. Null where there is none or several. */
export function periodOfParagraph(
  { line, end }: Pick<TextFigure, "line" | "end">,
  lines: readonly TextLine[],
  headings: ReadonlyMap<number, Heading>,
): FoundPeriod | null {
  const kept = keptTimes.get(headings) ?? new Map<string, FoundPeriod | null>();
  keptTimes.set(headings, kept);
  const stop = line.plain.indexOf("。", end);
  const key = `${line.order} ${stop}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = onlyPeriodAround(line, stop, lines, headings);
  kept.set(key, found);
  return found;
}

function onlyPeriodAround(
  line: TextLine,
  stop: number,
  lines: readonly TextLine[],
  headings: ReadonlyMap<number, Heading>,
): FoundPeriod | null {
  const from = edge(line, lines, headings, -1);
  const to = edge(line, lines, headings, 1);
  const timesIn = (one: TextLine) => timesOf(withoutPastFigures(one === line ? one.plain : withoutBrackets(one.plain)));
  const periods = lines.slice(from, to + 1).flatMap(timesIn);
  // what a later sentence is of dates none before it
  const last =
    stop >= 0 ? line : (lines.slice(line.order + 1, to + 1).find(({ plain }) => plain.includes("。")) ?? line);
  const end = last === line ? stop : last.plain.indexOf("。");
  const isCut = end >= 0 && !/^。\s*[([]/.test(last.plain.slice(end));
  const until = isCut ? last.order : to;
  const [first] = lines
    .slice(from, until + 1)
    .flatMap((one) => (isCut && one === last ? timesIn(one).filter(({ start }) => start < end) : timesIn(one)));
  if (first && isOfAim(lines.slice(from, until + 1), first)) return null;
  return first && periods.every(({ period }) => samePeriod(period, first.period)) ? first : null;
}

/** 「雇用創出数（H27～H31累計）：1,000人」: the bracket of another item dates that item alone; one of a sentence may date more. */
const withoutBrackets = (plain: string): string =>
  plain.includes("。") || !/\)\s?[:：]?\s?\d/.test(plain)
    ? plain
    : plain.replace(/\([^()]{1,24}\)(?=\s?[:：]?\s?\d)/g, "");

/** 「130万人（令和元年度実績 125.8万人）」: the year in the bracket is of the figure in it. */
const withoutPastFigures = (plain: string): string =>
  plain.includes("実績") ? plain.replace(pastFigure, (bracket) => " ".repeat(bracket.length)) : plain;
const pastFigure = /\([^()]{2,12}年度?の?実績値?[\s:：は]{0,3}約?\d[\d,.]{0,12}[^()\d]{1,6}\)/g;

/** The periods of a line that may date its figures. */
const timesOf = (plain: string): readonly FoundPeriod[] =>
  isOfPage.test(plain)
    ? []
    : findPeriods(plain).filter(
        (period) => !isOfItsWord(plain, period) && !isCompared(plain, period) && !isOfItsFigure(plain, period),
      );

/** 「約12万人が訪れ、高齢化率は39.8％（R2.10.1）と」: in the middle of a sentence a bracket straight behind a figure dates that one alone. */
const isOfItsFigure = (plain: string, { start, end }: FoundPeriod): boolean =>
  /\d[^\s()、。\d]{1,6}\($/.test(plain.slice(Math.max(0, start - 9), start)) &&
  /^[^()]{0,12}\)[とではがを、]/.test(plain.slice(end, end + 14));

/** 「令和元年11月から始めた」, 「前回調査（令和4年度）の」: when something began, or when that word was. */
function isOfItsWord(plain: string, { start, end, period }: FoundPeriod): boolean {
  const behind = plain.slice(end);
  if (
    /^(?:から|より|以降|へ|を(?:ピーク|境)|に(?:始|開始|設立|制定|策定|開設|発足|導入|創設|施行|発表|公表|実施した|行った))/.test(
      behind,
    )
  )
    return true;
  if ("month" in period && isOfEvent.test(behind)) return true;
  const ahead = plain.slice(0, start);
  return /[一-龠ァ-ヶー]\s?[(（]$/.test(ahead) && !timeWordAhead.test(ahead) && /^[)）]の/.test(behind);
}

/** 「令和6年10月に町の全域に広げ、」: when that was done is not when the figures beside it hold. */
const isOfEvent = /^に[^。、は\d]{2,24}[しりいえげけめれせ]、/;

/** 「1.33となった（R6目標：1.60）」, 「「令和32年の人口8,000人」という目標」: the year of an aim dates nothing else. */
const isOfAim = (lines: readonly TextLine[], { printed }: FoundPeriod): boolean =>
  lines.some(({ plain, text }, index) => {
    const place = Math.max(plain.indexOf(printed), text.indexOf(printed));
    const behind = plain.slice(place + printed.length) + (lines[index + 1]?.plain.trimStart() ?? "");
    return place >= 0 && /^(?:年度?)?(?:(?:の|末)?目標|の[^。、]{1,24}」と(?:いう|する|した)目標)/.test(behind);
  });

/** 「令和5年度の補正後の予算と比べ」, 「令和5年度比」: what a figure is compared with is not when it holds. */
const isCompared = (plain: string, { printed }: FoundPeriod): boolean => {
  const place = plain.indexOf(printed);
  return (
    place >= 0 &&
    /^[^。、]{0,16}?(?:[とに]比べ|と比較|比(?![率重例])|を(?:ベース|基に|もとに|踏まえ|基準))/.test(
      plain.slice(place + printed.length),
    )
  );
};

/** 「更新日：2025年9月30日」 dates the page, and nothing that it tells. */
const isOfPage =
  /^\s*(?:最終)?(?:更新|掲載|公開|公表|作成|登録|印刷|発行|改定|改訂|策定)(?:年月)?日?\s*[:：\s]|^.{0,24}(?:更新|掲載|公開)$/;
const longestParagraph = 8;
/** 「３　今後の予定」, 「(2) …」: an item of its own, whose times are not those of the one before. */
const itemStart = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.．\s　]|[①-⑳])\s*\D/;

function edge(
  line: TextLine,
  lines: readonly TextLine[],
  headings: ReadonlyMap<number, Heading>,
  step: 1 | -1,
): number {
  let order = line.order;
  for (let count = 0; count < longestParagraph; count += 1) {
    const next = lines[order + step];
    const below = step === 1 ? next : lines[order];
    if (
      !next ||
      !below ||
      below.blanks > 0 ||
      itemStart.test(below.plain) ||
      headings.has(next.order) ||
      findMarks(next.plain).length > 0
    )
      return order;
    order += step;
  }
  return order;
}
