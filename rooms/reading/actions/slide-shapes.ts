import type { Box } from "../domain/placed-text.ts";
import { attributeOf, childOf, findAll, type XmlNode } from "./walk-xml.ts";

/** A thing on a slide that can be read; pictures, charts and diagrams are only counted. */
export type SlideShape =
  | { readonly kind: "text"; readonly body: XmlNode; readonly isTitle: boolean; readonly box: Box | null }
  | { readonly kind: "table"; readonly table: XmlNode; readonly box: Box | null }
  | { readonly kind: "picture" };

/** English Metric Units to a point. */
const unitsOfPoint = 12_700;
/** Text that stands on every slide: its number, the date, the foot. */
const repeated = new Set(["sldNum", "dt", "ftr", "hdr"]);

/** The shapes of a slide in the order of the file, groups opened; the title comes first. */
export function shapesOf(tree: XmlNode): readonly SlideShape[] {
  const shapes = tree.children.flatMap(shapeOf);
  const isTitle = (shape: SlideShape): boolean => shape.kind === "text" && shape.isTitle;
  return [...shapes.filter(isTitle), ...shapes.filter((shape) => !isTitle(shape))];
}

function shapeOf(node: XmlNode): readonly SlideShape[] {
  if (node.name === "grpSp") return node.children.flatMap(shapeOf);
  if (node.name === "AlternateContent")
    return (childOf(node, "Choice") ?? childOf(node, "Fallback"))?.children.flatMap(shapeOf) ?? [];
  if (node.name === "pic") return [{ kind: "picture" }];
  if (node.name === "graphicFrame") return frameOf(node);
  if (node.name !== "sp" && node.name !== "cxnSp") return [];
  const holder = findAll(node, "ph")[0];
  const role = holder?.attributes.type ?? "";
  const body = childOf(node, "txBody");
  if (body === null || repeated.has(role) || isHidden(node)) return [];
  return [
    {
      kind: "text",
      body,
      isTitle: role === "title" || role === "ctrTitle",
      box: boxOf(childOf(childOf(node, "spPr"), "xfrm")),
    },
  ];
}

function frameOf(node: XmlNode): readonly SlideShape[] {
  if (isHidden(node)) return [];
  const table = findAll(node, "tbl")[0];
  return table ? [{ kind: "table", table, box: boxOf(childOf(node, "xfrm")) }] : [{ kind: "picture" }];
}

const isHidden = (node: XmlNode): boolean => {
  const said = node.children.flatMap((child) => childOf(child, "cNvPr")?.attributes.hidden ?? []);
  return said.some((hidden) => hidden === "1" || hidden === "true");
};

function boxOf(frame: XmlNode | null): Box | null {
  const points = (name: string, part: string): number =>
    Number(attributeOf(childOf(frame, name)?.attributes ?? {}, part) ?? Number.NaN) / unitsOfPoint;
  const box = { x: points("off", "x"), y: points("off", "y"), width: points("ext", "cx"), height: points("ext", "cy") };
  return Object.values(box).every(Number.isFinite) ? box : null;
}
