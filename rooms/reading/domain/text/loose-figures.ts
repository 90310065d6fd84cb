import { namelessFact } from "../asked-names.ts";
import type { FoundFact, Within } from "../found-fact.ts";
import { lettersOf } from "../letters-of.ts";
import type { Place, ReadProblem } from "../placed-text.ts";
import { isChange, isCondition, isOfRule } from "./counted.ts";
import type { LineFigures, TextFigure } from "./figures.ts";
import { figureOf } from "./kpi-figures.ts";
import { isAimedChange } from "./left-out.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { isTimeUnit } from "./units.ts";

/**
 * Figures with a unit that no rule took, by their lines: each stands as it is printed, and what it is of is asked, so that no value of a text is
 * passed over in silence.
 */
export function looseFigures(
  lines: readonly TextLine[],
  read: readonly LineFigures[],
  { facts, told, within }: Known,
): readonly FoundFact[] {
  const taken = takenIn(facts);
  const named = namesWithFigures(facts);
  const isTold = new Set(told.flatMap(({ at }) => (at.lines ? keysOf(at) : [])));
  return lines.flatMap((line) => {
    const own = read[line.order]?.figures ?? [];
    if (own.length === 0) return [];
    const place = placeAround([line]);
    const [key = 0] = keysOf(place);
    const mine = taken.get(key);
    const names = named.get(key) ?? "";
    const loose = own.filter(
      (figure) =>
        !mine?.has(plain(figure.printed)) &&
        !(names !== "" && names.includes(figure.printed)) &&
        isValue(figure, lines[line.order + 1]) &&
        !isTold.has(key),
    );
    if (loose.length === 0) return [];
    const figures = loose.map((figure) =>
      figureOf(figure, figure.said ?? (isAimedChange(figure, lines[line.order + 1]) ? "target" : "figure"), null),
    );
    return [
      namelessFact(figures, {
        printed: line.text.trim(),
        at: place,
        within: within.get(line.order) ?? [],
      }),
    ];
  });
}

type Known = {
  readonly facts: readonly FoundFact[];
  /** What is told of lines already. */
  readonly told: readonly ReadProblem[];
  /** The headings that hold at a line, by its order. */
  readonly within: ReadonlyMap<number, readonly Within[]>;
};

/** What was read, by the lines on which it stands. */
function takenIn(facts: readonly FoundFact[]): ReadonlyMap<number, ReadonlySet<string>> {
  const taken = new Map<number, Set<string>>();
  for (const { figures } of facts)
    for (const { at, printed } of figures)
      for (const key of keysOf(at)) {
        const held = taken.get(key);
        if (held) held.add(plain(printed));
        else taken.set(key, new Set([plain(printed)]));
      }
  return taken;
}

/** 「観光入込客数（14市町村合計）」: the names that hold numbers, by the lines over which their facts stand. */
function namesWithFigures(facts: readonly FoundFact[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { name, at } of facts)
    for (const key of inBracket.test(name) && at.lines ? keysOf(at) : [])
      found.set(key, `${found.get(key) ?? ""} ${name}`);
  return found;
}
const inBracket = /[（(][^（()）]*[\d０-９]/;

/** Where a format counts lines, its lines; elsewhere the page: what is printed alike on a page counts as taken. */
function keysOf({ page = 1, lines }: Place): readonly number[] {
  if (!lines) return [page * mostLines];
  const [first, last] = lines;
  return first === last
    ? [page * mostLines + first]
    : Array.from({ length: last - first + 1 }, (_, index) => page * mostLines + first + index);
}
/** As it is compared: mostly it is so already. */
const plain = (printed: string): string => (/[^!-~一-龠]/.test(printed) ? lettersOf(printed) : printed);
/** No page has so many. */
const mostLines = 10_000_000;

/** Not by how much something changed, how long something takes, what a rule asks for, or how a sum is made up; 「ほか3事業」 counts what is not listed. */
function isValue(figure: TextFigure, next: TextLine | undefined): boolean {
  const { unit, line, start } = figure;
  return (
    unit !== "無単位" &&
    !isTimeUnit(unit) &&
    (isAimedChange(figure, next) || !isChange(figure, next)) &&
    !isCondition(figure) &&
    !isOfRule(figure) &&
    !/(?:ほか|他)(?:に|再掲)?\s*$/.test(line.plain.slice(0, start))
  );
}
