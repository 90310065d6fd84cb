import { at, type Bilingual, type Problem } from "../../../foundation/index.ts";
import { type AgeGroup, type AgeHeading, readAgeHeading } from "./age-group.ts";
import { type AgeFold, type AgeRow, foldFor, foldRow, isPeople } from "./age-rows.ts";
import { asKnownArea, codeReader, type KnownAreas } from "./area-cells.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";
import type { EstatAxis, EstatCell } from "./estat-answer.ts";
import { readEstatTime, readEstatValue } from "./estat-cells.ts";
import { placeAt, type Spot, yearUnreadable } from "./import-problems.ts";
import { readSex, type TableCell } from "./table-words.ts";

/** What a table of e-Stat is read for; `notes`: what its signs mean. */
export type EstatReading = {
  readonly address: string;
  readonly known: KnownAreas;
  readonly axes: readonly EstatAxis[];
  readonly notes: ReadonlyMap<string, string>;
  readonly cells: readonly EstatCell[];
};

/** The axes of sex and age of a table, with the codes that mean men and women and each age. */
type AgeAxes = {
  readonly sex: string;
  readonly sexes: ReadonlyMap<string, Sex>;
  readonly age: string;
  /** Age groups from the youngest to the open one, by code. */
  readonly groups: readonly { readonly code: string; readonly group: AgeGroup }[];
  readonly total: string | null;
  readonly unknown: string | null;
};

const isGroup = (heading: AgeHeading | null): heading is AgeGroup => heading !== null && typeof heading === "object";

type CodedGroup = { readonly code: string; readonly group: AgeGroup };

/**
 * A table tells broad groups again (15歳未満, 65歳以上) and may have single years besides groups of five: the groups of five are taken where
 * there are any, else the single years, and the open group that follows them.
 */
function usedGroups(all: readonly CodedGroup[]): readonly CodedGroup[] {
  const wide = (years: number) => all.filter(({ group: { from, to } }) => to !== null && to - from + 1 === years);
  const closed = [...(wide(5).length > 0 ? wide(5) : wide(1))].sort((a, b) => a.group.from - b.group.from);
  const next = (closed.at(-1)?.group.to ?? -1) + 1;
  return [...closed, ...all.filter(({ group }) => group.to === null && group.from === next)];
}

/** The axes of sex and of age; null where the table has not both. */
export function findAgeAxes(axes: readonly EstatAxis[]): AgeAxes | null {
  const sexAxis = axes.find(({ classes }) => {
    const sexes = classes.map(({ name }) => readSex(name));
    return sexes.includes("m") && sexes.includes("f");
  });
  const ageAxis = axes.find(
    ({ id, classes }) => id !== sexAxis?.id && classes.filter(({ name }) => isGroup(readAgeHeading(name))).length >= 3,
  );
  if (!sexAxis || !ageAxis) return null;
  const headings = ageAxis.classes.map(({ code, name }) => ({ code, heading: readAgeHeading(name) }));
  const sexes = sexAxis.classes.flatMap(({ code, name }): (readonly [string, Sex])[] => {
    const sex = readSex(name);
    return sex === "m" || sex === "f" ? [[code, sex]] : [];
  });
  return {
    sex: sexAxis.id,
    sexes: new Map(sexes),
    age: ageAxis.id,
    groups: usedGroups(headings.flatMap(({ code, heading }) => (isGroup(heading) ? [{ code, group: heading }] : []))),
    total: headings.find(({ heading }) => heading === "total")?.code ?? null,
    unknown: headings.find(({ heading }) => heading === "unknown")?.code ?? null,
  };
}

/** Cells that share everything but the age: one row of people by age. */
function rowsByKey(cells: readonly EstatCell[], { sex, sexes }: AgeAxes): ReadonlyMap<string, readonly EstatCell[]> {
  const rows = new Map<string, EstatCell[]>();
  for (const cell of cells) {
    if (!sexes.has(cell.codes[sex] ?? "")) continue;
    const key = `${cell.codes.area} ${cell.codes.time} ${cell.codes[sex]}`;
    const row = rows.get(key);
    if (row) row.push(cell);
    else rows.set(key, [cell]);
  }
  return rows;
}

/** More than one class on an axis that is neither place nor time nor sex nor age (nationality, kind of household): which one is meant must be said. */
export function furtherChoice(
  axes: readonly EstatAxis[],
  cells: readonly EstatCell[],
  used: readonly string[],
): Problem | null {
  for (const { id, name, classes } of axes) {
    if (used.includes(id)) continue;
    const codes = new Set(cells.map((cell) => cell.codes[id]));
    if (codes.size <= 1) continue;
    const list = classes
      .filter(({ code }) => codes.has(code))
      .slice(0, 12)
      .map((one) => `${id}=${one.code} ${one.name}`)
      .join(", ");
    return {
      code: "cohort/estatChoose",
      message: {
        ja: `統計表の「${name}」に区分がいくつもあります。--cd で一つを選んでください（${list}）。`,
        en: `The table has several classes of "${name}". Choose one with --cd (${list}).`,
      },
    };
  }
  return null;
}

