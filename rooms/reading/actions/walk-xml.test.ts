import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { openPackage } from "./open-package.ts";
import { eachBlock, readTree, type XmlNode } from "./walk-xml.ts";

const packed = (text: string) => {
  const opened = openPackage(zipSync({ part: new TextEncoder().encode(text) }), usualLimits);
  if (!opened.ok) throw new Error(opened.problem.message.en);
  return opened.value;
};

/** A tree as short words: name, text and children. */
const words = ({ name, text, children }: XmlNode): string => `${name}(${[text, ...children.map(words)].join(" ")})`;

test("blocks come one by one, each whole, with its children in their order", () => {
  const taken: string[] = [];
  const text =
    "<w:d><w:body><w:p>a<w:r>b</w:r>c<w:r/></w:p><w:p><w:r><w:t>d</w:t></w:r><w:r>e</w:r></w:p></w:body></w:d>";
  expect(eachBlock(packed(text), "part", ["body"], (block) => taken.push(words(block)))).toBeNull();
  expect(taken).toEqual(["p(ac r(b) r())", "p( r( t(d)) r(e))"]);
});

test("of elements that are not read nothing stays, not even what is in them, and what stands behind them does", () => {
  const taken: string[] = [];
  const text = "<d><body><p>a<x>b<x>c</x><r>d</r></x>e<r>f</r></p><x>g</x></body></d>";
  const unread = new Set(["x"]);
  expect(eachBlock(packed(text), "part", ["body"], (block) => taken.push(words(block)), unread)).toBeNull();
  // a block is always handed over: whoever takes it knows its name
  expect(taken).toEqual(["p(ae r(f))", "x(g)"]);
});

test("a part that breaks off gives what was there of it, and why it ended", () => {
  const { root, problem } = readTree(packed("<a><b>c</b><d>e<f/><"), "part");
  expect(root && words(root)).toBe("a( b(c) d(e f()))");
  expect(problem?.code).toContain("xml");
});
