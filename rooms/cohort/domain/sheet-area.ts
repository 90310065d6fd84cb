import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { asKnownArea, type CodeReader, type KnownAreas } from "./area-cells.ts";
import { placeAt, type Spot } from "./import-problems.ts";
import { cellText, type Grid, type TableCell } from "./table-words.ts";

const code = /(?:^|\D)(\d{5,6})(?!\d)/;

/** A code in a cell of a heading: five or six digits alone or among words; a number may have lost its leading 0. */
function codeIn(cell: TableCell | undefined, read: CodeReader): string | null {
  const text = typeof cell === "number" ? String(cell).padStart(5, "0") : code.exec(cellText(cell))?.[1];
  if (text === undefined || !/^\d{5,6}$/.test(text)) return null;
  const area = read(text);
  return area.ok ? area.value : null;
}

const nameIn = (cell: TableCell | undefined, { names }: KnownAreas): string | null =>
  names?.get(cellText(cell).replace(/[\s　]/g, "")) ?? null;

const unnamed = (spot: Spot): Problem => ({
  code: "cohort/sheetWithoutArea",
  message: {
    ja: "このシートがどの地域のものかわかりません。シート名か表の上に、団体コード（01202 など）か版にある地域の名前を書いてください。",
    en: "It does not say which area this sheet is of: put a code (such as 01202) or the name of an area of the edition into its name or above the table.",
  },
  place: placeAt(spot),
});

const several = (codes: readonly string[], spot: Spot): Problem => ({
  code: "cohort/sheetOfManyAreas",
  message: {
    ja: `表の上に地域が二つ以上あります（${codes.join("、")}）。一つのシートに一つの地域の表を使ってください。`,
    en: `Several areas stand above the table (${codes.join(", ")}): use one sheet for each area.`,
  },
  place: placeAt(spot),
});

/** The area that a sheet tells of: by a code in its name, else by codes, else by names above its first table (`head`: the row of its times). */
export function areaOfSheet(
  grid: Grid,
  {
    head,
    file,
    read,
    known,
  }: { readonly head: number; readonly file: string; readonly read: CodeReader; readonly known: KnownAreas },
): Outcome<string, Problem> {
  const spot = { file, cell: `${grid.name}!A1` };
  // the years of the heading itself would look like codes that lost their leading 0
  const heading = (grid.rows[head] ?? []).filter((cell) => typeof cell === "string");
  const cells = [...grid.rows.slice(0, head).flat(), ...heading];
  const inName = codeIn(grid.name, read);
  const found = inName ? [inName] : [...new Set(cells.flatMap((cell) => codeIn(cell, read) ?? []))];
  const named =
    found.length > 0 ? found : [...new Set([grid.name, ...cells].flatMap((cell) => nameIn(cell, known) ?? []))];
  const [area] = named;
  if (area === undefined) return fail(unnamed(spot));
  if (named.length > 1) return fail(several(named, spot));
  const checked = asKnownArea(area, known);
  return checked.ok ? ok(area) : fail({ ...checked.problem, place: placeAt(spot) });
}
