import { findPeriods, isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isBareYear, isHeadText } from "../head-words.ts";
import { joinLines } from "../name-words.ts";
import { roleOfWords } from "../role-words.ts";
import { gridOf, linesOfRow, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const leastColumns = 3;
const mostColumns = 12;
const longestTitle = 60;
const mostRows = 30;

/**
 * Tables whose rows are named by their titles: 「① 来場者数 （単位：人）」 / 「基準値(R元) R3 R4 目標値(R7)」 / 「12 4 15 30」. Behind them, a name alone
 * and as many figures below the same heads are further rows: 「うち一般財源」 / 「9,225 11,155 12,938 13,500」. The unit may stand above the heads as well,
 * and all names below them: 「（人）」 / 「令和12年 令和22年 令和32年」 / 「総人口」 / 「13,127 10,982 8,914」. Or each figure bears its own, and a sign opens
 * the title: 「○新規就農者数」 / 「計画策定時 R3 R4 目標値（R7）」 / 「42人（R元） 45人 51人 60人 ○」.
 */
export function titledRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !mayBeFigures.test(line.plain) || taken.has(line)) continue;
    const table = belowTitle(line, lines, taken) ?? belowHeads(line, lines, taken);
    if (!table) continue;
    tables.push(table);
    until = table.lines.at(-1)?.order ?? until;
  }
  return tables;
}

function belowTitle(line: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const [title, heads] = [lines[line.order - 2], lines[line.order - 1]];
  if (!title || !heads || taken.has(title) || taken.has(heads) || heads.page !== line.page) return null;
  const named = nameAndUnit(title) ?? nameBehindLabel(title) ?? nameBehindMark(title);
  const columns = named && headsOf(heads);
  const values = columns && figuresOf(line, columns.length);
  if (!columns || !values || (named.needsUnits && !values.every(bearsUnit))) return null;
  const rows: readonly Row[] = [
    [line, [named.name, named.unit, ...values], title],
    ...rowsBehind(line, { lines, taken, unit: named.unit, columns: columns.length }),
  ];
  return {
    grid: gridOf([[heads, ["指標名", "単位", ...columns]], ...rows]),
    lines: [title, heads, ...rows.flatMap(linesOfRow).filter((one) => one !== title)],
  };
}

const leastRows = 2;

/** Years alone, mostly with the same years in brackets below them; then names and figures by turns. */
function belowHeads(line: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const [before, above] = [lines[line.order - 3], lines[line.order - 2]];
  const areTwice = above !== undefined && yearsInBrackets.test(above.plain);
  const heads = areTwice ? before : above;
  const columns = heads && !taken.has(heads) && heads.page === line.page ? headsOf(heads) : null;
  if (!heads || !above || !columns?.every((head) => isPeriodText(head))) return null;
  const unit = unitAbove(lines[heads.order - 1]);
  const rows = rowsBehind(above, { lines, taken, unit, columns: columns.length });
  if (rows.length < leastRows) return null;
  const own = areTwice ? [heads, above] : [heads];
  return {
    grid: gridOf([[heads, ["項目", "単位", ...columns]], ...rows]),
    lines: [...own, ...rows.flatMap(linesOfRow)],
  };
}

/** (2030) (2040) (2050) */
const yearsInBrackets = /^(?:\s*\((?:19|20)\d{2}年?\)){3,12}\s*$/;

/** 「（人）」, 「（単位：人）」 above the heads; empty where nothing tells it. */
function unitAbove(line: TextLine | undefined): string {
  const said = /^\s*\((?:単位\s?:\s?)?([^()\s]{1,8})\)\s*$/.exec(line?.plain ?? "")?.[1];
  return said !== undefined && asWholeUnit(said) !== null ? said : "";
}

/** Nothing but figures: most lines hold other words, and to see that costs least. */
const figure = "(?:[▲△-]?\\d[\\d,.]*[^\\s\\d,.:()]{0,3}|[-－―…])(?:\\([^()\\s]{2,8}\\))?";
const mayBeFigures = new RegExp(`^\\s{0,40}${figure}(?:\\s+${figure}){2,}(?:\\s+[◎○〇△▲×])?\\s*$`);
const gradeBehind = /[\s　]+[◎○〇△▲×][\s　]*$/;

function figuresOf({ text, plain }: TextLine, columns: number): readonly string[] | null {
  const words = text
    .replace(gradeBehind, "")
    .trim()
    .split(/[\s　]+/);
  return words.length === columns && /\d/.test(plain) ? words : null;
}

/** 「45人」, 「42人（H26）」; what stands for no figure needs none. */
const bearsUnit = (value: string): boolean =>
  /^(?:[-－―…]|[▲△-]?[\d０-９][\d０-９,.，．]*[^\s\d,.:()（）])/.test(value);

