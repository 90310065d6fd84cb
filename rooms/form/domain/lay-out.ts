import { assertNever, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type FormField, stageWords } from "../../cycle/index.ts";
import { answerWords, type Drawing, faint, labelTable, own, type PrintContext, say, shorten } from "./drawing.ts";
import type { FormTemplate, Given, TemplateBlock } from "./form-template.ts";
import { formWords } from "./form-words.ts";
import { layOutKpiList, layOutOverview, layOutSheetList } from "./lay-out-cycle.ts";
import { layOutDecision, layOutDifference } from "./lay-out-decision.ts";
import { layOutGrantKpis } from "./lay-out-grant.ts";
import { layOutLabels, titleOf } from "./lay-out-labels.ts";
import { layOutMoney } from "./lay-out-money.ts";
import { layOutOpinions } from "./lay-out-opinions.ts";
import { layOutYears } from "./lay-out-years.ts";
import type { Margin, Paper, PaperBlock, PaperStyle } from "./paper.ts";
import { printedDay } from "./printed-values.ts";
import type { SheetRecord } from "./sheet-record.ts";

/** The papers of a form, and the sheets that it refuses, each with its reason in words. */
export type LaidOut = {
  readonly style: PaperStyle;
  readonly papers: readonly Paper[];
  readonly refused: readonly { readonly sheetId: string; readonly problem: Problem }[];
};

/** Draws records into a form. The same papers become PDF, Word, Excel and HTML. */
export function layOut(template: FormTemplate, records: readonly SheetRecord[], context: PrintContext): LaidOut {
  const drawing: Drawing = { template, context, lang: context.lang, era: template.era, money: template.money };
  const style: PaperStyle = {
    lang: context.lang,
    paper: template.paper,
    fontSize: template.fontSize,
    pages: template.pages ?? null,
  };
  const groups = template.per === "cycle" ? [records] : records.map((record) => [record]);
  const drawn = groups.map((group) => ({ group, paper: layOutPaper(drawing, group) }));
  return {
    style,
    papers: drawn.flatMap(({ paper }) => (paper.ok ? [paper.value] : [])),
    refused: drawn.flatMap(({ group, paper }) =>
      paper.ok ? [] : [{ sheetId: group[0]?.id ?? "", problem: paper.problem }],
    ),
  };
}

function layOutPaper(drawing: Drawing, records: readonly SheetRecord[]): Outcome<Paper, Problem> {
  const blocks = layOutBlocks(drawing, drawing.template.blocks, records);
  if (!blocks.ok) return blocks;
  const [first] = records;
  const alone = drawing.template.per === "sheet" && first !== undefined;
  const title = alone ? titleOf(first, drawing) : drawing.template.title[drawing.lang];
  return ok({
    id: alone ? first.id : (first?.cycle.id ?? drawing.template.id),
    title,
    margin: marginOf(drawing, records, title),
    blocks: blocks.value,
  });
}

function marginOf(drawing: Drawing, records: readonly SheetRecord[], title: string): Margin {
  const [first] = records;
  const form = drawing.template.title[drawing.lang];
  const unfinished = records.some(({ stage }) => stage !== "fixed" && stage !== "published");
  const alone = drawing.template.per === "sheet";
  return {
    head: [first?.body.name, form, first?.cycle.title].filter((word) => word !== undefined).join("　"),
    state:
      alone && first
        ? stateText(drawing, first)
        : unfinished
          ? say(drawing, formWords.draft)
          : say(drawing, stageWords.fixed),
    unfinished,
    fictitious: records.some(({ body }) => body.fictitious) ? say(drawing, formWords.fictitious) : null,
    foot: alone && first ? `${first.id}　${brief(title)}` : drawing.context.edition,
    printed: `${say(drawing, formWords.printedOn)} ${printedDay(drawing.context.printedOn, drawing)}${alone ? `　${brief(drawing.context.edition)}` : ""}`,
  };
}

/** A margin has one line. */
const brief = (title: string): string => (title.length <= 24 ? title : `${Array.from(title).slice(0, 23).join("")}…`);

/** 作成中 stands on everything not yet fixed; the stage says how far it has come. */
function stateText(drawing: Drawing, { stage, fixedOn }: SheetRecord): string {
  const word = say(drawing, stageWords[stage]);
  if (fixedOn !== null && (stage === "fixed" || stage === "published")) {
    return `${word}（${printedDay(fixedOn, drawing)}）`;
  }
  const draft = say(drawing, formWords.draft);
  return stage === "draft" ? draft : stage === "fixed" || stage === "published" ? word : `${draft}（${word}）`;
}

function layOutBlocks(
  drawing: Drawing,
  blocks: readonly TemplateBlock[],
  records: readonly SheetRecord[],
): Outcome<readonly PaperBlock[], Problem> {
  const drawn: PaperBlock[] = [];
  for (const block of blocks) {
    const next =
      block.kind === "each" ? layOutEach(drawing, block.blocks, records) : layOutBlock(drawing, block, records);
    if (!next.ok) return next;
    drawn.push(...next.value);
  }
  return ok(drawn);
}

