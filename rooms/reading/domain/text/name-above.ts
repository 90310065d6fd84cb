import { isHeadText } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextLine } from "./lines.ts";
import type { NamedText, TextName } from "./names.ts";

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

/** 「目標：安心して暮らせると思う」 / 「人の割合 60%（R6）」: a name that begins on the line above, behind the word that opens it. */
export function wordsFromAbove(
  group: FigureGroup,
  words: string,
  { lines, figuresByLine }: Pick<NamedText, "lines" | "figuresByLine">,
): string {
  const above = lines[group.first.order - 1];
  if (!above || group.first.blanks > 1 || (figuresByLine[above.order] ?? []).length > 0) return words;
  const begun = /(?:目標|指標名?|KPI)\s*[:：]\s*([^:：]+)$/.exec(above.plain);
  // over a blank line only a name that cannot end so goes on
  if (group.first.blanks > 0 && !/[のやとをに・、]\s*$/.test(begun?.[1] ?? "")) return words;
  const isOwnLine = group.first.text.slice(0, group.start).trim() === words;
  return begun && isOwnLine ? `${above.text.slice(above.text.length - (begun[1]?.length ?? 0)).trim()}${words}` : words;
}
