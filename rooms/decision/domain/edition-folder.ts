import { stringify } from "yaml";
import { cohortMeasureIds } from "../../cohort/index.ts";
import { type EditionEntries, type EditionHead, type EditionText, entryKeys } from "../../intake/index.ts";
import { type Observation, observationColumns } from "../../observation/index.ts";

/** What stands in the rows of a statistic; the columns of the format in their order. */
export type FolderObservation = Pick<Observation, "measureId" | "areaCode" | "period" | "value" | "absent">;

// an alias (`*name`) would be refused, and a long line must not be folded: printed texts stay as printed
const yamlOptions = { aliasDuplicateObjects: false, lineWidth: 0 } as const;

const cellText = (value: string | number | null): string => (value === null ? "" : String(value));

/** Values hold neither commas nor quotes: ids, codes, periods and plain numbers. */
const observationLine = ({ measureId, areaCode, period, value, absent }: FolderObservation): string =>
  [measureId, areaCode, period, cellText(value), cellText(absent)].join(",");

const isCohort = (entry: Readonly<Record<string, unknown>>): boolean =>
  typeof entry.open === "number" && typeof entry.unknown === "boolean";

/** The file that each measure's values stand in: also those of each sex and age group of a source of people. Imported values have none. */
function filesOf(entries: EditionEntries): ReadonlyMap<string, string> {
  const measures = (entries.get("measure") ?? []).map(({ id, file }) => ({ ids: [String(id)], file }));
  const cohorts = (entries.get("cohort") ?? []).filter(isCohort).map(({ id, open, unknown, file }) => ({
    ids: cohortMeasureIds({ id: String(id), open: Number(open), unknown: unknown === true }),
    file,
  }));
  return new Map(
    [...measures, ...cohorts].flatMap(({ ids, file }) =>
      typeof file === "string" ? ids.map((id): readonly [string, string] => [id, file]) : [],
    ),
  );
}

/** The CSV files that the measures name, each with the rows of its measures. */
function observationTexts(entries: EditionEntries, rows: readonly FolderObservation[]): readonly EditionText[] {
  const fileOf = filesOf(entries);
  const files = [...new Set(fileOf.values())].sort();
  return files.map((file) => {
    const lines = rows.filter(({ measureId }) => fileOf.get(measureId) === file).map(observationLine);
    return { file, text: `${[observationColumns.join(","), ...lines].join("\n")}\n` };
  });
}

/**
 * The files of an edition in the product's own format: `edition.yaml`, one YAML file for each kind of entry that there is (one for each scenario), and the
 * statistics as CSV. `readEdition` reads them again.
 */
export function editionFolder(
  head: EditionHead,
  entries: EditionEntries,
  observations: readonly FolderObservation[],
): readonly EditionText[] {
  const kinds = [...entryKeys].flatMap(([kind, key]) => {
    const listed = entries.get(kind) ?? [];
    if (kind === "scenario")
      return listed.map((one) => ({ file: `scenarios/${one.id}.yaml`, text: stringify(one, yamlOptions) }));
    return listed.length === 0 ? [] : [{ file: `${key}.yaml`, text: stringify({ [key]: listed }, yamlOptions) }];
  });
  return [
    { file: "edition.yaml", text: stringify(head, yamlOptions) },
    ...kinds,
    ...observationTexts(entries, observations),
  ];
}
