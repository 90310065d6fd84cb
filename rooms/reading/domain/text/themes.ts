import { confidenceOf, type FoundFact, type Within } from "../found-fact.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** A title of a numbered list, in the order of the list. */
export type Theme = { readonly number: number; readonly title: string; readonly line: TextLine };
export type Themes = {
  readonly themes: readonly Theme[];
  /** Where the part of each theme begins, in the same order; empty where the parts cannot be told. */
  readonly starts: readonly TextLine[];
};

const numbered = /^\s*(\d{1,2})[.．、)]\s*(\S.{2,70})$/;
/** Fewer are a list inside a text. */
const leastThemes = 3;
/** Between two titles of one list stand a few headings at most. */
const farthest = 8;

/**
 * The themes of a document whose contents list them with numbers 1 to n, and where each begins: a word that heads exactly n parts behind the
 * list (キーワード, 施策の概要) parts them in the same order, even where the titles themselves were lost.
 */
export function findThemes(lines: readonly TextLine[]): Themes {
  const themes = longestList(lines);
  const last = themes.at(-1);
  if (!last) return { themes: [], starts: [] };
  const starts = partStarts(lines.slice(last.line.order + 1), themes.length);
  return {
    themes,
    starts: starts.map((start, index) => titleAbove(start, themes[index]?.title ?? "", lines) ?? start),
  };
}

function longestList(lines: readonly TextLine[]): readonly Theme[] {
  let best: readonly Theme[] = [];
  let run: Theme[] = [];
  for (const line of lines) {
    const found = numbered.exec(line.plain);
    if (!found || /\d\s*$/.test(line.plain.slice(-1)) || isItemOfText.test(line.plain)) continue;
    const number = Number(found[1]);
    const before = run.at(-1);
    const follows = before && number === before.number + 1 && line.order - before.line.order <= farthest;
    const theme = { number, title: titleOf(line), line };
    run = follows ? [...run, theme] : number === 1 ? [theme] : [];
    if (run.length > best.length && run.length >= leastThemes) best = run;
  }
  return best;
}

/** What ends as a sentence or an amount does is no title. */
const isItemOfText = /(?:。|\d[千百万億]{0,2}円)[)）]?\s*$/;

/** As printed, without its number and without what a copied markup leaves (**). */
const titleOf = ({ text }: TextLine): string =>
  text
    .replace(/^[\s　]*[0-9０-９]{1,2}[.．、)）][\s　]*/, "")
    .replaceAll("**", "")
    .trim();

/** The first head that stands exactly `count` times. */
function partStarts(lines: readonly TextLine[], count: number): readonly TextLine[] {
  const heads = new Map<string, TextLine[]>();
  for (const line of lines) {
    const head = /^\s*([^\s\d:：。、・]{2,12})(?=\s|$)/.exec(line.plain)?.[1];
    if (head === undefined) continue;
    const found = heads.get(head);
    if (found) found.push(line);
    else heads.set(head, [line]);
  }
  const fitting = [...heads.values()].filter((found) => found.length === count);
  return fitting.sort((one, other) => (one[0]?.order ?? 0) - (other[0]?.order ?? 0))[0] ?? [];
}

/** A part begins at its title, where that stands a few lines above its first head. */
function titleAbove(start: TextLine, title: string, lines: readonly TextLine[]): TextLine | undefined {
  return lines.slice(Math.max(0, start.order - 4), start.order).find(({ text }) => text.trim() === title);
}

/**
 * The theme whose part a line stands in. Where the last part ends is not printed: what lies farther from its beginning than any other part
 * is long is not counted to it.
 */
export function themeOf({ themes, starts }: Themes): (line: TextLine) => readonly Within[] {
  const lengths = starts.slice(1).map((start, index) => start.order - (starts[index]?.order ?? 0));
  const longest = Math.max(0, ...lengths);
  return (line) => {
    let place = -1;
    for (const start of starts) if (start.order <= line.order) place += 1;
    const theme = line.order - (starts[place]?.order ?? 0) <= longest ? themes[place] : undefined;
    return theme ? [{ kind: "theme", name: theme.title, at: placeAround([theme.line]) }] : [];
  };
}

/** Titles that stand this near each other are a list; farther apart they head sections, and are no goals because of their numbers. */
const nearest = 3;
const isList = (themes: readonly Theme[]): boolean =>
  themes.slice(1).every(({ line }, index) => line.order - (themes[index]?.line.order ?? 0) <= nearest);

/** The themes themselves, as goals without figures; none where neither a list nor the parts show that they are the themes of the document. */
export const themeFacts = ({ themes, starts }: Themes): readonly FoundFact[] =>
  (starts.length > 0 || isList(themes) ? themes : []).map(({ title, line }) => ({
    kind: "goal",
    name: title,
    figures: [],
    flag: null,
    sameAsAbove: false,
    within: [],
    remarks: [],
    printed: line.text.trim(),
    at: placeAround([line]),
    confidence: confidenceOf([]),
    questions: [],
  }));

/**
 * The lines as headings are looked for: 「③ 基盤」 / 「5. 行政の効率化」 that close the list at the beginning head nothing, and are left blank with all of it. Titles
 * with sentences or figures between them are headings.
 */
export function withoutListed(lines: readonly TextLine[], { themes, starts }: Themes): readonly TextLine[] {
  const [first, last] = [themes[0]?.line.order ?? 0, themes.at(-1)?.line.order ?? -1];
  const own = new Set(themes.map(({ line }) => line));
  const heads = lines.slice(first, last).filter((line) => !own.has(line));
  if (starts.length > 0 || themes.length === 0 || !heads.every(isBare)) return lines;
  // where the list is in groups, one of their heads stands above it
  const begin = first - (heads.length > 0 ? 1 : 0);
  return lines.map((line) => (line.order >= begin && line.order <= last ? { ...line, text: "", plain: "" } : line));
}
const isBare = ({ plain }: TextLine): boolean => plain.length <= longestHead && !/[\d。]/.test(plain);
const longestHead = 30;
