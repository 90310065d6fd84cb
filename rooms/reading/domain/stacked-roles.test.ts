import { describe, expect, test } from "vitest";
import { readTable } from "../testing/read-table.ts";
import { stackedRoles } from "./stacked-roles.ts";

describe("上段と下段の値", () => {
  test.each([
    ["※上段（　）内は目標値、下段は実績値", { upper: "target", lower: "actual", bracket: "target" }],
    ["上段：計画値　下段：実績値", { upper: "target", lower: "actual", bracket: null }],
    ["（　）書きは目標値", { upper: null, lower: null, bracket: "target" }],
  ])("「%s」", (note, expected) => {
    expect(stackedRoles([note])).toEqual(expected);
  });

  test("断り書きのない表には何も言わない", () => {
    expect(stackedRoles(["（単位：人）", "※人口は推計値である。"])).toBeNull();
  });

  test("二つあるはずの欄に値が一つなら、確かさを下げる", () => {
    const [fact] = readTable(
      [
        ["指標名", "単位", "R4年度", "R5年度"],
        ["相談件数", "件", "40\n38", "45"],
      ],
      {},
      "進捗（上段：目標値、下段：実績値）",
    ).value;
    expect(fact?.figures.map(({ role, printed }) => `${role} ${printed}`)).toEqual([
      "target 40",
      "actual 38",
      "actual 45",
    ]);
    expect(fact?.confidence.reasons).toMatchObject([{ code: "cell/oneOfTwo" }]);
  });
});
