import { countOf, type Derivation, type Derivations, entryAddress } from "../../fact/index.ts";
import type { ProgrammeModel } from "./programme-model.ts";
import type { Activity, Programme } from "./programmes.ts";

const linkTo = (edition: string, kind: string, { id, name, nameEn }: Programme | Activity) => ({
  label: { ja: name, en: nameEn },
  href: entryAddress(edition, kind, id),
});

/** How many programmes the documents name; of one kind when it is given. */
export function programmeCount({ edition, programmes }: ProgrammeModel, kind: string | null): Derivation {
  const counted = programmes.all.filter((programme) => kind === null || programme.kind === kind);
  const label =
    kind === null ? { ja: "事業・仕組み", en: "programmes" } : (programmes.kinds.get(kind) ?? { ja: kind, en: kind });
  return {
    name: "programme.count",
    arguments: kind === null ? [] : [kind],
    title: { ja: `${label.ja}の数`, en: `Number of entries: ${label.en}` },
    how: {
      ja: "資料に名前が出てくるものを、一つずつ数えました。",
      en: "Every one that the documents name, counted once.",
    },
    result: countOf(counted.length, "無単位"),
    inputs: counted.map((programme) => linkTo(edition.id, "programme", programme)),
  };
}

/** How many activity results are recorded; of one programme when it is given. */
export function activityCount({ edition, programmes }: ProgrammeModel, programme: string | null): Derivation {
  const counted = programme === null ? programmes.activities : programmes.activitiesOf(programme);
  return {
    name: "programme.activity-count",
    arguments: programme === null ? [] : [programme],
    title: { ja: "活動実績の数", en: "Number of activity results" },
    how: {
      ja: "資料に書かれた活動の実績を、一つずつ数えました。",
      en: "Every activity result in the documents, counted once.",
    },
    result: countOf(counted.length, "無単位"),
    inputs: counted.map((activity) => ({ ...linkTo(edition.id, "activity", activity), fact: activity.figure })),
  };
}

export const programmeDerivations: Derivations<ProgrammeModel> = {
  "programme.count": (model, [kind]) => programmeCount(model, kind ?? null),
  "programme.activity-count": (model, [programme]) => activityCount(model, programme ?? null),
};
