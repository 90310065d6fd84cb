import type { TextLine } from "./line.ts";

const mayBeTorn = /[\d令平昭成和年兆億万千百]\s*$|\d,\s*$/;
/** 「10,」 / 「418人」 */
const restOfThousands = /^\s*\d{3}(?!\d)/;
/** The beginning of a number or of a year: 「令和6年10」, 「56万9」, 「12」. */
const begunNumber =
  /(?:(?:[令平昭][和成]|[RHS])?\d{1,4}年(?:度|\d{1,2}月?)?\d{0,2}|(?:[令平昭][和成]|[RHS]|[▲△-])?\d[\d,.]{0,12}(?:[兆億万千百][\d,]{0,5}){0,4})$/;
/** 「…人口は2040(令和22)年に10,」: the year of the number goes with it. */
const begunInYear =
  /(?:(?:[令平昭][和成]|[RHS])?\d{1,4}(?:\([^()]{1,8}\))?年度?(?:には?、?|で)(?:約)?)?[▲△-]?\d[\d,]{0,8},$/;
const restOfNumber = /^\s*(?:[\d,.]|[年月日度]|[兆億万千百]|[一-龠%ァ-ヶa-zA-Z㎥㎡])/;
/** 「平」 / 「成27年」 */
const begunEra = /[令平昭][和成]?$/;
const restOfEra = /^\s*[和成]?(?:元|\d{1,2})年/;

/**
 * Prose is broken where its lines are full, be it inside a number: 「…10」 / 「月1日」, 「…平」 / 「成27年」, 「…56万9」 / 「千人」. What is begun of it is read
 * at the head of the next line.
 */
export function withWholeNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const closed = withBracketsClosed(lines);
  const torn = closed.map((line, order) => tornEnd(line, closed[order + 1]));
  if (torn.every((length) => length === 0)) return closed;
  return closed.map((line, order) => {
    const [lost, gained] = [torn[order] ?? 0, torn[order - 1] ?? 0];
    const above = closed[order - 1];
    if (lost === 0 && gained === 0) return line;
    const whole = above && gained > 0 ? withAhead(line, above, gained) : line;
    return lost === 0
      ? whole
      : withTexts(whole, whole.text.trimEnd().slice(0, -lost), whole.plain.trimEnd().slice(0, -lost));
  });
}

const openEnd = /\([^()]{0,12}$/;
const closingStart = /^\s*[^()。]{0,20}\)/;

/** 「…16.8％（い」 / 「ずれも令和2年）と」: a short bracket that is broken is closed in its own line. */
function withBracketsClosed(lines: readonly TextLine[]): readonly TextLine[] {
  const pulled = lines.map((line, order) => restOfBracket(line, lines[order + 1]));
  if (pulled.every((length) => length === 0)) return lines;
  return lines.map((line, order) => {
    const [given, taken] = [pulled[order - 1] ?? 0, pulled[order] ?? 0];
    const next = lines[order + 1];
    const own =
      given === 0
        ? line
        : {
            ...withTexts(line, line.text.slice(given), line.plain.slice(given)),
            begun: `${line.begun ?? ""}${line.text.slice(0, given)}`,
          };
    return taken === 0 || !next
      ? own
      : withTexts(
          own,
          own.text.trimEnd() + next.text.slice(0, taken).trimStart(),
          own.plain.trimEnd() + next.plain.slice(0, taken).trimStart(),
        );
  });
}

/** How many letters of the next line close a bracket that this one opens at its end: only where a number is in it. */
function restOfBracket({ plain }: TextLine, next: TextLine | undefined): number {
  if (next?.begun === undefined || !plain.includes("(")) return 0;
  const open = openEnd.exec(plain.trimEnd());
  const rest = open && closingStart.exec(next.plain)?.[0];
  return rest && rest.length < next.plain.trimEnd().length && /\d/.test(open[0] + rest) ? rest.length : 0;
}

const withTexts = (line: TextLine, text: string, plain: string): TextLine => ({ ...line, text, plain });

/** How many letters at the end of the line are the beginning of a number that goes on in the next. */
function tornEnd({ plain }: TextLine, next: TextLine | undefined): number {
  if (next?.begun === undefined || !mayBeTorn.test(plain)) return 0;
  const end = plain.trimEnd().slice(-longestEnd);
  const era = restOfEra.test(next.plain) ? begunEra.exec(end) : null;
  const rest = end.endsWith(",") ? restOfThousands : restOfNumber;
  const number = rest.test(next.plain) ? (end.endsWith(",") ? begunInYear : begunNumber).exec(end) : null;
  const found = era ?? number;
  return found === null || found[0].length === end.length ? 0 : found[0].length;
}
const longestEnd = 30;

function withAhead(line: TextLine, above: TextLine, gained: number): TextLine {
  const begun = line.begun?.slice(0, -gained);
  return {
    ...line,
    ...(begun === undefined ? {} : { begun }),
    text: above.text.trimEnd().slice(-gained) + line.text.trimStart(),
    plain: above.plain.trimEnd().slice(-gained) + line.plain.trimStart(),
  };
}
