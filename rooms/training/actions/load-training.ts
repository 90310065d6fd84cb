import { join } from "node:path";
import { type Bilingual, ok } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import { addPerson, endSession, findViewer, openSession, type Secret } from "../../account/server.ts";
import { readCycle, readFormFolder } from "../../cycle/server.ts";
import type { SheetRecord } from "../../form/index.ts";
import type { Site } from "../../publication/index.ts";
import { publish } from "../../release/server.ts";
import type { TrainingFile } from "../domain/training-file.ts";
import { keepPast, pastCycleId } from "../store/keep-past.ts";

export type TrainingParts = {
  readonly database: Database;
  readonly secret: Secret;
  readonly dataFolder: string;
  readonly site: Site;
  readonly style: string;
  readonly readRecords: (viewer: Viewer, sheetIds: readonly string[]) => Promise<readonly SheetRecord[]>;
  readonly say: (message: Bilingual) => void;
};

/** The people's keys live as long as anybody may practise. */
const expiresOn = "2099-03-31";

/**
 * Brings the people, offices and last year of a fictitious region into the store, once: a store that has them is left as it is, whatever was
 * practised in it since. Refuses a body that is not fictitious.
 */
export async function loadTraining(parts: TrainingParts, file: TrainingFile): Promise<void> {
  const { database, secret, site } = parts;
  if (!site.edition.fictitious) throw new Error(`${site.edition.id} is not fictitious: nobody can be trained in it`);
  const bodyId = site.edition.body;
  if (await database.read((tx) => readCycle(tx, bodyId, pastCycleId(file)))) return;
  const forms = readFormFolder(join(parts.dataFolder, "forms"));
  const shipped = forms.ok ? forms.value.find(({ form }) => form.id === "project") : undefined;
  if (!shipped) throw new Error("The form for projects does not come with this product");
  await database.write(async (tx) => {
    for (const unit of file.units)
      await tx.execute(
        "INSERT INTO account_unit (body_id, id, version, kind, name, name_en, parent_id, area_id) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)",
        [bodyId, unit.id, unit.kind, unit.name, unit.nameEn, unit.parent ?? null, unit.area ?? null],
      );
    for (const { id, name, role, unit, area } of file.people) {
      const mail = `${id}@example.invalid`;
      await addPerson(tx, secret, { bodyId, id, name, mail, purpose: "練習（架空の人）", expiresOn, byPerson: null });
      await tx.execute(
        "INSERT INTO account_role (body_id, id, version, person_id, role, unit_id, area_id) VALUES ($1, $2, 1, $3, $4, $5, $6)",
        [bodyId, `role-${id}`, id, role, unit, area ?? null],
      );
    }
    await keepPast(tx, { file, site, form: { ...shipped.form, version: 1 } });
  });
  await publishPast(parts, file);
  parts.say({
    ja: `体験用の「${site.edition.name}」を用意しました。/tour から始められます`,
    en: `prepared ${site.edition.nameEn} for practice: begin at /tour`,
  });
}

/** The fictitious HQ publishes the year before, as it will publish the next. */
async function publishPast({ database, secret, site, style, readRecords }: TrainingParts, file: TrainingFile) {
  const bodyId = site.edition.body;
  const session = await database.write((tx) => openSession(tx, { bodyId, personId: "t-hq", hours: 1 }));
  const viewer = await database.read((tx) => findViewer(tx, secret, session));
  if (!viewer) throw new Error("The fictitious HQ cannot sign in");
  const { id: edition, name, fictitious } = site.edition;
  await publish(
    { database, style, readRecords: (ids) => readRecords(viewer, ids), printForms: async () => ok([]) },
    {
      viewer,
      body: { id: bodyId, edition, name, fictitious },
      cycleId: pastCycleId(file),
      publishedOn: file.past.publishedOn,
    },
  );
  await database.write((tx) => endSession(tx, session));
}
