import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const named = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A sheet of a workbook written by hand: the XML inside `worksheet`. */
export type RawSheet = { readonly name: string; readonly xml: string; readonly state?: string };

/** Parts of a workbook by their path, to be packed by `packed`. */
export function excelParts(
  sheets: readonly RawSheet[],
  more: {
    readonly texts?: string;
    readonly styles?: string;
    readonly parts?: Readonly<Record<string, string>>;
    readonly from1904?: boolean;
  } = {},
): Record<string, string> {
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${named}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr ${more.from1904 ? 'date1904="1"' : ""}/><sheets>${sheetList.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${named}">${links.join("")}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="t" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${more.texts ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${more.styles ?? ""}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${relations}">${xml}</worksheet>`,
      ]),
    ),
    ...more.parts,
  };
}

/** The parts as one ZIP file. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** A workbook with one sheet, from the XML inside its `sheetData`. */
export const oneSheet = (rows: string, more: Parameters<typeof excelParts>[1] = {}): Uint8Array =>
  packed(excelParts([{ name: "表", xml: `<sheetData>${rows}</sheetData>` }], more));
