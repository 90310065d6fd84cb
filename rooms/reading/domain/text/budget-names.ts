import type { LineFlag } from "../../../budget/index.ts";
import { type FoundPeriod, findPeriods, isPeriodText } from "../find-periods.ts";
import type { Reason } from "../found-fact.ts";
import { headingLabel } from "../heading-label.ts";
import { joinLines, readFlag } from "../name-words.ts";
import type { AmountTail } from "./amounts.ts";
import { ofHeading, unmarked } from "./budget-doubts.ts";
import type { TextLine } from "./lines.ts";

/** 「新 」, 「拡　」, 「【新規】」, 「(再掲)」 at the head of a line, with what a copied markup leaves around it. */
export const flagAhead =
  /^\s*(?:[-*・･○〇◯●◎◇◆□■▼▽★☆]\s*)?\**\s*(?:[【[〔(<〈「]\s*(新規|新|一部新規|一部拡充|拡充|拡|継続|継|補正|補|再掲|再)\s*[】\]〕)>〉」]|(新規|新|一部新規|一部拡充|拡充|拡|継続|継|補正|補(?!\s+[助正修償完])|再掲|再)\**(?=[\s　])|(?<=[・･]\s{0,2})[○〇◯](新|拡|継|補|再)(?=[^\s規たし]))\**\s*/;
export const flagWords = "新規|一部新規|一部拡充|拡充|継続|補正|再掲";
/** The word of the flag that a line begins with: 「【新規】」, 「新　」, 「・○新」 (a letter in a circle). */
export const flagWordOf = (found: RegExpExecArray): string => found[1] ?? found[2] ?? found[3] ?? "";

/** 「◇『新規事業』」: a line that says of all items below it that they are new. */
export const flagOfItems = /^\s*[○〇◯●◎◇◆□■▼▽☆★]?\s*[『「【〈《]?\s*(新規|拡充|継続)(?:事業|施策)\s*[』」】〉》]?\s*$/;
/** 「新　○○事業費　1,200」: where flags stand ahead of names with their amounts, a flagged line without one begins a name. Elsewhere it says what is new. */
export function flagsOpenNames(lines: readonly TextLine[]): boolean {
  const known = openNames.get(lines);
  if (known !== undefined) return known;
  const flagged = lines.filter(({ plain }) => /\d,\d{3}/.test(plain) && flagAhead.test(plain));
  openNames.set(lines, flagged.length >= leastFlagged);
  return flagged.length >= leastFlagged;
}
const leastFlagged = 3;
/** It is asked for each flagged line: the text is looked through once. */
const openNames = new WeakMap<readonly TextLine[], boolean>();
/** What opens an item of a list. */
export const bullet = /^\s*(?:[-*]\s+)?[・･•○〇◯●◎◇◆□■▼▽▶➢★☆]\s*/;
/** (1), ①, 1. and 「１ 」 ahead of a name: it begins here, and is no rest of the line above. */
const numberAhead = /^\s*(?:[(（][\d０-９]{1,2}[)）]|[①-⑳]|[\d０-９]{1,2}(?:[.．)）]|[\s　]+(?=[一-龠ァ-ヶ「]{2})))\s*/;
const totalName = /^\s*(?:全体|総額|合計|総計|計|予算額|事業費)\s*[:：]?\s*$/;
/** A line that ends like this names a programme, though no mark stands before it. */
export const programmeEnd =
  /(?:事業費?|経費|補助金|交付金|負担金|委託費|整備費|推進費|対策費|基金|費|関連予算)(?:[（(][^()（）]*[）)])?$/;
