import { expect, test } from "vitest";
import { entryText, timeFromCopy } from "./entry.ts";
import { entryWords, knownTables, sheetTables } from "./entry-words.ts";

test("an entry is said in words", () => {
  expect(entryWords({ action: "row", tableName: "cycle_answer", rowKey: "010006 s-12 done 3" })).toEqual({
    ja: "調書 s-12 の欄「done」を書きました（第3版）",
    en: 'wrote the field "done" of the sheet s-12 (version 3)',
  });
  expect(entryWords({ action: "sign-in", tableName: null, rowKey: null }).ja).toBe("サインインしました");
  expect(entryWords({ action: "row", tableName: "later_table", rowKey: "010006 x 1" }).en).toBe(
    "added x 1 to later_table",
  );
});

test("every table that can be filtered by sheet has words", () => {
  expect(sheetTables.filter((table) => !knownTables.includes(table))).toEqual([]);
});

test("the text of an entry is PostgreSQL's jsonb text of the same array", () => {
  const entry = {
    bodyId: "b",
    id: "i",
    recordedAt: "2027-06-01T00:30:00.120Z",
    byPerson: null,
    action: "row",
    tableName: "t",
    rowKey: 'a"\\\n',
    rowHash: null,
    note: '{"a": 1}',
  };
  expect(entryText(entry)).toBe(
    '["b", "i", "2027-06-01T00:30:00.120Z", null, "row", "t", "a\\"\\\\\\n", null, {"a": 1}]',
  );
});

test.each([
  ["2027-06-01 00:30:00.12+00", "2027-06-01T00:30:00.120Z"],
  ["2027-06-01 00:30:00+00", "2027-06-01T00:30:00.000Z"],
  ["infinity", "infinity"],
])("%s as a copy writes it is %s", (copied, time) => {
  expect(timeFromCopy(copied)).toBe(time);
});
