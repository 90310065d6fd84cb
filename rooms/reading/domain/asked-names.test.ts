import { expect, test } from "vitest";
import { pageOfText } from "../testing/texts.ts";
import { isNameAsked, withoutFigureAsName, withoutNameDoubts } from "./asked-names.ts";
import { textToFacts } from "./text/facts.ts";

const factsIn = (text: string) => textToFacts([pageOfText(text)]).value;

test("名前だけが確かでない値は、値の確からしさを失わない", () => {
  const [fact] = factsIn("また、昨年は48件でした。");
  if (!fact) throw new Error("It holds one figure");
  expect(isNameAsked(fact)).toBe(true);
  expect(fact.confidence.value).toBeLessThan(0.4);
  expect(withoutNameDoubts(fact).value).toBe(1);
});

test("名前の欄にあるほかの金額は名前でなく、尋ねる", () => {
  const [fact] = factsIn("・移住相談件数　120件");
  if (!fact) throw new Error("It holds one figure");
  const named = (name: string) => isNameAsked(withoutFigureAsName({ ...fact, name }));
  for (const name of ["78億6,500万円", "前年度　75億5,300万円", "1,284人", "52.6%"]) expect(named(name)).toBe(true);
  for (const name of ["移住相談件数", "65歳以上", "公債費", "100人会議"]) expect(named(name)).toBe(false);
});
