import { type Reading, readPrinted } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { type FigureRole, type FoundFigure, type Reason, reason } from "../found-fact.ts";
import { readFlag } from "../name-words.ts";
import { roleInBracket } from "../role-words.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { type MoneySaid, yearBefore, yearOf } from "./money-of-page.ts";
import { officeBehindAmounts } from "./office-behind.ts";

const number = "(?:[▲△−-]\\s?)?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?:[▲△−-]\\s?)?\\d+(?:\\.\\d+)?";
const moneyUnit = "千円|百万円|億円|万円|円";
/** 1千250万円, 1億9千732万円 */
const thousands = "[千百]\\d{0,3}(?=[万億])";
const scaled = `(?:${thousands})?(?:\\s?[万億兆](?:\\d[\\d,]*(?:${thousands}|[千百](?=円))?)?)*`;
const amount = `(?:${number})${scaled}`;
const stage = "[(\\[]\\s*((?:[HR]|平成|令和)?\\s*(?:元|\\d{1,2})?年?度?\\s*(?:第?\\d+号)?補正(?:予算)?)\\s*[)\\]]";
/** 「R1 10,000」 in a bracket names its year; 「R5」 alone is a year and no amount. */
const bracketLabel =
  "(?:(?:[HR]|平成|令和)\\s*(?:元|\\d{1,2})年?度?(?:\\d{1,2}月)?(?:当初|補正|予算額?|[:：\\s])+|(?:[^()\\[\\]\\d▲△]|1人(?=[当あ])){0,16}?)";
const bracketed = `[(\\[]\\s*(?!(?:[HR]|平成|令和)\\s*(?:元|\\d{1,2})年?度?[)\\]])${bracketLabel}\\s*(?:${amount}|[-ー－―—‐]|皆増|皆減|新規)\\s*(?:${moneyUnit})?\\s*[)\\]]`;
const others = "ほか(?:に)?\\s*\\d+\\s*(?:事業|件|項目)|(?:外|他)\\s*\\d+\\s*(?:事業|件)|など|等|ほか";
const remark = "[(\\[][^()\\[\\]]{0,40}[)\\]]";
const flags = "新規|新|一部新規|拡充|拡|継続|継|再掲";
const tailForm = new RegExp(
  `(?:^|[\\s)」：:…=【〔《➡]|[(\\[](?=[約\\d][^()\\[\\]]{0,20}円[)\\]]\\s*$)|(?<=全体|総額))(?:${stage}\\s*)?((?:約\\s?)?(?:${amount})|[-－―](?=\\s?千円))\\s?(${moneyUnit})?([】〕》)\\]]?)((?:\\s*${bracketed})*)\\s*(${remark})?\\s*(?:※\\d*|[*＊★☆◎])?\\s*(?:[【(\\[〔<]\\s*(${flags})\\s*[】)\\]〕>])?\\s*(${others})?\\s*$`,
);
/** 「○○対策事業費（R4補正） 96,450」: which budget an amount is of may stand behind the name. */
const stageAtEnd = new RegExp(`${stage}\\s*$`);
const oneBracket = new RegExp(
  `([(\\[])\\s*(${bracketLabel})[:：]?\\s*(${amount}|[-ー－―—‐]|皆増|皆減|新規)\\s*(${moneyUnit})?\\s*[)\\]]`,
  "g",
);

/** The amounts at the end of a budget line: 300,000（拡充200,000）[100,000] ほか1事業. `start` is where they begin. */
export type AmountTail = {
  readonly start: number;
  readonly figures: readonly FoundFigure[];
  readonly doubts: readonly Reason[];
  readonly isSupplement: boolean;
  /** A flag printed behind the amounts: 【拡充】. */
  readonly flagWord: string | null;
  readonly remarks: readonly string[];
};

/** The letters with which `tailForm` may end: to look for it in every sentence with a digit costs much. */
const ends = new Set("0123456789円万億兆】〕》)]>※*＊★☆◎業件目ど等か");
const mayEndInAmount = /\d|[-－―]\s?千円/;

