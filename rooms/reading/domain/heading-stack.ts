import type { Within } from "./found-fact.ts";
import { depthOfMarks, eitherIsWider, headingForm, isLabelLine } from "./heading-forms.ts";
import { projectNamed, withNameBelow } from "./labelled-lines.ts";
import { type BodyLook, isHeadingByLook, isPhrase } from "./line-looks.ts";
import { joinLines, readName, splitOffice, withinKind } from "./name-words.ts";
import type { PlacedLine } from "./placed-text.ts";
import { tornPlaces } from "./torn-boxes.ts";

/** A heading that holds, and what tells how wide it is: the depth of its mark, the level that the format says, its letters. */
export type Heading = {
  /** By its mark or number; null where it has none. */
  readonly depth: number | null;
  /** Its word or mark: another one of the same depth stands below it. */
  readonly form: string | null;
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
    return (
      above.depth < lower.depth ||
      (above.depth === lower.depth && above.form !== lower.form) ||
      eitherIsWider(above.depth, lower.depth)
    );
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
  const heading = headingOf(line, body);
  if (heading === null) return headings;
  const found = isItemOfMark(line, heading, headings) ? { ...heading, depth: depthBelowMarks } : heading;
  const end = headings.findIndex((above) => !isWider(above, found));
  const kept = end < 0 ? headings : headings.slice(0, end);
  return found.within.name === "" ? kept : [...kept, found];
}

/** 「◆子育て」 / 「１．架空助成事業　194万円」: programmes numbered below a mark, where nothing above the mark is numbered, stand below it. */
const isItemOfMark = ({ text }: PlacedLine, { depth }: Heading, headings: readonly Heading[]): boolean =>
  depth === depthOfNumbers &&
  /円[\s　]*$/.test(text) &&
  headings.some((above) => (above.depth ?? 0) >= depthOfMarks) &&
  !headings.some((above) => above.depth === depthOfNumbers);
const depthBelowMarks = depthOfMarks + 0.2;

