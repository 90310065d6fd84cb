import type { Bilingual } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { type Download, downloads, furtherDownloads } from "../domain/download-words.ts";
import { type CohortSource, cohortSources, readCohorts } from "../store/read-cohorts.ts";

/** The body of an edition and the six-digit codes of its municipalities. */
export type SourcesWish = { readonly body: string; readonly codes: readonly string[] };

const yearsText = ({ areasByYear }: CohortSource): Bilingual => {
  const years = [...areasByYear];
  return {
    ja: years.map(([year, areas]) => `${year}年 ${areas}地域`).join("、"),
    en: years.map(([year, areas]) => `${year}: ${areas} areas`).join(", "),
  };
};

const downloadOf = (source: string): Download | undefined =>
  downloads.find(({ ending }) => source === ending || source.endsWith(`-${ending}`));

const named = (codes: readonly string[]): string =>
  codes.length > 5 ? `${codes.slice(0, 5).join(", ")} … (${codes.length})` : codes.join(", ");

/** What a source still lacks for the municipalities of the edition, in its newest year; null when nothing. */
async function missingIn(tx: ReadTx, { source, years }: CohortSource, wish: SourcesWish): Promise<Bilingual | null> {
  const year = years.at(-1);
  if (year === undefined) return { ja: "値は一つもありません", en: "no values at all" };
  const { missing } = await readCohorts(tx, { body: wish.body, source, year, areas: wish.codes });
  if (missing.length === 0) return null;
  return missing.length === wish.codes.length
    ? { ja: `${year}年の市町村の値がありません`, en: `no values of municipalities in ${year}` }
    : {
        ja: `${year}年の値のない市町村: ${named(missing)}`,
        en: `municipalities without values in ${year}: ${named(missing)}`,
      };
}

async function linesOf(tx: ReadTx, source: CohortSource, wish: SourcesWish): Promise<readonly Bilingual[]> {
  const { entry } = source;
  const years = yearsText(source);
  const missing = await missingIn(tx, source, wish);
  const download = downloadOf(entry.id);
  return [
    {
      ja: `${entry.name}（${entry.id}）: ${years.ja || "まだ何もありません"}`,
      en: `${entry.nameEn} (${entry.id}): ${years.en || "nothing yet"}`,
    },
    ...(missing ? [{ ja: `  足りないもの: ${missing.ja}`, en: `  missing: ${missing.en}` }] : []),
    ...(missing && download
      ? [{ ja: `  取る所: ${download.from} ${download.take.ja}`, en: `  from: ${download.from} ${download.take.en}` }]
      : []),
  ];
}

/** For each source of people by age of an edition: what is here, what is missing for its municipalities, and where to get it. */
export async function populationSources(
  tx: ReadTx,
  wish: SourcesWish,
): Promise<{ readonly lines: readonly Bilingual[] }> {
  const lines: Bilingual[] = [];
  for (const source of await cohortSources(tx, wish.body)) lines.push(...(await linesOf(tx, source, wish)));
  if (lines.length === 0) {
    lines.push({
      ja: "この版は男女・年齢別人口の統計を挙げていません。observations.yaml に cohorts を書き足してください。",
      en: "This edition lists no source of people by sex and age: add cohorts to observations.yaml.",
    });
  }
  const { from, take } = furtherDownloads;
  return { lines: [...lines, { ja: `ほかの統計: ${from} ${take.ja}`, en: `further statistics: ${from} ${take.en}` }] };
}
