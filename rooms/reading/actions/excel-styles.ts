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

/** Reads fonts, frames and number formats; each look is made ready once, when the first cell asks for it. */
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
  const ready = new Map<number, CellLook>();
  const fallback = plainLooks(from1904)(0);
  const make = (xf: XmlNode): CellLook => {
    const number = Number(xf.attributes.numFmtId ?? 0);
    const vertical = childOf(xf, "alignment")?.attributes.textRotation === "255";
    return {
      format: numberFormat(formats.get(number) ?? formatsByNumber[number] ?? "General", from1904),
      style: { ...fontStyle(fonts[Number(xf.attributes.fontId ?? 0)]), vertical },
      bordered: isFrame(borders[Number(xf.attributes.borderId ?? 0)]),
    };
  };
  const looks: Looks = (index) => {
    const known = ready.get(index);
    if (known) return known;
    const xf = styles[index];
    const look = xf ? make(xf) : fallback;
    ready.set(index, look);
    return look;
  };
  return { looks, problem };
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
