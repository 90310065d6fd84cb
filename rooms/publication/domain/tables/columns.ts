import { absenceWords, type Bilingual, boundWords, periodText } from "../../../../foundation/index.ts";
import type { Source } from "../../../document/index.ts";
import { entryAddress, type Fact } from "../../../fact/index.ts";
import type { Site } from "../site.ts";
import { type Coded, type ColumnOf, numberColumn, type TableValue, textColumn } from "./table.ts";

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };
type Noted = { readonly note?: string | null; readonly noteEn?: string | null };
type Sourced = { readonly sources: readonly Pick<SourceLike, "document" | "lines">[] };
type SourceLike = { readonly [Key in keyof Source]: Source[Key] extends number[] ? readonly number[] : Source[Key] };

/** Id and names, which every table of entries begins with. */
export const namedColumns = <Row extends Named>(): readonly ColumnOf<Row>[] => [
  textColumn("id", "識別子", "Id", (row) => row.id),
  textColumn("name", "名称", "Name (Japanese)", (row) => row.name),
  textColumn("nameEn", "名称（英語）", "Name (English)", (row) => row.nameEn),
];

/** What every table of entries ends with: note, where it was read, the address of its page. */
export const closingColumns = <Row extends Noted & Sourced & { readonly id: string }>(
  site: Site,
  kind: string,
): readonly ColumnOf<Row>[] => [
  textColumn("note", "備考", "Note (Japanese)", (row) => row.note ?? null),
  textColumn("noteEn", "備考（英語）", "Note (English)", (row) => row.noteEn ?? null),
  sourcesColumn(),
  textColumn("address", "アドレス", "Address", (row) => entryAddress(site.edition.id, kind, row.id)),
];

/** `002-renkei-chiiki-hoshin-2016:717,719`: the document and its lines. */
export const sourcesColumn = <Row extends Sourced>(): ColumnOf<Row> =>
  textColumn("sources", "出典（資料:行）", "Source (document:lines)", (row) =>
    row.sources.map(({ document, lines }) => (lines.length === 0 ? document : `${document}:${lines.join(",")}`)),
  );

/** A thing by its id, with its names for people; an id that names nothing stays as it is. */
export const namedValue = (id: string | null | undefined, thing: Omit<Named, "id"> | undefined): Coded | null =>
  id ? { code: id, words: thing ? { ja: thing.name, en: thing.nameEn } : { ja: id, en: id } } : null;

export const areaValues = (site: Site, ids: readonly string[]): TableValue =>
  ids.flatMap((id) => namedValue(id, site.areas.byId.get(id)) ?? []);

export const coded = (code: string | null | undefined, words: Readonly<Record<string, Bilingual>>): Coded | null =>
  code ? { code, words: words[code] ?? { ja: code, en: code } } : null;

const numberIn = ({ reading }: Fact): number | null => (reading.kind === "known" ? reading.quantity.value : null);

/** Words where there is no number: a target in words, or why there is none. */
function wordsIn({ reading, textEn }: Fact): TableValue {
  if (reading.kind === "text") return { code: reading.text, words: { ja: reading.text, en: textEn ?? reading.text } };
  return reading.kind === "absent" ? coded(reading.why, absenceWords) : null;
}

/** A figure in five columns: number, unit, period, words in place of a number, printed form. `id` and `head` name the figure. */
export function figureColumns<Row>(
  id: string,
  head: Bilingual,
  of: (row: Row) => Fact | null | undefined,
): readonly ColumnOf<Row>[] {
  const from =
    <V>(take: (fact: Fact) => V) =>
    (row: Row): V | null => {
      const fact = of(row);
      return fact ? take(fact) : null;
    };
  return [
    numberColumn(id, head, from(numberIn)),
    textColumn(
      `${id}Unit`,
      `${head.ja}の単位`,
      `${head.en}: unit`,
      from(({ reading }) => (reading.kind === "known" ? reading.quantity.unit.id : null)),
    ),
    textColumn(
      `${id}Period`,
      `${head.ja}の時期`,
      `${head.en}: period`,
      from(({ period }) => (period ? periodText(period) : null)),
    ),
    textColumn(
      `${id}Words`,
      `${head.ja}（言葉・ない理由）`,
      `${head.en}: in words, or why there is none`,
      from(wordsIn),
    ),
    textColumn(
      `${id}Printed`,
      `${head.ja}の表記`,
      `${head.en}: as printed`,
      from(({ printed }) => printed),
    ),
  ];
}

/** The other end of a printed range, and the word that limits the number. */
export const limitColumns = <Row>(id: string, head: Bilingual, of: (row: Row) => Fact): readonly ColumnOf<Row>[] => [
  numberColumn(`${id}To`, { ja: `${head.ja}（範囲の他方）`, en: `${head.en}: other end of the range` }, (row) => {
    const { reading } = of(row);
    return reading.kind === "known" ? (reading.to ?? null) : null;
  }),
  textColumn(`${id}Bound`, `${head.ja}の範囲`, `${head.en}: limit`, (row) => {
    const { reading } = of(row);
    return reading.kind === "known" && reading.bound !== "exact" ? coded(reading.bound, boundWords) : null;
  }),
];
