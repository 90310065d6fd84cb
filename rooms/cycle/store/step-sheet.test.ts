import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { stages } from "../domain/stage.ts";
import { emptyRequired, holderOf, mayStep, nextStage, offeredSteps, wayOf } from "../domain/step.ts";
import { aSheet, keepTestCycle, testForm } from "../testing/a-cycle.ts";
import { readSheetRights } from "./read-sheet-page.ts";

const nobody = { caresFor: false, coordinates: false, hq: false };
const answers = (value: string | null) => new Map([["done", { value }]]);

test("会議のない様式は、点検から二次評価へ進む", () => {
  expect(nextStage(testForm, "check")).toBe("meeting");
  expect(nextStage({ stages: stages.filter((stage) => stage !== "meeting") }, "check")).toBe("second");
  expect(nextStage(testForm, "published")).toBeNull();
});

test("担当には提出が、とりまとめには点検への一歩と差戻しが示される", () => {
  expect(offeredSteps(testForm, "draft", { ...nobody, caresFor: true })).toEqual([
    { from: "draft", to: "submitted", way: "forward" },
  ]);
  expect(offeredSteps(testForm, "submitted", { ...nobody, coordinates: true }).map(({ to, way }) => [to, way])).toEqual(
    [
      ["check", "forward"],
      ["draft", "return"],
    ],
  );
  expect(offeredSteps(testForm, "fixed", { ...nobody, hq: true }).map(({ way }) => way)).toEqual(["forward", "reopen"]);
  expect(offeredSteps(testForm, "second", nobody)).toEqual([]);
});

test("必要な欄は、その部分を書く最後の段階を出る前に埋める", () => {
  expect(emptyRequired(testForm, "draft", answers(null)).map(({ id }) => id)).toEqual(["done"]);
  expect(emptyRequired(testForm, "draft", answers("済"))).toEqual([]);
  expect(emptyRequired(testForm, "check", answers(null))).toEqual([]);
});

test("公表した調書は、だれの手にもない", () => {
  expect([holderOf("draft"), holderOf("second"), holderOf("published"), wayOf("published", "draft")]).toEqual([
    "unit",
    "hq",
    null,
    "reopen",
  ]);
});

describe("示される歩みは、データベースの決まりと一語も違わない", () => {
  const body = "010006";
  let store: TemporaryDatabase;
  beforeAll(async () => {
    store = await temporaryDatabase();
    await addTestUnit(store.database, body, { id: "hq", kind: "hq" });
    await addTestUnit(store.database, body, { id: "ka", kind: "department" });
    await keepTestCycle(store.database, body, [aSheet(body, { id: "s", unitId: "ka", ownerId: "p-owner" })]);
  });
  afterAll(() => store?.close());

  test.for([
    ["hq", "hq", "p-hq"],
    ["department", "ka", "p-department"],
    ["owner", "ka", "p-owner"],
    ["municipality", "ka", "p-municipality"],
  ] as const)("%s", async ([role, unitId, id]) => {
    const { session } = await addTestPerson(store.database, body, { role, unitId, id });
    const pairs = stages.flatMap((from) => stages.map((to) => ({ from, to })));
    const told = await store.database.readAs(session, async (tx) => ({
      ...(await readSheetRights(tx, body, "s")),
      allowed: await tx.query<{ allowed: boolean }>(
        `SELECT cycle_may_step($1, 's', p."from", p."to") AS allowed FROM jsonb_to_recordset($2) AS p ("from" text, "to" text)`,
        [body, JSON.stringify(pairs)],
      ),
    }));
    expect(pairs.map(({ from, to }) => mayStep(from, to, told.rights))).toEqual(
      told.allowed.map(({ allowed }) => allowed),
    );
  });
});
