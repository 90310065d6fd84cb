import { expect, test } from "vitest";
import { flagByMark, markFlags } from "./mark-flags.ts";

test("凡例の◎と○は、行の印や名称の先頭の印の意味を言う", () => {
  const flags = markFlags(["（単位：千円）　◎…新規事業　○：拡充"]);
  expect(flagByMark(flags, ["◎", "架空事業", "100"], "架空事業")).toBe("new");
  expect(flagByMark(flags, ["架空事業"], "○架空事業")).toBe("expanded");
  expect(flagByMark(flags, ["架空事業"], "架空事業")).toBeNull();
});

test("凡例がなければ、○は何も言わない", () => {
  expect(flagByMark(markFlags(["単位：千円"]), ["○"], "○架空事業")).toBeNull();
});
