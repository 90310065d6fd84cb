import type { Within } from "./found-fact.ts";
import { eitherIsWider, headingDepth, isLabelLine } from "./heading-forms.ts";
import { type BodyLook, isHeadingByLook, isPhrase } from "./line-looks.ts";
import { joinLines, readName, withinKind } from "./name-words.ts";
import type { PlacedLine } from "./placed-text.ts";

/** A heading that holds, and what tells how wide it is: the depth of its mark, the level that the format says, its letters. */
export type Heading = {
  /** By its mark or number; null where it has none. */
  readonly depth: number | null;
  readonly level: number | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly within: Within;
};

/** Letters of two headings differ from so many points. */
const otherSize = 0.9;

/** Whether what stands below `above` may be headed by `lower` in turn. */
function isWider(above: Heading, lower: Heading): boolean {
  if (above.level !== null && lower.level !== null && above.level !== lower.level) return above.level < lower.level;
  if (above.depth !== null && lower.depth !== null)
    return above.depth < lower.depth || eitherIsWider(above.depth, lower.depth);
  if ((above.level === null) !== (lower.level === null)) return above.level !== null;
  const bySize = (above.size ?? 0) - (lower.size ?? 0);
  if (above.size !== null && lower.size !== null && Math.abs(bySize) > otherSize) return bySize > 0;
  // a chapter, goal or measure is wide, however its letters look
  if (isOfPlan(above) !== isOfPlan(lower)) return isOfPlan(above);
  if (above.bold !== lower.bold) return above.bold;
  // in equal letters a marked one and one without a mark stand below each other as they come
  return (above.depth === null) !== (lower.depth === null) && above.level === null;
}

const isOfPlan = ({ depth }: Heading): boolean => depth !== null && depth < depthOfNumbers;
/** 第1章, 基本目標1, 施策1 stand above 1, (1), ①. */
const depthOfNumbers = 3;

/** The headings that hold below a line: a heading ends those that are not wider, and all below them. */
export function withHeading(headings: readonly Heading[], line: PlacedLine, body: BodyLook): readonly Heading[] {
  const found = headingOf(line, body);
  if (found === null) return headings;
  const end = headings.findIndex((above) => !isWider(above, found));
  const kept = end < 0 ? headings : headings.slice(0, end);
  return found.within.name === "" ? kept : [...kept, found];
}

/** Null for a line that heads nothing; a heading without a name is a label (KPI, 主な取組), which ends those beside it. */
function headingOf(line: PlacedLine, body: BodyLook): Heading | null {
  const depth = headingDepth(line.text);
  const level = line.heading ?? null;
  if (depth === null && level === null && !isHeadingByLook(line, body)) return null;
  const { size, bold } = line.style;
  const text = joinLines(line.text);
  const isLabel = depth === null && isLabelLine(text);
  if (isLabel && level === null) return null;
  if (depth === null && !isLabel && !isPhrase(text)) return null;
  const name = isLabel ? "" : readName(text.replace(/^[【〈《](.*)[】〉》]$/, "$1")).name.replace(sumBehind, "");
  if (name === "" && !isLabel) return null;
  return { depth, level, size, bold, within: { kind: withinKind("", text), name, at: line.at } };
}

/** 「柱１　…（総額　48億円）」, 「(1) …　15億円」: what all below it costs is not of its name. */
const sumBehind =
  /(?:[\s　]*[（(](?:総額|合計|計|予算額|事業費|総事業費)[:：\s　]*[約\d０-９][^()（）]{0,20}円[)）]|[\s　]+[約\d０-９][\d０-９,，.．億万千百]{0,16}円)$/;

/** The headings that hold at each of these places in the lines. */
export function headingsAt(
  lines: readonly PlacedLine[],
  places: ReadonlySet<number>,
  body: BodyLook,
): ReadonlyMap<number, readonly Within[]> {
  const found = new Map<number, readonly Within[]>();
  let headings: readonly Heading[] = [];
  if (places.size === 0) return found;
  lines.forEach((line, place) => {
    if (places.has(place))
      found.set(
        place,
        headings.map(({ within }) => within),
      );
    headings = withHeading(headings, line, body);
  });
  return found;
}
