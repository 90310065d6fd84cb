import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("催しの後に日と会場と参加者の数が並べば、催しの参加者の、会場ごとの数である（架空の県）", () => {
  expect(factsIn("・開講式 R5.6.25 北町 参加者48名 R5.6.26 南町 参加者31名")).toEqual([
    "activity 開講式 参加者: figure 48 人 2023-06-25 北町, figure 31 人 2023-06-26 南町 @1-1",
  ]);
});

test("催しの日が上の行にあれば、その日の参加者である（架空の県）", () => {
  expect(factsIn("R5.8.29", "・「架空食品産業セミナー」(東京)開催 参加者44名 食の産業を呼び込むための催し")).toEqual([
    "activity 「架空食品産業セミナー」(東京)開催 参加者: figure 44 人 2023-08-29 @2-2",
  ]);
});
