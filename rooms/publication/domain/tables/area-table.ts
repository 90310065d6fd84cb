import {
  type Area,
  ancestorsOf,
  areaKindWords,
  type Group,
  groupKindWords,
  municipalitiesIn,
} from "../../../area/index.ts";
import { entryAddress } from "../../../fact/index.ts";
import type { Site } from "../site.ts";
import { areaValues, coded, namedColumns, sourcesColumn } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

const kinds = { ...areaKindWords, ...groupKindWords };

type AreaRow = (Area & { readonly members?: never }) | (Group & { readonly parents?: never });

const isArea = (row: AreaRow): row is Area => row.parents !== undefined;
const areaOnly =
  <V>(take: (area: Area) => V) =>
  (row: AreaRow): V | null =>
    isArea(row) ? take(row) : null;

/** What lies in a place or belongs to a group; a municipality holds nothing of its own kind. */
function membersOf(site: Site, row: AreaRow): readonly string[] | null {
  if (!isArea(row)) return row.members;
  return municipalitiesIn(site.areas, row.id)
    .filter(({ id }) => id !== row.id)
    .map(({ id }) => id);
}

/** Places by code, then the groups they form. */
export const areaTable = (site: Site): DataTable =>
  makeTable<AreaRow>({
    id: "area",
    title: { ja: "地域と圏域の一覧", en: "Areas and groups" },
    about: {
      ja: "都道府県、連携地域、振興局、市町村と、市町村が作る圏域・連携。市町村コードは検査数字を含む6桁。",
      en: "Prefecture, regions, bureaus and municipalities, and the groups that municipalities form. Codes have six digits with check digit.",
    },
    rows: [...site.areas.all, ...site.areas.groups],
    columns: [
      ...namedColumns<AreaRow>(),
      textColumn(
        "code",
        "団体コード",
        "Code",
        areaOnly(({ code }) => code ?? null),
      ),
      textColumn("kind", "種類", "Kind", (row) => coded(row.kind, kinds)),
      textColumn(
        "kana",
        "よみ",
        "Reading",
        areaOnly(({ kana }) => kana ?? null),
      ),
      textColumn(
        "district",
        "郡",
        "District",
        areaOnly(({ district }) => district ?? null),
      ),
      textColumn("within", "属する地域", "Lies in", (row) =>
        isArea(row)
          ? areaValues(
              site,
              ancestorsOf(site.areas, row.id).map(({ id }) => id),
            )
          : null,
      ),
      textColumn("members", "構成市町村", "Municipalities", (row) => {
        const members = membersOf(site, row);
        return members ? areaValues(site, members) : null;
      }),
      textColumn("from", "始まり", "From", (row) => row.from ?? null),
      textColumn("to", "終わり", "To", (row) => row.to ?? null),
      sourcesColumn<AreaRow>(),
      textColumn("address", "アドレス", "Address", (row) =>
        entryAddress(site.edition.id, isArea(row) ? "area" : "group", row.id),
      ),
    ],
  });
