import { describe, expect, test } from "vitest";
import { arrangeKpis } from "../../kpi/index.ts";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { budgetForContract } from "./budget-for-contract.ts";

const { budget } = hokkaidoBudget();
const exported = budgetForContract({ budget, kpis: arrangeKpis([], []) });
const line = (id: string) => exported.lines.find((one) => one.id === id);
const theme = (number: number) => exported.themes.find((one) => one.number === number);

describe("export budget --json", () => {
  test("74行、14テーマ、3つの表、3つの額、5つの提案", () => {
    const sizes = [exported.lines, exported.themes, exported.tables, exported.figures, exported.proposals].map(
      ({ length }) => length,
    );
    expect(sizes).toEqual([74, 14, 3, 3, 5]);
  });

  test("92行 400,000（拡充331,500）[68,500] は円で、印刷のままの形と一緒に出る", () => {
    expect(line("line-0092")).toMatchObject({
      theme: 1,
      programme: "東京2020オリンピック・パラリンピック競技大会関連事業費",
      fiscalYear: 2020,
      stage: "initial",
      flag: "expanded",
      amountYen: 400_000_000,
      expansionYen: 331_500_000,
      previousYen: 68_500_000,
      printed: { amount: "400,000", expansion: "拡充331,500", previous: "68,500" },
      relistedOf: null,
      sources: [{ document: "004-juten-seisaku-2020", lines: [90, 91, 92] }],
    });
  });

  test("前年度なしと同上は0ではなく null", () => {
    expect(line("line-0084")?.previousYen).toBeNull();
    expect(line("line-0146")).toMatchObject({ amountYen: null, sameAs: "line-0140" });
  });

  test("270行は令和元年度の補正", () => {
    expect(line("line-0270")).toMatchObject({
      fiscalYear: 2019,
      stage: "supplementary",
      flag: "supplementary",
      amountYen: 2_020_000_000,
    });
  });

  test("534行は263行の再掲、495行は最初の掲載がない再掲", () => {
    expect(line("line-0534")).toMatchObject({ flag: "relisted", relistedOf: "line-0263" });
    expect(line("line-0495")).toMatchObject({ flag: "relisted", relistedOf: null });
  });

  test("テーマ1は19億円（うち10億円）、行の実数628,803千円、ほか6事業", () => {
    expect(theme(1)).toMatchObject({
      totalPrintedYen: 1_900_000_000,
      newAndExpandedPrintedYen: 1_000_000_000,
      listedDistinctYen: 628_803_000,
      hiddenProgrammes: 6,
    });
  });

  test("テーマ7には総額も行も「ほかN事業」もない", () => {
    expect(theme(7)).toMatchObject({ totalPrintedYen: null, listedDistinctYen: null, hiddenProgrammes: null });
  });

  test("表の値は単位と期間を持つ（343行 30,798百万円）", () => {
    const rows = exported.tables.find(({ id }) => id === "table-emergency-measures")?.rows;
    expect(rows?.find(({ total }) => total)?.cells.budget).toEqual({
      value: 30_798_000_000,
      unit: "円",
      period: { kind: "span", from: "2019", to: "2020" },
      printed: "30,798",
      absent: null,
    });
  });
});
