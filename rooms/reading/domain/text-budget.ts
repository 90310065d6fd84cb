import type { LineFlag } from "../../budget/index.ts";
import { isPeriodText } from "./find-periods.ts";
import { confidenceOf, type FoundFact, type Reason, type Within } from "./found-fact.ts";
import { hasPartlyFlag, joinLines, readFlag, splitOffice } from "./name-words.ts";
import { partlyNew, partlyQuestion } from "./partly-new.ts";
import type { ReadProblem } from "./placed-text.ts";
import {
  type AmountTail,
  amountColumns,
  amountTail,
  asSupplement,
  type MoneySaid,
  moneySaidIn,
  nothingSaid,
  yearOfTitle,
} from "./text-amounts.ts";
import { expansionTooLarge, ofHeading, severalAmounts, unmarked } from "./text-budget-doubts.ts";
import { placeAround, type TextLine } from "./text-lines.ts";

/** 「新 」, 「拡　」, 「【新規】」, 「(再掲)」 at the head of a line, with what a copied markup leaves around it. */
const flagAhead =
  /^\s*(?:[-*・･○◯●◎◇◆□■★☆]\s*)?\**\s*(?:[【[〔(<〈「]\s*(新規|新|一部新規|一部拡充|拡充|拡|継続|継|補正|補|再掲|再)\s*[】\]〕)>〉」]|(新規|新|一部新規|一部拡充|拡充|拡|継続|継|補正|再掲|再)\**(?=[\s　]))\**\s*/;
const bullet = /^\s*(?:[-*]\s+)?[・･•○◯●◇◆□■▶➢]\s*/;
const sameAs = /事業名\s*[:：]\s*同[上左右]|^\s*[(（]?\s*同[上左右]\s*[)）]?\s*$/;
const othersLine = /^\s*ほか(?:に)?\s*\d+\s*(?:事業|件|項目)\s*$/;
const totalName = /^\s*(?:全体|総額|合計|総計|予算額|事業費)\s*[:：]?\s*$/;
/** A line that ends like this names a programme, though no mark stands before it. */
const programmeEnd =
  /(?:事業費?|経費|補助金|交付金|負担金|委託費|整備費|推進費|対策費|基金|費|関連予算)(?:[（(][^()（）]*[）)])?$/;
