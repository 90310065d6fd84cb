import type { Bilingual } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { type Download, downloads, furtherDownloads } from "../domain/download-words.ts";
import { type CohortSource, cohortSources, readCohorts } from "../store/read-cohorts.ts";

/** The body of an edition, and the six-digit codes of its municipalities or of some of them; `names`: what people call them, where it is known. */
export type SourcesWish = {
  readonly body: string;
  readonly codes: readonly string[];
  readonly names?: ReadonlyMap<string, Bilingual>;
};

/** A source of people by age: what of it is here, what is missing for the places asked about (null: nothing), and where to get it. */
export type SourceState = {
  readonly id: string;
  readonly name: Bilingual;
  readonly found: Bilingual;
  readonly missing: Bilingual | null;
  readonly download: Pick<Download, "from" | "take"> | null;
};

function foundIn({ areasByYear }: CohortSource): Bilingual {
  const years = [...areasByYear];
  if (years.length === 0) return { ja: "まだ何もありません", en: "nothing yet" };
  return {
    ja: years.map(([year, areas]) => `${year}年 ${areas}地域`).join("、"),
    en: years.map(([year, areas]) => `${year}: ${areas} areas`).join(", "),
  };
}

const downloadOf = (source: string): Download | undefined =>
  downloads.find(({ ending }) => source === ending || source.endsWith(`-${ending}`));

const mostNamed = 5;

function named(codes: readonly string[], names: SourcesWish["names"]): Bilingual {
  const nameIn = (lang: "ja" | "en") => (code: string) => names?.get(code)?.[lang] ?? code;
  const rest = codes.length > mostNamed ? ` … (${codes.length})` : "";
  const first = codes.slice(0, mostNamed);
  return { ja: `${first.map(nameIn("ja")).join("、")}${rest}`, en: `${first.map(nameIn("en")).join(", ")}${rest}` };
}

/** What a source still lacks for the places, in its newest year; null when nothing. */
async function missingIn(tx: ReadTx, { source, years }: CohortSource, wish: SourcesWish): Promise<Bilingual | null> {
  const year = years.at(-1);
  if (year === undefined) return { ja: "値は一つもありません", en: "no values at all" };
  const { missing } = await readCohorts(tx, { body: wish.body, source, year, areas: wish.codes });
  if (missing.length === 0) return null;
  if (missing.length === wish.codes.length)
    return { ja: `${year}年の市町村の値がありません`, en: `no values of municipalities in ${year}` };
  const { ja, en } = named(missing, wish.names);
  return { ja: `${year}年の値のない市町村: ${ja}`, en: `municipalities without values in ${year}: ${en}` };
}

/** For each source of people by age of an edition, in the order of their ids: what is here, what is missing for the places, and where to get it. */
export async function sourceStates(tx: ReadTx, wish: SourcesWish): Promise<readonly SourceState[]> {
  const states: SourceState[] = [];
  for (const source of await cohortSources(tx, wish.body)) {
    const { id, name, nameEn } = source.entry;
    states.push({
      id,
      name: { ja: name, en: nameEn },
      found: foundIn(source),
      missing: await missingIn(tx, source, wish),
      download: downloadOf(id) ?? null,
    });
  }
  return states;
}

/** The lines in which a state is told: the source with what is here, what is missing, and where to get it. */
export function stateLines({ id, name, found, missing, download }: SourceState): readonly Bilingual[] {
  return [
    { ja: `${name.ja}（${id}）: ${found.ja}`, en: `${name.en} (${id}): ${found.en}` },
    ...(missing ? [{ ja: `  足りないもの: ${missing.ja}`, en: `  missing: ${missing.en}` }] : []),
    ...(missing && download
      ? [{ ja: `  取る所: ${download.from} ${download.take.ja}`, en: `  from: ${download.from} ${download.take.en}` }]
      : []),
  ];
}

/** What `population sources` says: every source of an edition, and further statistics. */
export async function populationSources(
  tx: ReadTx,
  wish: SourcesWish,
): Promise<{ readonly lines: readonly Bilingual[] }> {
  const lines = (await sourceStates(tx, wish)).flatMap(stateLines);
  if (lines.length === 0) {
    lines.push({
      ja: "この版は男女・年齢別人口の統計を挙げていません。observations.yaml に cohorts を書き足してください。",
      en: "This edition lists no source of people by sex and age: add cohorts to observations.yaml.",
    });
  }
  const { from, take } = furtherDownloads;
  return { lines: [...lines, { ja: `ほかの統計: ${from} ${take.ja}`, en: `further statistics: ${from} ${take.en}` }] };
}
