import type { LineFlag } from "../../../budget/index.ts";
import type { FigureRole, FoundFact, Within } from "../found-fact.ts";
import type { MarkFlags } from "../mark-flags.ts";
import { hasPartlyFlag, readFlag, splitOffice } from "../name-words.ts";
import { partlyNew, partlyQuestion } from "../partly-new.ts";
import { amountColumns, amountOfItem, amountTail, figuresInBrackets } from "./amounts.ts";
import { addBelow, addPartOfYear, addPrevious, amountWithSources } from "./budget-below.ts";
import { inItsBudget, type ProgrammeCard, programmeCards } from "./budget-cards.ts";
import { budgetFact } from "./budget-fact.ts";
import {
  headAt,
  headOf,
  inRole,
  marksSaid,
  newMarkIn,
  perHead,
  roleOfLine,
  roleOfName,
  saysMarksAlone,
  withoutProgrammes,
} from "./budget-heads.ts";
import {
  bullet,
  cleanName,
  type Found,
  flagAhead,
  flagOfItems,
  flagsOpenNames,
  flagWordOf,
  isResult,
  namedAmounts,
  programmeEnd,
} from "./budget-names.ts";
import { bracketedProgramme, quotedProgramme } from "./budget-quoted.ts";
import { areApart, notedSupplements, programmeRuns } from "./budget-runs.ts";
import { addRemark, othersLine, sameAs, sameFact } from "./budget-same.ts";
import { budgetSections } from "./budget-sections.ts";
import { asSupplement, budgetOfTitle, isOfSettlement, namesSupplement } from "./budget-title.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { isBracketHeading } from "./marks.ts";
import { type MoneySaid, moneySaidBelow, moneySaidIn, nothingSaid } from "./money-of-page.ts";
import { officeAhead, officeApart } from "./office-behind.ts";
import { overItsYears } from "./whole-costs.ts";

type Group = { readonly flag: LineFlag | null; readonly lines: readonly TextLine[] };
const noGroup: Group = { flag: null, lines: [] };

/** Where the reading of budget lines stands while it goes down the page. */
type State = {
  readonly lines: readonly TextLine[];
  said: MoneySaid;
  /** What is read here is of a supplementary budget. */
  isSupplement: boolean;
  group: Group;
  /** The description behind a flag may still go on. */
  isOpen: boolean;
  pending: readonly TextLine[];
  before: TextLine | null;
  /** The line whose amounts were read last. */
  last: TextLine | null;
  /** 「▽衛生費」 above unmarked lines with amounts. */
  head: TextLine | null;
  /** 「（新規事業は＊）」: what a mark behind an amount says. */
  readonly newMark: string | null;
  /** 「★は新規」: what a mark ahead of a name says. */
  readonly marks: MarkFlags;
  /** 活用実績 above amounts says what they are. */
  role: FigureRole;
  /** Programmes whose amounts stand alone on lines of their own; their names head nothing else. */
  readonly cards: ReadonlyMap<TextLine, ProgrammeCard>;
  readonly cardNames: ReadonlySet<string>;
  /** The lines whose amounts were read, with the names they are of. */
  used: Map<TextLine, string>;
};

/** The budget lines of a text, and the lines on which their amounts stand, by the programme. */
export type BudgetOfText = { readonly facts: readonly FoundFact[]; readonly used: ReadonlyMap<TextLine, string> };

/** The budget lines of a text in which names, flags and amounts may stand on lines of their own. `within` tells the headings of a line. */
export function budgetOfText(lines: readonly TextLine[], within: (line: TextLine) => readonly Within[]): BudgetOfText {
  const facts: FoundFact[] = [];
  const state = stateAt(lines);
  const sections = budgetSections(lines, { year: state.said.year, isSupplement: state.isSupplement });
  const noted = notedSupplements(lines);
  const notes = moneySaidBelow(lines);
  for (const line of lines) {
    const part = sections.get(line);
    if (part) {
      state.said = { ...state.said, year: part.year };
      state.isSupplement = part.isSupplement;
    }
    const note = state.said.unit === null ? notes.get(line) : undefined;
    const said = moneySaidIn(note ?? line.plain, state.said);
    if (said) state.said = said;
    const before = facts.length;
    state.role = part ? "amount" : (roleOfLine(line, state.role) ?? state.role);
    state.head = headAt(line, state);
    readLine(line, state, facts, (one) => [...within(one), ...headOf(state)]);
    for (let place = before; place < facts.length; place += 1) {
      const one = withoutProgrammes(
        noted(overItsYears(facts[place] as FoundFact, lines[line.order + 1])),
        state.used,
        facts[place - 1],
      );
      facts[place] = state.isSupplement || namesSupplement(one.name) ? asSupplement(one) : one;
    }
    state.before = line;
  }
  return { facts, used: state.used };
}

