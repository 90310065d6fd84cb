import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const aims = "①婚姻率:4.5‰(平成25年)→4.9‰(平成31年) ②出生数:1,823人(平成26年)→2,107人(平成31年)";
const rates = "数値目標① 婚姻率 平成25(基準値) 平成27(現状値) 平成31(目標値) 4.5‰ 4.4‰ 4.9‰";
const births = "数値目標② 出生数 平成26(基準値) 平成28(現状値) 平成31(目標値) 1,823 1,782 2,107";

test("表の裸の数と「平成26」は、同じ指標の同じ値をほかの所で書いた単位と暦年で読む（架空の市）", () => {
  const { value, problems } = read(aims, rates, births);
  expect(factLines(value, "kpi")).toEqual([
    "kpi 婚姻率: baseline 4.5 ‰ CY2013, target 4.9 ‰ CY2019 @1-1",
    "kpi 出生数: baseline 1823 人 CY2014, target 2107 人 CY2019 @1-1",
    "kpi 婚姻率: baseline 4.5 ‰ CY2013, actual 4.4 ‰ CY2015, target 4.9 ‰ CY2019 @2-2",
    "kpi 出生数: baseline 1823 人 CY2014, actual 1782 人 CY2016, target 2107 人 CY2019 @3-3",
  ]);
  expect(problems).toEqual([]);
});

test("値が違えば、同じ名前でも単位は移さない（架空の市）", () => {
  const { value } = read(
    "②出生数:1,823人(平成26年)→2,107人(平成31年)",
    births.replace("1,823", "18.2").replace("2,107", "21.0"),
  );
  expect(factLines(value, "kpi").at(-1)).toContain("baseline 18.2 無単位 FY2014");
});

test("印の崩れた項目は、前の項目の名前ではなく、矢印の前にある自分の言葉の値である（架空の市）", () => {
  const items = [
    "①出生数:1,823人(平成26年)→2,107人(平成31年)",
    "②架空率:1.36(平成25年)→1.55(平成31年) 014歳及び25歳~44歳の「転入者数-転出者数」:577人(平成25年)→0人(平成31年)",
  ];
  expect(factLines(read(...items).value, "kpi").at(-1)).toBe(
    "kpi 014歳及び25歳~44歳の「転入者数-転出者数」: baseline 577 人 CY2013, target 0 人 CY2019 @2-2",
  );
});
