import { findPeriods } from "../find-periods.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const amount = "(?:約|総額)?(\\d[\\d,]{0,12}(?:\\.\\d{1,3})?(?:[兆億万千百]{1,2}[\\d,]{0,6}){0,4}円)";
const total = "(?:総額|合計|予算額?|決算額?)?";
const between = "[\\s:は、がで]{0,4}";
/** 「・特別会計の歳入：3億円、歳出：2億9,000万円」, 「水道事業会計 収入 1億円 支出 9,800万円」 */
const sides = new RegExp(
  `^\\s*[・･•○●◎■□◇◆▼-]?\\s?(?:\\(?\\d{1,2}[).．]\\s?)?([^\\s\\d:。、()]{0,24}会計(?:\\([^()\\d]{1,16}\\))?)(?:の|${between})(歳入|収入)${total}${between}${amount}[\\s、/]{0,4}(歳出|支出)${total}${between}${amount}(?:です|となりました|でした|となっています)?。?\\s*$`,
);
const longestLine = 120;
const farthestTitle = 6;

/** An account with both of its sides in one line; whether they are budgeted or settled, and of which year, the line above says that speaks of it last. */
export function accountSides(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const { plain } = line;
    if (!plain.includes("会計") || plain.length > longestLine || !/[歳支]出/.test(plain) || taken.has(line)) return [];
    const [, account, inward = "", income = "", outward = "", spending = ""] = sides.exec(plain) ?? [];
    if (account === undefined) return [];
    const rows: readonly Row[] = [
      [line, ["会計名", "区分", stageAbove(line, lines)]],
      [line, [account, inward, income]],
      [line, [account, outward, spending]],
    ];
    return [{ grid: gridOf(rows), lines: [line] }];
  });
}

/** 「令和３年度決算額」 after 「令和３年度決算の総額は」; no more than 金額 where the lines above speak of both, or of neither. */
function stageAbove({ order }: TextLine, lines: readonly TextLine[]): string {
  const said = lines.slice(Math.max(0, order - farthestTitle), order).findLast(({ plain }) => /予算|決算/.test(plain));
  if (!said || (said.plain.includes("予算") && said.plain.includes("決算"))) return "金額";
  const [only, ...others] = findPeriods(said.plain);
  const year = only && others.length === 0 ? only.printed : "";
  return `${year}${said.plain.includes("決算") ? "決算額" : "予算額"}`;
}