/** Amounts of these are aims or results, not lines of a budget; a name with two numbers in it is the row of a table. */
const otherThings =
  /^\s*[〔[【]?\s*(?:目標|(?:[成活評][果動価])?指標[:：])|(?:目標|実績|現状)値?[\s　:：]*$|KPI|目標値|売上|総生産額|産出額|輸出額|消費額|出荷額|販売額|寄[附付]額|受入額|所得|\d[\d,]*[\s\t]+\d/;
/** An amount in a name says that others stand beside the last. */
const severalSums = /\d[\d,億万千百]*円(?:[\s　]|$)/;
const longestName = 90;

/** What stands on a line ahead of its amounts, and how the line begins. */
export type Found = {
  readonly name: string;
  readonly tail: AmountTail;
  readonly flag: LineFlag | null;
  readonly isItem: boolean;
};

/** Lines above that may hold the name of an amount, or its beginning. */
export type Waiting = {
  readonly pending: readonly TextLine[];
  readonly before: TextLine | null;
  /** The line whose amounts were read last. */
  readonly last: TextLine | null;
};

/** What an amount is of: the name, the lines that it stands on, and what makes it less than sure. */
export type Named = {
  readonly name: string;
  readonly lines: readonly TextLine[];
  readonly doubts: readonly Reason[];
  readonly isGrouped: boolean;
  /** A flag printed behind the name: 「子育て支援事業費（継続）」. */
  readonly flag: LineFlag | null;
};

/** The name of the amounts that close a line; null where neither the line nor those above hold one. */
export function namedAmounts(line: TextLine, found: Found, waiting: Waiting): Named | null {
  if (resultThenAim.test(found.name)) return null;
  const named = withoutFlag(nameOf(line, found, waiting));
  return !named ||
    named.name === "" ||
    ofAccounts.test(named.name) ||
    unitAlone.test(named.name) ||
    named.name.length > longestName ||
    /[。？]/.test(named.name)
    ? null
    : named;
}

/** 「運行支援費 実績 3,450,000円 / 目標」: what an indicator reached and its aim, whatever its name ends with. */
const resultThenAim = /(?:実績|現状|基準)値?[\s　:：]{0,3}\d[^。]{0,40}目標値?[\s　:：]{0,3}$/;

/** 「2款 総務費／5項 …」 says where in the accounts an amount stands, and not what it is for. */
const ofAccounts = /\d款[^/／]{0,30}[/／].{0,30}\d[項目]/;

/** 「（千円） 12,400 12,400」 goes on with a row whose name stands elsewhere. */
const unitAlone = /^[（(]?(?:[千万億]|百万)?円[)）]?$/;

/** 「仮想町　「○○事業」　事業費」: the quotation is the programme, the words around it say whose and which amount. */
const quotedName =
  /^(.{0,40}?)「([^「」]{3,60})」[\s　]*(?:総?事業費|交付金?額|補助金?額|採択額|予算額|金額)?[\s　:：]*$/;

const flagBehind = /[\s　]*[（(【[〔<＜]\s*(新規?|拡充?|継続?|再掲)\s*[】\]〕)）>＞]$/;
/** 「令和5年度　一般会計当初予算」: so is one that a space parts from the name. */
const periodAhead = /^(?:[HRＨＲ]|平成|令和)\s*(?:元|[0-9０-９]{1,2})年度[\s　]+(?=[^\s　]{2})/;
/** 「架空町政の方針　令和6年度全会計予算総額」: the amount is of what its year stands ahead of. */
const titleAhead =
  /^.{3,40}[\s　](?:[HRＨＲ]|平成|令和)\s*(?:元|[0-9０-９]{1,2})年度の?[\s　]*(?=[一-龠]{0,6}(?:会計|予算))/;
/** 「地域おこし協力隊事業 R4当初」: the period is of the amount. */
const periodBehind = /[\s　]+(?:[HRＨＲ]|平成|令和)\s*(?:元|[0-9０-９]{1,2})(?:年度?)?(?:当初|予算)*$/;

/** 「令和5年度の負担金」: when its amounts hold, and the name behind it; null where the name says no year. */
export function yearOfName(name: string): { readonly name: string; readonly said: FoundPeriod } | null {
  const [said] = /^\s*(?:[HRＨＲ]|平成|令和|[2２])/.test(name) ? findPeriods(name) : [];
  const behind = said?.start === 0 ? /^の(.{2,})$/.exec(name.slice(said.end))?.[1] : undefined;
  return said && said.period.kind === "fiscalYear" && behind !== undefined ? { name: behind, said } : null;
}

/** 「うち一般会計」: an account is called so by itself, too. */
const ofAll = /^うち[\s　]*(?=[一-龠]{2,4}会計$)/;

function withoutFlag(named: Named | null): Named | null {
  if (!named) return null;
  const found = flagBehind.exec(named.name);
  const bare = named.name
    .replace(flagBehind, "")
    .replace(periodBehind, "")
    .replace(titleAhead, "")
    .replace(periodAhead, "")
    .replace(ofAll, "")
    .trim();
  const name = quotedName.exec(bare)?.[2] ?? bare;
  return { ...named, name, flag: found ? readFlag(found[1] ?? "") : null };
}

function nameOf(line: TextLine, found: Found, waiting: Waiting): Named | null {
  const { isItem, tail } = found;
  const name = aheadOfWords(found.name, isItem);
  const [above] = waiting.pending.slice(-1);
  const isEndOfItem =
    /^(?:事業|経)費$/.test(name) &&
    line.blanks === 0 &&
    above &&
    bullet.test(above.text) &&
    !endsInCount.test(above.plain);
  // 「【民間資金】」 says where the money comes from, and not for what
  if ((totalName.test(name) || /^【[^】]{2,10}】$/.test(name)) && !isEndOfItem) return totalOf(line, name, waiting);
  const isWhole = isItem || found.flag !== null || numberAhead.test(line.text) || name !== found.name;
  const mayGoOn = !isWhole && line.blanks === 0;
  if (name === "" || (above && mayGoOn && isRest(above, name))) {
    if (!above) return null;
    const lines = [...waiting.pending, line];
    const whole = cleanName(
      joinLines([...waiting.pending.map(({ text }) => text.replace(flagAhead, "")), name].join("\n")),
    );
    return whole === "" || severalSums.test(whole)
      ? null
      : { name: whole, lines, doubts: [], isGrouped: true, flag: null };
  }
  if (
    isPeriodText(name) ||
    saysStage.test(name) ||
    !/[一-龠ァ-ヶぁ-ん]{2,}/.test(name) ||
    otherThings.test(name) ||
    severalSums.test(name)
  )
    return null;
  const isPlain = isItem || programmeEnd.test(name) || tail.figures.length > 1;
  return { name, lines: [line], doubts: isPlain ? [] : [unmarked], isGrouped: true, flag: null };
}

/** 「総務費：庁舎の管理など」, 「・架空橋修繕事業【新規】　老朽化した橋を…」: the name is what stands ahead of what is said about it. */
function aheadOfWords(name: string, isItem: boolean): string {
  // 「査定：計上　　計上額」: cells beside each other, of which the last says what the amount is
  const own = /[\s　]{2,}([^\s　]{2,10}額)$/.exec(name)?.[1];
  if (own !== undefined) return own;
  const account = /[\s　]((?:一般|特別|企業)会計|総予算(?:[（(][^（）()]*[）)])?)$/.exec(name)?.[1];
  if (account !== undefined) return account;
  const [, head = "", words = ""] =
    /^([^\s　:：~〜～]{2,40})[\s　]*[:：~〜～][\s　]*(.+)$/.exec(name) ??
    (isItem ? /^([^\s　]{5,40})[\s　]+(.+)$/.exec(name) : null) ??
    [];
  const isNamed = namesItem.test(head.replace(flagBehind, ""));
  return isNamed && (/[:：~〜～]/.test(name.charAt(head.length)) || words.length >= leastWords) ? head : name;
}
/** What of an item is sure to be its whole name. */
const namesItem = /(?:事業費?|業務|工事|補助金|交付金|負担金|委託|整備費?|経費|費など|費|税|基金|債)$/;
/** Fewer letters behind a space may be the rest of a name that was broken. */
const leastWords = 15;

/** 「令和5年度増加分（1年目）」, 「事業開始前（現時点）」 say when, and name no programme. */
const saysStage =
  /^(?:KPI)?(?:(?:令和|[HRＨＲ])?[元\d０-９]{1,4}年度?)?(?:増加分|事業開始[前時]|開始[前時]|現時点|[\d０-９]年目)/;

/** A name that runs on over its line's end: the line above waits for its amounts. */
const isRest = (above: TextLine, name: string): boolean =>
  !programmeEnd.test(cleanName(above.text)) && name.length < 40;

/** 「○ 病児保育利用 延べ210人」 has its own figure: what stands below it is of something else. */
const endsInCount = /\d[^\s\d]{1,3}\s*$/;

/** 「事業区分　継続」 above 「予算額　5,400千円」 */
const ofOtherField = /^\s*(?:事業区分|区分|事業期間|期間|実施主体|担当課?|所管課?|対象|根拠法令)[\s:]{1,12}\S/;

const namesProgramme = /(?:事業費?|プロジェクト|ユニット|[^、\s]{2}費)[」】)\s]*$/;

