import { bigrams, searchKey } from "../../../foundation/index.ts";

/** Words that an office writes for other words (入込数 for 入込客数), as people have decided; nothing is taken for the same otherwise. */
export type Synonym = { readonly written: string; readonly means: string };

/** How two names agree, from the strongest to the weakest. */
export type NameMatch = {
  readonly how: "exact" | "normalised" | "synonym" | "withoutRemark" | "contains" | "similar";
  readonly confidence: number;
};

/** A name in the forms in which it is compared, worked out once. */
export type NameForms = {
  readonly printed: string;
  /** One width, one kana, no spaces, bullets or punctuation. */
  readonly key: string;
  /** The key of the name with known synonyms written out. */
  readonly meant: string;
  /** Without what stands in brackets: the scope of a KPI (14市町村合計). */
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
};

export function nameForms(printed: string, synonyms: readonly Synonym[] = []): NameForms {
  const key = nameKey(printed);
  const meant = synonyms.reduce((left, { written, means }) => left.replaceAll(nameKey(written), nameKey(means)), key);
  const core = nameKey(printed.replace(/[（(［[【〔][^（()）［\]】〕]*[)）］\]】〕]/g, ""));
  return { printed, key, meant, core, pairs: new Set(bigrams(meant)) };
}

/** Letters and digits only, in one width: ＫＰＩ・○ ﾌﾟﾛｼﾞｪｸﾄ 数 → kpiぷろじぇくと数. */
export function nameKey(text: string): string {
  return searchKey(text).replace(
    /[\s・･、。,.，．:：;；/／|｜○◯●◎□■◆◇▼▽★☆※*＊~〜～ー\-－―–—()（）［\][\]【】〔〕「」『』<>＜＞"'’]/g,
    "",
  );
}

/** A contained name must have so many letters: 人口 stands in too many others. */
const shortestPart = 4;

/** How the names agree; null when they do not. */
export function matchNames(one: NameForms, other: NameForms): NameMatch | null {
  if (one.key === "" || other.key === "") return null;
  if (one.printed === other.printed) return { how: "exact", confidence: 1 };
  if (one.key === other.key) return { how: "normalised", confidence: 0.97 };
  if (one.meant === other.meant) return { how: "synonym", confidence: 0.93 };
  if (one.core === other.core && one.core.length >= shortestPart) return { how: "withoutRemark", confidence: 0.82 };
  return contained(one.meant, other.meant) ?? similar(one.pairs, other.pairs);
}

function contained(one: string, other: string): NameMatch | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestPart || !long.includes(short)) return null;
  return { how: "contains", confidence: round(0.5 + 0.3 * (short.length / long.length)) };
}

/** Names that share fewer pairs of letters are different names. */
const leastShared = 0.7;

/** The share of common pairs of letters (Dice): 1 for the same pairs, 0 for none. */
function similar(one: ReadonlySet<string>, other: ReadonlySet<string>): NameMatch | null {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const dice = one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
  return dice >= leastShared ? { how: "similar", confidence: round(0.8 * dice) } : null;
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
