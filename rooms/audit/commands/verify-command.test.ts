import { expect, test } from "vitest";
import { type AuditReport, readExpectedHead } from "../domain/report.ts";
import { verifyCommand } from "./verify-command.ts";

const hash = "ab".repeat(32);

const aReport = (given: Partial<AuditReport> = {}): AuditReport => ({
  bodies: [{ bodyId: "019992", entries: 3, links: 3, head: { number: 3, hash }, clockBack: null }],
  tables: [{ table: "cycle_answer", rows: 3 }],
  derived: [{ table: "cycle_now", rows: 1 }],
  findings: [],
  findingsLeftOut: 0,
  expected: [],
  seconds: 2,
  ...given,
});
const given = { json: false, lang: "en" } as const;

test("a whole trail: what was checked, the head to note, the speed, exit status 0", () => {
  const { stdout, exitCode } = verifyCommand(aReport(), given);
  expect(exitCode).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "body 019992: 3 entries, 3 links",
    `  head (note it on paper, prove it next time with --expect): 3:${hash}`,
    "cycle_answer: 3 rows",
    "cycle_now: 1 rows, recomputed",
    "checked 10 rows in 2.0 s (5 rows/s).",
    "Nothing is wrong.",
  ]);
});

test("a finding is one line with table, key, who, when and what differs; exit status 1", () => {
  const finding = {
    code: "rowChanged",
    bodyId: "019992",
    table: "cycle_answer",
    key: "019992 s1 done 2",
    byPerson: "p-1",
    recordedAt: "2027-06-01T00:30:00.000Z",
    differs: { ja: "違います", en: "another hash" },
  } as const;
  const { stdout, exitCode } = verifyCommand(aReport({ findings: [finding] }), given);
  expect(exitCode).toBe(1);
  expect(stdout.split("\n").at(-1)).toBe(
    "✗ A row was changed: cycle_answer [019992 s1 done 2] · p-1 · 2027-06-01T00:30:00.000Z · another hash",
  );
  const machine: unknown = JSON.parse(
    verifyCommand(aReport({ findings: [finding] }), { json: true, lang: "ja" }).stdout,
  );
  expect(machine).toMatchObject({ rows: 10, findings: [{ code: "rowChanged", table: "cycle_answer" }] });
});

test("a clock that went back is told and changes no exit status", () => {
  const clockBack = { times: 1, largestMilliseconds: 3_600_000, atNumber: 2 };
  const bodies = aReport().bodies.map((body) => ({ ...body, clockBack }));
  const { stdout, exitCode } = verifyCommand(aReport({ bodies }), given);
  expect(stdout).toContain("3600000 ms, number 2");
  expect(exitCode).toBe(0);
});

test.each([
  [`12:${hash}`, { number: 12, hash }],
  [` 12:${hash.toUpperCase()}\n`, { number: 12, hash }],
  ["12", null],
  [`x:${hash}`, null],
  [`12:${hash}0`, null],
])("--expect %s", (text, head) => {
  expect(readExpectedHead(text)).toEqual(head);
});
