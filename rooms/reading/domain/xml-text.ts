const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// what XML cannot hold at all would make the whole file unreadable
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text between elements or in an attribute of XML. */
export const xmlText = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** Without comments, and with the text of CDATA written as any other: the same document, in which every < begins a tag. */
export const plainXml = (xml: string): string =>
  xml.includes("<!")
    ? xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string | undefined) => xmlText(text ?? ""))
    : xml;