export type EstatAges = {
  readonly rows: readonly AgeRow[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Bilingual[];
};

type RowReading = EstatReading & { readonly axesOf: AgeAxes; readonly fold: AgeFold };

/** People by sex and age of a table of e-Stat. Areas that the edition does not know (merged towns, blocks of prefectures) are left out and named. */
export function readEstatAges(reading: EstatReading, axesOf: AgeAxes, entry: CohortEntry): EstatAges {
  const spot = { file: reading.address };
  const choice = furtherChoice(reading.axes, reading.cells, ["area", "time", axesOf.sex, axesOf.age]);
  if (choice) return { rows: [], problems: [at(choice, placeAt(spot))], notes: [] };
  const groups = axesOf.groups.map(({ group }) => group);
  const fold = foldFor(groups, entry, spot);
  if ("message" in fold) return { rows: [], problems: [fold], notes: [] };
  return readRows({ ...reading, axesOf, fold });
}

function readRows(reading: RowReading): EstatAges {
  const rows: AgeRow[] = [];
  const problems: Problem[] = [];
  const leftOut = new Set<string>();
  const codes = codeReader([]);
  let nobody = 0;
  for (const cells of rowsByKey(reading.cells, reading.axesOf).values()) {
    const [first] = cells;
    if (!first) continue;
    const code = codes(first.codes.area ?? "");
    const area = code.ok ? asKnownArea(code.value, reading.known) : code;
    if (!area.ok) leftOut.add(nameOfArea(reading.axes, first.codes.area ?? ""));
    else {
      const read = readRow(cells, first, area.value, reading);
      if ("area" in read) rows.push(read);
      else problems.push(...read);
      nobody += cells.filter((cell) => isNobody(cell, reading)).length;
    }
  }
  return { rows, problems, notes: [...leftOutNote(leftOut), ...nobodyNote(nobody)] };
}

const isNobody = (cell: EstatCell, { notes }: EstatReading): boolean => {
  const read = readEstatValue(cell.text, notes);
  return "absent" in read && read.nothingToCount;
};

const nameOfArea = (axes: readonly EstatAxis[], code: string): string => {
  const name = axes.find(({ id }) => id === "area")?.classes.find((one) => one.code === code)?.name;
  return name ? `${code} ${name}` : code;
};

const mostNamed = 10;

export function leftOutNote(areas: ReadonlySet<string>): readonly Bilingual[] {
  if (areas.size === 0) return [];
  const named = [...areas].slice(0, mostNamed).join("、");
  const more = areas.size > mostNamed ? ` … (${areas.size})` : "";
  return [
    {
      ja: `版の地域でないので取り込まなかった所: ${named}${more}`,
      en: `left out because they are no areas of the edition: ${named}${more}`,
    },
  ];
}

const nobodyNote = (count: number): readonly Bilingual[] =>
  count === 0
    ? []
    : [
        {
          ja: `統計表が「計数のない場合」と説明する印のセル ${count} 個は、数えられた人がいないので 0 人とした。`,
          en: `${count} cells bear the sign that the table explains as nothing to count: nobody was counted there, so they are 0 people.`,
        },
      ];

/** The text of a cell, the sign for nobody counted as 0; null where the table has no such cell. */
function cellOf(cells: readonly EstatCell[], axis: string, code: string | null, reading: EstatReading): TableCell {
  const cell = code === null ? undefined : cells.find((one) => one.codes[axis] === code);
  if (!cell) return null;
  return isNobody(cell, reading) ? 0 : cell.text;
}

/** The groups of the source for which a sign stands, with the reason that the table's notes give. */
function absentIn(cells: readonly EstatCell[], { axesOf, fold, notes }: RowReading): ReadonlyMap<number, string> {
  const absent = new Map<number, string>();
  axesOf.groups.forEach(({ code }, index) => {
    const cell = cells.find((one) => one.codes[axesOf.age] === code);
    const read = cell ? readEstatValue(cell.text, notes) : null;
    if (read && "absent" in read && !read.nothingToCount) absent.set(fold.into[index] ?? index, read.absent);
  });
  return absent;
}

function readRow(
  cells: readonly EstatCell[],
  first: EstatCell,
  area: string,
  reading: RowReading,
): AgeRow | readonly Problem[] {
  const { axesOf, fold, address } = reading;
  const sexCode = first.codes[axesOf.sex] ?? "";
  const place = `area=${first.codes.area} time=${first.codes.time} ${axesOf.sex}=${sexCode}`;
  const spot: Spot = { file: address, cell: place };
  const time = readEstatTime(first.codes.time ?? "");
  const sex = axesOf.sexes.get(sexCode);
  if (time === null || !time.startsWith("CY") || sex === undefined)
    return [yearUnreadable(first.codes.time ?? "")(spot)];
  const absent = absentIn(cells, reading);
  const people = foldRow(
    {
      ages: axesOf.groups.map(({ code }, index) =>
        absent.has(fold.into[index] ?? -1) ? 0 : cellOf(cells, axesOf.age, code, reading),
      ),
      // a total with withheld parts cannot be their sum
      total: absent.size > 0 ? null : cellOf(cells, axesOf.age, axesOf.total, reading),
      unknown: cellOf(cells, axesOf.age, axesOf.unknown, reading),
    },
    fold,
    () => spot,
  );
  if (!isPeople(people)) return people;
  const known = { area, year: Number(time.slice(2)), sex, values: people, spot, place };
  return absent.size > 0 ? { ...known, absent } : known;
}
