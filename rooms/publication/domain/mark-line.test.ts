import { describe, expect, test } from "vitest";
import { contentToFact, type Fact } from "../../fact/index.ts";
import { factsByLine, factsNotPrinted } from "./facts-by-line.ts";
import { markLine } from "./mark-line.ts";

const fact = (id: string, printed: string | null, lines: readonly number[] = [696]): Fact =>
  contentToFact("hokkaido", {
    id,
    version: 1,
    recordedAt: "2026-11-22T00:00:00.000Z",
    content: {
      subject: { kind: "kpi", id, role: "target" },
      figure: printed === null ? { absent: "notPrinted" } : { printed, value: 1, unit: "人" },
      document: "002",
      lines,
      accepted: { by: "人", byEn: "person", on: "2026-11-22" },
    },
  });

const pieces = (text: string, facts: readonly Fact[]) =>
  markLine(text, facts).pieces.map((piece) => [piece.text, piece.fact?.id ?? null]);

describe("a line with the figures in it marked", () => {
  test("each printed form is marked where it stands, and the line stays whole", () => {
    const line = "1,162万人（H26）→1,440万人（R1）";
    expect(pieces(line, [fact("target", "1,440万人"), fact("baseline", "1,162万人")])).toEqual([
      ["1,162万人", "baseline"],
      ["（H26）→", null],
      ["1,440万人", "target"],
      ["（R1）", null],
    ]);
  });

  test("a short figure is not taken out of a longer one", () => {
    expect(pieces("20,750 50", [fact("short", "50"), fact("long", "20,750")])).toEqual([
      ["20,750", "long"],
      [" ", null],
      ["50", "short"],
    ]);
  });

  test("two facts that print the same take one place each", () => {
    expect(pieces("5件と5件", [fact("one", "5件"), fact("other", "5件")])).toEqual([
      ["5件", "one"],
      ["と", null],
      ["5件", "other"],
    ]);
  });

  test("full and half width are the same figure, and the text stays as it was printed", () => {
    expect(pieces("会員５０社", [fact("members", "50社")])).toEqual([
      ["会員", null],
      ["５０社", "members"],
    ]);
  });

  test("a printed form that is not in the line as one piece stands beside it", () => {
    const marked = markLine("釧路市、根室市", [fact("counted", "釧路市・根室市")]);
    expect(marked.pieces).toEqual([{ text: "釧路市、根室市" }]);
    expect(marked.beside.map(({ id }) => id)).toEqual(["counted"]);
  });

  test("an empty line is one empty piece", () => {
    expect(pieces("", [])).toEqual([["", null]]);
  });
});

describe("the figures of a document by line", () => {
  const facts = [fact("late", "9件", [700]), fact("both", "8件", [696, 700]), fact("absent", null)];

  test("lines ascend; a figure on two lines stands at both; what is not printed has no line", () => {
    const byLine = [...factsByLine(facts, "002")].map(([line, found]) => [line, found.map(({ id }) => id)]);
    expect(byLine).toEqual([
      [696, ["both"]],
      [700, ["late", "both"]],
    ]);
    expect(factsNotPrinted(facts, "002").map(({ id }) => id)).toEqual(["absent"]);
  });

  test("another document's figures are not among them", () => {
    expect(factsByLine(facts, "004").size).toBe(0);
  });
});
