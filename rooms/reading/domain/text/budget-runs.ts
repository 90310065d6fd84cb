import { findPeriods } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import { readFlag } from "../name-words.ts";
import type { ProgrammeCard } from "./budget-cards.ts";
import { bullet, cleanName, flagAhead, flagWordOf } from "./budget-names.ts";
import type { TextLine } from "./lines.ts";

const leastNames = 2;
const amountAlone = /^\s*\d{1,3}(?:,\d{3})+\s*(?:千円|百万円|万円|円)?\s*$/;
const bracketAlone = /^\s*\(\s{0,8}(?:\d[\d,]{0,16}|[-－―])\s?\)\s*$/;

/** 「概算事業費」 over the amounts of a column. */
const costHead = /^\s*(?:総|概算)?事業費\s*(?:\([千百万]*円\))?\s*$/;

/**
 * Names of programmes below each other, and then as many amounts, each alone on its line: 「［補］ 架空支援事業費」 / 「○ 仮想支援事業費」 / 「1,200」 / 「300」 / 「（250）」. Counting
 * puts them together; by the lines of the amounts.
 */
export function programmeRuns(lines: readonly TextLine[]): ReadonlyMap<TextLine, ProgrammeCard> {
  const cards = new Map<TextLine, ProgrammeCard>();
  for (const first of lines) {
    const above = lines[first.order - 1];
    if (!amountAlone.test(first.plain) || !above) continue;
    const isHeaded = costHead.test(above.plain);
    if (!isHeaded && nameOf(above) === null) continue;
    const names = isHeaded ? namesAheadOf(above.order, lines) : namesUpTo(first.order, lines);
    const amounts = amountsFrom(first.order, lines);
    if (names.length < leastNames || names.length !== amounts.length) continue;
    for (const [index, { line, previous }] of amounts.entries()) {
      const own = names[index];
      const named = own && (isHeaded ? { name: cleanName(own.text), flag: null } : nameOf(own));
      if (own && named) cards.set(line, { ...named, nameLines: [own], previous });
    }
  }
  return cards;
}

/** Only what a flag or a mark opens is sure to be a name of its own. */
function nameOf({ text, plain }: TextLine): Pick<ProgrammeCard, "name" | "flag"> | null {
  if (/\d,\d|[。:：]/.test(plain)) return null;
  const ahead = flagAhead.exec(plain);
  if (!ahead && !bullet.test(plain)) return null;
  const name = cleanName(text.slice(ahead?.[0].length ?? 0));
  return /[一-龠ァ-ヶ]{2,}.*[費金業]$/.test(name) ? { name, flag: ahead ? readFlag(flagWordOf(ahead)) : null } : null;
}

function namesUpTo(end: number, lines: readonly TextLine[]): readonly TextLine[] {
  let from = end;
  for (let line = lines[from - 1]; line && nameOf(line) !== null; line = lines[from - 1]) from -= 1;
  return lines.slice(from, end);
}

/** Below a head for costs the column of names has ended some cells above it: who does it, 「架空町」, stands between. */
function namesAheadOf(head: number, lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.slice(Math.max(0, head - farthestNames), head).findLast(isProgramme);
  if (!last) return [];
  let from = last.order;
  for (let line = lines[from - 1]; line && isProgramme(line); line = lines[from - 1]) from -= 1;
  return lines.slice(from, last.order + 1);
}
const farthestNames = 3;

/** 「的発展特別事業」 is the end of a name that was broken. */
const isProgramme = ({ text, plain }: TextLine): boolean =>
  !/[\d。:：]/.test(plain) && /^[\s　]*[^\s　的等及性化][^\s　]{3,30}事業[\s　]*$/.test(text);

/** Where several names, or a head for costs, stand above several amounts, the last of them is not that of the first amount. */
export function areApart({ order, plain }: TextLine, lines: readonly TextLine[]): boolean {
  const above = lines[order - 1];
  const areAmounts = [lines[order + 1], lines[order + 2]].every((line) => line && amountAlone.test(line.plain));
  return areAmounts && (costHead.test(plain) || (above !== undefined && isProgramme(above)));
}

type Amount = { readonly line: TextLine; readonly previous: TextLine | null };

function amountsFrom(start: number, lines: readonly TextLine[]): readonly Amount[] {
  const found: Amount[] = [];
  for (let order = start; ; order += 1) {
    const [line, below] = [lines[order], lines[order + 1]];
    if (!line || !amountAlone.test(line.plain)) return found;
    const previous = below && bracketAlone.test(below.plain) ? below : null;
    found.push({ line, previous });
    if (previous) order += 1;
  }
}

/** 「※　[補] は令和７年度２月補正予算に計上したもの。」, or the same in a legend: what bears that flag is a supplement of that year. */
export function notedSupplements(lines: readonly TextLine[]): (fact: FoundFact) => FoundFact {
  const note = lines.flatMap(({ plain }) => (plain.includes("補正予算") ? (ofFlag.exec(plain)?.[0] ?? []) : []))[0];
  const [said] = note === undefined ? [] : findPeriods(note);
  if (said?.period.kind !== "fiscalYear") return (fact) => fact;
  return (fact) => {
    if (fact.flag !== "supplementary") return fact;
    const figures = fact.figures.map((figure) =>
      figure.role === "amount"
        ? { ...figure, role: "supplement" as const, period: said.period, printedPeriod: said.printed }
        : figure,
    );
    return { ...fact, figures };
  };
}
const ofFlag = /(?:^|[\s※*・】])[【[〔(]?補正?[】\]〕)]?\s?(?:は|[:：=…])[^。]{0,6}年度(?:の?\d{1,2}月)?の?補正予算/;
