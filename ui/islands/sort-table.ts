import { compareKeys, type Direction, type SortKey } from "./sort-order.ts";

/** Turns the heads of sortable columns into buttons; totals stay at the end. */
export function sortableTables(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
    heads.forEach((head, index) => {
      if (head.dataset.sort !== undefined) addButton(table, heads, head, index);
    });
  }
}

function addButton(table: HTMLTableElement, heads: HTMLTableCellElement[], head: HTMLTableCellElement, index: number) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const direction = nextDirection(head);
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    sortRows(table, index, head.dataset.sort === "number" ? "number" : "text", direction);
  });
}

// Numbers are first wanted largest first, names from the start of the alphabet.
function nextDirection(head: HTMLTableCellElement): Direction {
  const now = head.getAttribute("aria-sort");
  if (now === null) return head.dataset.sort === "number" ? "descending" : "ascending";
  return now === "ascending" ? "descending" : "ascending";
}

function sortRows(table: HTMLTableElement, index: number, kind: "number" | "text", direction: Direction): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows];
  const totals = rows.filter((row) => row.classList.contains("row-total"));
  const plain = rows.filter((row) => !totals.includes(row));
  plain.sort((a, b) => compareKeys(keyOf(a, index, kind), keyOf(b, index, kind), kind, direction));
  body.append(...plain, ...totals);
}

function keyOf(row: HTMLTableRowElement, index: number, kind: "number" | "text"): SortKey {
  const cell = row.cells[index];
  const written = cell?.dataset.value;
  if (written !== undefined || kind === "number") return written;
  return cell?.textContent ?? undefined;
}