function stateAt(lines: readonly TextLine[]): State {
  const { year, isSupplement } = budgetOfTitle(lines);
  const cards = new Map([...programmeCards(lines), ...programmeRuns(lines)]);
  return {
    lines,
    said: { ...nothingSaid, year },
    isSupplement,
    group: noGroup,
    isOpen: false,
    pending: [],
    before: null,
    last: null,
    head: null,
    newMark: newMarkIn(lines),
    marks: marksSaid(lines),
    role: isOfSettlement(lines) ? "outturn" : "amount",
    cards,
    cardNames: new Set([...cards.values()].map(({ name }) => name)),
    used: new Map(),
  };
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
  if (state.marks.size > 0 && saysMarksAlone(line.plain)) return;
  const ofItems = flagOfItems.exec(line.plain)?.[1];
  if (ofItems !== undefined) {
    state.group = { flag: readFlag(ofItems), lines: [line] };
    state.pending = [];
    return;
  }
  const card = state.cards.get(line);
  if (card && takeCard(line, card, state, facts, within(line))) return;
  const mark = flagAhead.exec(line.plain);
  const flag = mark ? readFlag(flagWordOf(mark)) : null;
  const from = mark ? mark[0].length : 0;
  if (line.plain.includes("同") && sameAs.test(line.plain)) {
    facts.push(sameFact(line, state.group, within(line)));
    return;
  }
  if (addBelow(line, flag, from, state, facts) || addPrevious(line, state, facts)) return;
  const found =
    amountColumns(line, state.said) ??
    amountWithSources(line, state.said) ??
    (itemWithWords.test(line.plain) ? amountOfItem(line, state.said) : null);
  const tail = found && line.plain.includes("円") && isResult(line.text.slice(from, found.start)) ? null : found;
  if (addPartOfYear(line, tail, state, facts)) return;
  const quoted = tail ? null : (quotedProgramme(line, state.said) ?? bracketedProgramme(line, state.said));
  if (quoted && takeAmounts(line, quoted, state, facts, within(line))) return;
  const isItem = bullet.test(from === 0 ? line.plain : line.plain.slice(from));
  if (tail) {
    const name = cleanName(line.text.slice(from, tail.start));
    if (takeAmounts(line, { name, tail, flag, isItem }, state, facts, within(line))) return;
  }
  if (flag !== null) openGroup(line, flag, isItem, state);
  else if (isItem) state.pending = state.head === line ? [] : [line];
  else goOn(line, state);
}

function takeCard(
  line: TextLine,
  card: ProgrammeCard,
  state: State,
  facts: FoundFact[],
  within: readonly Within[],
): boolean {
  const { name, flag, nameLines, previous } = card;
  const own = amountTail(line, state.said);
  if (!own) return false;
  const tail = inRole(own, state.role);
  const before = previous ? (figuresInBrackets(previous, 0, state.said) ?? []) : [];
  const figures = inItsBudget(card, [...tail.figures, ...before]);
  // 「新 相談窓口の設置」 over 「・架空相談事業」 / 「1,200 [-]」: the flag above holds for its items
  const group = flag === null ? state.group : noGroup;
  const said = flag ?? state.marks.get(nameLines[0]?.plain.trimStart().charAt(0) ?? "") ?? group.flag;
  const above = within.filter(({ name: head, at }) => !state.cardNames.has(head) && at !== nameLines[0]?.at);
  const lines = [...group.lines.slice(0, 1), ...nameLines, line];
  facts.push(budgetFact(name, said, { ...tail, figures }, lines, tail.doubts, above, line));
  for (const own of [line, ...(previous ? [previous] : [])]) state.used.set(own, name);
  state.last = previous ?? line;
  state.pending = [];
  state.group = group;
  return true;
}

/** 「３．○○事業～…」, 「・○○事業：…」 */
const itemWithWords = /^\s*(?:\(?\d{1,2}[).．]|[①-⑳]|[・○〇●◎◇◆□■▼▽☆★])\s*[^\s:~〜～]{3,40}\s?[:~〜～]/;

