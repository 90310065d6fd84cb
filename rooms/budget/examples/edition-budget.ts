import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { contentToFact, splitFigures, withFacts } from "../../fact/index.ts";
import type { Budget } from "../domain/budget.ts";
import type {
  BudgetFigureEntry,
  LineEntry,
  PointEntry,
  ProposalEntry,
  TableEntry,
  ThemeEntry,
} from "../domain/budget-entry.ts";
import type { EditionBudget } from "../domain/budget-model.ts";

type Written = Readonly<Record<string, readonly { readonly id: string }[] | undefined>>;

const accepted = { by: "確認者", byEn: "Reader", on: "2026-01-01" };
const kinds = {
  themes: "theme",
  points: "point",
  lines: "line",
  tables: "table",
  figures: "figure",
  proposals: "proposal",
} as const;

function entries<T>(written: Written, edition: string, key: keyof typeof kinds) {
  return (written[key] ?? []).map((entry) => {
    const split = splitFigures(entry, { kind: kinds[key], id: entry.id }, undefined, accepted);
    const facts = [...split.facts].map(([id, content]) =>
      contentToFact(edition, { id, content, version: 1, recordedAt: "2026-01-01" }),
    );
    return withFacts<T>(split.content, new Map(facts.map((fact) => [fact.id, fact])));
  });
}

/** A budget from the text of a `budget.yaml`, read as the store reads it but without its checks. */
export function budgetFromYaml(edition: string, text: string): EditionBudget {
  const written: Written = parse(text);
  const budget: Budget = {
    themes: entries<ThemeEntry>(written, edition, "themes"),
    points: entries<PointEntry>(written, edition, "points"),
    lines: entries<LineEntry>(written, edition, "lines"),
    tables: entries<TableEntry>(written, edition, "tables"),
    figures: entries<BudgetFigureEntry>(written, edition, "figures"),
    proposals: entries<ProposalEntry>(written, edition, "proposals"),
  };
  return { edition: { id: edition }, budget };
}

/** The budget of the Hokkaido edition as it stands in data/hokkaido/budget.yaml. */
export const hokkaidoBudget = (): EditionBudget =>
  budgetFromYaml("hokkaido", readFileSync(new URL("../../../data/hokkaido/budget.yaml", import.meta.url), "utf8"));
