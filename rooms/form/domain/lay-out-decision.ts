import { fieldsOf } from "../../cycle/index.ts";
import {
  answerText,
  type Drawing,
  faint,
  headCell,
  inBrackets,
  labelTable,
  say,
  shorten,
  textCell,
} from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { directionWords, formWords, revisionWords } from "./form-words.ts";
import { gradeIn } from "./grade-in.ts";
import { directionText } from "./lay-out-labels.ts";
import { kpiName } from "./lay-out-years.ts";
import { asWords, type Line, type PaperBlock, type PaperCell, plain, type Words } from "./paper.ts";
import {
  comparePeriodTexts,
  numberFormat,
  numberWithUnit,
  printedNumber,
  printedPeriod,
  readingWithUnit,
  shownIn,
} from "./printed-values.ts";
import type { RecordFigure, RecordKpi, SheetRecord } from "./sheet-record.ts";

/** What was decided and what changes in the plan. */
export function layOutDecision(drawing: Drawing, record: SheetRecord, given: Given<"decision">): readonly PaperBlock[] {
  const { decision, revisions } = record;
  const reason = decision === null ? faint(say(drawing, formWords.noRecord)) : asWords(decision.reason);
  const table = labelTable(
    [
      { label: say(drawing, formWords.direction), words: plain(directionText(record, drawing)) },
      { label: say(drawing, formWords.reason), words: shorten(reason, given.characters, drawing) },
    ],
    22,
  );
  if (given.revisions === false) return [table];
  if (revisions.length === 0) return [table, { kind: "text", words: faint(say(drawing, formWords.noRevision)) }];
  const head = [formWords.changed, formWords.before, formWords.after, formWords.reason].map((word) =>
    headCell(say(drawing, word)),
  );
  const rows = revisions.map((revision) => [
    textCell([...asWords(revision.about), [{ text: say(drawing, revisionWords[revision.what]), mark: "strong" }]]),
    textCell(revision.before === null ? faint(say(drawing, formWords.noRecord)) : struck(revision.before)),
    textCell(revision.after === null ? faint(say(drawing, formWords.noRecord)) : asWords(revision.after)),
    textCell(asWords(revision.reason)),
  ]);
  return [table, { kind: "table", columns: [3, 3, 3, 4], head: [head], rows }];
}

const struck = (text: string): Words =>
  asWords(text).map((line): Line => line.map((piece) => ({ text: String(piece), mark: "struck" })));

/** What changed since the sheet of the year before: direction, grades and answers in words, actual values in figures. */
export function layOutDifference(
  drawing: Drawing,
  record: SheetRecord,
  given: Given<"difference">,
): readonly PaperBlock[] {
  const rows = [
    ...directionRows(drawing, record),
    ...kpiRows(drawing, record),
    ...answerRows(drawing, record, given.characters),
  ];
  const said = record.previous === null ? formWords.noPrevious : rows.length === 0 ? formWords.noChange : null;
  const note: readonly PaperBlock[] = said === null ? [] : [{ kind: "text", words: faint(say(drawing, said)) }];
  if (rows.length === 0) return note;
  const head = [formWords.item, formWords.lastYear, formWords.thisYear, formWords.difference].map((word) =>
    headCell(say(drawing, word)),
  );
  return [...note, { kind: "table", columns: [4, 5, 5, 2.2], head: [head], rows }];
}

type Change = { readonly item: string; readonly before: Words; readonly after: Words; readonly by?: PaperCell };

const changeRow = ({ item, before, after, by }: Change): readonly PaperCell[] => [
  textCell(asWords(item)),
  textCell(before),
  ...(by ? [textCell(after), by] : [textCell(after, 2)]),
];

function directionRows(drawing: Drawing, { previous, decision }: SheetRecord) {
  const before = previous?.decision?.direction;
  if (before === undefined || decision === null || decision.direction === before) return [];
  const item = say(drawing, formWords.direction);
  const after = plain(say(drawing, directionWords[decision.direction]));
  return [changeRow({ item, before: struck(say(drawing, directionWords[before])), after })];
}

