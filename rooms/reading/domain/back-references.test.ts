import { expect, test } from "vitest";
import { gridOf } from "../testing/grids.ts";
import { factsOfPages } from "./facts-of-pages.ts";
import { plainStyle, type ReadPage } from "./placed-text.ts";

const head = (text: string, heading: number) => ({
  kind: "line" as const,
  line: { text, at: { page: 1 }, style: plainStyle, heading },
});

function withinOf(...titles: readonly string[]): readonly string[] {
  const grid = gridOf([
    ["施策", "指標名", "単位", "現状（2023年度）", "目標（2028年度）"],
    ["施策1-1", "商談会の成約件数", "件", "36", "60"],
    ["施策1-2", "空き店舗の出店数", "店", "4", "20"],
  ]);
  const parts = [...titles.map((title) => head(title, 2)), head("資料編", 1), { kind: "grid" as const, grid }];
  const page: ReadPage = { number: 1, name: null, size: null, kind: "text", parts };
  return factsOfPages([page]).value.flatMap(({ within }) => within.map(({ kind, name }) => `${kind}:${name}`));
}

test("一覧の「施策1-1」は、同じ資料の見出し「施策１－１　…」である", () => {
  const found = withinOf("施策１－１　地場産品の販路を広げる", "施策１－２　商店街に人を呼ぶ");
  expect(found).toContain("measure:施策１－１　地場産品の販路を広げる");
  expect(found).toContain("measure:施策１－２　商店街に人を呼ぶ");
});

test("同じ番号の見出しが二つあれば、番号のまま残る", () => {
  expect(withinOf("施策１－１　販路を広げる", "施策１－１　人を呼ぶ")).toContain("measure:施策1-1");
});
