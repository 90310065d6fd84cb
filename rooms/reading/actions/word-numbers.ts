import { numberAs } from "../domain/list-numbers.ts";
import type { Package } from "./open-package.ts";
import { attributeOf, childOf, childrenOf, readTree, type XmlNode } from "./walk-xml.ts";

/** The number or mark that Word writes before a paragraph of a list, with the space behind it; "" where there is none. Counts on with every call. */
export type WordNumbers = (paragraph: XmlNode) => string;

type Level = { readonly format: string; readonly text: string; readonly start: number };
type List = {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

const val = (node: XmlNode | null): string | null => attributeOf(node?.attributes ?? {}, "val");

/** Reads how lists are numbered. What is no list, or is not understood, has no number. */
export function readWordNumbers(
  pack: Package,
  parts: { readonly numbering: string | null; readonly styles: string | null },
): WordNumbers {
  if (parts.numbering === null) return () => "";
  const lists = readLists(readTree(pack, parts.numbering).root);
  const byStyle = stylesWithLists(parts.styles === null ? null : readTree(pack, parts.styles).root);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const properties = childOf(paragraph, "pPr");
    const own = childOf(properties, "numPr");
    const styled = byStyle.get(val(childOf(properties, "pStyle")) ?? "");
    const number = val(childOf(own, "numId")) ?? styled?.number;
    const level = Number(val(childOf(own, "ilvl")) ?? styled?.level ?? 0);
    const list = number === undefined || number === null ? undefined : lists.get(number);
    if (!list?.levels.has(level)) return "";
    const count = counts.get(list.abstract) ?? [];
    const first = list.starts.get(level);
    if (first !== undefined && !begun.has(`${number} ${level}`)) count[level] = first - 1;
    begun.add(`${number} ${level}`);
    count[level] = (count[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
    count.length = level + 1;
    counts.set(list.abstract, count);
    return written(list, level, count);
  };
}

function written(list: List, level: number, count: readonly (number | undefined)[]): string {
  const text = list.levels.get(level)?.text ?? "";
  const filled = text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const own = list.levels.get(at);
    return own ? numberAs(count[at] ?? own.start, own.format) : "";
  });
  return filled === "" ? "" : `${filled} `;
}

function readLists(root: XmlNode | null): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenOf(root, "abstractNum").map((node) => [
      attributeOf(node.attributes, "abstractNumId") ?? "",
      levelsOf(node),
    ]),
  );
  return new Map(
    childrenOf(root, "num").map((node) => {
      const abstract = val(childOf(node, "abstractNumId")) ?? "";
      const overrides = childrenOf(node, "lvlOverride");
      const starts = overrides.flatMap((override) => {
        const start = Number(val(childOf(override, "startOverride")) ?? Number.NaN);
        return Number.isInteger(start) ? [[Number(attributeOf(override.attributes, "ilvl") ?? 0), start] as const] : [];
      });
      const levels = new Map([
        ...(abstracts.get(abstract) ?? []),
        ...overrides.flatMap((override) => [...levelsOf(override)]),
      ]);
      return [attributeOf(node.attributes, "numId") ?? "", { abstract, levels, starts: new Map(starts) }];
    }),
  );
}

function levelsOf(node: XmlNode): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(node, "lvl").map((level) => [
      Number(attributeOf(level.attributes, "ilvl") ?? 0),
      {
        format: val(childOf(level, "numFmt")) ?? "decimal",
        text: (val(childOf(level, "lvlText")) ?? "").replace(/[\ue000-\uf8ff]/g, "•"),
        start: Number(val(childOf(level, "start")) ?? 1) || 0,
      },
    ]),
  );
}

function stylesWithLists(
  root: XmlNode | null,
): ReadonlyMap<string, { readonly number: string; readonly level: string | null }> {
  return new Map(
    childrenOf(root, "style").flatMap((style) => {
      const list = childOf(childOf(style, "pPr"), "numPr");
      const number = val(childOf(list, "numId"));
      return number === null
        ? []
        : [[attributeOf(style.attributes, "styleId") ?? "", { number, level: val(childOf(list, "ilvl")) }]];
    }),
  );
}
