import type { LineFlag } from "../../../budget/index.ts";
import { findPeriods } from "../find-periods.ts";
import type { FoundFact, FoundFigure } from "../found-fact.ts";
import { type AmountTail, amountTail, figuresInBrackets, moneyFigure } from "./amounts.ts";
import { bullet } from "./budget-names.ts";
import type { TextLine } from "./lines.ts";
import type { MoneySaid } from "./money-of-page.ts";

/** Where the reading of budget lines stands, as far as what is said below an amount asks for it. */
type BudgetBelow = {
  readonly lines: readonly TextLine[];
  readonly said: MoneySaid;
  readonly pending: readonly TextLine[];
  /** The line whose amounts were read last. */
  last: TextLine | null;
  readonly used: Map<TextLine, string>;
};

/**
 * 「○架空橋修繕事業…563万円」 / 「〔新規〕（町民1人当たり約212円）」: a flag, and amounts in brackets, straight below the amounts of a programme are said
 * of it. A flag alone that the next item follows heads that one.
 */
export function addBelow(
  line: TextLine,
  flag: LineFlag | null,
  from: number,
  state: BudgetBelow,
  facts: FoundFact[],
): boolean {
  const above = facts.at(-1);
  if (!above || state.last?.order !== line.order - 1) return false;
  const isPreviousAlone = state.said.bracket === "round" && bracketAlone.test(line.plain);
  if (line.blanks > (isPreviousAlone ? 1 : 0)) return false;
  const rest = line.plain.slice(from);
  const figures = figuresInBrackets(line, from, state.said) ?? sourcesInBracket(line, state.said);
  const next = state.lines[line.order + 1];
  const isHeadless =
    rest.trim() === "" &&
    !(next && next.blanks === 0 && (bullet.test(next.plain) || amountTail(next, state.said) !== null));
  if (figures === null && !(flag !== null && above.flag === null && isHeadless)) return false;
  facts.pop();
  const all: readonly FoundFigure[] = [...above.figures, ...(figures ?? [])];
  facts.push({ ...above, flag: above.flag ?? flag, figures: all });
  state.used.set(line, above.name);
  state.last = line;
  return true;
}

/** 「　　（180,000）」: a gap above does not part it from its amount where the page says what brackets hold. */
const bracketAlone = /^\s{0,200}\(\s{0,8}\d[\d,]{0,16}\s?\)\s*$/;

/** 「設置校を増やし、支援員を配置します。［前年度　11,902千円］」: last year's amount at the end of what describes a programme. */
export function addPrevious(line: TextLine, state: BudgetBelow, facts: FoundFact[]): boolean {
  const above = facts.at(-1);
  const bracket = line.plain.includes("前年度") ? previousAtEnd.exec(line.plain) : null;
  const isOfNext = state.pending.some(({ plain }) => bullet.test(plain));
  const isOfItem = state.last !== null && line.order - state.last.order <= farthestPrevious;
  const hasOwn = bracket !== null && /\d,\d{3}|\d[万億千百]?円/.test(line.plain.slice(0, bracket.index));
  if (!above || !bracket || hasOwn || !isOfItem || isOfNext || above.figures.some(({ role }) => role === "previous"))
    return false;
  const figures = figuresInBrackets(line, bracket.index, state.said);
  if (above.kind !== "budget" || figures === null || figures.length === 0) return false;
  facts.splice(-1, 1, { ...above, figures: [...above.figures, ...figures] });
  state.used.set(line, above.name);
  return true;
}
const previousAtEnd = /[[〔(]\s?前年度(?:当初)?(?:予算)?額?[\s:]{0,4}[^[\]()〔〕]{1,20}[\]〕)]\s*$/;
const farthestPrevious = 4;

/** 「うち令和６年度　2億5,000万円」 straight below 「総事業費　約12億円」: a part of the amount above, in that year. */
export function addPartOfYear(
  line: TextLine,
  tail: AmountTail | null,
  state: BudgetBelow,
  facts: FoundFact[],
): boolean {
  const above = facts.at(-1);
  const words = tail && ofPart.test(line.plain) ? line.text.slice(0, tail.start) : "";
  const [said] = findPeriods(words);
  const [amount, ...others] = tail?.figures ?? [];
  if (!above || !said || !amount || others.length > 0 || line.blanks > 0 || state.last?.order !== line.order - 1)
    return false;
  const figure = { ...amount, period: said.period, printedPeriod: said.printed };
  facts.splice(-1, 1, { ...above, figures: [...above.figures, figure] });
  state.used.set(line, above.name);
  state.last = line;
  return true;
}
const ofPart =
  /^[\s(]{0,20}(?:うち|内)、?\s?(?:令和|平成|[HR])\s?(?:元|\d{1,2})年?度?(?:分|事業費|予算額?|当初予算額?)?[\s:)]{0,20}\d/;

type Sources = { readonly start: number; readonly figures: readonly FoundFigure[] };

/** 「38,500千円（国費 19,250千円、県費 9,625千円）」: the bracket behind an amount in which its sources stand; null where none does. */
function sourcesBehind(line: TextLine, said: MoneySaid): Sources | null {
  const start = /\)\s{0,4}$/.test(line.plain) ? line.plain.lastIndexOf("(") : -1;
  if (start < 1 || !/[\d円]\s{0,4}$/.test(line.plain.slice(0, start))) return null;
  const figures = sourcesInBracket({ ...line, plain: line.plain.slice(start) }, said);
  return figures && { start, figures };
}

/** The amounts that close a line, with the sources in a bracket behind them. */
export function amountWithSources(line: TextLine, said: MoneySaid): AmountTail | null {
  const sources = sourcesBehind(line, said);
  if (!sources) return amountTail(line, said);
  const { start, figures } = sources;
  const tail = amountTail({ ...line, text: line.text.slice(0, start), plain: line.plain.slice(0, start) }, said);
  return tail && { ...tail, figures: [...tail.figures, ...figures] };
}

/** 「（国 20,250千円　県 6,750千円）」: where the money of the amount above comes from; null for any other line. */
function sourcesInBracket(line: TextLine, said: MoneySaid): readonly FoundFigure[] | null {
  const inside = /^\s{0,200}\(\s?(?:財源(?:の?内訳)?[\s:]{0,3})?([^()]{6,120})\)\s{0,4}$/.exec(line.plain)?.[1];
  if (inside === undefined || inside.replace(sourceOfMoney, "").replace(/[\s、,・/]/g, "") !== "") return null;
  const found = [...inside.matchAll(sourceOfMoney)].map(([, subject = "", text = "", unit]) =>
    unit === undefined && said.unit === null ? null : moneyFigure(line, { text, unit, role: "figure", subject }, said),
  );
  return found.length > 1 ? found.flatMap((figure) => figure ?? []) : null;
}
const sourceOfMoney =
  /((?:国庫?|[都道府県市町村])(?:費|(?:支出|補助|負担)金|債)?|(?:国県|地方|過疎|辺地)(?:支出金|債)|起債|(?:一般|特定|自主)(?:財源)?|その他|地元|民間|自己資金|受益者(?:負担金?)?|(?:基金)?繰入金|交付金)[\s:]{0,3}(\d[\d,]{0,14}(?:億[\d,]{0,6})?(?:\.\d{1,3})?)(千円|百万円|億円|万円|円)?/g;
