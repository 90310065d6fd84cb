import type { Problem } from "../../../foundation/index.ts";
import { formatsByNumber, type NumberFormat, numberFormat } from "../domain/format-number.ts";
import { plainStyle, type TextStyle } from "../domain/placed-text.ts";
import { isOn } from "./excel-texts.ts";
import type { Package } from "./open-package.ts";
import { childOf, childrenOf, readTree, type XmlNode } from "./walk-xml.ts";

/** How the cells of one style look. */
export type CellLook = { readonly format: NumberFormat; readonly style: TextStyle; readonly bordered: boolean };

/** The look of a cell by the number of its style. */
export type Looks = (style: number) => CellLook;

/** The looks of a workbook without styles: numbers as they are. */
export function plainLooks(from1904: boolean): Looks {
  const look: CellLook = { format: numberFormat("General", from1904), style: plainStyle, bordered: false };
  return () => look;
}

/** What a style of a workbook says of its cells; `format` is the number of their number format. */
export type WrittenStyle = { readonly format: number; readonly style: TextStyle; readonly bordered: boolean };

/** Each look is made ready once, when the first cell asks for it. `formats` are those that the workbook brings along, by their numbers. */
export function looksOf(
  styleAt: (index: number) => WrittenStyle | null,
  formats: ReadonlyMap<number, string>,
  from1904: boolean,
): Looks {
  const ready = new Map<number, CellLook>();
  const fallback = plainLooks(from1904)(0);
  const make = ({ format, style, bordered }: WrittenStyle): CellLook => {
    const code = formats.get(format) ?? formatsByNumber[format] ?? "General";
    return { format: numberFormat(code, from1904), style, bordered };
  };
  return (index) => {
    const known = ready.get(index);
    if (known) return known;
    const written = styleAt(index);
    const look = written ? make(written) : fallback;
    ready.set(index, look);
    return look;
  };
}

/** Reads fonts, frames and number formats. */
export function readLooks(
  pack: Package,
  part: string,
  from1904: boolean,
): { readonly looks: Looks; readonly problem: Problem | null } {
  const { root, problem } = readTree(pack, part);
  const formats = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "General",
    ]),
  );
  const fonts = childrenOf(childOf(root, "fonts"), "font");
  const borders = childrenOf(childOf(root, "borders"), "border");
  const styles = childrenOf(childOf(root, "cellXfs"), "xf");
  const written = (xf: XmlNode): WrittenStyle => ({
    format: Number(xf.attributes.numFmtId ?? 0),
    style: {
      ...fontStyle(fonts[Number(xf.attributes.fontId ?? 0)]),
      vertical: childOf(xf, "alignment")?.attributes.textRotation === "255",
    },
    bordered: isFrame(borders[Number(xf.attributes.borderId ?? 0)]),
  });
  const styleAt = (index: number): WrittenStyle | null => {
    const xf = styles[index];
    return xf ? written(xf) : null;
  };
  return { looks: looksOf(styleAt, formats, from1904), problem };
}

function fontStyle(font: XmlNode | undefined): TextStyle {
  const size = Number(childOf(font, "sz")?.attributes.val);
  const flag = (name: string): boolean => {
    const found = childOf(font, name);
    return found !== null && isOn(found.attributes);
  };
  return {
    size: Number.isFinite(size) && size > 0 ? size : null,
    bold: flag("b"),
    struck: flag("strike"),
    vertical: false,
  };
}

/** A line at the left, the right or the top makes a frame; a line only below is often the upper edge of the table under a title. */
function isFrame(border: XmlNode | undefined): boolean {
  return ["left", "right", "top", "start", "end"].some((side) => {
    const line = childOf(border, side)?.attributes.style;
    return line !== undefined && line !== "none";
  });
}
