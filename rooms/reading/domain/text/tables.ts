import type { RuleBook } from "../rule-book.ts";
import { accountLines } from "./account-lines.ts";
import { accountSides } from "./account-sides.ts";
import { achievedLines } from "./achieved.ts";
import { aimLists } from "./aim-lists.ts";
import { amountsBefore } from "./amounts-before.ts";
import { answerLists } from "./answers.ts";
import { textBoxes } from "./boxes.ts";
import { bracketedRoles } from "./bracketed-roles.ts";
import { cardBoxes } from "./cards.ts";
import { cellStreams } from "./cell-streams.ts";
import type { LaidLine, LaidTable } from "./cells.ts";
import { changedAmounts } from "./changed-amounts.ts";
import { chartLines } from "./chart-lines.ts";
import { chartRows } from "./chart-rows.ts";
import { checkedColumns } from "./checked-columns.ts";
import { circledYears } from "./circled-years.ts";
import { columnsInTurn } from "./columns-in-turn.ts";
import { costLines } from "./cost-lines.ts";
import { costRows } from "./cost-rows.ts";
import { countedAmounts } from "./counted-amounts.ts";
import { datedArrows } from "./dated-below.ts";
import { datedCells } from "./dated-cells.ts";
import { eventCounts } from "./event-counts.ts";
import { figuresBelowHeads } from "./figures-below-heads.ts";
import { flaggedAmounts } from "./flagged-amounts.ts";
import { flowTables } from "./flow-tables.ts";
import { footedTables } from "./footed-tables.ts";
import { grantSheets } from "./grant-sheets.ts";
import type { TextTable } from "./grid.ts";
import { gridInOrder } from "./grid-in-order.ts";
import { growthPlans } from "./growth-plans.ts";
import { headTables, valueTables } from "./head-tables.ts";
import { indicatorRecords } from "./indicator-records.ts";
import { keyedRows } from "./keyed-rows.ts";
import { labelledLines } from "./labelled.ts";
import { withWordsApart } from "./laid-notes.ts";
import { laidTables } from "./layout.ts";
import { legendLists } from "./legend-lists.ts";
import type { TextLine } from "./lines.ts";
import { measureHeads } from "./measure-heads.ts";
import { moneyFlows } from "./money-flows.ts";
import { moneyTables } from "./money-tables.ts";
import { namelessSeries } from "./nameless-series.ts";
import { namesAboveFigures } from "./names-above-figures.ts";
import { namesAboveHeads } from "./names-above-heads.ts";
import { namesLast } from "./names-last.ts";
import { needAndSupply } from "./need-and-supply.ts";
import { numberedCells } from "./numbered-cells.ts";
import { ownedFigures } from "./owned-figures.ts";
import { pipeRecords } from "./pipe-records.ts";
import { pipeTables } from "./pipe-tables.ts";
import { programmeRows } from "./programme-rows.ts";
import { roleFlows } from "./role-flows.ts";
import { roleRows } from "./role-rows.ts";
import { rolesAlong } from "./roles-along.ts";
import { rolesDown } from "./roles-down.ts";
import { cellsFromRight } from "./row-cells.ts";
import { gridOfLaid } from "./rows.ts";
import { rowsOfYears } from "./rows-of-years.ts";
import { sharesOfWhole } from "./shares-of-whole.ts";
import { sheetIndicators } from "./sheet-indicators.ts";
import { signHeads } from "./sign-heads.ts";
import { stackedTables } from "./stacked.ts";
import { stackedPairs } from "./stacked-pairs.ts";
import { summedColumns } from "./summed-columns.ts";
import { summedParts } from "./summed-parts.ts";
import { tabTables } from "./tab-tables.ts";
import { termBoxes } from "./terms.ts";
import { tieredFigures } from "./tiers.ts";
import { titledRows } from "./titled-rows.ts";
import { tornBudgets } from "./torn-budgets.ts";
import { tornLedgers } from "./torn-ledgers.ts";
import { tornTables } from "./torn-tables.ts";
import { transposedPipes } from "./transposed-pipes.ts";
import { twinTables } from "./twin-tables.ts";
import { twoSidedTables } from "./two-sided-tables.ts";
import { unitBlocks } from "./unit-blocks.ts";
import { yearGroups } from "./year-groups.ts";
import { yearParts } from "./year-parts.ts";
import { yearRounds } from "./year-rounds.ts";
import { yearRuns } from "./year-runs.ts";
import { yearSeries } from "./year-series.ts";
import { yearlyPipes } from "./yearly-pipes.ts";
import { yearlyRoles } from "./yearly-roles.ts";

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
  bracketedRoles,
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
  flaggedAmounts,
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
