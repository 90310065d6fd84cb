import { expect, test } from "vitest";
import { moversOf } from "./kpi-movers.ts";

const decidedBy = { name: "架空の企画課", nameEn: "Planning (fictitious)" };
const decided = (counts: "arrivals" | "balance" | "none") => ({
  counts,
  decidedBy,
  reason: "理由",
  reasonEn: "Reason",
});

test.each([
  ["移住者数（山）", "arrivals"],
  ["定住人口", "arrivals"],
  ["転出超過", "balance"],
] as const)("a KPI named %s is only proposed as one that counts %s", (name, counts) => {
  expect(moversOf({ name })).toEqual({ counts, decided: null });
});

test("a name without such words proposes nothing", () => {
  expect(moversOf({ name: "観光入込客数" })).toBeNull();
});

test("what the edition has decided holds, whatever the name says, and tells who decided", () => {
  expect(moversOf({ name: "体験住宅の利用者数", movers: decided("arrivals") })).toEqual({
    counts: "arrivals",
    decided: decided("arrivals"),
  });
  expect(moversOf({ name: "転出超過", movers: decided("arrivals") })?.counts).toBe("arrivals");
  expect(moversOf({ name: "移住者数", movers: decided("none") })).toBeNull();
});
