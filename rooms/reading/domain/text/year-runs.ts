import { newMarkIn } from "./budget-heads.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable, unnamedRow } from "./grid.ts";
import { headsAim } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { type FoundTable, plainOf, type Reach, type Run, runFrom, unitAround, type YearHeads } from "./money-runs.ts";
import { yearColumns } from "./year-columns.ts";
import { type BlockName, nameOfBlock, saysDescription } from "./year-run-names.ts";

const leastYears = 2;
const mostYears = 5;
/** So many words may stand between one row and the next. */
const mostAhead = 60;

/**
 * Budgets of which neither lines nor columns are left: behind heads that name so many years (平成28年度 平成27年度) every run of just as many amounts is
 * a row, whatever lines they stand on. Its name stands ahead of it, or at the head of what is said about it.
 */
export function yearRuns(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => yearAhead.test(plain))) return [];
  const words = flowWords(lines, taken);
  const heads = headsIn(words);
  const newMark = newMarkIn(lines);
  const tables: TextTable[] = [];
  let begins = 0;
  for (const [index, head] of heads.entries()) {
    const reach = { ...head, begins, until: heads[index + 1]?.from ?? words.length };
    const found = tableOf(words, reach, newMark) ?? yearColumns(words, reach);
    if (!found) continue;
    tables.push(found.table);
    begins = found.ends;
  }
  return tables;
}
const yearAhead = /(?:^|\s)(?:平成|令和|[HR])\s?(?:元|\d{1,2})\s?年度/;

const yearHead =
  /^(?:平成|令和|[HR])(?:元|\d{1,2})年度(?:当初|最終|現計|補正後?)?(?:予算|決算|要求|査定)?(?:見込)?額?(?:\(案\)|案)?$/;
const stageHead = /^(?:当初|最終)?(?:予算|決算|要求|査定)額?(?:\(案\)|案)?$/;
/** Letters of a name that stands upright beside the heads. */
const oneLetter = /^[一-龠ァ-ヶ]$/;

/** Runs of years, of which no two are the same; as many words for their stages may follow. */
function headsIn(words: readonly FlowWord[]): readonly YearHeads[] {
  const found: YearHeads[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const years: string[] = [];
    let to = from;
    for (let at = from; at < words.length; at += 1) {
      const word = plainOf(words[at] as FlowWord);
      if (yearHead.test(word)) {
        years.push(word);
        to = at + 1;
      } else if (years.length === 0 || !oneLetter.test(word)) break;
    }
    const isTooFew = years.length < leastYears || years.length > mostYears || new Set(years).size < years.length;
    if (isTooFew || isOfAims(words[from - 1])) {
      from = Math.max(from, to - 1);
      continue;
    }
    const stages = words.slice(to, to + years.length).map(plainOf);
    const areStages = stages.length === years.length && stages.every((word) => stageHead.test(word));
    const stage = stageSaid(words.slice(Math.max(0, from - farthestStage), to));
    const columns = years.map((year, index) => inStage(areStages ? `${year}${stages[index] ?? ""}` : year, stage));
    found.push({ columns, from, to: areStages ? to + years.length : to });
    from = to - 1;
  }
  return found;
}

/** 「項目 当初値 目標値」 / 「（平成27年度） （令和元年度）」: the years of what was and of what is aimed at are none of a budget. */
const isOfAims = (ahead: FlowWord | undefined): boolean => ahead?.kind === "role" && headsAim(ahead.text);

const farthestStage = 30;

/** Whether the words ahead of bare years speak of a budget or of its settlement. */
function stageSaid(words: readonly FlowWord[]): string {
  const said = words.map(plainOf).join(" ");
  if (said.includes("決算")) return "決算額";
  return said.includes("予算") ? "予算額" : "";
}

/** 平成27年度当初 heads amounts here, and so does 平成27年度 where 予算総額 stands ahead of it. */
const inStage = (head: string, stage: string): string =>
  /(?:当初|最終|現計|補正後?)$/.test(head) ? `${head}予算額` : /年度$/.test(head) ? `${head}${stage}` : head;

type MoneyRow = BlockName & { readonly run: Run; readonly isNew: boolean };
const unnamed: BlockName = { name: unnamedRow, words: [], above: [] };

function tableOf(words: readonly FlowWord[], heads: Reach, newMark: string | null): FoundTable | null {
  const unit = unitAround(words, heads);
  const { rows, ends } = rowsBehind(words, heads, { unit, newMark });
  const amounts = rows.filter(({ run }) => !run.areShares);
  const head = words[heads.from]?.line;
  if (amounts.length === 0 || head === undefined) return null;
  const ofUnit = unit === null ? "" : `（${unit}）`;
  const grid = gridOf([
    [head, ["区分", ...heads.columns.map((column) => `${column}${ofUnit}`), ...(newMark === null ? [] : ["新規"])]],
    ...amounts.flatMap(({ name, above, run, words: own, isNew }): readonly Row[] => {
      const line = words[run.from]?.line ?? head;
      const flag = newMark === null ? [] : [isNew ? newMark : ""];
      const missing = heads.columns.slice(run.values.length).map(() => "");
      const cells = [name, ...run.values, ...missing, ...flag];
      return [...above.map((one): Row => [one, [one.text]]), [line, cells, own[0]?.line ?? line]];
    }),
  ]);
  const used = [heads, ...rows.map(({ run }) => run)].flatMap(({ from, to }) => words.slice(from, to));
  const named = [...used, ...rows.flatMap((row) => row.words)].map(({ line }) => line);
  const lines = new Set([...named, ...rows.flatMap(({ above }) => above)]);
  return { table: { grid, lines: [...lines].sort((one, other) => one.order - other.order) }, ends };
}

type Said = { readonly unit: string | null; readonly newMark: string | null };
type Rows = { readonly rows: readonly MoneyRow[]; readonly ends: number };

function rowsBehind(words: readonly FlowWord[], heads: Reach, { unit, newMark }: Said): Rows {
  const rows: MoneyRow[] = [];
  let ends = heads.to;
  const besideHeads = words.slice(Math.max(heads.begins, heads.from - mostAhead), heads.from);
  const isLeading = saysDescription(besideHeads);
  for (let at = heads.to; at < heads.until && at - ends <= mostAhead; ) {
    const run = runFrom(words, at, unit);
    if (run === null) {
      at += 1;
      continue;
    }
    const ahead = words.slice(ends, run.from);
    // what is new has no amount of the year before
    const isNew = newMark !== null && ahead.some(({ text }) => text === newMark);
    // 「事業費（千円） 8,400 8,600」: the row says its unit itself, and what stands above holds for others
    if (saysUnit(ahead.at(-1))) return { rows: [], ends };
    // amounts behind each other without a word between them were written column by column
    if (ends > heads.to && !ahead.some(({ text }) => /[一-龠ァ-ヶ]{2}/.test(text))) return { rows: [], ends };
    const named = nameOfBlock(ahead, besideHeads, rows.length === 0);
    if (run.values.length === heads.columns.length || (isNew && isLeading && run.values.length === 1))
      rows.push({ ...(named ?? unnamed), run, isNew });
    ends = run.to;
    at = run.to;
  }
  return { rows, ends };
}

const saysUnit = (word: FlowWord | undefined): boolean =>
  word !== undefined && word.kind !== "figure" && /^[^\d()（）]{2,12}[（(](?:千|百万|万|億)?円[)）]$/.test(word.text);
