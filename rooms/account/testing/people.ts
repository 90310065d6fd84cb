import { randomUUID } from "node:crypto";
import type { SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Role } from "../domain/viewer.ts";
import { addPerson, openSession } from "../store/people.ts";
import type { Secret } from "../store/seal.ts";

export const testSecret: Secret = { bytes: Buffer.alloc(32, 7) };

export type TestUnit = {
  readonly id: string;
  readonly kind: "hq" | "department" | "bureau" | "municipality" | "council" | "outside";
  readonly name?: string;
  readonly parentId?: string;
  readonly areaId?: string;
};

export async function addTestUnit(database: Database, bodyId: string, unit: TestUnit): Promise<void> {
  await database.write((tx) =>
    tx.execute(
      "INSERT INTO account_unit (body_id, id, version, kind, name, parent_id, area_id) VALUES ($1, $2, 1, $3, $4, $5, $6)",
      [bodyId, unit.id, unit.kind, unit.name ?? `架空 ${unit.id}`, unit.parentId ?? null, unit.areaId ?? null],
    ),
  );
}

export type TestPerson = {
  readonly role: Role;
  readonly unitId: string;
  readonly areaId?: string;
  readonly id?: string;
  readonly name?: string;
};

/** A fictitious person with one role and an open session. */
export async function addTestPerson(
  database: Database,
  bodyId: string,
  person: TestPerson,
): Promise<{ readonly personId: string; readonly session: SessionToken }> {
  const personId = person.id ?? `p-${randomUUID()}`;
  const name = person.name ?? `架空 ${personId}`;
  return database.write(async (tx) => {
    await addPerson(tx, testSecret, {
      bodyId,
      id: personId,
      name,
      mail: `${personId}@example.invalid`,
      purpose: "test",
      expiresOn: "2099-03-31",
      byPerson: null,
    });
    await tx.execute(
      "INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, area_id) VALUES ($1, $2, 1, $3, $4, $5, $6)",
      [bodyId, randomUUID(), personId, person.role, person.unitId, person.areaId ?? null],
    );
    return { personId, session: await openSession(tx, { bodyId, personId, hours: 12 }) };
  });
}