function layOutEach(drawing: Drawing, blocks: readonly TemplateBlock[], records: readonly SheetRecord[]) {
  const drawn: PaperBlock[] = [];
  for (const record of records) {
    const next = layOutBlocks(drawing, blocks, [record]);
    if (!next.ok) return next;
    drawn.push(...next.value);
  }
  return ok(drawn);
}

type DrawnBlock = Exclude<TemplateBlock, { kind: "each" }>;

function layOutBlock(
  drawing: Drawing,
  block: DrawnBlock,
  records: readonly SheetRecord[],
): Outcome<readonly PaperBlock[], Problem> {
  switch (block.kind) {
    case "title":
      return ok([titleBlock(drawing, block.given, records)]);
    case "heading":
      return ok([{ kind: "heading", text: own(drawing, block.given) }]);
    case "note":
      return ok([{ kind: "notes", words: [[own(drawing, block.given)]] }]);
    case "signatures":
      return ok([{ kind: "signatures", boxes: block.given.map((text) => own(drawing, text)) }]);
    case "pageBreak":
      return ok([{ kind: "pageBreak" }]);
    case "overview":
      return ok(layOutOverview(drawing, records));
    case "sheetList":
      return ok(layOutSheetList(drawing, records, block.given));
    case "kpiList":
      return ok(layOutKpiList(drawing, records, block.given));
    default:
      return layOutEachRecord(drawing, block, records);
  }
}

type RecordBlock = Exclude<
  DrawnBlock,
  { kind: "title" | "heading" | "note" | "signatures" | "pageBreak" | "overview" | "sheetList" | "kpiList" }
>;

function layOutEachRecord(drawing: Drawing, block: RecordBlock, records: readonly SheetRecord[]) {
  const drawn: PaperBlock[] = [];
  for (const record of records) {
    const next = layOutRecordBlock(drawing, block, record);
    if (!next.ok) return next;
    drawn.push(...next.value);
  }
  return ok(drawn);
}

function layOutRecordBlock(
  drawing: Drawing,
  block: RecordBlock,
  record: SheetRecord,
): Outcome<readonly PaperBlock[], Problem> {
  switch (block.kind) {
    case "labels":
      return ok(layOutLabels(drawing, record, block.given));
    case "fields":
      return ok(layOutFields(drawing, record, block.given));
    case "years":
      return ok(layOutYears(drawing, record, block.given));
    case "grantKpis":
      return layOutGrantKpis(drawing, record, block.given);
    case "opinions":
      return ok(layOutOpinions(drawing, record, block.given));
    case "money":
      return ok(layOutMoney(drawing, record, block.given));
    case "decision":
      return ok(layOutDecision(drawing, record, block.given));
    case "difference":
      return ok(layOutDifference(drawing, record, block.given));
    default:
      return assertNever(block);
  }
}

function titleBlock(drawing: Drawing, given: Given<"title">, records: readonly SheetRecord[]): PaperBlock {
  const [first] = records;
  const form = drawing.template.title[drawing.lang];
  const lead = [first?.body.name, first?.cycle.title].filter((word) => word !== undefined).join("　");
  const text =
    given.text === undefined
      ? records.length === 1 && first
        ? titleOf(first, drawing)
        : form
      : own(drawing, given.text);
  return { kind: "title", text, lead: given.lead === undefined ? `${form}　${lead}` : own(drawing, given.lead) };
}

/** The answers of the sheet's own form, section by section in its order. */
function layOutFields(drawing: Drawing, record: SheetRecord, given: Given<"fields">): readonly PaperBlock[] {
  const wanted = (field: FormField) =>
    (given.parts === undefined || given.parts.includes(field.part)) &&
    (given.only === undefined || given.only.includes(field.id));
  const sections = record.form.sections
    .map((section) => ({ ...section, fields: section.fields.filter(wanted) }))
    .filter(({ fields }) => fields.length > 0);
  if (sections.length === 0) return [{ kind: "text", words: faint(say(drawing, formWords.noField)) }];
  const words = (field: FormField) => shorten(answerWords(record, field, drawing), given.characters, drawing);
  if (given.layout === "paragraphs") {
    const fields = sections.flatMap((section) => section.fields).slice(0, given.most);
    return fields.map((field) => ({
      kind: "text",
      words: [[{ text: field.label[drawing.lang], mark: "strong" }], ...words(field)],
    }));
  }
  return sections.flatMap((section): readonly PaperBlock[] => [
    ...(sections.length > 1 ? [{ kind: "heading", text: section.title[drawing.lang] } as const] : []),
    labelTable(
      section.fields.slice(0, given.most).map((field) => ({ label: field.label[drawing.lang], words: words(field) })),
      given.width ?? 22,
    ),
  ]);
}