/** Amounts of these are aims or results, not lines of a budget; a name with two numbers in it is the row of a table. */
const otherThings =
  /^\s*[〔[【]?\s*(?:目標|(?:[成活評][果動価])?指標[:：])|(?:目標|実績|現状)値?[\s　:：]*$|KPI|目標値|売上|輸出額|消費額|出荷額|所得|\d[\d,]*[\s\t]+\d/;
const longestName = 90;

type Group = { readonly flag: LineFlag | null; readonly lines: readonly TextLine[] };
const noGroup: Group = { flag: null, lines: [] };

/** Where the reading of budget lines stands while it goes down the page. */
type State = {
  said: MoneySaid;
  group: Group;
  /** The description behind a flag may still go on. */
  isOpen: boolean;
  pending: readonly TextLine[];
  before: TextLine | null;
  /** The lines whose amounts were read, with the names they are of. */
  used: Map<TextLine, string>;
};

/** The budget lines of a text, and the lines on which their amounts stand, by the programme. */
export type BudgetOfText = { readonly facts: readonly FoundFact[]; readonly used: ReadonlyMap<TextLine, string> };

/** The budget lines of a text in which names, flags and amounts may stand on lines of their own. `within` tells the headings of a line. */
export function budgetOfText(lines: readonly TextLine[], within: (line: TextLine) => readonly Within[]): BudgetOfText {
  const facts: FoundFact[] = [];
  const state: State = {
    said: { ...nothingSaid, year: yearOfTitle(lines) },
    group: noGroup,
    isOpen: false,
    pending: [],
    before: null,
    used: new Map(),
  };
  for (const line of lines) {
    const said = moneySaidIn(line.plain, state.said);
    if (said) state.said = said;
    readLine(line, state, facts, within);
    state.before = line;
  }
  const supplement = asSupplement(lines);
  return { facts: supplement ? facts.map(supplement) : facts, used: state.used };
}

function readLine(
  line: TextLine,
  state: State,
  facts: FoundFact[],
  within: (line: TextLine) => readonly Within[],
): void {
  if (line.plain.includes("ほか") && othersLine.test(line.plain)) {
    addRemark(facts, line);
    return;
  }
  const mark = flagAhead.exec(line.plain);
  const flag = mark ? readFlag(mark[1] ?? mark[2] ?? "") : null;
  const from = mark ? mark[0].length : 0;
  if (line.plain.includes("同") && sameAs.test(line.plain)) {
    facts.push(sameFact(line, state, within(line)));
    return;
  }
  const found = amountColumns(line, state.said) ?? amountTail(line, state.said);
  const tail = found && line.plain.includes("円") && isResult(line.text.slice(from, found.start)) ? null : found;
  const name = cleanName(line.text.slice(from, tail ? tail.start : undefined));
  const isItem = bullet.test(line.plain.slice(from));
  if (tail && takeAmounts(line, { name, tail, flag, isItem }, state, facts, within(line))) return;
  if (flag !== null) openGroup(line, flag, isItem, state);
  else if (isItem) state.pending = [line];
  else goOn(line, state);
}

/** 「ふるさと納税　8,932件　1億4,210万円」: a count and its sum are results, not a line of a budget. */
const isResult = (words: string): boolean =>
  countBehind.test(words) && !programmeEnd.test(words.replace(countBehind, "").trim());
const countBehind = /[\s　]+(?:延べ)?[\d０-９][\d０-９,，]*(?:件|人|世帯|組|戸|社|団体|か所|回)[\s　]*$/;

type Found = {
  readonly name: string;
  readonly tail: AmountTail;
  readonly flag: LineFlag | null;
  readonly isItem: boolean;
};

/** Makes a fact of amounts and their name, which stands ahead of them or on the lines before. False where there is no name. */
function takeAmounts(
  line: TextLine,
  found: Found,
  state: State,
  facts: FoundFact[],
  within: readonly Within[],
): boolean {
  const named = withoutFlag(nameOf(line, found, state));
  if (!named || named.name === "" || named.name.length > longestName || /[。？]/.test(named.name)) return false;
  const { tail } = found;
  const flag = found.flag ?? named.flag ?? (tail.flagWord === null ? null : readFlag(tail.flagWord));
  const own = flag ?? (named.isGrouped ? state.group.flag : null);
  const isPartly = own === "expanded" && hasPartlyFlag(line.plain);
  const doubts = [...named.doubts, ...tail.doubts, ...(isPartly ? [partlyNew] : [])];
  const lines = [...(flag === null && named.isGrouped ? state.group.lines : []), ...named.lines];
  const said = isPartly ? null : (own ?? (tail.isSupplement ? "supplementary" : null));
  const run = splitOffice(named.name);
  const office: readonly Within[] = run
    ? [{ kind: "bureau", name: run.office, at: placeAround([line]), owner: true }]
    : [];
  const fact = factOf(run?.name ?? named.name, said, tail, lines, doubts, [...within, ...office], line);
  facts.push(isPartly ? { ...fact, questions: [...fact.questions, partlyQuestion(named.name, fact.at)] } : fact);
  if (tail.figures.length > 0) state.used.set(line, named.name);
  state.pending = [];
  state.isOpen = false;
  // 「新 ・○○事業 1,000」: a flag on the line of its own programme holds for that one only
  if (flag !== null) state.group = noGroup;
  return true;
}

/** 「仮想町　「○○事業」　事業費」: the quotation is the programme, the words around it say whose and which amount. */
const quotedName =
  /^(.{0,40}?)「([^「」]{3,60})」[\s　]*(?:総?事業費|交付金?額|補助金?額|採択額|予算額|金額)?[\s　:：]*$/;

const flagBehind = /[\s　]*[（(【[〔<＜]\s*(新規?|拡充?|継続?|再掲)\s*[】\]〕)）>＞]$/;
/** 「地域おこし協力隊事業 R4当初」: the period is of the amount. */
const periodBehind = /[\s　]+(?:[HRＨＲ]|平成|令和)\s*(?:元|[0-9０-９]{1,2})(?:年度?)?(?:当初|予算)*$/;

function withoutFlag(named: Named | null): Named | null {
  if (!named) return null;
  const found = flagBehind.exec(named.name);
  const bare = named.name.replace(flagBehind, "").replace(periodBehind, "").trim();
  const name = quotedName.exec(bare)?.[2] ?? bare;
  return { ...named, name, flag: found ? readFlag(found[1] ?? "") : null };
}

type Named = {
  readonly name: string;
  readonly lines: readonly TextLine[];
  readonly doubts: readonly Reason[];
  readonly isGrouped: boolean;
  /** A flag printed behind the name: 「子育て支援事業費（継続）」. */
  readonly flag: LineFlag | null;
};

function nameOf(line: TextLine, found: Found, state: State): Named | null {
  const { name, isItem, tail } = found;
  const [above] = state.pending.slice(-1);
  if (totalName.test(name)) return totalOf(line, state);
  if (name === "" || (above && !isItem && found.flag === null && line.blanks === 0 && isRest(above, name))) {
    if (!above) return null;
    const lines = [...state.pending, line];
    const whole = cleanName(
      joinLines([...state.pending.map(({ text }) => text.replace(flagAhead, "")), name].join("\n")),
    );
    return whole === "" ? null : { name: whole, lines, doubts: [], isGrouped: true, flag: null };
  }
  if (isPeriodText(name) || saysStage.test(name) || !/[一-龠ァ-ヶぁ-ん]{2,}/.test(name) || otherThings.test(name))
    return null;
  const isPlain = isItem || programmeEnd.test(name) || tail.figures.length > 1;
  return { name, lines: [line], doubts: isPlain ? [] : [unmarked], isGrouped: true, flag: null };
}

/** 「令和5年度増加分（1年目）」, 「事業開始前（現時点）」 say when, and name no programme. */
const saysStage =
  /^(?:KPI)?(?:(?:令和|[HRＨＲ])?[元\d０-９]{1,4}年度?)?(?:増加分|事業開始[前時]|開始[前時]|現時点|[\d０-９]年目)/;

/** A name that runs on over its line's end: the line above waits for its amounts. */
const isRest = (above: TextLine, name: string): boolean =>
  !programmeEnd.test(cleanName(above.text)) && name.length < 40;

/** 「全体：20億円（うち新規・拡充額：8億円）」 is of the heading above it. */
function totalOf(line: TextLine, { before }: State): Named | null {
  const name = before ? cleanName(before.text) : "";
  return before && name !== "" && name.length <= longestName
    ? { name, lines: [before, line], doubts: [ofHeading], isGrouped: false, flag: null }
    : null;
}

function openGroup(line: TextLine, flag: LineFlag, isItem: boolean, state: State): void {
  state.group = { flag, lines: [line] };
  state.isOpen = !isItem;
  state.pending = isItem ? [line] : [];
}

/** Any other line: the description goes on, a name goes on, or something new begins and the flag no longer holds. */
function goOn(line: TextLine, state: State): void {
  if (state.isOpen && line.blanks === 0) {
    state.group = { ...state.group, lines: [...state.group.lines, line] };
    return;
  }
  const isName = programmeEnd.test(line.text.trim());
  if (state.pending.length > 0 && line.blanks === 0 && state.pending.length < 3 && !isLabelled.test(line.plain)) {
    state.pending = [...state.pending, line];
    return;
  }
  state.group = noGroup;
  state.isOpen = false;
  state.pending = isName ? [line] : [];
}

/** 「事業期間：令和5年度～令和7年度」 is no part of a name. */
const isLabelled =
  /^\s*(?:[^\s:]{2,16}:\s*\S|(?:事業名|担当|所管|事業概要|概要|事業期間|期間|対象|効果|評価|実施主体|根拠)[^\s]{0,6}\s{2,}\S)/;

function factOf(
  name: string,
  flag: LineFlag | null,
  tail: AmountTail,
  lines: readonly TextLine[],
  doubts: readonly Reason[],
  within: readonly Within[],
  line: TextLine,
): FoundFact {
  return {
    kind: "budget",
    name,
    figures: tail.figures,
    flag,
    sameAsAbove: false,
    within,
    remarks: tail.remarks,
    printed: line.text.slice(tail.start).trim(),
    at: placeAround(lines),
    confidence: confidenceOf(doubts),
    questions: questionsOf(name, tail, line),
  };
}

/** An expansion larger than the amount, or a missing year of a supplement, is asked. */
function questionsOf(name: string, { figures }: AmountTail, line: TextLine): readonly ReadProblem[] {
  const [amount, ...rest] = figures;
  if (!amount) return [{ problem: severalAmounts(name), at: placeAround([line]) }];
  const expansion = rest.find(({ role }) => role === "expansion");
  if (amount.reading.kind !== "known" || expansion?.reading.kind !== "known") return [];
  return expansion.reading.quantity.value > amount.reading.quantity.value
    ? [{ problem: expansionTooLarge(name), at: placeAround([line]) }]
    : [];
}

function sameFact(line: TextLine, state: State, within: readonly Within[]): FoundFact {
  const printed = line.text.trim();
  return {
    kind: "budget",
    name: /同[上左右]/.exec(printed)?.[0] ?? printed,
    figures: [],
    flag: state.group.flag,
    sameAsAbove: true,
    within,
    remarks: [],
    printed,
    at: placeAround([...state.group.lines, line]),
    confidence: confidenceOf([]),
    questions: [],
  };
}

/** 「ほか3事業」 on a line of its own is said of the budget line above it. */
function addRemark(facts: FoundFact[], line: TextLine): void {
  const last = facts.pop();
  if (last) facts.push({ ...last, remarks: [...last.remarks, line.text.trim()] });
}

const cleanName = (text: string): string =>
  text
    .replace(/^\s*[-*]\s+/, "")
    .replace(bullet, "")
    .replace(/^[\s　*#]+|[\s　*：:…・]+$/g, "")
    .replace(
      /^(?:(?:[(（][\d０-９]{1,2}[)）]|[①-⑳])[\s　]*(?=\S)|[\d０-９]{1,2}[.．]?[\s　]+(?=[^\d０-９\s　])|(?:事業|施策)名(?:\s*[:：]\s*|[\s　]{2,}))/,
      "",
    )
    .replace(/[\s　]+(?:\d+件|(?:当初)?予算額|金額|全体|総額)$/, "")
    .trim();
