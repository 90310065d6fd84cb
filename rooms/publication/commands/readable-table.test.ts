import { expect, test } from "vitest";
import { readableTable } from "./readable-table.ts";

test("全角の文字は二桁に数えられ、列がそろう", () => {
  expect(
    readableTable(
      ["名称", "Id"],
      [
        ["函館市", "a"],
        ["Otaru", "b"],
      ],
    ),
  ).toBe(["名称    Id", "------  --", "函館市  a", "Otaru   b", ""].join("\n"));
});

test("長い値は…で終わる", () => {
  expect(readableTable(["a"], [["観光入込客数"]], 7).split("\n")[2]).toBe("観光入…");
});