/** The amounts that close a line, in the money of the page; null where the line does not end with any. */
export function amountTail(line: TextLine, page: MoneySaid): AmountTail | null {
  if (!mayEndInAmount.test(line.plain)) return null;
  const office = officeBehindAmounts(line.plain);
  const own = office?.rest ?? line.plain;
  // 5、887 is how newspapers print 5,887
  const plain = own.replace(/(?<=\d)、(?=\d{3}(?!\d))/g, ",");
  if (!ends.has(plain.trimEnd().slice(-1)) || !mayEndInAmount.test(plain) || /[→⇒]/.test(plain)) return null;
  const match = tailForm.exec(plain);
  if (!match) return null;
  const [whole, stageWords, amountText = "", ownUnit, close = "", brackets = "", remarkText, flagWord, hidden] = match;
  if (close !== "" && !/^[【〔《([]/.test(whole)) return null;
  if (!isMoney(amountText, ownUnit, brackets, page) || isDate(remarkText)) return null;
  const lead = /^[\s)」：:…=【〔《➡([]/.test(whole) ? 1 : 0;
  const behindName = stageWords === undefined ? stageAtEnd.exec(plain.slice(0, match.index + lead)) : null;
  const start = behindName?.index ?? match.index + lead;
  const said = stageWords ?? behindName?.[1];
  const figure = moneyFigure(
    line,
    { text: amountText, unit: ownUnit, role: said ? "supplement" : roleInBracket(remarkText ?? ""), subject: null },
    page,
    said,
  );
  if (!figure) return null;
  const all = [...brackets.matchAll(oneBracket)];
  const saidNew = all.find((part) => saysNewAlone(part, page));
  const ahead = bracketAhead(plain.slice(0, start), page);
  const parts = [...(ahead ? [ahead] : []), ...all.filter((part) => part !== saidNew)].map((part) =>
    bracketFigure(line, part, page, ownUnit),
  );
  const ownFlag = office?.flag ?? flagWord ?? saidNew?.[3] ?? (remarkText && readFlag(remarkText) ? remarkText : null);
  return {
    start: ahead?.index ?? start,
    figures: [figure, ...parts.flatMap((part) => (part ? [part.figure] : [])), ...shareIn(remarkText, figure)],
    doubts: parts.flatMap((part) => (part ? part.doubts : [])),
    isSupplement: said !== undefined,
    flagWord: ownFlag,
    remarks: [hidden, remarkText].flatMap((text) => (text && text !== ownFlag ? [text.trim()] : [])),
  };
}

/** 「架空相談窓口事業　[ 2,000 ]　3,500」: where the page says what its brackets hold, last year's amount may stand ahead of this year's. */
function bracketAhead(words: string, { bracket }: MoneySaid): RegExpMatchArray | null {
  const open = bracket === null || !/[)\]]\s*$/.test(words) ? -1 : words.lastIndexOf(bracket === "round" ? "(" : "[");
  const [found] = open < 1 ? [] : words.slice(open).matchAll(oneBracket);
  return found && found[0].length === words.slice(open).trimEnd().length ? Object.assign(found, { index: open }) : null;
}

/** 「12,000（新規）」 says what the programme is; where the page says that such brackets hold last year's amounts it says that there was none. */
const saysNewAlone = ([, sign, label = "", text]: RegExpMatchArray, said: MoneySaid): boolean =>
  text === "新規" && label.trim() === "" && said.bracket !== (sign === "(" ? "round" : "square");

/** 「１．架空橋修繕事業～老朽化した橋の改修に１億156万円。」: the amount that closes what is said of an item; null for any other line. */
export function amountOfItem(line: TextLine, said: MoneySaid): AmountTail | null {
  const match = line.plain.includes("円") ? closing.exec(line.plain) : null;
  const [all, text = "", unit] = match ?? [];
  const figure = match ? moneyFigure(line, { text, unit, role: "amount", subject: null }, said) : null;
  if (!match || !figure || all === undefined) return null;
  return { start: match.index + 1, figures: [figure], doubts: [], isSupplement: false, flagWord: null, remarks: [] };
}
const closing = new RegExp(`[にへてで](${amount})(${moneyUnit})(?:を計上(?:しました|します|する)?)?。?$`);

/**
 * 「（町民1人当たり約212円）」, 「[18,450] ほか2事業」: the amounts of a line that from here on holds nothing but brackets around them; null for any other
 * line.
 */
export function figuresInBrackets(line: TextLine, from: number, said: MoneySaid): readonly FoundFigure[] | null {
  const rest = line.plain.slice(from).replace(othersBehind, "");
  if (!(rest.includes("円") || /[[(]\s*[-－―]\s*[\])]/.test(rest) || (said.unit !== null && /,\d{3}/.test(rest))))
    return null;
  if (rest.replace(oneBracket, "").trim() !== "") return null;
  const found = [...rest.matchAll(oneBracket)].map(
    (part) => bracketFigure(line, part, said, undefined)?.figure ?? null,
  );
  return found.flatMap((figure) => (figure ? [figure] : []));
}

const othersBehind = new RegExp(`\\s(?:${others})\\s*$`);

/** 20億1,000万円（32.4％）: a share or a growth beside its amount; the text does not say of which. */
function shareIn(remarkText: string | undefined, beside: FoundFigure): readonly FoundFigure[] {
  const printed = /^[([]\s*([▲△−-]?\d+(?:\.\d+)?\s?%)\s*[)\]]$/.exec(remarkText?.trim() ?? "")?.[1];
  const read = printed === undefined ? null : readPrinted(printed);
  if (!read?.ok || printed === undefined) return [];
  const { value, unit, bound } = read.value;
  return [
    {
      ...beside,
      role: "figure",
      reading: { kind: "known", quantity: { value, unit }, bound },
      printed,
      printedUnit: null,
    },
  ];
}

const cell = "(?:[▲△]?\\d{1,3}(?:,\\d{3})+|\\d{1,7}|[-－―ー])";
const rowForm = new RegExp(`(?:\\s+${cell}){2,}\\s*$`);

/**
 * Several amounts side by side at the end of a line: the columns of a table whose lines are lost. Where its heads name as many years the latest
 * is the amount and the one before last year's; otherwise no amount is taken, and `figures` is empty.
 */
export function amountColumns(line: TextLine, said: MoneySaid): AmountTail | null {
  const match = said.unit === null || !/,\d{3}/.test(line.plain) ? null : rowForm.exec(line.plain);
  if (!match || !/,\d{3}/.test(match[0])) return null;
  const cells = match[0].trim().split(/\s+/);
  const latest = Math.max(...said.columns.map(yearOf));
  const figures = cells.flatMap((text, index) => {
    const period = said.columns[index];
    if (!period || said.columns.length !== cells.length) return [];
    const role = roleOfYear(latest - yearOf(period));
    const figure = moneyFigure(line, { text, unit: undefined, role, subject: null }, said);
    return figure ? [{ ...figure, period }] : [];
  });
  return { start: match.index, figures, doubts: [], isSupplement: false, flagWord: null, remarks: [] };
}

const roleOfYear = (yearsBefore: number): FigureRole =>
  yearsBefore === 0 ? "amount" : yearsBefore === 1 ? "previous" : "figure";

/** Money has its own unit, or the page names one and the number looks like an amount: a comma, four digits, or last year's beside it. */
function isMoney(text: string, unit: string | undefined, brackets: string, said: MoneySaid): boolean {
  if (unit !== undefined) return true;
  // 「市税 123.4（35.2%）」 in 億円
  const isInLarge = /^(?:億|百万)円$/.test(said.unit ?? "") && /\d\.\d/.test(text);
  return said.unit !== null && (/,|\d{4}/.test(text) || isInLarge || brackets.trim() !== "");
}

/** 「1,200億円（R5）」 is a figure of that year, no line of a budget; 「（R2当初）」 is. */
function isDate(remarkText: string | undefined): boolean {
  return remarkText !== undefined && findPeriods(remarkText).length > 0 && !/当初|補正|予算|決算/.test(remarkText);
}

type Money = {
  readonly text: string;
  /** As it stands behind the number. */
  readonly unit: string | undefined;
  /** That of the amount before the bracket, where the one in it has none. */
  readonly lent?: string | undefined;
  readonly role: FigureRole;
  readonly subject: string | null;
};

export function moneyFigure(line: TextLine, money: Money, said: MoneySaid, stageWords?: string): FoundFigure | null {
  const reading = moneyReading(money, said);
  if (!reading) return null;
  const [staged] = stageWords ? findPeriods(stageWords.replace(/補正.*$/, "")) : [];
  const period = staged?.period ?? (money.role === "previous" ? said.previous : said.year);
  return {
    role: money.role,
    reading,
    period: stageWords && !staged ? null : period,
    printedPeriod: staged?.printed ?? null,
    subject: money.subject,
    accumulation: null,
    gross: false,
    printed: `${money.text}${money.unit ?? ""}`,
    printedUnit: money.unit === undefined ? (money.lent ?? said.unit) : null,
    notes: [],
    at: placeAround([line]),
  };
}

function moneyReading({ text, unit: own, lent }: Money, said: MoneySaid): Reading | null {
  const unit = own ?? lent;
  if (/^[-ー－―—‐]$/.test(text)) return { kind: "absent", why: "none" };
  if (/^(?:皆増|皆減)$/.test(text)) return { kind: "absent", why: "newOrVanished" };
  if (text === "新規") return { kind: "absent", why: "none" };
  const read = readPrinted(`${text}${unit ?? ""}`, unit === undefined ? { printedUnit: said.unit ?? "円" } : {});
  return read.ok
    ? { kind: "known", quantity: { value: read.value.value, unit: read.value.unit }, bound: read.value.bound }
    : null;
}

/** （拡充200,000） is the expansion, [100,000] last year's amount, （民間資金 5,000） money of a kind of its own. */
function bracketFigure(line: TextLine, part: RegExpMatchArray, said: MoneySaid, ownUnit: string | undefined) {
  const [, sign, label = "", text = "", unit] = part;
  // 「総額214億円（2）」: the second page of an article, and no two yen
  if (label.trim() === "" && unit === undefined && ownUnit === "円" && /^\d{1,3}$/.test(text)) return null;
  const bracket = sign === "(" ? "round" : "square";
  const role = roleOfBracket(label);
  const isDoubted = label.trim() === "" && said.bracket !== bracket;
  const [, bare = "", about = ""] = /^(.*?)(約?)$/.exec(label.trim()) ?? [];
  const subject = role === "figure" ? bare : null;
  const found = moneyFigure(line, { text: `${about}${text}`, unit, lent: ownUnit, role, subject }, said);
  const isLastYear = /前年|昨年|同/.test(label) && found?.period === null;
  const [named] = findPeriods(label);
  const own = named ? { period: named.period, printedPeriod: named.printed } : {};
  const isBefore =
    /\d月補正/.test(label) &&
    named?.period.kind === "fiscalYear" &&
    said.year !== null &&
    yearOf(named.period) < yearOf(said.year);
  const figure = found && {
    ...found,
    ...(isBefore ? { role: "previous" as const } : {}),
    ...(isLastYear ? { period: yearBefore(said.year) } : own),
  };
  return figure ? { figure, doubts: isDoubted ? [previousByBracket] : [] } : null;
}

function roleOfBracket(label: string): FigureRole {
  if (/拡充|新規/.test(label)) return "expansion";
  if (/補正/.test(label)) return "supplement";
  if (/前年|昨年|当初|[HR元]|平成|令和|^\s*同(?:額)?\s*$/.test(label) || label.trim() === "") return "previous";
  return "figure";
}

const previousByBracket = reason(
  "bracket/previous",
  0.9,
  "括弧の中の額を前年度額としました。資料には括弧の説明がありません。",
  "The amount in the bracket was taken for last year's; the document does not explain its brackets.",
);
