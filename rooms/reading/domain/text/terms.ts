import { cellToReading } from "../cell-to-reading.ts";
import { isHeadText, kindOfHead, leftOver } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import { unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

type Term = { readonly head: string; readonly value: string; readonly line: TextLine };

const leastTerms = 2;
const mostTerms = 12;
const longestLabel = 14;
const longestValue = 40;
const longestName = 60;

/**
 * An indicator with its figures below each other, each under the word that says what it is: 利用者数 / 策定時 / 12,340人 / 目標 / 18,000人.
 * Given as a table of heads and one row.
 */
export function termBoxes(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  const boxes: TextBox[] = [];
  for (let order = 0; order + 2 * leastTerms < lines.length; order += 1) {
    const [name, first] = [lines[order], lines[order + 1]];
    // most lines have no such word below them: asked first, since it costs least
    if (!first || labelOf(first.plain) === null) continue;
    const terms = name && isName(name) ? termsBelow(lines, order + 1, taken) : [];
    if (!name || taken.has(name) || terms.length < leastTerms) continue;
    const below = lines.slice(order + 1, order + 1 + 2 * terms.length);
    const budget = budgetIn(name, terms, lines, taken);
    if (budget) {
      boxes.push(budget);
      order = budget.lines.at(-1)?.order ?? order;
      continue;
    }
    const named = namedInForm(name, lines);
    const value = named?.text.trim() ?? unnamedRow;
    boxes.push(boxOf([{ head: "指標名", value, line: named ?? name }, ...terms], [name, ...below]));
    order += 2 * terms.length;
  }
  return boxes;
}

/**
 * 「細事業名」 / 「架空橋修繕事業」 / 「新規」 / 「単位：千円」 ahead of amounts that each stand below their label, and behind them what they are paid from (財源内訳 / 国庫 / 1,200):
 * the sheet of one programme in a budget. Null for anything else.
 */
function budgetIn(
  above: TextLine,
  terms: readonly Term[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): TextBox | null {
  const unit = unitSaid.exec(above.plain.trim())?.[1];
  const [upper, upmost] = [lines[above.order - 1], lines[above.order - 2]];
  if (unit === undefined || !upper || taken.has(upper)) return null;
  const flag = flagAlone.test(upper.plain) ? upper.plain.replace(/\s/g, "") : null;
  const name = flag === null ? upper : upmost;
  const label = lines[(name?.order ?? 0) - 1]?.plain.trim() ?? "";
  const isNamed = name !== undefined && !taken.has(name) && label.endsWith("事業名") && kindOfHead(label) === "name";
  if (!isNamed || name.text.trim().length > longestName) return null;
  const last = above.order + 2 * terms.length;
  const all = [...terms, ...sourcesBelow(lines, last + 1, taken)];
  const value = `${flag === null ? "" : `【${flag}】`}${name.text.trim()}`;
  const cells = all.map((term) => ({ ...term, head: `${term.head}（${unit}）` }));
  const end = (all.at(-1)?.line ?? above).order;
  return boxOf([{ head: "事業名", value, line: name }, ...cells], lines.slice(name.order, end + 1));
}
const unitSaid = /^[(]?単位:([千万億百]{1,2}?円)[)]?$/;
const flagAlone = /^\s*(?:新\s?規|拡\s?充|継\s?続)\s*$/;

/** 「財源内訳」 / 「国庫」 / 「1,200」 / 「一般財源」 / 「800」 */
function sourcesBelow(lines: readonly TextLine[], from: number, taken: ReadonlySet<TextLine>): readonly Term[] {
  if (lines[from]?.plain.replace(/\s/g, "") !== "財源内訳") return [];
  const sources: Term[] = [];
  for (let order = from + 1; sources.length < mostTerms; order += 2) {
    const [label, value] = [lines[order], lines[order + 1]];
    const source = label?.text.trim() ?? "";
    const isSource = source.length <= longestLabel && source !== "" && !/[\d０-９]/.test(source);
    if (!value || !isSource || (label && taken.has(label)) || taken.has(value) || !isAmount.test(value.plain)) break;
    sources.push({ head: `財源内訳・${source}`, value: value.text.trim(), line: value });
  }
  return sources;
}
const isAmount = /^\s*[▲△-]?\d[\d,]{0,14}\s*$/;

/** 「事業名」 / 「架空移住事業」 / 「担当課」 / 「企画課」 / 「予算額」: in a form the line above its figures may say who does it; null where no label names it. */
function namedInForm(line: TextLine, lines: readonly TextLine[]): TextLine | null {
  let own: TextLine | undefined = line;
  for (let steps = 0; own && steps < mostTerms; steps += 1) {
    const label = lines[own.order - 1]?.plain.trim() ?? "";
    const isLabel = label.length <= longestLabel && (isHeadText(label) || ofForm.test(label));
    const kind = isLabel ? (kindOfHead(label) ?? "text") : null;
    if (kind === "name" || kind === null) return kind === "name" || steps === 0 ? own : null;
    own = lines[own.order - 2];
  }
  return null;
}

const ofForm = /(?:期間|主体|対象|財源|根拠|場所|年度|会計|目的)$/;

const isName = ({ plain }: TextLine): boolean =>
  plain.trim().length <= longestName && !/[。]\s*$/.test(plain) && labelOf(plain) === null && !isValue(plain);

/** The words of a role as a head says them; null for any other line. */
function labelOf(plain: string): string | null {
  const bare = plain
    .trim()
    .replace(/^[・○●■□◆◇【(]+|[】):：]+$/g, "")
    .trim();
  if (bare === "" || bare.length > longestLabel) return null;
  if (/^(?:最新|直近|現在)(?:の?(?:値|状況))?$/.test(bare)) return "最新値";
  if (kindOfHead(bare) === "rate") return bare;
  return roleOfWords(bare) !== null && leftOver(bare) === "" ? bare : null;
}

const isValue = (plain: string): boolean =>
  plain.trim().length <= longestValue && cellToReading(plain.trim()).kind === "figures";

function termsBelow(lines: readonly TextLine[], from: number, taken: ReadonlySet<TextLine>): readonly Term[] {
  const terms: Term[] = [];
  for (let order = from; terms.length < mostTerms; order += 2) {
    const [label, value] = [lines[order], lines[order + 1]];
    const head = label && value && !taken.has(label) && !taken.has(value) ? labelOf(label.plain) : null;
    if (head === null || !value || !isValue(value.plain) || terms.some((term) => term.head === head)) break;
    terms.push({ head, value: value.text.trim(), line: value });
  }
  return terms;
}
