import type { Period } from "../../../foundation/index.ts";
import type { Form } from "./form-rows.ts";
import type { FigureRole, Reason, Within } from "./found-fact.ts";
import type { Matrix } from "./grid-matrix.ts";
import type { HeadBracket } from "./head-brackets.ts";
import type { ColumnKind } from "./head-words.ts";
import type { GridCell, Place, PlacedLine, ReadProblem } from "./placed-text.ts";
import type { RuledUnit } from "./rule-book.ts";

/** What the heads say of a column. `words` go from the outermost head to the innermost. */
export type ColumnHead = {
  readonly column: number;
  readonly kind: ColumnKind;
  readonly words: readonly string[];
  readonly role: FigureRole | null;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
  /** As printed at the head itself: 千円; null where it has none (the table may have one). */
  readonly unit: string | null;
  /** What the head says beside all that: 男, 女, 札幌市, 道内客. */
  readonly subject: string | null;
  readonly doubts: readonly Reason[];
  /** 予算額（R7→R8）: the periods of the two sides of an arrow below it. */
  readonly sides?: readonly [from: Period, to: Period];
  /** 予算額［前年度］, 整備箇所［新規箇所］: what a figure in a bracket below it is. */
  readonly bracket?: Omit<HeadBracket, "main">;
  /** The unit that a rule gives to its figures where none is printed. */
  readonly ruledUnit?: RuledUnit & { readonly unit: string };
};

/** A table whose columns are understood: `matrix` holds its body only, row 0 being the first row under the heads. */
export type HeadedTable = {
  readonly title: string | null;
  readonly heads: readonly ColumnHead[];
  readonly matrix: Matrix;
  /** Whether rows and columns were exchanged, because the heads stand at the left. */
  readonly turned: boolean;
  readonly hasHeads: boolean;
  readonly unit: string | null;
  /** All units that it names, where 単位：人、％ names several. */
  readonly units: readonly string[];
  readonly at: Place;
  readonly doubts: readonly Reason[];
  /** It follows another one on its sheet below a unit of its own: what stands above that one is not said of it. */
  readonly apart?: true;
  /** That its heads were taken for years, and may be the figures of a row. */
  readonly doubted?: ReadProblem;
  /** What a page's end cut off from cells that are empty at its top. */
  readonly cut?: ReadonlyMap<number, GridCell>;
  /** What the rows of labels above it say that its sheet is of, and the headings straight above its heads. */
  readonly form?: Form;
  readonly headings?: readonly Within[];
  /** Rows of its body that belong to such labels. */
  readonly formRows?: ReadonlySet<number>;
};

/** The columns that make up the left part of a table. */
export type StubColumns = {
  readonly names: readonly ColumnHead[];
  readonly within: readonly ColumnHead[];
  readonly subjects: readonly ColumnHead[];
  /** The unit of a head that reaches down at the left of the rows: コスト（千円）. */
  readonly unit: string | null;
};

/** What stands around a table on its page. `above` ends with the line next to the table. */
export type Around = {
  readonly above: readonly PlacedLine[];
  readonly below: readonly PlacedLine[];
  /** Whether `above` begins behind another table, whose notes may stand in it. */
  readonly afterTable?: boolean;
  /** The heads of the table before, for one that goes on without heads on the next page. */
  readonly previous: HeadedTable | null;
  /** 「２　主な事業（単位：千円）」, 「※金額の単位は千円」: what gives a unit to all tables below it. */
  readonly unitFurtherUp?: string;
};

export const nothingAround: Around = { above: [], below: [], previous: null };
