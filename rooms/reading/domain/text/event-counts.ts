import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { restsOf } from "./flow-rests.ts";
import { gridOf, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** Who was counted, and how many: 参加者49名. */
const count =
  /(参加者|受講者|受講生|来場者|出席者|応募者|受賞者)数?\s?[:：]?\s?((?:約|延べ)?\d[\d,]*\s?(?:人|名|社|組|団体))/g;
const mark = /^\s*[・○●◎◆◇■□]\s*/;
const longestEvent = 60;

/**
 * 「・開講式 R5.6.25 北町 参加者49名 R5.6.26 南町 参加者39名」: an event, and how many came to it on which day and where. The day may stand alone on the line
 * above, or at its end.
 */
export function eventCounts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const counts = taken.has(line) || !/者|受講生/.test(line.plain) ? [] : [...line.plain.matchAll(count)];
    const [first] = counts;
    const ahead = mark.exec(line.plain)?.[0].length;
    if (!first || ahead === undefined || counts.some(([, who]) => who !== first[1])) return [];
    const periods = findPeriods(line.plain);
    const begins = Math.min(first.index, ...periods.map(({ start }) => start));
    const event = line.plain.slice(ahead, begins).trim();
    const above = dayAbove(line, lines);
    const cells = counts.map((found, index) => {
      const before = counts[index - 1];
      const from = before ? before.index + before[0].length : begins;
      const head = headOf(line.plain.slice(from, found.index), periods.length === 0 ? above : null);
      return { head, value: found[2] ?? "" };
    });
    if (!isEvent(event) || cells.some(({ head }) => head === null)) return [];
    const end = counts.map((found) => found.index + found[0].length).at(-1) ?? 0;
    const grid = gridOf([
      [line, ["活動名", ...cells.map(({ head }) => head ?? "")]],
      [line, [`${event} ${first[1] ?? ""}`, ...cells.map(({ value }) => value)]],
    ]);
    return [{ grid, lines: [line], rest: restsOf(line, [[0, end]]) }];
  });
}

const isEvent = (event: string): boolean =>
  event.length > 2 && event.length <= longestEvent && /[一-龠ァ-ヶ]{2}/.test(event) && !/[。、→⇒]|\d/.test(event);

/** 「R5.6.25 北町」 as the head of the count behind it; null where anything else stands there, or no day. */
function headOf(words: string, above: string | null): string | null {
  const days = findPeriods(words).filter(isDay);
  const [day] = days;
  const place = words.slice(day?.end ?? 0).replace(/[\s()]/g, "");
  const when = day?.printed ?? above;
  const isPlain =
    days.length <= 1 && words.slice(0, day?.start ?? 0).trim() === "" && /^[一-龠ァ-ヶー]{0,8}$/.test(place);
  if (when === null || !isPlain) return null;
  return place === "" ? when : `${place}（${when}）`;
}

const isDay = ({ period }: FoundPeriod): boolean => period.kind === "date";

/** The only day at the end of the line above. */
function dayAbove(line: TextLine, lines: readonly TextLine[]): string | null {
  const above = lines[line.order - 1];
  const last = above && above.page === line.page && line.blanks === 0 ? findPeriods(above.plain).at(-1) : undefined;
  return above && last && isDay(last) && above.plain.slice(last.end).trim() === "" ? last.printed : null;
}
