import { columnLetters, readCellName } from "./sheet-cells.ts";
import { plainXml, xmlText } from "./xml-text.ts";

/**
 * Writes texts into one column of a worksheet (SpreadsheetML), by the number of the row from 1; the look of a cell that is there stays, and so does
 * every other letter of the sheet. Rows that the sheet does not have get none.
 */
export function patchWorksheet(xml: string, texts: ReadonlyMap<number, string>, column: number): string {
  const plain = plainXml(xml);
  const prefix = /<([\w.-]+:)?worksheet\b/.exec(plain)?.[1] ?? "";
  const from = plain.indexOf(`<${prefix}sheetData`);
  if (from < 0) return xml;
  const end = plain.indexOf(`</${prefix}sheetData`, from);
  const to = end < 0 ? plain.length : end;
  const pieces: string[] = [plain.slice(0, from)];
  let at = from;
  let number = 0;
  for (const row of rowsOf(plain, { prefix, from, to })) {
    const named = /\sr="(\d+)"/.exec(row.tag);
    number = named ? Number(named[1]) : number + 1;
    const text = texts.get(number);
    if (text === undefined) continue;
    pieces.push(plain.slice(at, row.from), patchRow(row, { prefix, number, column, text }));
    at = row.to;
  }
  pieces.push(plain.slice(at));
  return pieces.join("");
}

type Row = {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly body: string;
};

type Within = { readonly prefix: string; readonly from: number; readonly to: number };

function* rowsOf(xml: string, { prefix, from, to }: Within): Generator<Row> {
  const opening = new RegExp(`<${prefix}row(?=[\\s/>])[^>]*>`, "g");
  opening.lastIndex = from;
  const closing = `</${prefix}row>`;
  for (let found = opening.exec(xml); found && found.index < to; found = opening.exec(xml)) {
    const [tag] = found;
    const bodyFrom = found.index + tag.length;
    if (tag.endsWith("/>")) {
      yield { from: found.index, to: bodyFrom, tag, body: "" };
      continue;
    }
    const bodyTo = xml.indexOf(closing, bodyFrom);
    if (bodyTo < 0) return;
    opening.lastIndex = bodyTo + closing.length;
    yield { from: found.index, to: opening.lastIndex, tag, body: xml.slice(bodyFrom, bodyTo) };
  }
}

type Answer = { readonly prefix: string; readonly number: number; readonly column: number; readonly text: string };

/** The cell goes behind all that stand left of it. The hint how far a row reaches would no longer be true. */
function patchRow({ tag, body }: Row, answer: Answer): string {
  const { prefix, number, column, text } = answer;
  const found = placeIn(body, answer);
  const look = found.look === null ? "" : ` s="${found.look}"`;
  const cell = `<${prefix}c r="${columnLetters(column)}${number}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}is></${prefix}c>`;
  const open = withHeight(tag.replace(/\/>$/, ">").replace(/\sspans="[^"]*"/, ""), found.look === null ? "" : text);
  return `${open}${body.slice(0, found.from)}${cell}${body.slice(found.to)}</${prefix}row>`;
}

/** Letters of a line in our own column for answers, and points of a line. */
const [lettersInLine, pointsOfLine] = [32, 15];

/** A row that has no height of its own grows with its answer: not every program measures it anew. */
function withHeight(tag: string, text: string): string {
  const lines = Math.min(12, Math.ceil(text.length / lettersInLine));
  if (lines < 2 || /\sht="/.test(tag)) return tag;
  return tag.replace(/>$/, ` ht="${lines * pointsOfLine}" customHeight="1">`);
}

type Found = { readonly from: number; readonly to: number; readonly look: string | null };

function placeIn(body: string, { prefix, number, column }: Answer): Found {
  const closing = `</${prefix}c>`;
  const last = body.lastIndexOf(`<${prefix}c `);
  const lastName = last < 0 ? undefined : /\sr="([A-Za-z]+\d+)"/.exec(body.slice(last, last + 80))?.[1];
  const lastAt = lastName === undefined ? null : (readCellName(lastName)?.column ?? null);
  // most often the answers stand right of everything
  if (lastAt !== null && lastAt < column) return { from: body.length, to: body.length, look: null };
  if (lastAt === column)
    return { from: last, to: body.length, look: lookIn(body.slice(last, body.indexOf(">", last))) };
  const opening = new RegExp(`<${prefix}c(?=[\\s/>])[^>]*>`, "g");
  let at = -1;
  for (let found = opening.exec(body); found; found = opening.exec(body)) {
    const [tag] = found;
    const named = readCellName(/\sr="([A-Za-z]+\d+)"/.exec(tag)?.[1] ?? "");
    at = named && named.row === number - 1 ? named.column : at + 1;
    if (at > column) return { from: found.index, to: found.index, look: null };
    const end = tag.endsWith("/>") ? -1 : body.indexOf(closing, opening.lastIndex);
    if (end >= 0) opening.lastIndex = end + closing.length;
    if (at === column) return { from: found.index, to: opening.lastIndex, look: lookIn(tag) };
  }
  return { from: body.length, to: body.length, look: null };
}

const lookIn = (tag: string): string | null => /\ss="(\d+)"/.exec(tag)?.[1] ?? null;
