import { strToU8, type Zippable, zipSync } from "fflate";
import { markOf, textOf, type Words, wordsText } from "../domain/paper.ts";
import { attribute, type CellLook, fontName, grey, openStyles } from "./workbook-styles.ts";
import { type Worksheet, worksheetXml } from "./worksheet-xml.ts";

/** A workbook that is being written. It can only be written: reading belongs to a library. */
export type Workbook = {
  /** The number of a look. */
  readonly style: (look: CellLook) => number;
  /** The number of a text. A text is stored as one, whatever sign it begins with: it is never a formula. */
  readonly text: (words: Words, size: number) => number;
  readonly add: (sheet: Worksheet) => void;
  readonly bytes: () => Uint8Array;
};

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spread = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Excel calls a file broken whose cell holds more characters. */
const mostInCell = 32_767;
/** Fast: stronger squeezing takes several times as long and saves a few percent. */
const squeeze = 1;

/** SpreadsheetML written out directly: a worksheet is turned into bytes as soon as it is added. `day` `2026-11-22` dates the file. */
export function openWorkbook({ title, day }: { readonly title: string; readonly day: string }): Workbook {
  const styles = openStyles();
  const texts = new Map<string, number>();
  const sheets: { readonly name: string; readonly titles: string | null; readonly xml: Uint8Array }[] = [];
  return {
    style: styles.numberOf,
    text: (words, size) => {
      const entry = textXml(words, size);
      const found = texts.get(entry) ?? texts.size;
      texts.set(entry, found);
      return found;
    },
    add: (sheet) => {
      const xml = strToU8(`${start}${worksheetXml(sheet, sheets.length === 0)}`);
      sheets.push({ name: sheet.name, titles: titlesOf(sheet), xml });
    },
    bytes: () => {
      const parts: Record<string, string> = {
        "[Content_Types].xml": contentTypes(sheets.length),
        "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]),
        "docProps/core.xml": properties(title, day),
        "xl/workbook.xml": workbookXml(sheets),
        "xl/_rels/workbook.xml.rels": rels(
          ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
          ["styles", "styles.xml"],
          ["sharedStrings", "sharedStrings.xml"],
        ),
        "xl/styles.xml": `<styleSheet xmlns="${spread}">${styles.xml()}</styleSheet>`,
        "xl/sharedStrings.xml": `<sst xmlns="${spread}" uniqueCount="${texts.size}">${[...texts.keys()].join("")}</sst>`,
      };
      const files: Zippable = {};
      for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(start + xml);
      for (const [index, { xml }] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
      return zipSync(files, { level: squeeze, mtime: `${day}T12:00:00` });
    },
  };
}

/** One paragraph is a plain text; marks make it a text in runs. */
function textXml(words: Words, size: number): string {
  const text = wordsText(words);
  const marked = words.some((line) => line.some((piece) => markOf(piece) !== null));
  if (!marked || text.length > mostInCell) return `<si>${textElement(text.slice(0, mostInCell))}</si>`;
  const runs = words.flatMap((line, index) => {
    const pieces = index > 0 && line.length === 0 ? [""] : line;
    return pieces.map((piece, place) => {
      const mark = markOf(piece);
      const look = `${mark === "strong" ? "<b/>" : ""}${mark === "struck" ? "<strike/>" : ""}<sz val="${size}"/>${mark === null || mark === "strong" ? "" : `<color rgb="${grey}"/>`}<rFont val="${fontName}"/>`;
      return `<r><rPr>${look}</rPr>${textElement((index > 0 && place === 0 ? "\n" : "") + textOf(piece))}</r>`;
    });
  });
  return `<si>${runs.join("")}</si>`;
}

// _x0041_ is how a workbook writes a sign by its number: written by a person it is these seven letters
const textElement = (text: string): string =>
  `<t xml:space="preserve">${attribute(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")}</t>`;

/** Rows that stand on every page, as a workbook names them. */
function titlesOf({ name, headRows }: Worksheet): string | null {
  return headRows === null ? null : `'${attribute(name)}'!$${headRows.from}:$${headRows.to}`;
}

function workbookXml(sheets: readonly { readonly name: string; readonly titles: string | null }[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ titles }, index) =>
    titles === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`],
  );
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return `<workbook xmlns="${spread}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets>${defined}</workbook>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) => `<Override PartName="/${name}" ContentType="${kind}"/>`;
  return [
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    part("xl/workbook.xml", `${kinds}.sheet.main+xml`),
    part("xl/styles.xml", `${kinds}.styles+xml`),
    part("xl/sharedStrings.xml", `${kinds}.sharedStrings+xml`),
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `${kinds}.worksheet+xml`),
    ),
    "</Types>",
  ].join("");
}

function rels(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  const core = `<Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  const own = targets[0]?.[0] === "officeDocument" ? core : "";
  return `<Relationships xmlns="${packages}/relationships">${each.join("")}${own}</Relationships>`;
}

const properties = (title: string, day: string): string =>
  `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${attribute(title)}</dc:title><dc:creator>道標 Michishirube</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`;
