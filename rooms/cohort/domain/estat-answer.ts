import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";

/** One class of an axis: its code, name, and unit where the table gives one. */
export type EstatClass = { readonly code: string; readonly name: string; readonly unit: string | null };
/** An axis of a table: `tab`, `cat01` … `cat15`, `area`, `time`. */
export type EstatAxis = { readonly id: string; readonly name: string; readonly classes: readonly EstatClass[] };
/** A cell: the code on each axis that the table has, the unit if it has one, and what stands in it (`$`). */
export type EstatCell = {
  readonly codes: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly text: string;
};

/** One answer of getStatsData: a page of a table. `next`: where the next page starts; null = this was the last. */
export type EstatPage = {
  readonly title: string;
  readonly total: number;
  readonly next: number | null;
  readonly axes: readonly EstatAxis[];
  /** What the special characters of the table mean, in its own words. */
  readonly notes: ReadonlyMap<string, string>;
  readonly cells: readonly EstatCell[];
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A repeated element is a list, a single one a bare object, none is left out. */
export const oneOrMany = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === "" ? [] : Array.isArray(value) ? value : [value];

const objects = (value: unknown): readonly Json[] => oneOrMany(value).filter(isObject);
const inside = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** Text beside attributes stands under `$`; without attributes it is the string itself. Numbers come as numbers or as strings. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return isObject(value) ? textOf(value.$ ?? "") : "";
}

const numberOf = (value: unknown): number | null => {
  const text = textOf(value);
  return /^\d+$/.test(text) ? Number(text) : null;
};

const told = (code: string, ja: string, en: string): Problem => ({ code: `cohort/${code}`, message: { ja, en } });

const notAnswer = (found: string): Problem =>
  told(
    "estatUnreadable",
    `e-Stat の答えを読めません（${found}）。しばらく待ってやり直してください。続くときは、途中の機器が別のページを返していないか確かめてください。`,
    `Cannot read the answer of e-Stat (${found}). Try again later; if it goes on, check whether a proxy answers with a page of its own.`,
  );

/** What the interface says with its status. 0 and 1 (nothing found) are no faults. */
function faultOf(status: number, said: string): Problem {
  const words = said === "" ? "" : `「${said}」`;
  if (status === 100) {
    return told(
      "estatNotSignedIn",
      `e-Stat がアプリケーションIDを認めません${words}。環境変数 ESTAT_APP_ID に、e-Stat のマイページで発行したIDを入れてください。`,
      `e-Stat does not accept the application id (${said}). Put the id from your e-Stat page into the environment variable ESTAT_APP_ID.`,
    );
  }
  if (status >= 101 && status <= 105) {
    return told(
      "estatNoTable",
      `e-Stat にその統計表がありません（${status}${words}）。統計表IDを確かめてください。`,
      `e-Stat has no such table (${status}: ${said}). Check the id of the table.`,
    );
  }
  if (status >= 200 && status <= 299) {
    return told(
      "estatBroken",
      `e-Stat の側の障害です（${status}${words}）。時間をおいてやり直してください。`,
      `e-Stat has a fault of its own (${status}: ${said}). Try again later.`,
    );
  }
  return told(
    "estatRefused",
    `e-Stat が求めを断りました（${status}${words}）。地域や --cd の指定を確かめてください。`,
    `e-Stat refused the request (${status}: ${said}). Check the areas and --cd.`,
  );
}

const classOf = (value: Json): EstatClass => ({
  code: textOf(value["@code"]),
  name: textOf(value["@name"]),
  unit: value["@unit"] === undefined ? null : textOf(value["@unit"]),
});

const axisOf = (value: Json): EstatAxis => ({
  id: textOf(value["@id"]),
  name: textOf(value["@name"]),
  classes: objects(value.CLASS).map(classOf),
});

const attributes = ["@unit", "@annotation", "$"];

const cellOf = (value: Json): EstatCell => ({
  codes: Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key.startsWith("@") && !attributes.includes(key))
      .map(([key, code]) => [key.slice(1), textOf(code)]),
  ),
  unit: value["@unit"] === undefined ? null : textOf(value["@unit"]),
  text: textOf(value.$ ?? ""),
});

const empty: EstatPage = { title: "", total: 0, next: null, axes: [], notes: new Map(), cells: [] };

function pageOf(data: unknown): Outcome<EstatPage, Problem> {
  const info = inside(data, "RESULT_INF");
  const total = numberOf(inside(info, "TOTAL_NUMBER"));
  if (total === null) return fail(notAnswer("RESULT_INF.TOTAL_NUMBER"));
  const body = inside(data, "DATA_INF");
  const table = inside(data, "TABLE_INF");
  return ok({
    title: [textOf(inside(table, "STAT_NAME")), textOf(inside(table, "TITLE"))].filter((text) => text !== "").join(" "),
    total,
    next: numberOf(inside(info, "NEXT_KEY")),
    axes: objects(inside(inside(data, "CLASS_INF"), "CLASS_OBJ")).map(axisOf),
    notes: new Map(objects(inside(body, "NOTE")).map((note) => [textOf(note["@char"]), textOf(note.$)])),
    cells: objects(inside(body, "VALUE")).map(cellOf),
  });
}

/** Reads the text of an answer, whatever the HTTP status was: the interface explains refusals in the same form. */
export function readEstatAnswer(text: string, http: number): Outcome<EstatPage, Problem> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return fail(notAnswer(`HTTP ${http}`));
  }
  const root = inside(answer, "GET_STATS_DATA");
  const result = inside(root, "RESULT");
  const status = numberOf(inside(result, "STATUS"));
  if (status === null) return fail(notAnswer(`HTTP ${http}, no RESULT.STATUS`));
  if (status === 1) return ok(empty);
  if (status !== 0) return fail(faultOf(status, textOf(inside(result, "ERROR_MSG"))));
  return pageOf(inside(root, "STATISTICAL_DATA"));
}