function kpiRows(drawing: Drawing, { kpis, previous }: SheetRecord) {
  return kpis.flatMap((kpi) => [...actualRow(drawing, kpi), ...gradeRow(drawing, kpi, previous)]);
}

/** Whether a grade changed is told by its Japanese word, which every record has. */
function gradeRow(drawing: Drawing, kpi: RecordKpi, previous: SheetRecord["previous"]) {
  const { grade } = kpi;
  const said = previous?.grades[kpi.id];
  if (said === undefined || said === (grade?.label ?? null)) return [];
  const before = (drawing.lang === "en" ? previous?.gradesEn?.[kpi.id] : null) ?? said;
  const now = grade === null ? null : gradeIn(grade, drawing.lang).label;
  const unknown = say(drawing, formWords.noRecord);
  const item = `${kpiName(kpi, drawing)}: ${say(drawing, formWords.grade)}`;
  return [changeRow({ item, before: struck(before ?? unknown), after: now === null ? faint(unknown) : asWords(now) })];
}

/** The two newest actual values of one kind of year. */
function actualRow(drawing: Drawing, kpi: RecordKpi) {
  const [before, now] = kpi.actual.toSorted((a, b) => comparePeriodTexts(a.period, b.period)).slice(-2);
  if (before === undefined || now === undefined) return [];
  const shown = (figure: RecordFigure) =>
    `${readingWithUnit(figure, kpi.unit, drawing)}${inBrackets(drawing, printedPeriod(figure.period, drawing))}`;
  const [old, fresh] = [shown(before), shown(now)];
  if (readingWithUnit(before, kpi.unit, drawing) === readingWithUnit(now, kpi.unit, drawing)) return [];
  const by = differenceCell(drawing, kpi, before, now);
  const item = `${kpiName(kpi, drawing)}: ${say(drawing, formWords.actual)}`;
  return [changeRow({ item, before: struck(old), after: asWords(fresh), ...(by === null ? {} : { by }) })];
}

/** The difference in the scale in which both were written, else in the base unit. */
function differenceCell(drawing: Drawing, kpi: RecordKpi, before: RecordFigure, now: RecordFigure): PaperCell | null {
  const [one, other] = [before.reading, now.reading];
  if (one.kind !== "known" || other.kind !== "known" || one.quantity.unit.id !== other.quantity.unit.id) return null;
  const [was, is] = [shownIn(before, kpi.unit), shownIn(now, kpi.unit)];
  const isOneScale = was !== null && is !== null && was.power === is.power;
  const [from, to] = isOneScale ? [was.first, is.first] : [one.quantity.value, other.quantity.value];
  const places = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const value = Number((to - from).toFixed(Math.max(places(from), places(to))));
  // the difference of two shares is points, not percent
  const isShare = other.quantity.unit.id === "%";
  const unit = isOneScale && !isShare ? is.suffix || kpi.unit : other.quantity.unit.id;
  const size = isShare
    ? `${printedNumber(value, drawing.lang)}${say(drawing, formWords.points)}`
    : numberWithUnit(value, unit, drawing.lang);
  const text = `${value > 0 ? "+" : ""}${size}`;
  return { words: plain(text), kind: "figure", number: { value, format: numberFormat(value, drawing.lang) } };
}

function answerRows(drawing: Drawing, record: SheetRecord, characters: number | undefined) {
  const { previous } = record;
  if (previous === null) return [];
  return fieldsOf(record.form).flatMap((field) => {
    const [old, now] = [previous.answers[field.id] ?? null, record.answers[field.id] ?? null];
    if (old === now || old === null || String(old).trim() === "") return [];
    const after = now === null ? faint(say(drawing, formWords.notEntered)) : asWords(answerText(now, field, drawing));
    const before = shorten(asWords(answerText(old, field, drawing)), characters, drawing);
    return [
      changeRow({
        item: field.label[drawing.lang],
        before: before.map(
          (line): Line =>
            line.map((piece) => ({ text: typeof piece === "string" ? piece : piece.text, mark: "struck" })),
        ),
        after: shorten(after, characters, drawing),
      }),
    ];
  });
}
