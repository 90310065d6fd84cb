import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("三段の額の下の段が「―」の新規事業は、前年度の額がない。名前は番号の行から続く（架空の県）", () => {
  expect(
    read(
      "令和６年度当初予算案の概要",
      "事業名",
      "令和６年度当初",
      "令和５年度当初",
      "令和５年度最終",
      "(1) 農業担い手",
      "事業費",
      "1,230万円 研修を行う。",
      "1,150万円 支援する。",
      "1,040万円",
      "(2) 渓流の防災",
      "事業費【新規】",
      "2億1,000万円 危険な立木を",
      "― 伐採する。",
      "―",
      "- 1 -",
    ).map(({ kind, name, flag, figures }) => `${kind} ${flag ?? ""} ${name} ${figures.length}`),
  ).toEqual(["budget  農業担い手事業費 3", "budget new 渓流の防災事業費 3"]);
});
