import { plainStyle, type TextStyle } from "../domain/placed-text.ts";
import { raised } from "../domain/raised.ts";
import { type Run, withoutStruck } from "../domain/rich-text.ts";
import { attributeOf, childOf, childrenOf, findAll, type XmlNode } from "./walk-xml.ts";

/** A paragraph of a slide as it is seen; `leftOut` was struck through. */
export type SlideLine = { readonly text: string; readonly style: TextStyle; readonly leftOut: string | null };

/** The paragraphs of a text body (`p:txBody`, `a:txBody`); empty ones are left out. */
export function slideLines(body: XmlNode | null): readonly SlideLine[] {
  const direction = attributeOf(childOf(body, "bodyPr")?.attributes ?? {}, "vert") ?? "";
  const vertical = /^(eaVert|wordArtVert)/.test(direction);
  return childrenOf(body, "p")
    .map((paragraph) => readLine(paragraph, vertical))
    .filter(({ text }) => text.trim() !== "");
}

function readLine(paragraph: XmlNode, vertical: boolean): SlideLine {
  const runs: Run[] = [];
  const bold: boolean[] = [];
  const sizes: number[] = [];
  for (const child of paragraph.children) {
    if (child.name === "br") runs.push({ text: "\n", struck: false });
    // the slide's number, a date: what a field shows is said in its text
    if (child.name !== "r" && child.name !== "fld") {
      if (child.name === "AlternateContent" || child.name === "m") runs.push({ text: mathOf(child), struck: false });
      continue;
    }
    const look = childOf(child, "rPr")?.attributes ?? {};
    const text = childOf(child, "t")?.text ?? "";
    runs.push({ text: Number(look.baseline ?? 0) > 0 ? raised(text) : text, struck: isStruck(look.strike) });
    if (text.trim() !== "") {
      bold.push(look.b === "1" || look.b === "true");
      if (Number(look.sz) > 0) sizes.push(Number(look.sz) / 100);
    }
  }
  const style = { ...plainStyle, vertical, bold: bold.length > 0 && bold.every(Boolean), size: sizes[0] ?? null };
  const read = withoutStruck(runs, style);
  return { ...read, text: read.text.replaceAll("\v", "\n").trimEnd() };
}

const isStruck = (strike: string | undefined): boolean => strike !== undefined && strike !== "noStrike";

const mathOf = (node: XmlNode): string =>
  findAll(childOf(node, "Choice") ?? node, "t")
    .map(({ text }) => text)
    .join("");
