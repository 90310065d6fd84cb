import { expect, test } from "vitest";
import { type DigestGround, deadlineSpeaks, planDigests, unitLines } from "./digest.ts";
import { digestText } from "./digest-text.ts";
import type { SheetHead } from "./sheet.ts";

const aHead = (given: Partial<SheetHead>): SheetHead => ({
  bodyId: "019992",
  id: "s1",
  cycleId: "c",
  formId: "f",
  formVersion: 1,
  about: { kind: "project", id: "p" },
  title: "架空の移住相談",
  titleEn: null,
  unitId: "section",
  areaPath: [],
  partnerAreas: [],
  kpiIds: [],
  previousId: null,
  ownerId: "owner",
  stage: "draft",
  stepNumber: 0,
  stageSince: "2027-05-01T00:00:00.000Z",
  required: 1,
  filled: 0,
  changedAt: "2027-05-01T00:00:00.000Z",
  ...given,
});

const role = (personId: string, name: string, unitId: string) => ({
  personId,
  role: name,
  unitId,
  areaId: null,
  validFrom: null,
  validTo: null,
});

/** 架空: a bureau with a section below it, an owner, a coordinator and HQ. 1 June 2027 is a Tuesday; drafts are due on 30 June. */
const aGround = (given: Partial<DigestGround> = {}): DigestGround => ({
  today: "2027-06-01",
  cycles: [
    {
      bodyId: "019992",
      id: "c",
      version: 1,
      fiscalYear: 2026,
      title: "架空の評価",
      titleEn: null,
      deadlines: { draft: "2027-06-30", submitted: "2027-07-10" },
      closed: false,
    },
  ],
  sheets: [aHead({})],
  units: [
    { id: "bureau", kind: "bureau", name: "架空振興局", nameEn: "Fictitious bureau", parentId: null },
    { id: "section", kind: "section", name: "架空係", nameEn: null, parentId: "bureau" },
  ],
  roles: [role("owner", "owner", "section"), role("coordinator", "bureau", "bureau"), role("chief", "hq", "hq")],
  absences: [],
  returned: new Map(),
  answered: [],
  lastLetter: new Map(["owner", "coordinator", "chief"].map((id) => [id, "2027-05-31T23:00:00.000Z"])),
  ...given,
});
const receivers = (ground: DigestGround) => planDigests(ground).map(({ personId }) => personId);

test("nothing changed and no deadline near: nobody is written to", () => {
  expect(receivers(aGround())).toEqual([]);
});

test.each([
  ["2027-06-22", "2027-06-30", "2027-06-21T23:00:00Z", false],
  ["2027-06-23", "2027-06-30", "2027-06-21T23:00:00Z", true],
  ["2027-06-24", "2027-06-30", "2027-06-22T23:00:00Z", false],
  ["2027-06-28", "2027-06-30", "2027-06-24T23:00:00Z", true],
  ["2027-06-29", "2027-06-30", "2027-06-27T23:00:00Z", true],
  ["2027-06-30", "2027-06-30", "2027-06-28T23:00:00Z", true],
  ["2027-07-01", "2027-06-30", "2027-06-29T23:00:00Z", true],
  ["2027-06-01", "2027-06-30", null, false],
  ["2027-06-25", "2027-06-30", null, true],
])("on %s a deadline of %s, last told of at %s, speaks up: %s", (today, due, last, speaks) => {
  expect(deadlineSpeaks(due, today, last)).toBe(speaks);
});

test("what falls on a weekend is told on Monday, and nobody is written to on the weekend", () => {
  const lastLetter = new Map([["owner", "2027-06-17T23:00:00.000Z"]]);
  const hqTold = aGround({ roles: aGround().roles.slice(0, 2), lastLetter });
  const cycles = aGround().cycles.map((cycle) => ({ ...cycle, deadlines: { draft: "2027-06-26" } }));
  expect(receivers({ ...hqTold, cycles, today: "2027-06-19" })).toEqual([]);
  expect(receivers({ ...hqTold, cycles, today: "2027-06-20" })).toEqual([]);
  expect(receivers({ ...hqTold, cycles, today: "2027-06-21" })).toEqual(["owner"]);
});

