import { expect, test } from "vitest";
import { withinTime } from "./within-time.ts";

test("work that never ends is stopped and told, work that ends gives its answer, what it throws is thrown", () => {
  const endless = (): number => {
    let turns = 0;
    while (turns >= 0) turns = (turns + 1) % 1_000;
    return turns;
  };
  const stopped = withinTime(100, endless);
  expect(stopped.ok ? null : stopped.problem.code).toBe("readerTooSlow");
  expect(withinTime(1_000, () => 7)).toEqual({ ok: true, value: 7 });
  expect(() =>
    withinTime(1_000, () => {
      throw new RangeError("of the work");
    }),
  ).toThrow("of the work");
});
