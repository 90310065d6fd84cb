import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { periodText } from "../../foundation/index.ts";
import { readText } from "./actions/read-text.ts";
import type { FoundFact, FoundFigure } from "./domain/found-fact.ts";
import { usualLimits } from "./domain/placed-text.ts";
import { textToFacts } from "./domain/text/facts.ts";

/**
 * Reads the documents that the edition was made from, as a planner would drop them in, and compares what is found with the facts that people
 * have entered and checked. The documents themselves are not part of the product: where they are not there, nothing is measured.
 */
const folder = new URL("../../../shared/sources/", import.meta.url);
const edition = new URL("../../data/hokkaido/", import.meta.url);
const isThere = existsSync(fileURLToPath(folder));

type Figure = {
  readonly printed?: string;
  readonly value?: number | null;
  readonly unit?: string;
  readonly period?: string | null;
  readonly lines?: readonly number[];
  readonly bound?: string;
  readonly counted?: readonly string[];
};
type Source = { readonly document: string; readonly lines: readonly number[] };
type Kpi = {
  readonly id: string;
  readonly name: string;
  readonly baseline: Figure;
  readonly target: Figure;
  readonly sources: readonly Source[];
};
type Line = {
  readonly id: string;
  readonly name: string;
  readonly flag: string | null;
  readonly amount: Figure;
  readonly expansion: Figure;
  readonly previous: Figure;
};
type Theme = { readonly title: string; readonly total?: Figure; readonly newAndExpanded?: Figure };
type Activity = { readonly id: string; readonly figure: Figure; readonly sources: readonly Source[] };

const yamlOf = <T>(file: string): T => parse(readFileSync(fileURLToPath(new URL(file, edition)), "utf8"));

async function factsOf(document: string): Promise<readonly FoundFact[]> {
  const reading = await readText(readFileSync(fileURLToPath(new URL(`${document}.txt`, folder))), usualLimits);
  return textToFacts(reading.pages).value;
}

const plainName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");
const hasValue = (figure: Figure): boolean => typeof figure.value === "number";

/** Value, unit, period and bound as the edition writes them. */
function isSame({ reading, period }: FoundFigure, { value, unit, period: when, bound }: Figure): boolean {
  if (reading.kind !== "known") return false;
  const found = period === null ? null : periodText(period).replace(/:(?:average|cumulative)$/, "");
  const isValue = reading.quantity.value === value && reading.quantity.unit.id === unit;
  return (
    isValue && found === (when?.replace(/:(?:average|cumulative)$/, "") ?? null) && reading.bound === (bound ?? "exact")
  );
}

const isOnLine = ({ at }: FoundFigure, { lines }: Figure): boolean =>
  (lines ?? []).some((line) => at.lines?.[0] === line);

type Score = {
  readonly of: number;
  readonly found: number;
  readonly right: number;
  readonly linked: number;
  readonly wrong: number;
  readonly missed: readonly string[];
};

function told(document: string, { of, found, right, linked, wrong, missed }: Score): void {
  console.log(
    `${document}: ${of} printed, ${found} found, ${right} right, ${linked} linked right, ${wrong} linked wrong${missed.length > 0 ? `\n  not right: ${missed.join("\n  ")}` : ""}`,
  );
}

function scoreKpis(rows: readonly Kpi[], facts: readonly FoundFact[]): Score {
  const scored = rows.map((row) => {
    const figures = [row.baseline, row.target].filter(hasValue);
    const fact = facts.find((candidate) =>
      figures.every((figure) =>
        candidate.figures.some(
          (found) =>
            isOnLine(found, figure) &&
            found.printed.normalize("NFKC").includes(figure.printed?.normalize("NFKC") ?? "?"),
        ),
      ),
    );
    const isRight =
      fact !== undefined && figures.every((figure) => fact.figures.some((found) => isSame(found, figure)));
    return {
      row,
      fact,
      isRight,
      isNamed: fact !== undefined && fact.name !== "" && fact.questions.length === 0,
      isLinked: plainName(fact?.name ?? "") === plainName(row.name),
    };
  });
  return {
    of: rows.length,
    found: scored.filter(({ fact }) => fact).length,
    right: scored.filter(({ isRight }) => isRight).length,
    linked: scored.filter(({ isLinked }) => isLinked).length,
    wrong: scored.filter(({ isNamed, isLinked }) => isNamed && !isLinked).length,
    missed: scored
      .filter(({ isRight, isLinked }) => !isRight || !isLinked)
      .map(({ row, fact }) => `${row.id}: ${fact?.name ?? "nothing"}`),
  };
}

