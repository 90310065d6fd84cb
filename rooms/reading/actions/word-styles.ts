import type { TextStyle } from "../domain/placed-text.ts";
import { isOn } from "./excel-texts.ts";
import type { Package } from "./open-package.ts";
import { attributeOf, childOf, childrenOf, readTree, type XmlNode } from "./walk-xml.ts";

/** How a run looks; `raised` for a small text above the line, `unseen` for hidden text. Undefined where it is not said. */
export type RunLook = {
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
  readonly unseen?: boolean;
  /** Points. */
  readonly size?: number;
  /** Of a paragraph: how deep a heading it is, from 1; 0 for the title of the document, 10 for none. */
  readonly heading?: number;
};

/** The looks of named styles, with those they are based on; the style "" is that of all text. */
export type WordStyles = (name: string | null) => RunLook;

const mostSteps = 20;

export function readWordStyles(pack: Package, part: string | null): WordStyles {
  const root = part === null ? null : readTree(pack, part).root;
  const base = lookOf(childOf(childOf(childOf(root, "docDefaults"), "rPrDefault"), "rPr"));
  const styles = new Map(
    childrenOf(root, "style").map((style) => [attributeOf(style.attributes, "styleId") ?? "", style]),
  );
  const normal = childrenOf(root, "style").find(
    ({ attributes }) => attributeOf(attributes, "type") === "paragraph" && attributeOf(attributes, "default") === "1",
  );
  const known = new Map<string, RunLook>();
  const resolve = (style: XmlNode | undefined, steps: number): RunLook => {
    if (!style || steps > mostSteps) return base;
    const parent = attributeOf(childOf(style, "basedOn")?.attributes ?? {}, "val");
    return {
      ...resolve(parent === null ? undefined : styles.get(parent), steps + 1),
      ...lookOf(childOf(style, "rPr")),
      ...headingOf(style),
    };
  };
  return (name) => {
    const key = name ?? "";
    const found = known.get(key);
    if (found) return found;
    const look = resolve(name === null ? normal : styles.get(name), 0);
    known.set(key, look);
    return look;
  };
}

/** Word counts outlines from 0, and 9 is none; a style that says no outline may be called a heading. */
function headingOf(style: XmlNode): Pick<RunLook, "heading"> {
  const outline = outlineOf(childOf(style, "pPr"));
  if (outline !== null) return { heading: outline };
  const name = attributeOf(childOf(style, "name")?.attributes ?? {}, "val") ?? "";
  const number = /^(?:heading|見出し)\s*([1-9])$/i.exec(name)?.[1];
  if (number !== undefined) return { heading: Number(number) };
  return /^(?:title|表題)$/i.test(name) ? { heading: 0 } : {};
}

/** How deep the outline of a paragraph is that these properties say, from 1; 10 for none, null where they say nothing. */
export function outlineOf(properties: XmlNode | null): number | null {
  const said = Number.parseInt(attributeOf(childOf(properties, "outlineLvl")?.attributes ?? {}, "val") ?? "", 10);
  return said >= 0 && said <= 9 ? said + 1 : null;
}

const noLook: RunLook = {};
const looks = new Set(["b", "strike", "dstrike", "vanish", "vertAlign", "sz"]);

/** What the properties of a run say of its look. */
export function lookOf(properties: XmlNode | null): RunLook {
  if (!properties?.children.some(({ name }) => looks.has(name))) return noLook;
  const look: { -readonly [K in keyof RunLook]: RunLook[K] } = {};
  for (const { name, attributes } of properties.children) {
    if (name === "b") look.bold = isOn(attributes);
    else if (name === "strike" || name === "dstrike") look.struck = isOn(attributes) || look.struck === true;
    else if (name === "vanish") look.unseen = isOn(attributes);
    else if (name === "vertAlign") look.raised = attributeOf(attributes, "val") === "superscript";
    else if (name === "sz") {
      const halves = Number(attributeOf(attributes, "val"));
      if (halves > 0 && halves < 4000) look.size = halves / 2;
    }
  }
  return look;
}

/** The style of a line made of runs: bold where all of it is, its size that of most of its letters. */
export function styleOfRuns(
  runs: readonly { readonly text: string; readonly look: RunLook }[],
  vertical: boolean,
): TextStyle {
  const [only] = runs;
  if (runs.length === 1 && only && only.text.trim() !== "")
    return { size: only.look.size ?? null, bold: only.look.bold === true, struck: false, vertical };
  const seen = runs.filter(({ text }) => text.trim() !== "");
  const letters = new Map<number, number>();
  for (const { text, look } of seen) if (look.size) letters.set(look.size, (letters.get(look.size) ?? 0) + text.length);
  const [largest] = [...letters].sort(([, one], [, other]) => other - one);
  return {
    size: largest ? largest[0] : null,
    bold: seen.length > 0 && seen.every(({ look }) => look.bold === true),
    struck: false,
    vertical,
  };
}
