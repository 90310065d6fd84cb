import { asPeriod } from "../../foundation/index.ts";
import type { Staff, StaffParts } from "../../rooms/account/server.ts";
import { fieldsOf } from "../../rooms/cycle/index.ts";
import { readNewestForms, readSheetsById } from "../../rooms/cycle/server.ts";
import { periodWords } from "../../rooms/fact/web.tsx";
import { valueKindWords } from "../../rooms/value/index.ts";
import { nameIn } from "../../ui/index.ts";

/** Titles, names and labels for the ids that stand in the trail. */
export async function namesForAudit(
  parts: StaffParts,
  { site, viewer, view }: Staff,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { body } = site.edition;
  const [sheets, forms] = await parts.database.readAs(viewer.session, async (tx) => [
    await readSheetsById(tx, body, ids),
    await readNewestForms(tx, body),
  ]);
  const fields = forms.flatMap((form) => fieldsOf(form).map(({ id, label }) => [id, label[view.lang]] as const));
  const periods = ids.flatMap((id) => {
    const period = asPeriod(id);
    return period.ok ? [[id, periodWords(period.value, view)] as const] : [];
  });
  return new Map([
    ...fields,
    ...periods,
    ...Object.entries(valueKindWords).map(([kind, words]) => [kind, words[view.lang]] as const),
    ...ids.flatMap((id) => {
      const kpi = site.kpis.byId.get(id) ?? site.plans.projectById.get(id);
      return kpi ? [[id, nameIn(view.lang, kpi)] as const] : [];
    }),
    ...sheets.map(
      ({ id, title, titleEn }) => [id, `「${nameIn(view.lang, { name: title, nameEn: titleEn })}」`] as const,
    ),
  ]);
}