/** Makes a fact of amounts and their name, which stands ahead of them or on the lines before. False where there is no name. */
function takeAmounts(
  line: TextLine,
  found: Found,
  state: State,
  facts: FoundFact[],
  within: readonly Within[],
): boolean {
  const printed = namedAmounts(line, found, state);
  if (!printed) return false;
  const named = { ...printed, name: nameOfForm(printed.name, within) };
  const { tail } = found;
  const flag = found.flag ?? named.flag ?? (tail.flagWord === null ? null : readFlag(tail.flagWord));
  const marked = state.newMark !== null && line.plain.trimEnd().endsWith(state.newMark) ? "new" : null;
  const sign = (named.lines[0] ?? line).plain.trimStart().charAt(0);
  const own = flag ?? marked ?? state.marks.get(sign) ?? (named.isGrouped ? state.group.flag : null);
  const isPartly = own === "expanded" && hasPartlyFlag(line.plain);
  const doubts = [...named.doubts, ...tail.doubts, ...(isPartly ? [partlyNew] : [])];
  const lines = [...(flag === null && named.isGrouped ? state.group.lines : []), ...named.lines];
  const said = isPartly ? null : (own ?? (tail.isSupplement ? "supplementary" : null));
  const run = splitOffice(named.name) ?? officeApart(named.name) ?? officeAhead(named.name);
  const office: readonly Within[] = run
    ? [{ kind: "bureau", name: run.office, at: placeAround([line]), owner: true }]
    : [];
  const isPerHead = perHead.test(within.at(-1)?.name ?? "");
  const ofHead = inRole(tail, isPerHead ? "figure" : (roleOfName(named.name) ?? state.role));
  const fact = budgetFact(run?.name ?? named.name, said, ofHead, lines, doubts, [...within, ...office], line);
  facts.push(isPartly ? { ...fact, questions: [...fact.questions, partlyQuestion(named.name, fact.at)] } : fact);
  if (tail.figures.length > 0) state.used.set(line, named.name);
  state.last = line;
  state.pending = [];
  state.isOpen = false;
  // 「新 ・○○事業 1,000」: a flag on the line of its own programme holds for that one only
  if (flag !== null) state.group = noGroup;
  return true;
}

/** 「要求額：12,000千円」 in the form of a project is what that project asks for. */
const nameOfForm = (name: string, within: readonly Within[]): string =>
  (amountAlone.test(name) ? within.findLast(({ kind }) => kind === "project")?.name : undefined) ?? name;
const amountAlone = /^(?:要求|要望|査定|計上|予算要求)額$/;

function openGroup(line: TextLine, flag: LineFlag, isItem: boolean, state: State): void {
  const isName = isItem || flagsOpenNames(state.lines);
  state.group = { flag, lines: [line] };
  state.isOpen = !isName;
  state.pending = isName ? [line] : [];
}

/** Any other line: the description goes on, a name goes on, or something new begins and the flag no longer holds. */
function goOn(line: TextLine, state: State): void {
  if (state.isOpen && line.blanks === 0) {
    state.group = { ...state.group, lines: [...state.group.lines, line] };
    return;
  }
  // 《内訳》 and 「単位：千円」 are of what follows, and no rest of a name
  if (isBracketHeading(line.plain) || /単位[:はが]/.test(line.plain)) state.pending = [];
  const words = line.text.trim().replace(officeBehind, "");
  if (areApart(line, state.lines)) {
    state.pending = [];
    return;
  }
  // 費 alone is a letter of a name that stands upright
  const isName = (programmeEnd.test(words) && words.length > 1) || /^\s*合\s*計\s*$/.test(line.plain);
  if (state.pending.length > 0 && line.blanks === 0 && state.pending.length < 3 && !isLabelled.test(line.plain)) {
    state.pending = [...state.pending, line];
    return;
  }
  state.group = noGroup;
  state.isOpen = false;
  state.pending = isName ? [line] : [];
}

/** 「農地集積事業【農業支援課】」 */
const officeBehind = /[【（(［[][^【】（）()［］[\]]{2,16}[課室局部所][】）)］\]]$/;

/** 「事業期間：令和5年度～令和7年度」 is no part of a name. */
const isLabelled =
  /^\s*(?:[([]前年度|[^\s:]{2,16}:\s*\S|(?:事業名|担当|所管|事業概要|概要|事業期間|期間|対象|効果|評価|実施主体|根拠)[^\s]{0,6}\s{2,}\S|(?:事業名|事業期間|期間|実施主体|担当課?|所管課?|事業区分|区分|事業概要|概要|対象|根拠法令)\s\S)/;
