import type { Problem } from "../../../foundation/index.ts";
import { eachRecord, type RecordReader } from "./binary-records.ts";
import { type Looks, looksOf, type WrittenStyle } from "./excel-styles.ts";
import type { Package } from "./open-package.ts";

/** What is seen of a font beside its letters; `size` in points. */
export type BinaryFont = {
  readonly size: number;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
};

/** Kinds of records in the part of styles. Styles between `begin` and `end` are those of cells, others are named styles. */
const kinds = { format: 0x2c, font: 0x2b, border: 0x2e, style: 0x2f, begin: 0x269, end: 0x26a } as const;

/** Bold letters weigh 700. */
const boldFrom = 600;
const upright = 255;

type Style = {
  readonly format: number;
  readonly font: number;
  readonly border: number;
  readonly vertical: boolean;
};

/** Fonts, frames and number formats of a binary workbook. */
export function readBinaryStyles(
  pack: Package,
  part: string,
  from1904: boolean,
): { readonly looks: Looks; readonly fonts: readonly BinaryFont[]; readonly problem: Problem | null } {
  const formats = new Map<number, string>();
  const fonts: BinaryFont[] = [];
  const borders: boolean[] = [];
  const styles: Style[] = [];
  let ofCells = false;
  const problem = eachRecord(pack, part, (kind, record) => {
    if (kind === kinds.begin || kind === kinds.end) ofCells = kind === kinds.begin;
    else if (kind === kinds.format) formats.set(record.short(), record.text());
    else if (kind === kinds.font) fonts.push(fontOf(record));
    else if (kind === kinds.border) borders.push(isFrame(record));
    else if (kind === kinds.style && ofCells) styles.push(styleOf(record));
  });
  const styleAt = (index: number): WrittenStyle | null => {
    const style = styles[index];
    if (!style) return null;
    const { size = 0, bold = false, struck = false } = fonts[style.font] ?? {};
    return {
      format: style.format,
      style: { size: size > 0 ? size : null, bold, struck, vertical: style.vertical },
      bordered: borders[style.border] ?? false,
    };
  };
  return { looks: looksOf(styleAt, formats, from1904), fonts, problem };
}

function fontOf(record: RecordReader): BinaryFont {
  const size = record.short() / 20;
  const flags = record.short();
  const bold = record.short() >= boldFrom;
  return { size, bold, struck: (flags & 0x08) !== 0, raised: record.short() === 1 };
}

/** Lines at the top, below, left and right, ten bytes each, of which the first is the kind of line; below is often the upper edge of a table. */
function isFrame(record: RecordReader): boolean {
  record.skip(1);
  const [top, , left, right] = Array.from({ length: 4 }, () => {
    const line = record.byte();
    record.skip(9);
    return line !== 0;
  });
  return [top, left, right].includes(true);
}

function styleOf(record: RecordReader): Style {
  record.skip(2);
  const [format, font] = [record.short(), record.short()];
  record.skip(2);
  return { format, font, border: record.short(), vertical: record.byte() === upright };
}
