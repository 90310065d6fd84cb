import { describe, expect, test } from "vitest";
import { type Quantity, quantityOf } from "../../../foundation/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { scalesOf } from "./fact-scales.ts";

const of = (value: number, unit: string): Quantity => mustSucceed(quantityOf(value, unit));

describe("the scales a quantity can be printed in", () => {
  test("2,240万人 is also 22,400千人", () => {
    expect(scalesOf(of(22_400_000, "人"))).toEqual(["千", "万"]);
  });
  test("876億円 is also 87,600百万円 and 87,600,000千円", () => {
    expect(scalesOf(of(87_600_000_000, "円"))).toEqual(["千", "百万", "億"]);
  });
  test("a scale that would round is left out: 5,123,456人 has neither 千 nor 万", () => {
    expect(scalesOf(of(5_123_456, "人"))).toEqual([]);
  });
  test("a share has no scale", () => {
    expect(scalesOf(of(43.4, "%"))).toEqual([]);
  });
  test("a number below a thousand has no scale", () => {
    expect(scalesOf(of(51, "プロジェクト"))).toEqual([]);
  });
});
