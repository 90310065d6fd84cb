import type { Problem } from "../../../foundation/index.ts";
import { isRecord, type Path, valuesAt } from "./entry-path.ts";
import { nearIds } from "./near-ids.ts";
import { type Complaint, type PlacedEntry, problemIn } from "./placed-entry.ts";
import type { Register } from "./register.ts";

const isRelisted = (line: Readonly<Record<string, unknown>>): boolean =>
  line.flag === "relisted" || line.relistedOf != null;

/** A 再掲 line names the line where the money stands first; another 再掲 line, or itself, is no such place. */
function complaintsAboutRelisting({ id, entry }: PlacedEntry, register: Register): Complaint[] {
  const first = typeof entry.relistedOf === "string" ? register.get("line")?.get(entry.relistedOf) : undefined;
  if (!first || !isRelisted(first.value)) return [];
  const itself = first.id === id;
  return [
    {
      code: itself ? "relistedAtItself" : "relistedTwice",
      path: ["relistedOf"],
      ja: itself
        ? "再掲の元が自分自身です。最初に載った行の id か、資料になければ null を書いてください。"
        : `再掲の元「${first.id}」も再掲の行です。最初に載った行の id か、資料になければ null を書いてください。`,
      en: itself
        ? "the line is re-listed from itself: name the line where it stands first, or null when the document has none."
        : `the line is re-listed from ${first.id}, which is re-listed too: name the line where it stands first, or null when the document has none.`,
    },
  ];
}

/** These words would make a row of cells look like a figure. */
const reservedColumns = new Set(["absent", "printed", "value", "fact"]);

const idsAt = (entry: unknown, place: string) =>
  valuesAt(entry, place).map(({ value, path }) => ({ id: String(value), path }));

function doubledIn(entry: unknown, place: string): Complaint[] {
  const seen = new Set<string>();
  return idsAt(entry, place).flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: "editionIdDoubled",
        path,
        ja: `id「${id}」はこの表で既に使われています。別の id にしてください。`,
        en: `the id "${id}" is already used in this table: choose another.`,
      },
    ];
  });
}

function columnUnknown(id: string, path: Path, columns: readonly string[]): Complaint {
  const near = nearIds(id, columns);
  const hint = (near.length > 0 ? near : columns).join(", ");
  return {
    code: "tableColumnUnknown",
    path,
    ja: `列「${id}」は columns にありません。columns に書き足すか、ある列にしてください: ${hint}`,
    en: `the column "${id}" is not in columns: add it there, or use one that is: ${hint}`,
  };
}

function complaintsAboutTable({ entry }: PlacedEntry): Complaint[] {
  const columns = idsAt(entry, "columns[].id").map(({ id }) => id);
  const reserved = idsAt(entry, "columns[].id").filter(({ id }) => reservedColumns.has(id));
  const cells = valuesAt(entry, "rows[].cells").flatMap(({ value, path }) =>
    Object.keys(isRecord(value) ? value : {}).map((id) => ({ id, path: [...path, id] })),
  );
  return [
    ...doubledIn(entry, "columns[].id"),
    ...doubledIn(entry, "rows[].id"),
    ...reserved.map(({ id, path }) => ({
      code: "tableColumnReserved",
      path,
      ja: `列の id に「${id}」は使えません。別の id にしてください。`,
      en: `a column may not be called "${id}": choose another id.`,
    })),
    ...cells.filter(({ id }) => !columns.includes(id)).map(({ id, path }) => columnUnknown(id, path, columns)),
  ];
}

/** A figure that is the total or a part of a table's column names one that the table has. */
function complaintsAboutRelation({ entry }: PlacedEntry, register: Register): Complaint[] {
  const relation = isRecord(entry.relation) ? entry.relation : {};
  const of = register.get("tableOrFigure")?.get(String(relation.of));
  if (!of || typeof relation.column !== "string") return [];
  const columns = idsAt(of.value, "columns[].id").map(({ id }) => id);
  return columns.includes(relation.column) ? [] : [columnUnknown(relation.column, ["relation", "column"], columns)];
}

const noComplaints = (): Complaint[] => [];
const checks: Readonly<Record<string, (placed: PlacedEntry, register: Register) => Complaint[]>> = {
  line: complaintsAboutRelisting,
  table: complaintsAboutTable,
  figure: complaintsAboutRelation,
};

/** A problem for every 再掲 that does not lead to a first listing, and every table whose cells and columns do not fit. */
export function checkBudget(entries: readonly PlacedEntry[], register: Register): Problem[] {
  return entries.flatMap((placed) =>
    (checks[placed.kind] ?? noComplaints)(placed, register).map((complaint) => problemIn(placed, complaint)),
  );
}
