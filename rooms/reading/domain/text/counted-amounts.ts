import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";

const year = "(?:令和|平成|[RH])\\s?(?:元|\\d{1,2})(?:年度?)?";
const count = "\\d[\\d,]*\\s?(?:件|事業|団体|社|組|戸|世帯|人|名|か所|箇所|施設|校|台)";
const amount = "\\d[\\d,.億万千百]*\\s?(?:億|百万|万|千)?円";
const pair = `(${year})\\s?[:：]?\\s{0,3}(${count})[\\s　、・/／]{1,3}(${amount})`;
const pairs = new RegExp(pair, "g");
/** 「民間資金の予算額 R6年度 7件 21,300千円 → R7年度 12件 40,150千円 (1.9倍)」 */
const whole = new RegExp(
  `^[\\s　・○●◆◎-]{0,8}([^\\s\\d。、:：()（）][^\\d。、:：()（）]{1,30}(?:予算額?|決算額?|事業費))[\\s　:：]{1,3}${pair}(?:[\\s　]{0,3}[→⇒、]?[\\s　]{0,3}${pair}){1,4}[\\s　]{0,3}(?:[(（][^()（）]{1,16}[)）])?\\s*$`,
);
const longestLine = 160;

/** How many there are and what they cost, year behind year in one line: of each year a count and an amount of what the line begins with. */
export function countedAmounts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (!line.plain.includes("円") || !/[→⇒、]/.test(line.plain) || line.plain.length > longestLine || taken.has(line))
      return [];
    const name = whole.exec(line.plain)?.[1]?.trim();
    if (name === undefined) return [];
    const stage = /決算額?$/.test(name) ? "決算額" : "予算額";
    const cells = [...line.plain.matchAll(pairs)].flatMap(([, year = "", count = "", amount = ""]) => [
      { head: year, value: count, line },
      { head: `${year}${stage}`, value: amount.replace(/\s/g, ""), line },
    ]);
    return [boxOf([{ head: "事業名", value: name, line }, ...cells], [line])];
  });
}
