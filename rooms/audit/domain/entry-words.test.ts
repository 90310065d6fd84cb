import { expect, test } from "vitest";
import { entryText, timeFromCopy } from "./entry.ts";
import { entryWords, knownTables, readablePart, sheetTables, tableWords } from "./entry-words.ts";

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

test("people read names, and no ids that were drawn by lot", () => {
  const named = new Map([
    ["s-12", "「山の道」"],
    ["done", "実施したこと"],
  ]);
  const answer = { action: "row", tableName: "cycle_answer", rowKey: "010006 s-12 done 3" };
  expect(entryWords(answer, readablePart(named)).ja).toBe("調書 「山の道」 の欄「実施したこと」を書きました（第3版）");
  const role = { action: "row", tableName: "account_role", rowKey: "010006 5b5edd6e-6360-4bb3-89ab-d0b6901d0b70 1" };
  expect(entryWords(role, readablePart(named))).toEqual({
    ja: "役割を与え、または変えました（第1版）",
    en: "gave or changed the role (version 1)",
  });
});

test("every table that can be chosen has a name of its own", () => {
  expect(Object.keys(tableWords).sort()).toEqual([...knownTables].sort());
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
