import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./lines.ts";
import { isBracketHeading, namesMeasure, withoutKpiLabel } from "./marks.ts";
import { endsOutline, endsSentence, explains, namesOfColumns } from "./name-ends.ts";
import { longestName, type NamedText, type TextName, withoutRole } from "./names.ts";
import { labelAhead } from "./own-words.ts";
import { isTimeUnit } from "./units.ts";

/**
 * Names without marks: lines, or pieces of a line with gaps between, that end as a measure does and hold no figure. What a marked name runs
 * over is none of its own.
 */
export function plainNames({ lines, names, figuresByLine }: NamedText): readonly TextName[] {
  const used = new Set(names.flatMap(({ first, last }) => [first, last]));
  const isFree = (line: TextLine): boolean =>
    !used.has(line) && (figuresByLine[line.order] ?? []).every(({ unit }) => isTimeUnit(unit) || unit === "無単位");
  return lines.flatMap((line) => {
    if (!isFree(line) || line.plain.length > longestName || explains.test(line.plain)) return [];
    if (endsSentence.test(lines[line.order + 1]?.plain ?? "")) return [];
    const words = line.text.replace(/^.*目標[\s　]*[:：]/, "");
    const pieces = namesOfColumns(words.trim());
    if (!pieces.every((piece) => namesMeasure(piece))) return [];
    const above = lines[line.order - 1];
    const isTorn = above !== undefined && line.blanks === 0 && isFree(above) && isUnfinished(above);
    // of two names nothing tells which one began there
    if (isTorn && pieces.length > 1) return [];
    // behind 「目標：」 a name begins
    const begun = isTorn && words === line.text ? above : null;
    return pieces.map((text, inRow): TextName => {
      const place = { first: begun ?? line, last: line, end: line.plain.length, inRow, ofRow: pieces.length };
      return {
        ...place,
        text: withoutRole(withoutNumber(`${begun ? begun.text.trim() : ""}${text}`)),
        sort: "measure",
        mark: "",
      };
    });
  });
}

/** 「2　健康寿命（男性）」: the number of a heading; 「成果指標　待機児童数」: the word that says it is one. */
const withoutNumber = (name: string): string =>
  withoutKpiLabel(
    name
      .replace(labelAhead, "")
      .replace(
        /^[\s　]*(?:[0-9０-９]{1,3}[\s　.．]+|[アイウエオカキクケコ][\s　]+|[①-⑳][\s　]*)(?=[^\s　\d０-９])/,
        "",
      ),
  );

/** 「地元中小企業の」 / 「研究開発に取り組む割合」: a short line that ends in the middle of a phrase. */
export const isUnfinished = ({ text, plain, heading }: TextLine): boolean =>
  heading === undefined &&
  /(?:[のをにがとで・るた]|んだ|除く)$/.test(text.trim()) &&
  !endsOutline.test(text.trim()) &&
  headingDepth(text) === null &&
  plain.length <= 40 &&
  !isBracketHeading(plain) &&
  !/[。]/.test(text);
