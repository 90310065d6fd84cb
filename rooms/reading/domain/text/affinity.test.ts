import { expect, test } from "vitest";
import { affinity } from "./affinity.ts";

test("「企業・団体数」は社とも団体とも数える（架空の県）", () => {
  const ofUnit = (unit: string) => affinity("「架空応援団」の登録企業・団体数", { unit, period: null });
  expect(["社", "団体", "人"].map(ofUnit)).toEqual(["fits", "says", "against"]);
  expect(affinity("登録団体数", { unit: "社", period: null })).toBe("against");
});
