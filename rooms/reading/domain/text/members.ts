import { asUnit, problem, type Unit } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason } from "../found-fact.ts";
import type { TextFigure } from "./figures.ts";
import { type Heading, headingsAbove } from "./headings.ts";
import { figureOf } from "./kpi-figures.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** 「（南町・北町・東村）」: names of municipalities, parted by points, in a bracket. */
const listForm =
  /[(（]\s*(?:([^()（）]{1,12})[:：])?\s*((?:[^\s()（）・、:：]{1,8}[市町村区][・、]\s*)+[^\s()（）・、:：]{1,8}[市町村区])\s*[)）]/;

export type MemberList = {
  readonly fact: FoundFact;
  readonly nameLine: TextLine;
  readonly listLine: TextLine;
  readonly heading: Heading | null;
};

export type MemberText = {
  readonly lines: readonly TextLine[];
  readonly headings: ReadonlyMap<number, Heading>;
  readonly figuresByLine: readonly (readonly TextFigure[])[];
};

/**
 * Lists of member municipalities: whose they are stands ahead of the bracket or on the line above. Their number is that of the name (南４町連携
 * 地域) where the list agrees with it, else it is counted.
 */
export function findMemberLists({ lines, headings, figuresByLine }: MemberText): readonly MemberList[] {
  return lines.flatMap((line) => {
    if (!/[市町村区][・、]/.test(line.text)) return [];
    const match = listForm.exec(line.text);
    if (!match) return [];
    const ahead = line.text
      .slice(0, match.index)
      .replace(/^[\s　・○◯●◆■]+/, "")
      .trim();
    const nameLine = ahead === "" ? lines[line.order - 1] : line;
    const name = ahead === "" ? (nameLine?.text.replace(/^[\s　・○◯●◆■]+/, "").trim() ?? "") : ahead;
    if (!nameLine || name === "" || name.length > 60) return [];
    const printedFigure =
      ahead === ""
        ? ((figuresByLine[nameLine.order] ?? []).find(({ unit }) => /^[市町村区]+$/.test(unit)) ?? null)
        : null;
    const found = { line, nameLine, name, printed: match[2] ?? "", when: match[1] ?? "", printedFigure };
    const heading =
      headingsAbove(nameLine, headings).headings.find(({ kind, period }) => kind === "vertical" && period !== null) ??
      null;
    return [{ fact: memberFact(found, heading), nameLine, listLine: line, heading }];
  });
}

type Found = {
  readonly line: TextLine;
  readonly nameLine: TextLine;
  readonly name: string;
  readonly printed: string;
  readonly when: string;
  readonly printedFigure: TextFigure | null;
};

function memberFact(found: Found, heading: Heading | null): FoundFact {
  const { line, nameLine, name, printed, when, printedFigure } = found;
  const count = printed.split(/[・、]\s*/).length;
  const [own] = findPeriods(when);
  const period = {
    period: own?.period ?? heading?.period ?? null,
    printedPeriod: own?.printed ?? heading?.printedPeriod ?? null,
  };
  const isPrinted = printedFigure?.reading.kind === "known" && printedFigure.reading.quantity.value === count;
  const figure =
    printedFigure && isPrinted
      ? { ...figureOf(printedFigure, "figure", null), ...period }
      : countedFigure(line, count, printed, period);
  return {
    ...areaFact(name, printed, [...(own ? [] : (heading?.lines ?? [])), nameLine, line]),
    figures: figure ? [figure] : [],
    confidence: confidenceOf(isPrinted ? [] : [counted]),
    questions:
      printedFigure && !isPrinted
        ? [{ problem: countDiffers(name, printedFigure.printed, count), at: placeAround([nameLine, line]) }]
        : [],
  };
}

function countedFigure(
  line: TextLine,
  count: number,
  printed: string,
  period: Pick<FoundFigure, "period" | "printedPeriod">,
): FoundFigure | null {
  const unit = asUnit(unitOfMembers(printed.split(/[・、]\s*/)));
  return unit.ok ? countFigure(count, unit.value, printed, period, line) : null;
}

const countFigure = (
  value: number,
  unit: Unit,
  printed: string,
  period: Pick<FoundFigure, "period" | "printedPeriod">,
  line: TextLine,
): FoundFigure => ({
  role: "figure",
  reading: { kind: "known", quantity: { value, unit }, bound: "exact" },
  ...period,
  subject: null,
  accumulation: null,
  gross: false,
  printed,
  printedUnit: null,
  notes: [],
  at: placeAround([line]),
});

const areaFact = (
  name: string,
  printed: string,
  lines: readonly TextLine[],
): Omit<FoundFact, "figures" | "confidence" | "questions"> => ({
  kind: "area",
  name,
  flag: null,
  sameAsAbove: false,
  within: [],
  remarks: [],
  printed,
  at: placeAround(lines),
});

/** Several lists under one upright heading (H27開始), all of the same kind (…地域): how many of them there are. */
export function countLists(lists: readonly MemberList[]): readonly FoundFact[] {
  const headings = [...new Set(lists.flatMap(({ heading }) => (heading ? [heading] : [])))];
  return headings.flatMap((heading) => {
    const own = lists.filter((list) => list.heading === heading);
    const unit = sharedUnit(own.map(({ fact }) => fact.name));
    const [first] = own;
    if (!first || !unit) return [];
    const printed = own.map(({ fact }) => fact.name).join("、");
    const figure = countFigure(own.length, unit, printed, heading, first.nameLine);
    return [
      {
        ...areaFact(heading.text, printed, [...heading.lines, ...own.map(({ listLine }) => listLine)]),
        figures: [figure],
        confidence: confidenceOf([listsCounted]),
        questions: [],
      },
    ];
  });
}

/** The unit that all these names end with: 地域, 圏域, 地区. */
function sharedUnit(names: readonly string[]): Unit | null {
  const ends = names.map((name) => /(?:地域|圏域|地区|圏)$/.exec(name)?.[0]);
  const [end] = ends;
  const unit = end !== undefined && ends.every((other) => other === end) ? asUnit(end) : null;
  return names.length > 1 && unit?.ok ? unit.value : null;
}

/** 町 for towns alone, 町村 for towns and villages; with a city among others they are 市町村, the word for them all. */
function unitOfMembers(members: readonly string[]): string {
  const kinds = new Set(members.map((member) => member.slice(-1)));
  if (kinds.has("区")) return kinds.size === 1 ? "区" : "自治体";
  const unit = ["市", "町", "村"].filter((kind) => kinds.has(kind)).join("");
  return unit === "市町" || unit === "市村" ? "市町村" : unit;
}

const counted = reason(
  "members/counted",
  0.9,
  "数は印字されていません。並んだ市町村の名前を数えました。",
  "The number is not printed: the listed municipalities were counted.",
);
const listsCounted = reason(
  "lists/counted",
  0.8,
  "数は印字されていません。同じ見出しの下の一覧を数えました。",
  "The number is not printed: the lists under one heading were counted.",
);

const countDiffers = (name: string, printed: string, count: number) =>
  problem(
    "text/countDiffers",
    `「${name.slice(0, 40)}」の名前の数（${printed}）と並んだ市町村の数（${count}）が違います。原文を確かめてください。`,
    `The number in the name "${name.slice(0, 40)}" (${printed}) is not that of the listed municipalities (${count}). Compare it with the document.`,
  );
