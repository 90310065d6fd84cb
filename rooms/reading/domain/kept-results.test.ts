import { expect, test } from "vitest";
import { keptByText, keptByThing } from "./kept-results.ts";

test("同じ文字列は一度だけ読み、結果がなくても覚える", () => {
  const asked: string[] = [];
  const read = keptByText((text): number | undefined => {
    asked.push(text);
    return text === "目標値" ? 3 : undefined;
  });
  expect([read("目標値"), read("名称"), read("目標値"), read("名称")]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(["目標値", "名称"]);
});

test("多くの文字列の後も答えは同じで、長い文字列は覚えない", () => {
  let reads = 0;
  const read = keptByText((text) => {
    reads += 1;
    return text.length;
  });
  for (let count = 0; count < 5_000; count += 1) expect(read(`第${count}項`)).toBe(`第${count}項`.length);
  const long = "あ".repeat(201);
  reads = 0;
  expect([read(long), read(long), reads]).toEqual([201, 201, 2]);
});

test("同じ物は一度だけ読み、等しいだけの別の物は読み直す", () => {
  let reads = 0;
  const read = keptByThing(({ text }: { readonly text: string }) => {
    reads += 1;
    return text;
  });
  const line = { text: "観光入込客数" };
  expect([read(line), read(line), reads, read({ ...line }), reads]).toEqual([line.text, line.text, 1, line.text, 2]);
});
