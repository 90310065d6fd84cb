import { type Drawing, faint, headCell, say, shorten, textCell } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { changeWords, effectWords, formWords, opinionKindWords } from "./form-words.ts";
import { asWords, type Line, type PaperBlock, type PaperCell, type Words } from "./paper.ts";
import { printedDay } from "./printed-values.ts";
import type { RecordOpinion, SheetRecord } from "./sheet-record.ts";

/** Opinions with their answers: who said what, what becomes of it and whether it had an effect. */
export function layOutOpinions(drawing: Drawing, record: SheetRecord, given: Given<"opinions">): readonly PaperBlock[] {
  const asked = record.opinions.filter(({ kind }) => given.kinds === undefined || given.kinds.includes(kind));
  if (asked.length === 0) return [{ kind: "text", words: faint(say(drawing, formWords.noOpinions)) }];
  const shown = asked.slice(0, given.most ?? asked.length);
  const withAnswer = given.answers ?? true;
  const withEffect = (given.effect ?? false) && shown.some(({ effect }) => effect !== null);
  const heads = [
    formWords.said,
    formWords.opinion,
    ...(withAnswer ? [formWords.answer] : []),
    ...(withEffect ? [formWords.effect] : []),
  ];
  const rows = shown.map((opinion) => [
    textCell(saidWords(drawing, opinion)),
    textCell(shorten(asWords(opinion.text), given.characters, drawing)),
    ...(withAnswer ? [textCell(shorten(answered(drawing, opinion), given.characters, drawing))] : []),
    ...(withEffect ? [textCell(effectText(drawing, opinion))] : []),
  ]);
  const columns = [2.7, 5, ...(withAnswer ? [5] : []), ...(withEffect ? [3] : [])];
  const head: readonly PaperCell[] = heads.map((word) => headCell(say(drawing, word)));
  const left = asked.length - shown.length;
  const more: readonly PaperBlock[] =
    left === 0 ? [] : [{ kind: "notes", words: [[say(drawing, formWords.moreRows).replace("{n}", String(left))]] }];
  return [{ kind: "table", columns, head: [head], rows }, ...more];
}

function saidWords(drawing: Drawing, { kind, saidBy, saidOn }: RecordOpinion): Words {
  const by: readonly Line[] = saidBy === null ? [] : asWords(saidBy);
  return [
    [{ text: say(drawing, opinionKindWords[kind]), mark: "strong" }],
    ...by,
    [{ text: printedDay(saidOn, drawing), mark: "faint" }],
  ];
}

function answered(drawing: Drawing, { answer }: RecordOpinion): Words {
  if (answer === null) return faint(say(drawing, formWords.noAnswer));
  const change: Line = [{ text: say(drawing, changeWords[answer.change]), mark: "strong" }, ` ${answer.unit}`];
  const reason = answer.reason === null ? [] : asWords(`${say(drawing, formWords.reason)}: ${answer.reason}`);
  return [change, ...asWords(answer.text), ...reason];
}

function effectText(drawing: Drawing, { effect }: RecordOpinion): Words {
  if (effect === null) return faint(say(drawing, formWords.noRecord));
  return [[{ text: say(drawing, effectWords[effect.effect]), mark: "strong" }], ...asWords(effect.text)];
}
