import { expect, test } from "vitest";
import { fail, ok, problem } from "../../../foundation/index.ts";
import { StoreFailure } from "../../../store/index.ts";
import { attempt, attemptWrite } from "./attempt.ts";

const failing = (code: string) => async () => {
  throw new StoreFailure(problem(code, `account_role Key (body_id)=(019991) ${code}`, `account_role ${code}`));
};
const own = problem("mine", "下に残っています", "kept below");

test("a version that is taken already is said without the database's keys, or in the form's own words", async () => {
  const refused = await attemptWrite(failing("doubledKey"));
  expect(refused).toMatchObject({ ok: false, problem: { code: "changedMeanwhile" } });
  expect(JSON.stringify(refused)).not.toContain("019991");
  expect(await attemptWrite(failing("doubledKey"), { changed: own })).toEqual(fail(own));
  expect(await attemptWrite(failing("changedMeanwhile"), { changed: own })).toEqual(fail(own));
});

test("a missing right and a character that cannot be kept are told; a missing right in the form's own words where it has some", async () => {
  expect(await attemptWrite(failing("notAllowed"))).toMatchObject({ problem: { code: "notAllowed" } });
  expect(await attemptWrite(failing("notAllowed"), { notAllowed: own })).toEqual(fail(own));
  expect(await attemptWrite(failing("unstorableText"))).toMatchObject({ problem: { code: "unstorableText" } });
});

test("a store that is away, and a fault of the program, are thrown on", async () => {
  await expect(attemptWrite(failing("databaseUnreachable"))).rejects.toThrow("databaseUnreachable");
  const broken = async () => {
    throw new TypeError("a fault");
  };
  await expect(attempt(broken)).rejects.toThrow("a fault");
});

test("what the work itself answers stays as it is", async () => {
  expect(await attempt(async () => ok(3))).toEqual(ok(3));
  expect(await attempt(async () => fail(own))).toEqual(fail(own));
  expect(await attemptWrite(async () => 7)).toEqual(ok(null));
});
