import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { boxOf } from "./boxes.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const aim = /^\s*(?:[・○●■□◆]\s?)?([^\d。]{2,40})\s?(\d[\d,.]{0,12})\s?([^\d\s()。]{1,4})\s*$/;
const reached =
  /^\s*([^\d。()]{0,40}?)\s?(\d[\d,.]{0,12})\s?([^\d\s()。]{1,4})\s?\((?:達成率|進捗率)\s?(\d[\d.]{0,6})\s?%\)\s*$/;
const mostReached = 4;
/** The heads of the columns stand within so many lines above. */
const farthestHead = 12;
/** A rate is rounded. */
const rounding = 0.6;

/**
 * 「登録件数10件」 and below it 「登録件数9件（達成率 90%）」: what was reached is just so much of the line above as its rate says, which is therefore the aim. The
 * heads 「達成度 令和3年3月末」 above say when, where there are as many.
 */
export function achievedLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => /成率|捗率/.test(plain) && reached.test(plain))) return [];
  return lines.flatMap((line) => {
    const [, name = "", number = "", unit = ""] = taken.has(line) ? [] : (aim.exec(line.plain) ?? []);
    if (!namesMeasure(name.trim())) return [];
    const below = reachedBelow(line, lines, { name: name.trim(), number, unit }, taken);
    if (below.length === 0) return [];
    const days = headsAbove(line, lines);
    const cells = below.map(({ value, line: own }, index) => {
      const day = days.length === below.length ? days[index] : undefined;
      return {
        head: day === undefined ? `実績値${index === 0 ? "" : index + 1}` : `実績値（${day}）`,
        value,
        line: own,
      };
    });
    const isDated = days.length === below.length || below.length === 1;
    if (!isDated) return [];
    const pairs = [
      { head: "指標名", value: name.trim(), line },
      { head: "目標値", value: `${number}${unit}`, line },
    ];
    return [boxOf([...pairs, ...cells], [line, ...below.map((one) => one.line)])];
  });
}

type Aim = { readonly name: string; readonly number: string; readonly unit: string };

function reachedBelow(
  { order, page }: TextLine,
  lines: readonly TextLine[],
  { name, number, unit }: Aim,
  taken: ReadonlySet<TextLine>,
): readonly { readonly value: string; readonly line: TextLine }[] {
  const found: { value: string; line: TextLine }[] = [];
  for (const line of lines.slice(order + 1, order + 1 + mostReached)) {
    const [all, own = "", value = "", ownUnit = "", rate = ""] = taken.has(line)
      ? []
      : (reached.exec(line.plain) ?? []);
    const isSo = Math.abs((asNumber(value) / asNumber(number)) * 100 - Number(rate)) < rounding;
    if (all === undefined || line.page !== page || ownUnit !== unit || !name.endsWith(own.trim()) || !isSo) break;
    found.push({ value: `${value}${unit}`, line });
  }
  return found;
}

const asNumber = (printed: string): number => Number(printed.replace(/,/g, ""));

/** The days of 「達成度平成31年3月末」, 「達成度 令和2年3月末」 in their order. */
function headsAbove({ order }: TextLine, lines: readonly TextLine[]): readonly string[] {
  return lines.slice(Math.max(0, order - farthestHead), order).flatMap(({ plain }) => {
    const isHead = ({ start }: FoundPeriod): boolean => /達成(?:度|状況)\s?\(?$/.test(plain.slice(0, start));
    return plain.includes("達成")
      ? findPeriods(plain)
          .filter(isHead)
          .map(({ printed }) => printed)
      : [];
  });
}
