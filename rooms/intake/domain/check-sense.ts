import { asAreaCode, asPeriod, type Problem, periodStartYear } from "../../../foundation/index.ts";
import { figuresOf } from "./check-figures.ts";
import type { PlacedEntry } from "./check-shape.ts";
import type { Step } from "./references.ts";

const problemAt = (placed: PlacedEntry, path: readonly Step[], code: string, ja: string, en: string): Problem => ({
  code,
  message: { ja: `${placed.kind} ${placed.id}: ${ja}`, en: `${placed.kind} ${placed.id}: ${en}` },
  place: placed.file.placeOf([...placed.path, ...path]),
});

function checkAreaCodes(placed: PlacedEntry): Problem[] {
  const { code } = placed.entry;
  if (placed.kind !== "area" || typeof code !== "string") return [];
  const checked = asAreaCode(code);
  if (checked.ok) return [];
  return [problemAt(placed, ["code"], "areaCodeWrong", checked.problem.message.ja, checked.problem.message.en)];
}

const startOf = (placed: PlacedEntry, role: string): number | null => {
  const found = figuresOf(placed).find(({ path }) => path.join(".") === role);
  const period = found?.figure.period ? asPeriod(found.figure.period) : null;
  return period?.ok ? periodStartYear(period.value) : null;
};

function checkBaselineBeforeTarget(placed: PlacedEntry): Problem[] {
  if (placed.kind !== "kpi") return [];
  const baseline = startOf(placed, "baseline");
  const target = startOf(placed, "target");
  if (baseline === null || target === null || baseline <= target) return [];
  return [
    problemAt(
      placed,
      ["baseline"],
      "baselineAfterTarget",
      `基準値の年 ${baseline} が目標値の年 ${target} より後です。取り違えていないか確かめてください。`,
      `The baseline year ${baseline} comes after the target year ${target}: are they exchanged?`,
    ),
  ];
}

const periodKeys = ["period", "published", "from", "to", "fiscalYear"];

/** Periods that stand outside figures: of documents, plan editions, memberships, budget lines. */
function checkOtherPeriods(placed: PlacedEntry): Problem[] {
  const walk = (value: unknown, path: readonly Step[]): Problem[] => {
    if (typeof value === "string" && periodKeys.includes(String(path.at(-1)))) {
      const period = asPeriod(value);
      if (period.ok) return [];
      return [problemAt(placed, path, "periodImpossible", period.problem.message.ja, period.problem.message.en)];
    }
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index]));
    if (typeof value !== "object" || value === null || "printed" in value || "absent" in value) return [];
    return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key]));
  };
  return walk(placed.entry, []);
}

/** Lines must exist: a citation beyond the end of its document leads nowhere. */
function checkCitedLines(placed: PlacedEntry, lengths: ReadonlyMap<string, number>): Problem[] {
  const walk = (value: unknown, path: readonly Step[], document: string | null): Problem[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index], document));
    if (typeof value !== "object" || value === null) return [];
    const named = "document" in value && typeof value.document === "string" ? value.document : document;
    const length = named === null ? undefined : lengths.get(named);
    const lines = "lines" in value && Array.isArray(value.lines) ? value.lines : [];
    const beyond = lines.filter((line) => length !== undefined && Number(line) > length);
    const own = beyond.map((line) =>
      problemAt(
        placed,
        [...path, "lines"],
        "lineBeyondDocument",
        `${named} は ${length} 行までです。${line} 行目はありません。`,
        `${named} has ${length} lines: there is no line ${line}.`,
      ),
    );
    return [...own, ...Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key], named))];
  };
  const [source] = Array.isArray(placed.entry.sources) ? placed.entry.sources : [];
  return walk(placed.entry, [], source?.document ?? null);
}

/** A problem for everything that is well-formed and names existing things, and still cannot be. */
export function checkSense(entries: readonly PlacedEntry[]): Problem[] {
  const documents = entries.filter(({ kind }) => kind === "document");
  const lengths = new Map(
    documents.flatMap(({ id, entry }) => (typeof entry.lineCount === "number" ? [[id, entry.lineCount] as const] : [])),
  );
  return entries.flatMap((placed) => [
    ...checkAreaCodes(placed),
    ...checkBaselineBeforeTarget(placed),
    ...checkOtherPeriods(placed),
    ...checkCitedLines(placed, lengths),
  ]);
}
