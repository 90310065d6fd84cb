import type { Problem } from "../../../foundation/index.ts";
import { partTwice } from "../domain/package-problems.ts";
import type { Package } from "./open-package.ts";
import { childrenOf, readTree } from "./walk-xml.ts";

/** A part that another part names. An outer one points outside the file (an address, another workbook) and is never followed. */
export type PartLink = {
  readonly id: string;
  /** The last word of its type: worksheet, styles, image, hyperlink. */
  readonly type: string;
  readonly target: string;
  readonly outer: boolean;
};

/** What a part names, from its `.rels` part; the package itself is the part "". Where there is none, nothing is named. */
export function linksOf(
  pack: Package,
  part: string,
): { readonly links: readonly PartLink[]; readonly problem: Problem | null } {
  const cut = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  if (!pack.has(name)) return { links: [], problem: null };
  const { root, problem } = readTree(pack, name);
  const links = childrenOf(root, "Relationship").map(({ attributes }) => {
    const outer = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: outer ? target : inside(part.slice(0, cut), target),
      outer,
    };
  });
  return { links, problem };
}

/** A path as seen from a folder of the package; what climbs above the package stays at its top. */
function inside(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target : `${folder}${target}`).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A list of sheets or slides in which each part stands once: a small file that lists one part thousands of times is made to harm. */
export function eachPartOnce<Item>(
  items: readonly Item[],
  partOf: (item: Item) => string | null,
  tell: (found: Problem) => void,
): readonly Item[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  const kept = items.filter((item) => {
    const part = partOf(item)?.toLowerCase();
    if (part === undefined) return true;
    const isFirst = !seen.has(part);
    (isFirst ? seen : twice).add(part);
    return isFirst;
  });
  for (const part of twice) tell(partTwice(part));
  return kept;
}

/** The main part of an Office file (workbook, document, presentation); null where the package is of another kind. */
export function mainPart(pack: Package, usual: string): string | null {
  const named = linksOf(pack, "").links.find(({ type, outer }) => type === "officeDocument" && !outer);
  if (named && pack.has(named.target)) return named.target;
  return pack.has(usual) ? usual : null;
}
