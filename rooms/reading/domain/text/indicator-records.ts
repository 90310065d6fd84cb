import { kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";

type Pair = { readonly head: string; readonly value: string; readonly line: TextLine };

const leastRoles = 2;
const mostPairs = 20;
const longestLabel = 24;
const longestLine = 100;

/**
 * Indicators below each other, a label and its value on each line with nothing but space between: 「指標名　来館者数」 / 「単位　人」 / 「R6目標　2,000」.
 * Each is a table of heads and one row of its own: as columns they would be one table in which every name is a value.
 */
export function indicatorRecords(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((first) => {
    const name = taken.has(first) || !nameLabel.test(first.plain) ? null : pairOf(first);
    if (name === null) return [];
    const run = [name, ...pairsBelow(first, lines, taken)];
    const roles = run.filter(({ head }) => roleOfWords(head) !== null).length;
    return roles >= leastRoles
      ? [
          boxOf(
            run,
            run.map(({ line }) => line),
          ),
        ]
      : [];
  });
}

const nameLabel = /^\s*(?:(?:成果|評価|数値)?指標名?|KPI|KPIの?名称?|重要業績評価指標)\s{2,}\S/;

function pairsBelow(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const line of lines.slice(first.order + 1, first.order + mostPairs)) {
    const pair = taken.has(line) ? null : pairOf(line);
    if (!pair || !isOfFigure(pair.head) || pairs.some(({ head }) => head === pair.head)) break;
    pairs.push(pair);
  }
  return pairs;
}

const isOfFigure = (head: string): boolean =>
  roleOfWords(head) !== null || ["unit", "rate"].includes(kindOfHead(head) ?? "");

/** A label and one value behind a wide gap; null for a line of more cells or of fewer. */
function pairOf(line: TextLine): Pair | null {
  if (line.plain.length > longestLine) return null;
  const [head = "", value, ...others] = line.text.trim().split(/[ 　]*　[ 　]*| {2,}/);
  const isPair = value !== undefined && others.length === 0 && head.length <= longestLabel && !/[。→⇒]/.test(value);
  return isPair ? { head, value, line } : null;
}