/** 「全体：20億円（うち新規・拡充額：8億円）」 is of the heading above it. */
function totalOf(line: TextLine, own: string, { before, last }: Waiting): Named | null {
  // below a line with an amount of its own it is the sum of those above; 「事業費」 below another field of its sheet (協働の相手方) is not of that
  const isField = /^事業費/.test(own) && line.blanks > 0 && before !== null && !namesProgramme.test(before.plain);
  const isFirst = before === null && /事業費|予算額/.test(own);
  if (
    isFirst ||
    (before &&
      (before === last ||
        line.blanks > 1 ||
        isField ||
        endsInCount.test(before.plain) ||
        ofOtherField.test(before.plain)))
  )
    return { name: own, lines: [line], doubts: [], isGrouped: false, flag: null };
  const name = before ? cleanName(before.text) : "";
  // 「認定農業者数 30戸 → 35戸」 is an indicator, and no programme
  const isProgramme = before !== null && !/[→⇒]/.test(before.text);
  return isProgramme && name !== "" && name.length <= longestName
    ? { name, lines: [before, line], doubts: [ofHeading], isGrouped: false, flag: null }
    : null;
}

/** The words of a line without its mark and number, what opens its amount, and the letters that only its width set apart. */
export function cleanName(text: string): string {
  const name = text
    .replace(/^\s*[-*]\s+/, "")
    .replace(bullet, "")
    .replace(/^[★☆][\s　]*(?=\S)/, "")
    .replace(/^[\s　]*[Ⅰ-Ⅻ][\s　]+(?=\S)/, "")
    .replace(/^\d\uFE0F?\u20E3[\s　]*/, "")
    .replace(/^[\s　*#―—-]+|[\s　*：:…=＝・➡【〔《[［（(―—]+$/g, "")
    .replace(
      /^(?:(?:[(（][\d０-９]{1,2}[)）]|[①-⑳])[\s　]*(?=\S)|[\d０-９]{1,2}(?:[.．]?[\s　]+|[.．])(?=[^\d０-９\s　])|(?:主要|事務|細)?(?:事業|施策)名(?:\s*[:：]\s*|　|[\s　]{2,})|[\d０-９]{1,2}[款項目][\s　]+)/,
      "",
    )
    .replace(/(?<=事業)[\s　]+総?事業費$/, "")
    .replace(/[\s　]+(?:\d+件|(?:当初)?予算額|金額|全体|総額|合計|(?<=[^\s　]{2}[\s　]+)計)$/, "")
    .replace(/(?<=[額計費])は$/, "")
    .replace(/^[〈《＜<]([^〈〉《》＜＞<>]+)[〉》＞>]$/, "$1")
    .replace(/^[^一-龠]*計[^一-龠]*[（(]([^（）()\d]{3,12}額)[)）]$/, "$1")
    .trim();
  return joinLines(withoutStep(name));
}

/** 「施策の柱 １ 農林水産業の振興」 → 農林水産業の振興 */
function withoutStep(name: string): string {
  const label = headingLabel(name);
  return label === null || label.kind === "heading" || label.rest === "" ? name : name.slice(-label.rest.length);
}

/** 「ふるさと納税　8,932件　1億4,210万円」: a count and its sum are results, not a line of a budget; so is what others earned, 「商談成約額 4,260万円」. */
export const isResult = (words: string): boolean =>
  earned.test(words) || (countBehind.test(words) && !programmeEnd.test(words.replace(countBehind, "").trim()));
const earned = /(?:成約|売上|輸出|出荷|取引|受注)(?:金|総)?額[\s　:：]*$/;
const countBehind = /[\s　]+(?:延べ)?[\d０-９][\d０-９,，]*(?:件|人|世帯|組|戸|社|団体|か所|回)[\s　]*$/;
