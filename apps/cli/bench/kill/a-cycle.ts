import { join } from "node:path";
import type { SessionToken } from "../../../../foundation/index.ts";
import type { Viewer } from "../../../../rooms/account/index.ts";
import { addPerson, findViewer, openSession, type Secret } from "../../../../rooms/account/server.ts";
import { type FormField, type SheetForm, stages } from "../../../../rooms/cycle/index.ts";
import { keepCycle, keepForm, keepSheets } from "../../../../rooms/cycle/server.ts";
import type { Database } from "../../../../store/index.ts";

/** The fictitious town that comes with the product. */
export const town = { edition: "mihon-town", body: "019992" } as const;
export const townFolder = (projectRoot: string): string => join(projectRoot, "data", town.edition);

export const fieldIds = ["done", "cause", "next"] as const;

const field = (id: string): FormField => ({
  id,
  label: { ja: `架空の欄 ${id}`, en: `Fictitious field ${id}` },
  help: null,
  kind: "longText",
  options: [],
  unit: null,
  part: "self",
  required: false,
  maxLength: 4000,
});

export const form: SheetForm = {
  id: "kill-form",
  version: 1,
  title: { ja: "架空の調書", en: "Fictitious sheet" },
  plan: null,
  fiscalYear: null,
  about: ["project"],
  rule: null,
  stages,
  sections: [{ id: "all", title: { ja: "評価", en: "Evaluation" }, fields: fieldIds.map(field) }],
};

const sheetIds = (count: number) => Array.from({ length: count }, (_, index) => `kill-${index + 1}`);

/** 架空: one cycle with as many sheets as there are writers, each of whom may write every sheet and move it on and back. */
export async function makeCycle(
  database: Database,
  secret: Secret,
  writers: number,
): Promise<{ readonly viewers: readonly Viewer[]; readonly sheets: readonly string[] }> {
  const sheets = sheetIds(writers);
  const sessions = await database.write(async (tx) => {
    const bodyId = town.body;
    const cycle = {
      bodyId,
      id: "kill",
      version: 1,
      fiscalYear: 2026,
      title: "架空の評価",
      titleEn: null,
      deadlines: {},
      closed: false,
    };
    await tx.execute(
      "INSERT INTO account_unit (body_id, id, version, kind, name) VALUES ($1, 'kill-unit', 1, 'department', '架空の課')",
      [bodyId],
    );
    await keepCycle(tx, cycle);
    await keepForm(tx, bodyId, form);
    await keepSheets(
      tx,
      sheets.map((id) => ({
        bodyId,
        id,
        cycleId: "kill",
        formId: form.id,
        formVersion: 1,
        about: { kind: "project", id },
        title: `架空 ${id}`,
        titleEn: null,
        unitId: "kill-unit",
        areaPath: [],
        partnerAreas: [],
        kpiIds: [],
        previousId: null,
        ownerId: null,
      })),
    );
    const opened: SessionToken[] = [];
    for (let number = 1; number <= writers; number += 1) {
      const id = `kill-writer-${number}`;
      const person = {
        bodyId,
        id,
        name: `架空 ${number}`,
        mail: `${id}@example.invalid`,
        purpose: "bench",
        expiresOn: "2099-03-31",
        byPerson: null,
      };
      await addPerson(tx, secret, person);
      await tx.execute(
        "INSERT INTO account_role (body_id, id, version, person_id, role, unit_id) VALUES ($1, $2, 1, $2, 'department', 'kill-unit')",
        [bodyId, id],
      );
      opened.push(await openSession(tx, { bodyId, personId: id, hours: 12 }));
    }
    return opened;
  });
  const found = await Promise.all(sessions.map((token) => database.read((tx) => findViewer(tx, secret, token))));
  return { viewers: found.filter((viewer) => viewer !== null), sheets };
}
