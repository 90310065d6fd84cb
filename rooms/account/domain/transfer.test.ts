import { describe, expect, test } from "vitest";
import { type OwnedSheet, type Register, type RoleRecord, unitsInOrder, withoutLivingOwner } from "./register.ts";
import { dayAfter, planTransfer } from "./transfer.ts";

const role = (id: string, personId: string, given: Partial<RoleRecord> = {}): RoleRecord => ({
  id,
  version: 1,
  personId,
  role: "owner",
  unitId: "bureau",
  areaId: null,
  validFrom: null,
  validTo: null,
  ...given,
});
const person = (id: string) => ({ id, purpose: "test", expiresOn: "2099-03-31" });
const sheet = (id: string, ownerId: string | null): OwnedSheet => ({
  id,
  title: `架空 ${id}`,
  titleEn: null,
  cycleTitle: "架空の年度",
  cycleTitleEn: null,
  unitId: "bureau",
  ownerId,
  ownerVersion: 1,
  stage: "draft",
  deadline: null,
});
const register: Register = {
  units: [],
  persons: [person("leaver"), person("next"), person("other")],
  roles: [role("r1", "leaver"), role("r2", "leaver", { role: "bureau" }), role("r3", "other")],
  absences: [],
};
const wish = (successors: Record<string, string>) => ({
  personId: "leaver",
  leavesOn: "2027-03-31",
  successors: new Map(Object.entries(successors)),
});

describe("人事異動は一つのこと", () => {
  test("役割は異動日で終わり、後任は持っていない役割だけを翌日から受け取る", () => {
    const planned = planTransfer(
      register,
      [sheet("a", "leaver"), sheet("b", "leaver")],
      wish({ a: "next", b: "other" }),
    );
    expect(planned).toMatchObject({
      ok: true,
      value: {
        endedRoles: [{ id: "r1" }, { id: "r2" }],
        newRoles: [
          { personId: "next", role: "owner", validFrom: "2027-04-01" },
          { personId: "next", role: "bureau", validFrom: "2027-04-01" },
          { personId: "other", role: "bureau", validFrom: "2027-04-01" },
        ],
        owners: [{ personId: "next" }, { personId: "other" }],
      },
    });
  });

  test("後任のない調書が一つでもあれば、何もしない", () => {
    const planned = planTransfer(register, [sheet("a", "leaver"), sheet("b", "leaver")], wish({ a: "next" }));
    expect(planned).toMatchObject({ ok: false, problem: { code: "sheetWithoutSuccessor" } });
  });

  test("本人や知らない人は後任になれない", () => {
    expect(planTransfer(register, [sheet("a", "leaver")], wish({ a: "leaver" }))).toMatchObject({ ok: false });
    expect(planTransfer(register, [sheet("a", "leaver")], wish({ a: "nobody" }))).toMatchObject({ ok: false });
  });

  test("年度末と閏日の次の日", () => {
    expect([dayAfter("2027-03-31"), dayAfter("2028-02-28"), dayAfter("2026-12-31")]).toEqual([
      "2027-04-01",
      "2028-02-29",
      "2027-01-01",
    ]);
  });
});

test("責任者のない調書: 誰も決まっていない、役割の終わった人、消された人", () => {
  const past: Register = { ...register, roles: [...register.roles, role("r4", "next", { validTo: "2026-03-31" })] };
  const sheets = [sheet("a", null), sheet("b", "next"), sheet("c", "gone"), sheet("d", "other")];
  expect(withoutLivingOwner(sheets, past, "2026-11-22").map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("組織は上から順に並び、親のないものは一番上に立つ", () => {
  const unit = (id: string, parentId: string | null) =>
    ({ id, parentId, kind: "bureau", name: id, nameEn: null, areaId: null }) as const;
  const order = unitsInOrder([unit("child", "top"), unit("top", null), unit("lost", "unknown")]);
  expect(order.map(({ unit: { id }, depth }) => `${id} ${depth}`)).toEqual(["top 0", "child 1", "lost 0"]);
});
