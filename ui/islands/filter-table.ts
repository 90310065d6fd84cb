import { searchKey } from "./sort-order.ts";

/** Shows only the rows that hold what is typed; says how many are left. */
export function tableFilters(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>("[data-filter]")) {
    const table = page.getElementById(box.dataset.filter ?? "");
    const input = box.querySelector("input");
    const output = box.querySelector("output");
    if (!(table instanceof HTMLTableElement) || input === null || output === null) continue;
    box.hidden = false;
    input.addEventListener("input", () => {
      const shown = filterRows(table, searchKey(input.value));
      output.textContent = (box.dataset.shown ?? "").replace("{count}", String(shown));
    });
  }
}

function filterRows(table: HTMLTableElement, wanted: string): number {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  for (const row of rows) row.hidden = !searchKey(row.textContent ?? "").includes(wanted);
  return rows.filter((row) => !row.hidden).length;
}
