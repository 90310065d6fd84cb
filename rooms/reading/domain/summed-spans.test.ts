import { expect, test } from "vitest";
import { pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const periodsIn = (text: string) =>
  factsOfPages([pageOfText(text)]).value.flatMap(({ figures }) =>
    figures.map(({ period, accumulation }) => [period?.kind === "span" ? period.figure : period?.kind, accumulation]),
  );

test("名前に「（累計）」とある値の期間は、年を足し合わせたものである（架空の県）", () => {
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（累計）\n　　40件（R3～R7）")).toEqual([
    ["cumulative", "cumulative"],
  ]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数\n　　40件（R3～R7）")).toEqual([[undefined, null]]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（累計）\n　　40件（R7）")).toEqual([["fiscalYear", null]]);
});
