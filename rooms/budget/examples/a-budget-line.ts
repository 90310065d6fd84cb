import { contentToFact, type Fact } from "../../fact/index.ts";
import type { Budget, BudgetLine } from "../domain/budget.ts";

type Given = Partial<Omit<BudgetLine, "amount" | "expansion" | "previous">> & {
  readonly yen?: number | "none" | "seeOther";
  readonly expansionYen?: number;
  readonly previousYen?: number | "none";
};

const accepted = { by: "確認者", byEn: "Reader", on: "2026-01-01" };

function aFact(line: string, role: string, value: number | "none" | "notPrinted" | "seeOther"): Fact {
  const figure =
    typeof value === "number" ? { printed: `${value}円`, value, unit: "円", period: "FY2020" } : { absent: value };
  const subject = { kind: "line", id: line, role };
  const content = { subject, figure, document: "budget-book", lines: [1], accepted };
  return contentToFact("ward", { id: `line.${line}.${role}`, content, version: 1, recordedAt: "2026-01-01" });
}

/** A whole valid line of a budget; a test says only what matters: `aBudgetLine({ id: "fire", yen: 500 })`. */
export function aBudgetLine({ yen = 100, expansionYen, previousYen = "none", ...given }: Given = {}): BudgetLine {
  const id = given.id ?? "line-1";
  return {
    id,
    name: "消防団支援事業費",
    nameEn: "Support for fire brigades",
    theme: null,
    point: null,
    flag: "new",
    stage: "initial",
    fiscalYear: "FY2020",
    relistedOf: null,
    sameAs: null,
    sources: [{ document: "budget-book", lines: [1] }],
    ...given,
    amount: aFact(id, "amount", yen),
    expansion: aFact(id, "expansion", expansionYen ?? "notPrinted"),
    previous: aFact(id, "previous", previousYen),
  };
}

export const aBudget = (lines: readonly BudgetLine[]): Budget => ({
  lines,
  themes: [],
  points: [],
  tables: [],
  figures: [],
  proposals: [],
});