/** Null for a line that heads nothing; a heading without a name is a label (KPI, 主な取組), which ends those beside it. */
function headingOf(line: PlacedLine, body: BodyLook): Heading | null {
  const project = projectNamed(line.text);
  if (project !== null) {
    const within: Within = { kind: "project", name: project, at: line.at };
    return { depth: depthOfProject, form: "事業名", level: line.heading ?? null, ...line.style, within };
  }
  if (leadsFromTo(line.text)) return null;
  const { depth, form } = headingForm(line.text) ?? { depth: null, form: null };
  const level = line.heading ?? null;
  if (depth === null && level === null && !isHeadingByLook(line, body)) return null;
  const { size, bold } = line.style;
  const text = joinLines(line.text).replace(/^#{1,6}[ \t]+/, "");
  const isLabel = (depth === null && isLabelLine(text)) || headsColumns(line.text);
  if (isLabel && level === null && depth === null) return null;
  if (depth === null && !isLabel && !isPhrase(text)) return null;
  const name = isLabel ? "" : nameOfHeading(text);
  if (!isLabel && !/[\p{L}\p{N}]/u.test(name)) return null;
  return {
    depth,
    form,
    level,
    size,
    bold,
    within: { kind: withinKind("", text.replace(officeBehind, "")), name, at: line.at },
  };
}

/** 「【H19年】120億円 ➡ 【H27年】134億円」: two figures and the arrow between them head nothing. */
const leadsFromTo = (text: string): boolean => anyArrow.test(text) && fromTo.test(text);
const anyArrow = /[→⇒➡]/;
const fromTo = /[\d０-９][^\s\d０-９]{1,6}[\s　]{0,4}[→⇒➡][^。→⇒➡]{0,16}[\d０-９]/;

/** A sheet of a project stands below a measure and above 1, (1), ①. */
const depthOfProject = 2.8;

/** Without its brackets and number, what it costs and who does it. */
function nameOfHeading(text: string): string {
  const inside = text.replace(/^[【〈《≪＜〔](.*)[】〉》≫＞〕]$/, "$1");
  const name = readName(inside.replace(noteBehind, "")).name.replace(sumBehind, "").replace(officeBehind, "");
  return splitOffice(name)?.name ?? name;
}

/** 「基本目標１　しごと　　　　基本目標２　ひと」: two columns beside each other, and nothing tells which a line below is of. */
function headsColumns(text: string): boolean {
  const [first = "", ...others] = text.trim().split(/[\s　]{4,}/);
  return others.length > 0 && [first, ...others].every((part) => headingForm(part) !== null);
}

/** 「【１】　子育て　　　　（　）内は前年度当初予算額」 */
const noteBehind = /[\s　]{3,}[（(][\s　]*[)）]内は[^\s　]{4,30}$/;

/** 「柱１　…（総額　48億円）」, 「(1) …　15億円」: what all below it costs is not of its name. */
const sumBehind =
  /(?:[\s　]*[［[][約\d０-９][^［\][］]{0,20}円[\]］]|[\s　]*[（(](?:総額|合計|計|予算額|事業費|総事業費)[:：\s　]*[約\d０-９][^()（）]{0,20}円[)）]|[\s　]+(?:(?:当初)?予算額|事業費|総額)?[\s　:：]{0,12}[約\d０-９][\d０-９,，.．億万千百]{0,16}円)$/;

/** 「施策①　…　　担当課：商工観光課」 */
const officeBehind =
  /[\s　]{3,}[一-龠]{1,10}[部課局室]$|[\s　]*(?:[\s　]|(?=[（(]))[（(]?(?:主?担当|所管|主管)(?:部署|部局|課|部|室|係)?名?[\s　]*[:：].*$/;

/** The headings that hold at each of these places in the lines. */
export function headingsAt(
  lines: readonly PlacedLine[],
  places: ReadonlySet<number>,
  body: BodyLook,
): ReadonlyMap<number, readonly Within[]> {
  const found = new Map<number, readonly Within[]>();
  let headings: readonly Heading[] = [];
  if (places.size === 0) return found;
  const torn = tornPlaces(lines);
  let isName = false;
  lines.forEach((line, place) => {
    const named = withNameBelow(line, lines[place + 1]);
    const isListed = isOfList(place, lines);
    const isItem = isName || ((isListed || torn.has(place)) && isMarked(line));
    const held = isItem ? headings : withHeading(headings, named ?? line, body);
    // an item behind ② ends what ① before the list heads, and heads nothing itself
    const below = isListed ? held.filter(({ within }) => within.at !== line.at) : held;
    // what a heading says of itself (what it costs) stands below those above it, not below the one before
    const above = below === headings ? headings : below.filter(({ within }) => within.at !== line.at);
    if (places.has(place))
      found.set(
        place,
        above.map(({ within }) => within),
      );
    headings = below;
    isName = named !== null;
  });
  return found;
}

/** Behind ■, ◆ or in brackets: what stands deepest. */
const isMarked = ({ text }: PlacedLine): boolean => (headingForm(text)?.depth ?? 0) >= depthOfMarks;

/** ■ or ① items straight below each other, some over two lines, are a list: what follows stands below none of them. */
const isOfList = (place: number, lines: readonly PlacedLine[]): boolean =>
  listSign.test(lines[place]?.text ?? "") &&
  (nextOfList(place, lines) !== null ||
    [place - 1, place - 2].some((above) => above >= 0 && nextOfList(above, lines) === place));

function nextOfList(place: number, lines: readonly PlacedLine[]): number | null {
  const sign = listSign.exec(lines[place]?.text ?? "")?.[1];
  if (sign === undefined || lines[place]?.heading !== undefined) return null;
  const next = circled.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 1) : sign;
  const isNext = (at: number): boolean => listSign.exec(lines[at]?.text ?? "")?.[1] === next;
  if (isNext(place + 1)) return place + 1;
  return isNext(place + 2) && goesOn.test(lines[place + 1]?.text ?? "") ? place + 2 : null;
}
const listSign = /^[\s　]*([■◆●①-⑳])/;
const circled = /[①-⑳]/;
/** The rest of an item: set in, no sentence, no figure, no item of its own. */
const goesOn = /^[\s　]+[一-龠ぁ-んァ-ヶー々、・]{1,24}$/;
