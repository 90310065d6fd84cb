import type { FigureRole, FoundFigure, Within } from "./found-fact.ts";
import { headingDepth } from "./heading-forms.ts";
import { type AmountTail, amountTail, type MoneySaid } from "./text-amounts.ts";
import { bullet, cleanName } from "./text-budget-names.ts";
import { placeAround, type TextLine } from "./text-lines.ts";

/** Where the reading of budget lines stands: all lines, the marked line that heads those below it, and what is said of money. */
export type Headed = {
  readonly lines: readonly TextLine[];
  readonly head: TextLine | null;
  readonly said: MoneySaid;
};

/** 「使途　活用実績累計」: a line that says what the amounts below it are; null for any other. */
export function roleOfLine({ plain }: TextLine): FigureRole | null {
  if (plain.length > longestRole || /[。、]/.test(plain)) return null;
  if (/(?:実績|実績額|実績累計)\s*$/.test(plain)) return "actual";
  return /(?:予算額|当初予算)\s*$/.test(plain) ? "amount" : null;
}
const longestRole = 24;

/** A marked line without figures heads the unmarked lines with amounts straight below it, where it names a 款 or several of them follow. */
export function headAt(line: TextLine, { lines, head, said }: Headed): TextLine | null {
  const [next, second] = [lines[line.order + 1], lines[line.order + 2]];
  const isMarked = bullet.test(line.plain);
  if (!isMarked) return head !== null && line.blanks === 0 && headingDepth(line.text) === null ? head : null;
  const ofRow = (one: TextLine | undefined): boolean =>
    one !== undefined && one.blanks === 0 && !bullet.test(one.plain) && amountTail(one, said) !== null;
  const isHead = !/\d/.test(line.plain) && ofRow(next) && (ofRow(second) || expenditure.test(line.plain));
  return isHead ? line : null;
}
const expenditure = /(?:議会|総務|民生|衛生|労働|農林水産業?|農林業?|商工|土木|消防|教育|公債|災害復旧|諸支出)費\s*$/;

/** The marked line that heads, as a heading. */
export const headOf = ({ head }: Headed): readonly Within[] =>
  head === null ? [] : [{ kind: "heading", name: cleanName(head.text), at: placeAround([head]) }];

/** 「（新規事業は＊）」: the mark that says of an amount that it is of something new; null where no line says so. */
export function newMarkIn(lines: readonly TextLine[]): string | null {
  for (const { plain } of lines) {
    const found = plain.includes("新規")
      ? /新規(?:事業)?(?:は|には?|…|:)?\s?「?([*★☆◎])|([*★☆◎])\s?(?:は|印は|:|…|=)\s?新規/.exec(plain)
      : null;
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}

/** 「町民1人に使われるお金」 above amounts: none of them is what a programme costs. */
export const perHead = /[1１一][\s　]?(?:人|世帯)(?:に|当|あ)/;

/** The amounts of a line as what stands above them says that they are. */
export const inRole = (tail: AmountTail, role: FoundFigure["role"]): AmountTail => ({
  ...tail,
  figures: tail.figures.map((figure) => (figure.role === "amount" ? { ...figure, role } : figure)),
});
