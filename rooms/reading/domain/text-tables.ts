import type { RuleBook } from "./rule-book.ts";
import { accountLines } from "./text-account-lines.ts";
import { accountSides } from "./text-account-sides.ts";
import { achievedLines } from "./text-achieved.ts";
import { aimLists } from "./text-aim-lists.ts";
import { amountsBefore } from "./text-amounts-before.ts";
import { answerLists } from "./text-answers.ts";
import { textBoxes } from "./text-boxes.ts";
import { cardBoxes } from "./text-cards.ts";
import { cellStreams } from "./text-cell-streams.ts";
import type { LaidLine, LaidTable } from "./text-cells.ts";
import { changedAmounts } from "./text-changed-amounts.ts";
import { chartLines } from "./text-chart-lines.ts";
import { chartRows } from "./text-chart-rows.ts";
import { checkedColumns } from "./text-checked-columns.ts";
import { circledYears } from "./text-circled-years.ts";
import { columnsInTurn } from "./text-columns-in-turn.ts";
import { costLines } from "./text-cost-lines.ts";
import { costRows } from "./text-cost-rows.ts";
import { countedAmounts } from "./text-counted-amounts.ts";
import { datedArrows } from "./text-dated-below.ts";
import { datedCells } from "./text-dated-cells.ts";
import { eventCounts } from "./text-event-counts.ts";
import { figuresBelowHeads } from "./text-figures-below-heads.ts";
import { flowTables } from "./text-flow-tables.ts";
import { footedTables } from "./text-footed-tables.ts";
import { grantSheets } from "./text-grant-sheets.ts";
import type { TextTable } from "./text-grid.ts";
import { gridInOrder } from "./text-grid-in-order.ts";
import { growthPlans } from "./text-growth-plans.ts";
import { headTables, valueTables } from "./text-head-tables.ts";
import { indicatorRecords } from "./text-indicator-records.ts";
import { keyedRows } from "./text-keyed-rows.ts";
import { labelledLines } from "./text-labelled.ts";
import { withWordsApart } from "./text-laid-notes.ts";
import { laidTables } from "./text-layout.ts";
import { legendLists } from "./text-legend-lists.ts";
import type { TextLine } from "./text-lines.ts";
import { measureHeads } from "./text-measure-heads.ts";
import { moneyFlows } from "./text-money-flows.ts";
import { moneyTables } from "./text-money-tables.ts";
import { namelessSeries } from "./text-nameless-series.ts";
import { namesAboveFigures } from "./text-names-above-figures.ts";
import { namesAboveHeads } from "./text-names-above-heads.ts";
import { namesLast } from "./text-names-last.ts";
import { needAndSupply } from "./text-need-and-supply.ts";
import { numberedCells } from "./text-numbered-cells.ts";
import { ownedFigures } from "./text-owned-figures.ts";
import { pipeRecords } from "./text-pipe-records.ts";
import { pipeTables } from "./text-pipe-tables.ts";
import { programmeRows } from "./text-programme-rows.ts";
import { roleFlows } from "./text-role-flows.ts";
import { roleRows } from "./text-role-rows.ts";
import { rolesAlong } from "./text-roles-along.ts";
import { rolesDown } from "./text-roles-down.ts";
import { cellsFromRight } from "./text-row-cells.ts";
import { gridOfLaid } from "./text-rows.ts";
import { rowsOfYears } from "./text-rows-of-years.ts";
import { sharesOfWhole } from "./text-shares-of-whole.ts";
import { sheetIndicators } from "./text-sheet-indicators.ts";
import { signHeads } from "./text-sign-heads.ts";
import { stackedTables } from "./text-stacked.ts";
import { stackedPairs } from "./text-stacked-pairs.ts";
import { summedColumns } from "./text-summed-columns.ts";
import { summedParts } from "./text-summed-parts.ts";
import { tabTables } from "./text-tab-tables.ts";
import { termBoxes } from "./text-terms.ts";
import { tieredFigures } from "./text-tiers.ts";
import { titledRows } from "./text-titled-rows.ts";
import { tornBudgets } from "./text-torn-budgets.ts";
import { tornLedgers } from "./text-torn-ledgers.ts";
import { tornTables } from "./text-torn-tables.ts";
import { transposedPipes } from "./text-transposed-pipes.ts";
import { twinTables } from "./text-twin-tables.ts";
import { twoSidedTables } from "./text-two-sided-tables.ts";
import { unitBlocks } from "./text-unit-blocks.ts";
import { yearGroups } from "./text-year-groups.ts";
import { yearParts } from "./text-year-parts.ts";
import { yearRounds } from "./text-year-rounds.ts";
import { yearRuns } from "./text-year-runs.ts";
import { yearSeries } from "./text-year-series.ts";
import { yearlyPipes } from "./text-yearly-pipes.ts";
import { yearlyRoles } from "./text-yearly-roles.ts";

