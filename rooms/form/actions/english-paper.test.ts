import { expect, test } from "vitest";
import { layOut } from "../domain/lay-out.ts";
import type { RecordKpi, SheetRecord } from "../domain/sheet-record.ts";
import { aKpi, aRecord, figure } from "../testing/records.ts";
import { shippedTemplates } from "./read-templates.ts";

/** Everything that the paper of one sheet says. */
function paperText(form: string, lang: "ja" | "en", record: SheetRecord): string {
  const template = shippedTemplates().get(form)?.template;
  if (!template) throw new Error(`no form ${form}`);
  const { papers } = layOut(template, [record], { lang, printedOn: "2026-11-22", edition: "架空の計画" });
  const blocks = JSON.stringify(papers[0]?.blocks);
  return [...blocks.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join("\n");
}

const [first, second] = aRecord().kpis;
if (!first || !second) throw new Error("the record has two indicators");

test("英語の様式では、判定も規則の名も理由も英語である", () => {
  const text = paperText("evaluation-sheet", "en", aRecord());
  expect(text).toContain("B+ mostly on track (75.8%, rule Ibaraki of the plan's edition)");
  expect(text).toContain("Not graded: the actual value is not published yet (ibaraki)");
  expect(text).toContain("B somewhat late");
  expect(text).not.toMatch(/概ね順調|判定できません|B やや遅れ/);
});

test("日本語の様式は、規則を番号でなく名で言う", () => {
  const text = paperText("evaluation-sheet", "ja", aRecord());
  expect(text).toContain("B+ 概ね順調（75.8%、計画の版の規則「茨城県方式」）");
  expect(text).not.toContain("計画の版の規則「ibaraki」");
});

test("英語の言葉を持たない古い記録は、日本語のまま読める", () => {
  const grade: RecordKpi["grade"] = {
    rule: "ibaraki",
    from: "form",
    label: "B+ 概ね順調",
    rate: 75.8333,
    why: ["(1,655 − 1,200) / (1,800 − 1,200) = 0.758"],
    undefinedBecause: null,
  };
  const previous = aRecord().previous;
  const old = { ...aRecord({ kpis: [{ ...first, grade }] }), previous: previous && withoutEnglish(previous) };
  const text = paperText("evaluation-sheet", "en", old);
  expect(text).toContain("B+ 概ね順調 (75.8%, rule ibaraki of the form)");
  expect(text).toContain("B やや遅れ");
});

function withoutEnglish(previous: NonNullable<SheetRecord["previous"]>): SheetRecord["previous"] {
  const { gradesEn: _, ...old } = previous;
  return old;
}

test("英語の様式では、登録された単位は英語で、知らない単位は書かれたまま", () => {
  const tenThousand = aKpi({
    id: "kpi-10",
    unit: "万人",
    baseline: figure("FY2019", 1_200_000, "人", { printed: "120万人" }),
    target: figure("FY2027", 1_500_000, "人", { printed: "150万人" }),
    expected: [],
    actual: [
      figure("FY2024", 1_310_000, "人", { printed: "131万人" }),
      figure("FY2025", 1_390_000, "人", { printed: "139万人" }),
    ],
    forecast: [],
  });
  const text = paperText("evaluation-sheet", "en", aRecord({ kpis: [first, tenThousand] }));
  expect(text).toContain("Unit: people, ");
  expect(text).toContain("Unit: 10,000 people, ");
  expect(text).not.toMatch(/139万人|131万人|1,655人/);
  const unknown = paperText("evaluation-sheet", "en", aRecord({ kpis: [aKpi({ unit: "架空単位" })] }));
  expect(unknown).toContain("Unit: 架空単位, ");
});

test("前の年との差も英語の単位で言う", () => {
  const share = (period: string, value: number) => figure(period, value, "%");
  const rate = aKpi({
    id: "kpi-11",
    unit: "%",
    baseline: share("FY2019", 60),
    target: share("FY2027", 80),
    expected: [],
    actual: [share("FY2024", 70.5), share("FY2025", 72)],
    forecast: [],
  });
  const text = paperText("evaluation-sheet", "en", aRecord({ kpis: [first, rate] }));
  // 1,655 − 1,498 = 157; 72 − 70.5 = 1.5
  expect(text).toContain("+157 people");
  expect(text).toContain("+1.5 points");
});
