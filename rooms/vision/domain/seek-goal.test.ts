import { expect, test } from "vitest";
import { readGoal } from "./seek-goal.ts";

test("目標の人口は、桁区切りや全角や「人」が付いていても読む", () => {
  for (const written of ["4500000", "4,500,000", "４５０００００", "4500000人"])
    expect(readGoal(`goal=${encodeURIComponent(written)}`, null)).toEqual({ goal: 4_500_000, refused: null });
});

test("書かれていなければ版の目標で、目標もなければ何も逆算しない", () => {
  expect(readGoal("", 4_500_000)).toEqual({ goal: 4_500_000, refused: null });
  expect(readGoal("", null)).toEqual({ goal: null, refused: null });
});

test.each(["-5", "0", "abc", "4.5", "9999999999"])(
  "目標の人口「%s」は値を挙げて断り、版の目標で計算する",
  (written) => {
    const { goal, refused } = readGoal(`goal=${written}`, 4_500_000);
    expect(goal).toBe(4_500_000);
    expect(refused?.ja).toContain(`「${written}」`);
    expect(refused?.en).toContain(`"${written}"`);
  },
);