/**
 * Tables whose cells are parted by tabs, as copied out of a sheet, those whose columns are kept by spaces, and those of which only the heads
 * name the columns: 指標名 基準値 目標値.
 */
export function findTextTables(lines: readonly TextLine[], book: RuleBook | null = null): readonly TextTable[] {
  const yearly = yearlyPipes(lines);
  const inYears = new Set(yearly.flatMap((table) => table.lines));
  const piped = pipeTables(lines).filter((table) => !table.lines.some((line) => inYears.has(line)));
  const tabbed = [...tabTables(lines), ...yearly, ...piped];
  const taken = new Set([...tabbed.flatMap((table) => table.lines), ...lines.filter(saysBoth), ...datedArrows(lines)]);
  const found: TextTable[] = [...tabbed];
  for (const find of finders)
    for (const table of find(lines, taken, book)) {
      found.push(table);
      for (const line of table.lines) taken.add(line);
    }
  return found;
}

type Finder = (lines: readonly TextLine[], taken: ReadonlySet<TextLine>, book: RuleBook | null) => readonly TextTable[];

/** The surest sign of a table first: each looks only at the lines that those before it left. */
const finders: readonly Finder[] = [
  transposedPipes,
  pipeRecords,
  sharesOfWhole,
  twoSidedTables,
  needAndSupply,
  growthPlans,
  indicatorRecords,
  keyedRows,
  tieredFigures,
  signHeads,
  titledRows,
  namesAboveHeads,
  numberedCells,
  rowsOfYears,
  rolesDown,
  rolesAlong,
  twinTables,
  chartLines,
  costLines,
  accountLines,
  accountSides,
  countedAmounts,
  sheetIndicators,
  datedCells,
  yearlyRoles,
  namesAboveFigures,
  yearParts,
  answerLists,
  tablesKeptBySpaces,
  grantSheets,
  programmeRows,
  figuresBelowHeads,
  measureHeads,
  summedParts,
  tornTables,
  cellStreams,
  yearGroups,
  stackedTables,
  yearRounds,
  footedTables,
  stackedPairs,
  unitBlocks,
  textBoxes,
  termBoxes,
  cardBoxes,
  labelledLines,
  legendLists,
  changedAmounts,
  amountsBefore,
  achievedLines,
  ownedFigures,
  circledYears,
  checkedColumns,
  costRows,
  moneyTables,
  tornBudgets,
  tornLedgers,
  valueTables,
  yearRuns,
  moneyFlows,
  chartRows,
  eventCounts,
  aimLists,
  yearSeries,
  roleRows,
  roleFlows,
  namesLast,
  columnsInTurn,
  headTables,
  flowTables,
  summedColumns,
  namelessSeries,
];

function tablesKeptBySpaces(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return laidTables(lines)
    .filter(
      (table) =>
        !table.lines.some(({ line }) => taken.has(line)) &&
        table.lines.some(isSetApart) &&
        !hasFinerCells(table) &&
        !areFlows(table),
    )
    .map((laid) => {
      const { table, rest } = withWordsApart(laid);
      return { grid: gridInOrder(table) ?? gridOfLaid(table), lines: table.lines.map(({ line }) => line), rest };
    });
}

/** 「成果指標　　　単位　当初　R3　R4　目標」: where every row has a cell for each word of the heads, the wide gaps are not all that part them. */
function hasFinerCells({ lines: [head, ...rows], stripes }: LaidTable): boolean {
  const columns = head?.line.text.trim().split(/[\s　]+/).length ?? 0;
  const figures = rows.filter(({ line }) => /\d/.test(line.plain));
  return (
    head?.isHead === true &&
    columns > stripes.length + 1 &&
    figures.length > 0 &&
    figures.every(({ line }) => cellsFromRight(line, columns) !== null)
  );
}

/** 「（現況）R元　⇒　（目標）R7」 over 「48人　⇒　65人」: an arrow parts the figures, and keeps no column. */
const areFlows = ({ lines: [head, ...rows] }: LaidTable): boolean =>
  head !== undefined &&
  /[→⇒]/.test(head.line.plain) &&
  head.line.plain.includes("目標") &&
  rows.some(({ line }) => /\d\S{0,6}\s{0,9}[→⇒]\s{0,9}\d/.test(line.plain));

/** Without heads, single spaces between figures keep no columns. */
const isSetApart = ({ line, isHead }: LaidLine): boolean => isHead || /\S(?:\s{2,}|\t|　)\S/.test(line.text);

/** 「現状 48人／目標 80人」 says in one line what each of its figures is: it is no row of a table. The heads 「実績 ／ 目標」 have none. */
const saysBoth = ({ plain }: TextLine): boolean =>
  plain.includes("目標") &&
  /(?:現状|現況|基準|実績)値?(?=[^/／|\t\d]{0,40}[\d未-])[^/／|\t]{1,40}[/／]\s*目標/.test(plain);
