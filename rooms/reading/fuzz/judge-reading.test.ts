import { expect, test } from "vitest";
import { factsOfPages } from "../domain/facts-of-pages.ts";
import type { FoundFact } from "../domain/found-fact.ts";
import { gridOf, pageOf } from "../testing/grids.ts";
import { faultsOf } from "./judge-reading.ts";

const pages = [
  pageOf([
    gridOf([
      ["指標名", "単位", "基準値（H26）", "目標値（R1）"],
      ["相談件数", "件", "1,200", "1,500"],
    ]),
  ]),
];
const [fact] = factsOfPages(pages).value;

/** What is wrong where the first figure of a well read fact is changed. */
function faultsWith(figure: Partial<FoundFact["figures"][number]>): readonly string[] {
  if (!fact) throw new Error("nothing was read");
  const changed = { ...fact, figures: fact.figures.map((one, index) => (index === 0 ? { ...one, ...figure } : one)) };
  return faultsOf(pages, [changed], []);
}

test("a fact whose figures have a place and stand there has no fault", () => {
  expect(fact?.figures).toHaveLength(2);
  expect(faultsWith({})).toEqual([]);
});

test.for([
  ["without a place", { at: {} }, "fact 0: figure 0: no place"],
  ["on a page that is not there", { at: { page: 7 } }, "fact 0: figure 0: there is no page 7"],
  ["with nothing printed", { printed: " " }, "fact 0: figure 0: nothing printed"],
  ["with what is printed nowhere", { printed: "9,999" }, "fact 0: figure 0: 「9,999」 is printed nowhere"],
] as const)("a figure %s is a fault", ([, figure, fault]) => {
  expect(faultsWith(figure)).toContain(fault);
});

test("nothing read and nothing told is a fault", () => {
  expect(faultsOf([], [], [])).toEqual(["neither a page nor a problem"]);
});
