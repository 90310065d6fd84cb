import { strToU8, zipSync } from "fflate";
import { type Run, rowsOfTable, runsOf, type TableCell, tableOf } from "../table-text.ts";
import type { Part, Trap } from "../trap.ts";
import { escaped } from "./web.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const named = "http://schemas.openxmlformats.org/package/2006/relationships";
const slide = "http://schemas.openxmlformats.org/presentationml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Lengths of a slide are counted in EMU: 12,700 to the point. */
const [left, width, lineHeight, rowHeight] = [457_200, 8_229_600, 400_000, 370_840] as const;

/** A presentation: the first heading of a page is its title, tables are tables of the slide. */
export function makeSlides({ made, hidden = [] }: Trap): Uint8Array {
  const slides = slidesOf(made);
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${named}">${link("r1", "officeDocument", "ppt/presentation.xml")}</Relationships>`,
    "ppt/presentation.xml": `<p:presentation xmlns:p="${slide}" xmlns:r="${office}"><p:sldIdLst>${slides.map((_, n) => `<p:sldId id="${256 + n}" r:id="s${n}"/>`).join("")}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships xmlns="${named}">${slides.map((_, n) => link(`s${n}`, "slide", `slides/slide${n + 1}.xml`)).join("")}</Relationships>`,
  };
  for (const [n, shapes] of slides.entries())
    parts[`ppt/slides/slide${n + 1}.xml`] =
      `<p:sld xmlns:p="${slide}" xmlns:a="${drawing}" xmlns:r="${office}"${hidden.includes(n + 1) ? ' show="0"' : ""}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function slidesOf(made: readonly Part[]): readonly string[] {
  const slides: string[][] = [[]];
  let top = 300_000;
  for (const part of made) {
    if ("page" in part) {
      if (slides.at(-1)?.length !== 0) slides.push([]);
      top = 300_000;
      continue;
    }
    const { xml, height } = shapeOf(part, top);
    slides.at(-1)?.push(xml);
    top += height + 100_000;
  }
  return slides.map((shapes) => shapes.join(""));
}

function shapeOf(part: Part, top: number): { readonly xml: string; readonly height: number } {
  if ("table" in part) return frameOf(part.table, top);
  if ("html" in part || "page" in part) throw new Error("A slide is not made of HTML.");
  const lines = linesOf(part);
  const height = lines.length * lineHeight;
  const role = "heading" in part && (part.level ?? 1) === 1 ? `<p:ph type="title"/>` : "";
  const isBold = "bold" in part || ("heading" in part && role === "");
  const xml = `<p:sp><p:nvSpPr><p:cNvPr id="${top}" name="text"/><p:cNvSpPr/><p:nvPr>${role}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${lines.map((line) => paragraph(runsOf(line), isBold)).join("")}</p:txBody></p:sp>`;
  return { xml, height };
}

function linesOf(part: Exclude<Part, { table: string } | { html: string } | { page: string }>): readonly string[] {
  if ("heading" in part) return [part.heading];
  if ("bold" in part) return [part.bold];
  return "line" in part ? [part.line] : part.lines.trimEnd().split("\n");
}

function frameOf(written: string, top: number): { readonly xml: string; readonly height: number } {
  const table = tableOf(written);
  const height = table.rows * rowHeight;
  const column = Math.floor(width / table.columns);
  const rows = rowsOfTable(table).map((cells, row) => {
    const inner = cells.map((cell, c) =>
      cellXml(
        cell ?? null,
        table.cells.find((one) => covers(one, row, c)),
      ),
    );
    return `<a:tr h="${rowHeight}">${inner.join("")}</a:tr>`;
  });
  const grid = Array.from({ length: table.columns }, () => `<a:gridCol w="${column}"/>`).join("");
  const xml = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${top}" name="table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></p:xfrm><a:graphic><a:graphicData uri="${drawing.replace("main", "table")}"><a:tbl><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  return { xml, height };
}

const covers = ({ row, column, down, across }: TableCell, r: number, c: number): boolean =>
  row <= r && r < row + down && column <= c && c < column + across;

/** A place that a merged cell covers has a cell of its own that says so. */
function cellXml(cell: TableCell | null, covering: TableCell | undefined): string {
  const empty = `<a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/>`;
  if (!cell)
    return `<a:tc${covering && covering.across > 1 ? ' hMerge="1"' : ""}${covering && covering.down > 1 ? ' vMerge="1"' : ""}>${empty}</a:tc>`;
  const spans = `${cell.across > 1 ? ` gridSpan="${cell.across}"` : ""}${cell.down > 1 ? ` rowSpan="${cell.down}"` : ""}`;
  return `<a:tc${spans}><a:txBody><a:bodyPr/>${paragraph(cell.runs)}</a:txBody><a:tcPr/></a:tc>`;
}

const paragraph = (runs: readonly Run[], isBold = false): string =>
  `<a:p>${runs
    .map(({ text, look }) =>
      text
        .split("\n")
        .map(
          (line) =>
            `<a:r><a:rPr${isBold ? ' b="1"' : ""}${look === "struck" ? ' strike="sngStrike"' : ""}/><a:t>${escaped(line)}</a:t></a:r>`,
        )
        .join("<a:br/>"),
    )
    .join("")}</a:p>`;