function scoreBudget(lines: readonly Line[], facts: readonly FoundFact[]): Score {
  const scored = lines.map((line) => {
    const fact = facts.find(
      ({ kind, figures }) => kind === "budget" && figures.some((figure) => isOnLine(figure, line.amount)),
    );
    const flag = fact?.flag ?? null;
    const figureOf = (roles: readonly string[]) => fact?.figures.find(({ role }) => roles.includes(role));
    const isEqual = (roles: readonly string[], figure: Figure): boolean => {
      const found = figureOf(roles);
      return hasValue(figure) ? found !== undefined && isSame(found, figure) : found?.reading.kind !== "known";
    };
    const isRight =
      fact !== undefined &&
      flag === line.flag &&
      isEqual(["amount", "supplement"], line.amount) &&
      isEqual(["expansion"], line.expansion) &&
      isEqual(["previous"], line.previous);
    return { line, fact, isRight, isLinked: plainName(fact?.name ?? "") === plainName(line.name) };
  });
  return {
    of: lines.length,
    found: scored.filter(({ fact }) => fact).length,
    right: scored.filter(({ isRight }) => isRight).length,
    linked: scored.filter(({ isLinked }) => isLinked).length,
    wrong: scored.filter(({ fact, isLinked }) => fact && !isLinked).length,
    missed: scored
      .filter(({ isRight, isLinked }) => !isRight || !isLinked)
      .map(({ line, fact }) => `${line.id} ${line.name}: ${fact?.name ?? "nothing"} ${fact?.flag}`),
  };
}

