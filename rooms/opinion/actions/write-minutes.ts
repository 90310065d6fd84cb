import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Minutes, MinutesItem, MinutesOpinion } from "../domain/minutes.ts";

/** The words around what was said, in one language. */
export type MinutesWords = {
  readonly heading: string;
  readonly heldOn: string;
  readonly day: string;
  readonly place: string;
  readonly noPlace: string;
  readonly unit: string;
  readonly attendance: string;
  readonly noAttendance: string;
  readonly noSpeaker: string;
  readonly noOpinions: string;
  readonly noItems: string;
  readonly later: string;
  readonly agreed: string;
  readonly agreedNone: string;
  readonly draft: string;
  readonly inCharge: (unit: string) => string;
  readonly answer: (opinion: MinutesOpinion) => string;
  readonly why: (why: string) => string;
  readonly withdrawn: (why: string) => string;
  readonly corrected: (why: string) => string;
};

/** Paragraphs of a text with several lines: Word knows no line feed inside a run. */
const lines = (text: string, indent = 0): Paragraph[] =>
  text.split("\n").map((line) => new Paragraph({ text: line, indent: { left: indent }, spacing: { after: 60 } }));

const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: `${label}　`, bold: true }), new TextRun(text)],
    spacing: { after: 80 },
  });

const heading = (text: string, level: "HEADING_1" | "HEADING_2"): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel[level], spacing: { before: 240, after: 120 }, keepNext: true });

/** The minutes as a Word file. Everything in it is text of the minutes; nothing is worked out here. */
export async function writeMinutes(minutes: Minutes, words: MinutesWords): Promise<Buffer> {
  const document = new Document({
    title: words.heading,
    creator: minutes.unit,
    styles: {
      default: { document: { run: { font: { name: "BIZ UDPGothic", eastAsia: "BIZ UDPゴシック" }, size: 21 } } },
    },
    sections: [
      {
        children: [
          heading(words.heading, "HEADING_1"),
          ...(minutes.closed ? [] : lines(words.draft)),
          ...(minutes.correction === null ? [] : lines(words.corrected(minutes.correction))),
          labelled(words.heldOn, words.day),
          labelled(words.place, minutes.place ?? words.noPlace),
          labelled(words.unit, minutes.unit),
          labelled(words.attendance, minutes.attendance.join("、") || words.noAttendance),
          ...(minutes.items.length === 0
            ? lines(words.noItems)
            : minutes.items.flatMap((item) => itemPart(item, words))),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function itemPart(item: MinutesItem, words: MinutesWords): Paragraph[] {
  return [
    heading(item.title, "HEADING_2"),
    ...lines(words.inCharge(item.unit)),
    ...(item.opinions.length === 0 ? lines(words.noOpinions) : item.opinions.flatMap((one) => saidPart(one, words))),
    labelled(words.agreed, ""),
    ...lines(item.agreed ?? words.agreedNone, 240),
  ];
}

function saidPart(opinion: MinutesOpinion, words: MinutesWords): Paragraph[] {
  const { answer } = opinion;
  return [
    labelled(opinion.saidBy ?? words.noSpeaker, ""),
    ...lines(opinion.text, 240),
    ...(opinion.withdrawnWhy === null ? [] : lines(words.withdrawn(opinion.withdrawnWhy), 240)),
    ...(answer === null
      ? lines(words.later, 480)
      : [
          ...lines(words.answer(opinion), 480),
          ...lines(answer.text, 480),
          ...(answer.reason === null ? [] : lines(words.why(answer.reason), 480)),
        ]),
  ];
}
