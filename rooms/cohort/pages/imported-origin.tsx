import { inLang, Name, type View } from "../../../ui/index.ts";
import { estatCredit } from "../domain/estat-credit.ts";
import type { ImportedOrigin } from "../store/read-origin.ts";
import { cohortMessages } from "./cohort-messages.ts";

/** The lines that the origin page of an imported value adds: which file it was read from, and where in it. */
export function importedOriginLines(origin: ImportedOrigin | null, view: View) {
  if (!origin) return [];
  const t = cohortMessages(view.lang);
  const place = /^\d+$/.test(origin.place) ? t("line", { line: origin.place }) : origin.place;
  const sum = origin.sha256 ? ` (${t("checksum", { sum: origin.sha256 })})` : "";
  return [
    { term: t("file"), detail: <Name>{`${origin.name}${sum}`}</Name> },
    { term: t("place"), detail: <Name>{place}</Name> },
    ...(origin.kind === "estat" ? [{ term: t("credit"), detail: <Name>{inLang(estatCredit, view.lang)}</Name> }] : []),
  ];
}
