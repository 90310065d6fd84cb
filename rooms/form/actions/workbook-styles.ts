/** How a cell looks. The same look is written into the workbook once. */
export type CellLook = {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly shade: "head" | "band" | null;
  /** With lines on all four sides. */
  readonly boxed: boolean;
  readonly align: "left" | "right";
  readonly stand: "top" | "bottom";
  /** As Excel writes formats; @ = text. */
  readonly format: string;
};

export type StyleTable = { readonly numberOf: (look: CellLook) => number; readonly xml: () => string };

export const fontName = "BIZ UDPゴシック";
/** Remarks and what held before. */
export const grey = "FF5F5F5F";
const shades = { head: "FFEEEEEE", band: "FFF7F7F7" } as const;
const side = (name: string): string => `<${name} style="thin"><color rgb="FF828282"/></${name}>`;
/** Formats of one's own are numbered from here; 49 is Excel's number for text. */
const firstFormat = 164;
const textFormat = 49;

/** A list in which each entry stands once, written out as `<name count="n">…</name>`. */
function entries(name: string, first: readonly string[]) {
  const all = new Map(first.map((one, index) => [one, index]));
  return {
    numberOf: (entry: string): number => {
      const found = all.get(entry);
      if (found !== undefined) return found;
      all.set(entry, all.size);
      return all.size - 1;
    },
    keys: () => [...all.keys()],
    xml: () => `<${name} count="${all.size}">${[...all.keys()].join("")}</${name}>`,
  };
}

/** The styles of one workbook: a look in, its number out. */
export function openStyles(): StyleTable {
  // the standard font measures the columns: see excel-grid
  const fonts = entries("fonts", ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']);
  const patterns = (kind: string) => `<fill><patternFill patternType="${kind}"/></fill>`;
  const fills = entries("fills", [patterns("none"), patterns("gray125")]);
  const borders = entries("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const formats = entries("numFmts", []);
  const looks = entries("cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<string, number>();

  const draw = ({ size, bold, shade, boxed, align, stand, format }: CellLook): number => {
    const font = `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF000000"/><name val="${fontName}"/></font>`;
    const fill =
      shade === null
        ? patterns("none")
        : `<fill><patternFill patternType="solid"><fgColor rgb="${shades[shade]}"/></patternFill></fill>`;
    const border = boxed
      ? `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`
      : borders.keys()[0];
    const number = format === "@" ? textFormat : firstFormat + formats.numberOf(format);
    return looks.numberOf(
      `<xf numFmtId="${number}" fontId="${fonts.numberOf(font)}" fillId="${fills.numberOf(fill)}" borderId="${borders.numberOf(border ?? "")}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="${stand}" wrapText="1"/></xf>`,
    );
  };

  return {
    numberOf: (look) => {
      const key = `${look.size} ${look.bold} ${look.shade} ${look.boxed} ${look.align} ${look.stand} ${look.format}`;
      const found = known.get(key) ?? draw(look);
      known.set(key, found);
      return found;
    },
    xml: () =>
      [
        `<numFmts count="${formats.keys().length}">`,
        ...formats
          .keys()
          .map((format, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${attribute(format)}"/>`),
        "</numFmts>",
        fonts.xml(),
        fills.xml(),
        borders.xml(),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        looks.xml(),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      ].join(""),
  };
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// what XML cannot hold at all would make the whole workbook unreadable
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for an attribute or between elements. */
export const attribute = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
