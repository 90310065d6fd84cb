import type { LineFlag } from "../../../budget/index.ts";
import type { FigureRole, FoundFact, FoundFigure, Within } from "../found-fact.ts";
import { isTotalWord } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import type { MarkFlags } from "../mark-flags.ts";
import { readFlag } from "../name-words.ts";
import { type AmountTail, amountTail } from "./amounts.ts";
import { bullet, cleanName } from "./budget-names.ts";
import { placeAround, type TextLine } from "./lines.ts";
import type { MoneySaid } from "./money-of-page.ts";

/** Where the reading of budget lines stands: all lines, the marked line that heads those below it, and what is said of money. */
export type Headed = {
  readonly lines: readonly TextLine[];
  readonly head: TextLine | null;
  readonly said: MoneySaid;
};

/** 「使途　活用実績累計」: a line that says what the amounts below it are; null for any other. */
export function roleOfLine({ plain }: TextLine, role: FigureRole): FigureRole | null {
  if (plain.length > longestRole || /[。、]/.test(plain)) return null;
  // 「令和6年度の主な実績」 / 「令和7年度の主な取組」
  if (role === "actual" && /の主な(?:取組|取り組み|事業|施策)\s*$/.test(plain)) return "amount";
  // 「前年度の取組実績」 heads what was done, and no money
  if (/(?:実績|実績額|実績累計)\s*$/.test(plain))
    return /(?:取組|取り組み|活動|実施)実績\s*$/.test(plain) ? null : "actual";
  return /(?:予算額|当初予算)\s*$/.test(plain) ? "amount" : null;
}
const longestRole = 24;

/**
 * A marked line without figures heads the unmarked lines with amounts straight below it, where it names a 款 or several of them follow, and items
 * with amounts behind another mark, until its own mark comes again.
 */
export function headAt(line: TextLine, { lines, head, said }: Headed): TextLine | null {
  const [next, second] = [lines[line.order + 1], lines[line.order + 2]];
  const hasAmount = (one: TextLine | undefined): one is TextLine => one !== undefined && amountTail(one, said) !== null;
  const ofRow = (one: TextLine | undefined): boolean => hasAmount(one) && one.blanks === 0 && !bullet.test(one.plain);
  if (bullet.test(line.plain) && !/\d/.test(line.plain) && headingDepth(line.text) === null) {
    const ofItems = next !== undefined && bullet.test(next.plain) && signOf(next) !== signOf(line) && hasAmount(next);
    if (ofItems || (ofRow(next) && (ofRow(second) || expenditure.test(line.plain)))) return line;
  }
  if (head === null || headingDepth(line.text) !== null || signOf(line) === signOf(head)) return null;
  const overItems = bullet.test(lines[head.order + 1]?.plain ?? "");
  return overItems || (line.blanks === 0 && !bullet.test(line.plain)) ? head : null;
}
const signOf = ({ plain }: TextLine): string => plain.trimStart().charAt(0);
const expenditure = /(?:議会|総務|民生|衛生|労働|農林水産業?|農林業?|商工|土木|消防|教育|公債|災害復旧|諸支出)費\s*$/;

/** The marked line that heads, as a heading. */
export const headOf = ({ head }: Headed): readonly Within[] =>
  head === null ? [] : [{ kind: "heading", name: cleanName(head.text), at: placeAround([head]) }];

/** 「合計　39,250」 below 「４　架空事業　15,600」: a sum stands below none of the programmes above it, though their numbers look like those of headings. */
export function withoutProgrammes(
  fact: FoundFact,
  used: ReadonlyMap<TextLine, string>,
  before: FoundFact | undefined,
): FoundFact {
  if (fact.within.length === 0 || !isTotalWord(fact.name)) return fact;
  const programmes = new Set([...used.keys()].map(({ at }) => at));
  // 「小計」 of the last section, and straight below it 「合計」 of all of them
  const ofSection =
    ofAll.test(fact.name) && /^小?計$/.test(before?.name ?? "") ? before?.within.at(-1)?.name : undefined;
  return { ...fact, within: fact.within.filter(({ at, name }) => !programmes.has(at) && name !== ofSection) };
}
const ofAll = /^(?:総?合計|総計)$/;

/** 「（新規事業は＊）」: the mark that says of an amount that it is of something new; null where no line says so. */
export function newMarkIn(lines: readonly TextLine[]): string | null {
  for (const { plain } of lines) {
    const found = /新(?:規|しい)/.test(plain)
      ? /新規(?:事業)?(?:は|には?|…|:)?\s?「?([*★☆◎])|([*★☆◎])\s?(?:は|印は|:|…|=)\s?新(?:規|しい)/.exec(plain)
      : null;
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}

/** 「★は新規事業、☆は拡充した事業」: what a sign ahead of a programme means. */
export function marksSaid(lines: readonly TextLine[]): MarkFlags {
  const found = new Map<string, LineFlag>();
  for (const { plain } of lines) {
    if (!/新規|拡充/.test(plain)) continue;
    for (const [, sign = "", word = ""] of plain.matchAll(saysMarksAlone(plain) ? signAhead : signSaid)) {
      const flag = readFlag(word);
      if (flag !== null) found.set(sign, flag);
    }
  }
  return found;
}
const signSaid = /([◎○●☆★◇◆△▲□■※*])\s?(?:印?は|[…:=]{1,2})\s?(?:一部新規[・、])?(新規|拡充|継続|再掲)/g;

/** 「◎新規　○拡充」, 「（凡例　◎：新規事業　○：拡充事業）」: a line that says what signs mean and nothing else, and so heads nothing. */
export const saysMarksAlone = (plain: string): boolean => plain.length <= longestLegend && marksAlone.test(plain);
const marksAlone =
  /^[\s※(【[]{0,6}(?:凡例)?[】\]:\s]{0,4}(?:[◎○●☆★◇◆△▲□■*][\s:=…・]{0,4}(?:一部)?(?:新規|拡充|継続|再掲|補正)(?:事業|施策)?[\s、,)\]】]{0,12}){2,6}$/;
const signAhead = /([◎○●☆★◇◆△▲□■*])[\s:=…・]{0,4}(新規|拡充|継続|再掲|補正)/g;
const longestLegend = 80;

/** 「前年度予算額」, 「事業決算額」: a name may say itself what its amount is. */
export const roleOfName = (name: string): FigureRole | null =>
  /^前年度/.test(name) ? "previous" : /決算額$/.test(name) ? "outturn" : null;

/** 「町民1人に使われるお金」 above amounts: none of them is what a programme costs. */
export const perHead = /[1１一][\s　]?(?:人|世帯)(?:に|当|あ)/;

/** The amounts of a line as what stands above them says that they are. */
export const inRole = (tail: AmountTail, role: FoundFigure["role"]): AmountTail => ({
  ...tail,
  figures: tail.figures.map((figure) => (figure.role === "amount" ? { ...figure, role } : figure)),
});
