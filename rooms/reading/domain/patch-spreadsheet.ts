import { plainXml, xmlText } from "./xml-text.ts";

type Rows = { readonly from: number; readonly to: number; readonly tag: string; readonly body: string };
type Answer = { readonly text: string; readonly column: number };

/**
 * Writes texts into one column of the sheet with this number (from 0) of an OpenDocument spreadsheet, by the number of the row from 1. Rows and cells that
 * are written once for several are parted where an answer stands; everything else stays.
 */
export function patchSpreadsheet(
  xml: string,
  sheet: number,
  texts: ReadonlyMap<number, string>,
  column: number,
): string {
  const plain = plainXml(xml);
  const tables = [...plain.matchAll(/<table:table(?=[\s>])/g)];
  const from = tables[sheet]?.index;
  if (from === undefined) return xml;
  const end = plain.indexOf("</table:table>", from);
  const pieces: string[] = [plain.slice(0, from)];
  let at = from;
  let number = 1;
  for (const rows of rowsOf(plain, from, end < 0 ? plain.length : end)) {
    const count = repeated(rows.tag, "rows");
    const wanted = [...texts].filter(([row]) => row >= number && row < number + count);
    if (wanted.length > 0) {
      pieces.push(plain.slice(at, rows.from), ...patchRows(rows, { number, count, column, texts: new Map(wanted) }));
      at = rows.to;
    }
    number += count;
  }
  pieces.push(plain.slice(at));
  return pieces.join("");
}

const closingRow = "</table:table-row>";

function* rowsOf(xml: string, from: number, to: number): Generator<Rows> {
  const opening = /<table:table-row(?=[\s/>])[^>]*>/g;
  opening.lastIndex = from;
  for (let found = opening.exec(xml); found && found.index < to; found = opening.exec(xml)) {
    const [tag] = found;
    const bodyFrom = found.index + tag.length;
    const bodyTo = tag.endsWith("/>") ? bodyFrom : xml.indexOf(closingRow, bodyFrom);
    if (bodyTo < 0) return;
    opening.lastIndex = tag.endsWith("/>") ? bodyFrom : bodyTo + closingRow.length;
    yield { from: found.index, to: opening.lastIndex, tag, body: xml.slice(bodyFrom, bodyTo) };
  }
}

/** How many rows or columns an element stands for. */
export function repeated(tag: string, what: "rows" | "columns"): number {
  const count = Number(new RegExp(`\\stable:number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

const withCount = (tag: string, what: "rows" | "columns", count: number): string => {
  const bare = tag.replace(new RegExp(`\\stable:number-${what}-repeated="\\d+"`), "");
  return count === 1 ? bare : bare.replace(/(\/?>)$/, ` table:number-${what}-repeated="${count}"$1`);
};

type Patching = {
  readonly number: number;
  readonly count: number;
  readonly column: number;
  readonly texts: ReadonlyMap<number, string>;
};

function patchRows({ tag, body }: Rows, { number, count, column, texts }: Patching): readonly string[] {
  const open = tag.replace(/\s*\/>$/, ">");
  const pieces: string[] = [];
  let next = number;
  const untilRow = (row: number): void => {
    if (row > next) pieces.push(withCount(open, "rows", row - next), body, closingRow);
    next = row;
  };
  for (const [row, text] of [...texts].sort(([one], [other]) => one - other)) {
    untilRow(row);
    pieces.push(withCount(open, "rows", 1), patchCells(body, { text, column }), closingRow);
    next = row + 1;
  }
  untilRow(number + count);
  return pieces;
}

const cellName = "table:(?:covered-)?table-cell";

function patchCells(body: string, answer: Answer): string {
  const opening = new RegExp(`<(${cellName})(?=[\\s/>])[^>]*>`, "g");
  let at = 0;
  for (let found = opening.exec(body); found; found = opening.exec(body)) {
    const [tag, name = ""] = found;
    const closing = `</${name}>`;
    const end = tag.endsWith("/>") ? opening.lastIndex : body.indexOf(closing, opening.lastIndex) + closing.length;
    const count = repeated(tag, "columns");
    if (at + count > answer.column) {
      const content = body.slice(opening.lastIndex, end);
      const part = (width: number) => (width > 0 ? `${withCount(tag, "columns", width)}${content}` : "");
      const look = /\stable:style-name="[^"]*"/.exec(tag)?.[0] ?? "";
      return `${body.slice(0, found.index)}${part(answer.column - at)}${cellOf(answer, look)}${part(at + count - answer.column - 1)}${body.slice(end)}`;
    }
    at += count;
    opening.lastIndex = end;
  }
  const gap = answer.column - at;
  const empty = gap > 0 ? withCount("<table:table-cell/>", "columns", gap) : "";
  return `${body}${empty}${cellOf(answer, "")}`;
}

const cellOf = ({ text }: Answer, look: string): string =>
  `<table:table-cell${look} office:value-type="string"><text:p>${xmlText(text)}</text:p></table:table-cell>`;
