import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { type Download, Downloads } from "./downloads.tsx";
import { LangContext } from "./origin.tsx";
import { uiMessages } from "./ui-messages.ts";

/** A column. Units stand here, once, not beside every number. */
export interface Column {
  readonly id: string;
  readonly head: string;
  readonly unit?: string | undefined;
  /** Numbers are set right with figures of equal width; pictures keep a fixed width. */
  readonly kind: "text" | "number" | "picture";
  /** Offered for sorting unless false; pictures never are. */
  readonly sortable?: boolean | undefined;
}

/** A cell: what is shown, and the value it is sorted by (absent values have none and stand last). */
export interface Cell {
  readonly content: ComponentChildren;
  readonly sort?: string | number | undefined;
}

/** A row: its cells in the order of the columns; the first cell is the row's head. */
export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** `total` is set off by a rule and stays at the end when sorted. */
  readonly kind?: "plain" | "total" | undefined;
}

export interface TableProps {
  /** Unique on the page; rows are addressed as `#id-rowId`. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `hidden` keeps the caption for listeners when a heading beside the table says the same. */
  readonly captionShown?: "shown" | "hidden" | undefined;
  /** Shows a filter field (with JavaScript) above the table. */
  readonly filter?: boolean | undefined;
  readonly downloads?: readonly Download[] | undefined;
  readonly note?: ComponentChildren;
}

/** A cell in one call. */
export function cell(content: ComponentChildren, sort?: string | number): Cell {
  return { content, sort };
}

/** A table of data. Below 640 px every row becomes a card with the same order. */
export function Table(props: TableProps) {
  const t = uiMessages(useContext(LangContext));
  const captionClass = props.captionShown === "hidden" ? "visually-hidden" : undefined;
  return (
    <div class="table-block">
      {props.filter ? <FilterField tableId={props.id} /> : null}
      {/* A box that scrolls sideways must be reachable by keyboard (WCAG 2.1.1); a landmark for each table would be too many. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t("scrollTable", { name: props.caption })}>
        <table id={props.id} class="data" data-sortable="">
          <caption class={captionClass}>
            <span data-name="">{props.caption}</span>
          </caption>
          <TableHead columns={props.columns} />
          <tbody>
            {props.rows.map((row) => (
              <TableRow key={row.id} tableId={props.id} row={row} columns={props.columns} />
            ))}
          </tbody>
        </table>
      </div>
      {props.note ? <p class="table-note">{props.note}</p> : null}
      {props.downloads ? <Downloads label={t("downloads")} items={props.downloads} /> : null}
    </div>
  );
}

function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            class={`col-${column.kind}`}
            data-sort={column.sortable === false || column.kind === "picture" ? undefined : column.kind}
          >
            <span data-name="">{column.head}</span>
            {column.unit === undefined ? null : (
              <span class="unit" data-name="">
                {column.unit}
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function TableRow(props: { readonly tableId: string; readonly row: Row; readonly columns: readonly Column[] }) {
  const { tableId, row, columns } = props;
  return (
    <tr id={`${tableId}-${row.id}`} class={row.kind === "total" ? "row-total" : undefined}>
      {columns.map((column, index) => (
        <TableCell key={column.id} column={column} content={row.cells[index]} isHead={index === 0} />
      ))}
    </tr>
  );
}

function TableCell(props: { readonly column: Column; readonly content: Cell | undefined; readonly isHead: boolean }) {
  const { column, content, isHead } = props;
  const shared = { class: `col-${column.kind}`, "data-value": content?.sort };
  if (isHead) {
    return (
      <th scope="row" {...shared}>
        {content?.content}
      </th>
    );
  }
  const label = column.unit === undefined ? column.head : `${column.head} (${column.unit})`;
  return (
    <td data-label={label} {...shared}>
      {content?.content}
    </td>
  );
}

function FilterField({ tableId }: { readonly tableId: string }) {
  const t = uiMessages(useContext(LangContext));
  return (
    <div class="table-filter" data-filter={tableId} data-shown={t("shown")} hidden>
      <label for={`${tableId}-filter`}>{t("filter")}</label>
      <input id={`${tableId}-filter`} type="search" autocomplete="off" />
      <output for={`${tableId}-filter`} aria-live="polite" />
    </div>
  );
}
