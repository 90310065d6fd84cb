import { countedHow, findUnit } from "./find-unit.ts";
import type { FigureRole } from "./found-fact.ts";
import { kindOfHead, subjectOfHead } from "./head-words.ts";
import { roleOfWords } from "./role-words.ts";

/** A head with a bracket that speaks of the figures in brackets below it: what is left of the head, and what those figures are. */
export type HeadBracket = {
  readonly main: string;
  /** Null where they are of the same role as the others. */
  readonly role: FigureRole | null;
  readonly subject: string | null;
};

const bracketed = /^(.*[^\s　])[\s　]*[［[〔【（(]([^［[〔【（(］\]〕】）)]+)[］\]〕】）)]$/;

/** 「64 [22]」, 「120（45）」, 「31 [-]」 */
const withBracket = /^[^［[〔（(]*[\d０-９][^［[〔（(]*[［[〔（(]\s*(?:[\d０-９]|[-－―…][\s　]*[］\]〕）)])/;

/**
 * 予算額［前年度］ and 予算額（前年度当初）: the words in the bracket say what stands in brackets below, not what the column holds. So do those of
 * 整備箇所［新規箇所］ and 目標（実績）, where the cells of the column have such brackets. Null for any other head.
 */
export function bracketOfHead(text: string, held: () => readonly string[]): HeadBracket | null {
  const [, main = "", inner = ""] = bracketed.exec(text) ?? [];
  if (inner === "") return null;
  // 実績値（達成率）
  const isRate = kindOfHead(inner) === "rate";
  const role = isRate ? null : roleOfWords(inner);
  if (role === "previous" && roleOfWords(main) !== null) return { main, role, subject: null };
  const saysUnit = countedHow.test(inner) || findUnit(`${main.replace(unitBehind, "")}［${inner}］`) !== null;
  const subject = subjectOfHead(inner);
  if (saysUnit || (role === null && subject === "")) return null;
  const cells = held();
  const own = cells.filter((cell) => cell.length <= longestCell && withBracket.test(cell));
  return own.length * 2 > cells.length
    ? { main, role: isRate ? "figure" : role, subject: role === null ? subject : null }
    : null;
}
const longestCell = 40;
/** 整備箇所（箇所）［新規箇所］ is one count in one unit. */
const unitBehind = /[（(][^（()）]{1,8}[)）]$/;