/** What an activity figure is of is told where its name stands on lines that the edition gives as its sources; a question names it openly. */
function scoreActivities(rows: readonly Activity[], facts: readonly FoundFact[]): Score {
  const scored = rows.map((row) => {
    const fact = facts.find(({ figures }) =>
      figures.some(
        (figure) =>
          isOnLine(figure, row.figure) &&
          isSame(
            { ...figure, period: null },
            { ...row.figure, period: null, bound: figure.reading.kind === "known" ? figure.reading.bound : "exact" },
          ),
      ),
    );
    const figure = fact?.figures.find((found) =>
      isSame({ ...found }, { ...row.figure, bound: found.reading.kind === "known" ? found.reading.bound : "exact" }),
    );
    const lines = new Set(row.sources.flatMap((source) => source.lines));
    const nameLine = fact?.at.lines?.[0] ?? -1;
    const isNamed = fact !== undefined && fact.name !== "" && fact.questions.length === 0;
    return { row, fact, isRight: figure !== undefined, isNamed, isLinked: isNamed && lines.has(nameLine) };
  });
  return {
    of: rows.length,
    found: scored.filter(({ fact }) => fact).length,
    right: scored.filter(({ isRight }) => isRight).length,
    linked: scored.filter(({ isLinked }) => isLinked).length,
    wrong: scored.filter(({ isNamed, isLinked }) => isNamed && !isLinked).length,
    missed: scored
      .filter(({ isRight, isLinked }) => !isRight || !isLinked)
      .map(
        ({ row, fact }) =>
          `${row.id} ${row.figure.printed ?? row.figure.counted?.length}: ${fact ? `${fact.name} ${fact.at.lines} ${fact.questions.map(({ problem }) => problem.code)}` : "nothing"}`,
      ),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describe.skipIf(!isThere)("読み取りの成績（資料がある場所でのみ）", () => {
  const kpis = [
    ...yamlOf<{ kpis: readonly Kpi[] }>("kpis.yaml").kpis,
    ...yamlOf<{ kpis: readonly Kpi[] }>("kpis-juten.yaml").kpis,
  ];
  const kpisOf = (document: string) =>
    kpis.filter(
      ({ sources, baseline, target }) => sources[0]?.document === document && (hasValue(baseline) || hasValue(target)),
    );
  const activities = yamlOf<{ activities: readonly Activity[] }>("activities.yaml").activities;

  test("連携地域の方針: 値の98%以上、名前の90%以上が合い、違う名前は2%以下", async () => {
    const document = "002-renkei-chiiki-hoshin-2016";
    const score = scoreKpis(kpisOf(document), await factsOf(document));
    told(document, score);
    expect(score.of).toBe(46);
    expect(share(score.right, score.of)).toBeGreaterThanOrEqual(0.98);
    expect(share(score.linked, score.of)).toBeGreaterThanOrEqual(0.9);
    expect(share(score.wrong, score.of)).toBeLessThanOrEqual(0.02);
  });

  test("重点政策: 予算額の98%以上が区分・前年度・拡充とともに合う", async () => {
    const document = "004-juten-seisaku-2020";
    const facts = await factsOf(document);
    const budget = yamlOf<{ lines: readonly Line[]; themes: readonly Theme[] }>("budget.yaml");
    const score = scoreBudget(
      budget.lines.filter(({ amount }) => hasValue(amount)),
      facts,
    );
    told(document, score);
    const goals = scoreKpis(kpisOf(document), facts);
    told(`${document} (goals)`, goals);
    expect(score.of).toBe(69);
    expect(share(score.right, score.of)).toBeGreaterThanOrEqual(0.98);
    expect(share(score.linked, score.of)).toBeGreaterThanOrEqual(0.98);
    expect(share(goals.right, goals.of)).toBeGreaterThanOrEqual(0.9);
    expect(share(goals.linked, goals.of)).toBeGreaterThanOrEqual(0.8);
    const titles = facts.filter(({ kind }) => kind === "goal").map(({ name }) => plainName(name));
    expect(budget.themes.map(({ title }) => plainName(title))).toEqual(titles);
    const totals = budget.themes.filter(({ total }) => total && hasValue(total));
    const found = totals.filter(({ title, total }) =>
      facts.some(
        ({ name, figures }) =>
          plainName(name) === plainName(title) &&
          figures.some(({ reading }) => reading.kind === "known" && reading.quantity.value === total?.value),
      ),
    );
    expect(found.length).toBe(totals.length);
  });

  test.each(["000-sosei-senryaku-2018", "001-sosei-senryaku-2021"])(
    "%s: 印字された実績の9割以上が合う",
    async (document) => {
      const facts = await factsOf(document);
      const rows = activities.filter(({ sources }) => sources[0]?.document === document);
      const printed = scoreActivities(
        rows.filter(({ figure }) => !figure.counted),
        facts,
      );
      const counted = scoreActivities(
        rows.filter(({ figure }) => figure.counted),
        facts,
      );
      told(document, printed);
      told(`${document} (counted lists)`, counted);
      expect(share(printed.right, printed.of)).toBeGreaterThanOrEqual(0.9);
      expect(share(printed.linked, printed.of)).toBeGreaterThanOrEqual(0.85);
      expect(share(printed.wrong, printed.of)).toBeLessThanOrEqual(0.02);
    },
  );

  test("プロジェクト一覧: 数のない資料から値を作らない", async () => {
    const facts = await factsOf("003-renkei-projects-2024");
    console.log(`003-renkei-projects-2024: ${facts.length} figures in sentences`);
    expect(facts.filter(({ kind }) => kind === "kpi" || kind === "budget")).toEqual([]);
  });
});

test.skipIf(isThere)("資料がないので読み取りの成績は測らない", () => {
  console.log(`The five source documents are not at ${fileURLToPath(folder)}: nothing was measured.`);
});
