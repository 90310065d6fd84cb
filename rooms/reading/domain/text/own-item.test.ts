import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const statedIn = (...lines: readonly string[]): readonly string[] =>
  textToFacts([pageOfText(lines.join("\n"))])
    .value.filter(({ questions }) => questions.length === 0)
    .map(({ name }) => name);

test("「架空こども園3園、架空保育所5園の計8園で実施」の数は、上の見出しの名前で言い切らない", () => {
  const heading = "②時間外預かり事業";
  expect(statedIn(heading, "【南部区域】 現 状 架空こども園3園、架空保育所5園の計8園で実施")).toEqual([]);
});
