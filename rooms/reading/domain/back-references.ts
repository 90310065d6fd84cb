import { toCommonWidth } from "../../../foundation/index.ts";
import type { FoundFact, Within } from "./found-fact.ts";
import { headingLabel } from "./heading-label.ts";
import { withNameBelow } from "./labelled-lines.ts";
import { joinLines, readName } from "./name-words.ts";
import type { ReadPage } from "./placed-text.ts";

/** 「施策1-1」 in a list of indicators means the heading 「施策１－１　販路を広げる」 of the same document: the heading is told in its place. */
export function withReferences(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  if (!facts.some(({ within }) => within.some(({ name }) => keyOf(name) !== null))) return facts;
  const titles = titlesOf(pages);
  if (titles.size === 0) return facts;
  const meant = (one: Within): Within => {
    const found = titles.get(keyOf(one.name) ?? "");
    return found ? { ...one, kind: found.kind, name: found.name } : one;
  };
  return facts.map((fact) => {
    const within = fact.within.map(meant);
    return within.some((one, index) => one !== fact.within[index]) ? { ...fact, within } : fact;
  });
}

type Title = Pick<Within, "kind" | "name">;

/** The headings with a label and a name, by their label; null for a label that two headings of different names have. */
function titlesOf(pages: readonly ReadPage[]): ReadonlyMap<string, Title | null> {
  const titles = new Map<string, Title | null>();
  const add = (text: string): void => {
    const label = headingLabel(text);
    if (!label || label.rest === "") return;
    const key = plainKey(text.slice(0, text.trimEnd().length - label.rest.length));
    const title = { kind: label.kind, name: readName(joinLines(text)).name };
    const before = titles.get(key);
    const isSame = before === undefined || before?.name.replace(/\s/g, "") === title.name.replace(/\s/g, "");
    titles.set(key, isSame ? (before ?? title) : null);
  };
  for (const { parts } of pages)
    parts.forEach((part, index) => {
      const next = parts[index + 1];
      if (part.kind === "line")
        add((withNameBelow(part.line, next?.kind === "line" ? next.line : undefined) ?? part.line).text);
      else for (const { text } of part.grid.cells) add(text);
    });
  return titles;
}

/** The label that a name is and no more: 施策1-1; null for any other name. */
function keyOf(name: string): string | null {
  return headingLabel(name)?.rest === "" ? plainKey(name) : null;
}

/** ＜施策１－１＞ and 施策1-1 are one label. */
const plainKey = (text: string): string =>
  toCommonWidth(text)
    .replace(/[\s【】〈〉《》≪≫<>〔〕[\]()（）:：.．、]+/g, "")
    .replace(/[－‐ー―−]/g, "-");
