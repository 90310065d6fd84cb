import { absent, printedToReading, readPrinted } from "../../../../foundation/index.ts";
import { readAbsence } from "../cell-absence.ts";
import { findPeriods } from "../find-periods.ts";
import type { FigureRole, FoundFact, FoundFigure } from "../found-fact.ts";
import { readName } from "../name-words.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { placeAround } from "./lines.ts";
import { missingBehind } from "./missing-between.ts";
import { type NoBaseline, noBaselineIn } from "./no-baseline.ts";
import { wordTargetOf } from "./word-target.ts";

/** A figure as a fact keeps it. A number without a unit takes that of the other side of its arrow. */
export function figureOf(
  figure: TextFigure,
  role: FigureRole,
  subject: string | null,
  group?: FigureGroup,
): FoundFigure {
  return {
    role,
    reading: withSharedUnit(figure, group),
    period: figure.period,
    printedPeriod: figure.printedPeriod,
    subject,
    accumulation: figure.accumulation,
    gross: figure.gross,
    printed: figure.printed,
    printedUnit: null,
    notes: [],
    at: placeAround([figure.line]),
  };
}

function withSharedUnit(figure: TextFigure, group: FigureGroup | undefined): TextFigure["reading"] {
  const other = group?.figures.find(({ unit }) => unit !== "無単位");
  if (figure.unit !== "無単位" || !other || figure.reading.kind !== "known" || other.reading.kind !== "known")
    return figure.reading;
  return { ...figure.reading, quantity: { ...figure.reading.quantity, unit: other.reading.quantity.unit } };
}

/** 「－ ⇒ 200人」, 「5年間で10品目（平成26年度：－）」: the page says that there is no baseline. */
export function withoutBaseline(
  { figures: [figure], kind }: FigureGroup,
  subject: string | null,
): readonly FoundFigure[] {
  const missing =
    figure && (kind === "alone" || kind === "arrow")
      ? (missingAhead(figure) ?? (kind === "alone" ? noneBehind(figure) : null))
      : null;
  if (!figure || !missing) return [];
  const { period, printedPeriod, why, printed } = missing;
  const nothing = { period, printedPeriod, dated: null, accumulation: null, gross: false } as const;
  return [figureOf({ ...figure, ...nothing, reading: absent(why), printed }, "baseline", subject)];
}

/** What stands in the place of a baseline straight ahead of a figure. */
export const missingAhead = ({ line, start }: TextFigure): NoBaseline | null =>
  noBaselineIn(line.plain.slice(0, start));

/** 「R2：11件 → R4実績：集計中 → R7：25件」: what stands behind the figure at this place of a chain, where the result is missing. */
export function missingResult(group: FigureGroup, index: number): readonly FoundFigure[] {
  const missing = missingBehind(group, index);
  const figure = group.figures[index];
  if (!missing || !figure) return [];
  const { role, why, printed, period, printedPeriod } = missing;
  const nothing = { period, printedPeriod, dated: null, accumulation: null, gross: false } as const;
  return [figureOf({ ...figure, ...nothing, reading: absent(why), printed }, role, null)];
}

/** 「（平成26年度：－）」, 「（現状 なし）」 behind an aim. */
function noneBehind({ line, end }: TextFigure): Omit<NoBaseline, "start"> | null {
  const [, said = "", year = "", printed = ""] = nothingBehind.exec(line.text.slice(end)) ?? [];
  if (said === "" && year === "") return null;
  const [period] = findPeriods(year);
  return {
    printed,
    why: readAbsence(printed)?.why ?? "none",
    period: period?.period ?? null,
    printedPeriod: period?.printed ?? null,
  };
}
const nothingBehind =
  /^[\s　]{0,4}[（(【[［](?:参考[\s　:：]{0,2})?((?:現状|現況|基準|当初)値?)?[\s　:：]{0,2}((?:[HRＨＲ]|平成|令和|20)[^（()）:：\s　－―-]{1,8})?[\s　]?(?:実績|現状)?[\s　:：]{0,3}([-－―ー–]|なし|未実施|未設定)[)）】\]］]/;

/** 「84.1年（2021年）⇒延伸（2029年）」: what is aimed at stands there in words. */
export function aimedInWords({ figures: [figure], kind }: FigureGroup, subject: string | null): readonly FoundFigure[] {
  const target = figure && kind === "alone" ? wordTargetOf(figure) : null;
  if (!figure || !target) return [];
  const { period, printedPeriod, printed } = target;
  const words = { reading: { kind: "text", text: printed }, accumulation: null, gross: false } as const;
  return [figureOf({ ...figure, ...words, period, printedPeriod, printed }, "target", subject)];
}

/** 「目標 6.5万人　実績 未集計（R5年）」: there is no result yet, and the text says of when it would be. */
export function awaitedResult(
  { figures: [figure], kind }: FigureGroup,
  subject: string | null,
): readonly FoundFigure[] {
  if (!figure || kind !== "alone" || figure.said !== "target") return [];
  const [, printed = "", bracket = ""] = awaited.exec(figure.line.text.slice(figure.end)) ?? [];
  const why = printed === "" ? undefined : readAbsence(printed)?.why;
  if (why === undefined) return [];
  const [said] = findPeriods(bracket);
  const when = { period: said?.period ?? null, printedPeriod: said?.printed ?? null };
  const nothing = { ...when, dated: null, accumulation: null, gross: false } as const;
  return [figureOf({ ...figure, ...nothing, reading: absent(why), printed }, "actual", subject)];
}
const awaited =
  /^[\s　、,，／/]{0,12}(?:実績|現状)値?[\s　:：]{0,4}([-－―ー–]|[一-龠]{2,4}(?:なし|中|前)?)[\s　]?([（(][^（）()]{1,14}[)）])?[\s　]*$/;

/** 「満足する保護者の割合（％）※1」: the unit in the bracket of a name is that of its bare numbers. */
export function withUnitOfName(fact: FoundFact): FoundFact {
  const bare = fact.figures.filter(({ reading }) => reading.kind === "known" && reading.quantity.unit.id === "無単位");
  if (bare.length === 0 || !/[)）]$/.test(fact.name)) return fact;
  const { name, unit } = readName(fact.name);
  return unit === null
    ? fact
    : { ...fact, name, figures: fact.figures.map((figure) => (bare.includes(figure) ? inUnit(figure, unit) : figure)) };
}

function inUnit(figure: FoundFigure, unit: string): FoundFigure {
  const read = readPrinted(figure.printed, { printedUnit: unit });
  return read.ok ? { ...figure, printedUnit: unit, reading: printedToReading(read.value) } : figure;
}
