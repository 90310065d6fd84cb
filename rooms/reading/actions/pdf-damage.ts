/** How far from the end of a file its last lines may stand; some programs add bytes after them. */
const tail = 2048;
const head = 1024;
const mostEntries = 2_000_000;

/**
 * Whether the last lines of a PDF are missing or do not lead to the table of its parts, or that table leads astray. pdf.js takes a part that
 * is not where the table says for an empty one, without a word.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString("latin1", Math.max(0, file.length - tail));
  const place = [...end.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)].at(-1)?.[1];
  if (place === undefined) return true;
  // places count from the header, before which mail programs leave bytes
  const header = Math.max(0, file.subarray(0, head).indexOf("%PDF-"));
  return ![0, header].some((shift) => isWhole(file, Number(place) + shift, shift));
}

/** The same bytes without the way to the table of parts: pdf.js then searches the whole file for them. */
export function withoutTable(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const word = "startxref";
  for (let place = copy.lastIndexOf(word); place >= 0; place = place === 0 ? -1 : copy.lastIndexOf(word, place - 1)) {
    copy.write("%", place, "latin1");
  }
  return new Uint8Array(copy);
}

function isWhole(file: Buffer, start: number, shift: number): boolean {
  const text = file.toString("latin1", start, start + 40);
  if (/^\s*\d{1,10}\s+\d{1,5}\s+obj/.test(text)) return true;
  const table = /^\s*xref\s*/.exec(text);
  return table !== null && leadsRight(file, start + table[0].length, shift);
}

/** Whether all entries of a plain table lead to the parts that they name. */
function leadsRight(file: Buffer, start: number, shift: number): boolean {
  let place = start;
  for (let left = mostEntries; left > 0; ) {
    const section = /^\s*(\d{1,10})[ \t]+(\d{1,10})\s*/.exec(file.toString("latin1", place, place + 40));
    if (section === null) return true;
    const [all, first = "", count = ""] = section;
    place += all.length;
    for (let index = 0; index < Number(count) && left > 0; index++, left--) {
      const entry = /^\s*(\d{10}) (\d{5}) ([nf])\s*/.exec(file.toString("latin1", place, place + 24));
      if (entry === null) return false;
      place += entry[0].length;
      if (entry[3] === "n" && !isPart(file, Number(entry[1]) + shift, Number(first) + index)) return false;
    }
  }
  return true;
}

function isPart(file: Buffer, place: number, number: number): boolean {
  const found = /^\s*(\d{1,10})\s+\d{1,5}\s+obj/.exec(file.toString("latin1", place, place + 40));
  return found !== null && Number(found[1]) === number;
}

const mostTrees = 1000;

/** The largest number of pages that a file says of itself where that can be read without unpacking it; 0 where nowhere. pdf.js corrects it in silence. */
export function pagesSaid(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let said = 0;
  let place = file.indexOf("/Pages");
  for (let tree = 0; place >= 0 && tree < mostTrees; tree++) {
    const before = Math.min(place, 1000);
    const text = file.toString("latin1", place - before, place + 1000);
    const end = text.indexOf(">>", before);
    const own = text.slice(text.lastIndexOf("<<", before), end < 0 ? text.length : end);
    if (/\/Type\s*\/Pages/.test(own)) said = Math.max(said, Number(/\/Count\s+(\d{1,15})/.exec(own)?.[1] ?? 0));
    place = file.indexOf("/Pages", place + 1);
  }
  return said;
}