test("a returned sheet is told to its owner, and HQ reads one line for the bureau", () => {
  const returned = new Map([["s1", "2027-06-01T00:30:00.000Z"]]);
  const sheets = [
    aHead({ stepNumber: 2, stageSince: "2027-06-01T00:30:00.000Z" }),
    aHead({ id: "s2", ownerId: "other" }),
  ];
  const digests = planDigests(aGround({ returned, sheets }));
  expect(digests.map(({ personId }) => personId)).toEqual(["chief", "other", "owner"]);
  expect(digests[2]?.parts[0]?.items).toMatchObject([{ kind: "returned", sheet: { id: "s1" } }]);
  expect(unitLines(aGround({ returned, sheets }))).toMatchObject([
    { unit: { id: "bureau" }, open: 2, late: 0, returned: 1 },
  ]);
});

test("a submitted sheet waits for the coordinator of the unit above, no longer for its owner", () => {
  const sheets = [aHead({ stage: "submitted", stageSince: "2027-06-01T00:00:00.000Z" })];
  expect(receivers(aGround({ sheets }))).toEqual(["chief", "coordinator"]);
});

test("who is away is not written to: the delegate gets one letter with both parts, the own one first", () => {
  const absences = [{ personId: "owner", delegateId: "coordinator", validFrom: "2027-06-01", validTo: "2027-06-03" }];
  const sheets = [
    aHead({ stageSince: "2027-06-01T00:00:00.000Z" }),
    aHead({ id: "s2", stage: "check", stageSince: "2027-06-01T00:00:00.000Z" }),
  ];
  const digests = planDigests(aGround({ absences, sheets, roles: aGround().roles.slice(0, 2) }));
  expect(digests.map(({ personId }) => personId)).toEqual(["coordinator"]);
  expect(digests[0]?.parts.map(({ forPerson }) => forPerson)).toEqual(["coordinator", "owner"]);
});

test("who is away without anybody present to stand in hears of it on coming back", () => {
  const away = (personId: string, delegateId: string) => ({
    personId,
    delegateId,
    validFrom: "2027-06-01",
    validTo: "2027-06-01",
  });
  const absences = [away("owner", "coordinator"), away("coordinator", "owner")];
  const sheets = [aHead({ stageSince: "2027-05-31T23:30:00.000Z" })];
  const roles = aGround().roles.slice(0, 2);
  expect(receivers(aGround({ absences, sheets, roles }))).toEqual([]);
  expect(receivers(aGround({ absences, sheets, roles, today: "2027-06-02" }))).toEqual(["owner"]);
});

test("an answer is told once", () => {
  const answered = [{ personId: "owner", sheetId: "s1", at: "2027-06-01T00:10:00.000Z" }];
  const ground = aGround({ answered, roles: aGround().roles.slice(0, 1) });
  expect(planDigests(ground)[0]?.parts[0]?.items.map(({ kind }) => kind)).toEqual(["write", "answered"]);
  const told = new Map([["owner", "2027-06-01T01:00:00.000Z"]]);
  expect(receivers({ ...ground, lastLetter: told })).toEqual([]);
});

test("the letter is plain text in Japanese with English below, with links and without one where no address is known", () => {
  const ground = aGround({ today: "2027-07-02", returned: new Map([["s1", "2027-07-01T00:30:00.000Z"]]) });
  const [, digest] = planDigests(ground);
  const names = new Map([["owner", "架空 太郎\r\nBcc: x@example.invalid"]]);
  const writing = {
    edition: "mihon-town",
    body: { ja: "見本町（架空）", en: "Mihon Town" },
    fictitious: true,
    today: ground.today,
    address: "https://michi.example.invalid",
    nameOf: (id: string) => names.get(id) ?? null,
  };
  if (!digest) throw new Error("No digest was planned");
  expect(digestText(digest, writing)).toEqual({
    subject: "【道標】（架空）見本町（架空）: 期限切れ1件、差し戻し1件",
    text: `架空 太郎 Bcc: x@example.invalid さん

・返されました：「架空の移住相談」（作成中）、期限切れ 2日（令和9年6月30日まで）
  https://michi.example.invalid/sheet/mihon-town/s1

今日すること: https://michi.example.invalid/work/mihon-town
架空の例です。

----------------------------------------

Dear 架空 太郎 Bcc: x@example.invalid,

- Returned to you: "架空の移住相談" (Draft), 2 days late (due 30 June 2027)
  https://michi.example.invalid/sheet/mihon-town/s1

Everything to do: https://michi.example.invalid/work/mihon-town
This is a fictitious example.
`,
  });
  expect(digestText(digest, { ...writing, address: null }).text).not.toContain("http");
});
