import { isHeadText } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import type { FigureGroup } from "./text-groups.ts";
import type { TextLine } from "./text-lines.ts";
import type { NamedText, TextName } from "./text-names.ts";

const longestAbove = 32;

/** 「県内総生産（名目）」 above 「2兆4,800億円（2021年度）→ …」: a short line of words straight above a line that is nothing but the values. */
export function nameAbove(
  group: FigureGroup,
  { lines, figuresByLine }: Pick<NamedText, "lines" | "figuresByLine">,
): { readonly name: string; readonly line: TextLine } | null {
  const above = lines[group.first.order - 1];
  const isAlone = group.first.plain.slice(0, group.start).trim() === "" && group.ofRow === 1;
  if (!above || !isAlone || above.page !== group.first.page || group.first.blanks > 0) return null;
  const words = above.text.trim().replace(/^[・○●◎■□◆◇▶▷►]\s*/, "");
  // 「笑顔のまちへ目標：健康寿命」: the slogan beside it ran into the line
  const name = aimNamed.exec(words)?.[1]?.trim() ?? words;
  const isName =
    name.length <= longestAbove &&
    /[一-龠ァ-ヶ]{2}/.test(name) &&
    !/[。、→⇒]|[:：]$|^[【（(※]/.test(name) &&
    (figuresByLine[above.order] ?? []).length === 0 &&
    headingDepth(above.text) === null &&
    above.heading === undefined &&
    !isHeadText(name);
  return isName ? { name, line: above } : null;
}

const aimNamed = /目標[\s　]*[:：]([^:：]{2,})$/;

/** Names by the line on which they end; of two beside each other neither is what the lines below are of. */
export function namesAlone(names: readonly TextName[]): ReadonlyMap<number, TextName> {
  const found = new Map<number, TextName | null>();
  for (const name of names) found.set(name.last.order, found.has(name.last.order) ? null : name);
  return new Map([...found].flatMap(([order, name]) => (name ? [[order, name] as const] : [])));
}