/** Years, or roles with or without theirs; no head for names, and none of anything else. */
function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (!/\d/.test(plain) || plain.length > longestHeads) return null;
  const heads = text.trim().split(/[\s　]+/);
  const areTold = heads.every(
    (head) => isBareYear(head) || (isHeadText(head) && (findPeriods(head).length > 0 || roleOfWords(head) !== null)),
  );
  return areTold && heads.length >= leastColumns && heads.length <= mostColumns ? heads : null;
}
const longestHeads = 120;

type Named = { readonly name: string; readonly unit: string; readonly needsUnits?: true };

/** 「① 来場者数 （単位：人）」, 「事業費（千円）」 */
function nameAndUnit({ text, plain }: TextLine): Named | null {
  if (plain.length > longestTitle || !/[)）]\s*$|単位/.test(plain)) return null;
  const [, words = "", said = ""] = withUnitSaid.exec(text) ?? withBracket.exec(text) ?? [];
  const isUnit = said !== "" && (plain.includes("単位") || asWholeUnit(said) !== null);
  const name = words.replace(leadingMarks, "").trim();
  return isUnit && /[一-龠ァ-ヶ]{2}/.test(name) && !/[。→⇒]/.test(name) ? { name, unit: said } : null;
}

/** 「指標名：特定健診受診率（国保）」 */
function nameBehindLabel({ text, plain }: TextLine): Named | null {
  const name = plain.length <= longestTitle ? (labelled.exec(text)?.[1]?.trim() ?? "") : "";
  return /[一-龠ァ-ヶ]{2}/.test(name) && !/[。→⇒:：]/.test(name) ? { name, unit: "" } : null;
}

/** 「○新規就農者数」: no more than a sign and what is measured, so that each figure has to bear its unit. */
function nameBehindMark({ text, plain }: TextLine): Named | null {
  const name = plain.length <= longestTitle && /^\s*[■◆●○◎・]/.test(plain) ? text.replace(leadingMarks, "").trim() : "";
  return namesMeasure(name) && !/[。→⇒:：]/.test(name) ? { name, unit: "", needsUnits: true } : null;
}
const labelled =
  /^[\s　■◆●○◎・]*(?:(?:成果|評価|数値)?指標名?|[KＫ][PＰ][IＩ])[①-⑳\d０-９]{0,2}[\s　]*[:：][\s　]*([^\s　].*)$/;
const withUnitSaid =
  /^(\S.*?)[\s　]*[（(［[【]?単位[\s　]*[:：][\s　]*([^\s　()（）［］[\]【】:：]{1,10})[\s　]*[）)］\]】]?[\s　]*$/;
const withBracket = /^(.*[^\s　])[\s　]*[（(]([^\s　()（）]{1,8})[）)][\s　]*$/;
const leadingMarks =
  /^[\s　■◆●○◎・]*(?:(?:[KＫ][PＰ][IＩ]|指標)[\s　]*)?(?:[①-⑳]|[（(]?[\d０-９]{1,2}[）)](?!人)|[\d０-９]{1,2}[.．\s　])?[\s　:：.．]*/;

/** A name alone on its line, then as many figures. */
function rowsBehind(
  first: TextLine,
  {
    lines,
    taken,
    unit,
    columns,
  }: {
    readonly lines: readonly TextLine[];
    readonly taken: ReadonlySet<TextLine>;
    readonly unit: string;
    readonly columns: number;
  },
): readonly Row[] {
  const rows: Row[] = [];
  for (let order = first.order + 1; rows.length < mostRows; order += 2) {
    const name = lines[order];
    // the number of a page may stand between both
    if (pageNumber.test(lines[order + 1]?.plain ?? "")) order += 1;
    const line = lines[order + 1];
    if (!name || !line || taken.has(name) || taken.has(line) || line.page !== first.page) break;
    const values = mayBeFigures.test(line.plain) ? figuresOf(line, columns) : null;
    const isName =
      name.plain.length <= longestTitle &&
      !/[\d。→⇒:：]/.test(name.plain.replace(ofAges, "")) &&
      /[一-龠ァ-ヶ]{2}/.test(joinLines(name.text.trim())) &&
      !isHeadText(name.text.trim());
    if (!values || !isName) break;
    rows.push([line, [joinLines(name.text.trim()), unit, ...values], name]);
  }
  return rows;
}
const pageNumber = /^\s*[-–－]?\s?\d{1,3}\s?[-–－]?\s*$/;
/** 年少人口（０～14歳） */
const ofAges = /\([^()]{0,8}\d歳[^()]{0,6}\)/;
