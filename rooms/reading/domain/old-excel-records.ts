/**
 * Records of an Excel 97 workbook that hold what is read: where sheets begin and end, their names, shared texts, formats, cells and their continuations.
 * What others hold (links, drawings, properties, formulas of whole ranges) is never read, and is where damaged files make a parser run wild.
 */
const read = new Set([
  0x0006, 0x000a, 0x0022, 0x0031, 0x0042, 0x007d, 0x0085, 0x00bd, 0x00be, 0x00d6, 0x00e0, 0x00e5, 0x00fc, 0x00fd,
  0x0200, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x027e, 0x041e, 0x0809,
]);
const continuation = 0x003c;
/** A record without a meaning for cells, of any length. */
const unread = 0x00c1;

/** The same stream with every other record made meaningless. Places stay as they are, since sheets are found by them. */
export function onlyReadRecords(stream: Uint8Array): Uint8Array {
  const copy = new Uint8Array(stream);
  const view = new DataView(copy.buffer);
  let isRead = false;
  for (let at = 0; at + 4 <= copy.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type !== continuation) isRead = read.has(type);
    if (!isRead) view.setUint16(at, unread, true);
  }
  return copy;
}
