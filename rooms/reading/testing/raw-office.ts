import { packed } from "./raw-excel.ts";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const named = "http://schemas.openxmlformats.org/package/2006/relationships";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const slide = "http://schemas.openxmlformats.org/presentationml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

const links = (inner: string): string => `<Relationships xmlns="${named}">${inner}</Relationships>`;

/** Parts of a Word document: the XML inside its body, and more parts with the type by which the document names them. */
export function wordParts(
  body: string,
  more: Readonly<Record<string, { readonly type: string; readonly xml: string }>> = {},
): Record<string, string> {
  const named = Object.entries(more).map(([name, { type }], index) => link(`m${index}`, type, name));
  return {
    "_rels/.rels": links(link("r1", "officeDocument", "word/document.xml")),
    "word/document.xml": `<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": links(named.join("")),
    ...Object.fromEntries(
      Object.entries(more).map(([name, { xml }]) => [`word/${name}`, xml.replace(">", ` xmlns:w="${word}">`)]),
    ),
  };
}

/** A Word document from the XML inside its body. */
export const wordFile = (body: string, more: Parameters<typeof wordParts>[1] = {}): Uint8Array =>
  packed(wordParts(body, more));

/** A paragraph of Word. */
export const para = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Parts of a presentation, one XML of shapes a slide. */
export function slideParts(
  slides: readonly { readonly shapes: string; readonly hidden?: boolean; readonly notes?: string }[],
): Record<string, string> {
  const wrap = (root: string, shapes: string, more = ""): string =>
    `<p:${root} xmlns:p="${slide}" xmlns:a="${drawing}" xmlns:r="${relations}"${more}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  return {
    "_rels/.rels": links(link("r1", "officeDocument", "ppt/presentation.xml")),
    "ppt/presentation.xml": `<p:presentation xmlns:p="${slide}" xmlns:r="${relations}"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join("")}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    // named backwards: the order is that of the presentation
    "ppt/_rels/presentation.xml.rels": links(
      slides.map((_, index) => link(`s${index}`, "slide", `slides/slide${slides.length - index}.xml`)).join(""),
    ),
    ...Object.fromEntries(
      slides.flatMap(({ shapes, hidden, notes }, index) => {
        const name = `slide${slides.length - index}.xml`;
        return [
          [`ppt/slides/${name}`, wrap("sld", shapes, hidden ? ' show="0"' : "")],
          ...(notes === undefined
            ? []
            : [
                [`ppt/slides/_rels/${name}.rels`, links(link("n", "notesSlide", `../notesSlides/${name}`))],
                [`ppt/notesSlides/${name}`, wrap("notes", shape(notes))],
              ]),
        ];
      }),
    ),
  };
}

export const slideFile = (slides: Parameters<typeof slideParts>[0]): Uint8Array => packed(slideParts(slides));

/** A text on a slide, one paragraph a line; with a role ("title") it stands in the place for it. */
export function shape(text: string, role?: string): string {
  const lines = text.split("\n").map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`);
  return `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${role ? `<p:ph type="${role}"/>` : ""}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="127000" y="254000"/><a:ext cx="1270000" cy="12700"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${lines.join("")}</p:txBody></p:sp>`;
}
