import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { absent, quantityOf } from "../../../foundation/index.ts";
import { readFile } from "../actions/read-file.ts";
import { factWords } from "../testing/fact-words.ts";
import { ruleOf } from "../testing/rules.ts";
import { acceptedOf } from "./accept-found.ts";
import { factsOfPages } from "./facts-of-pages.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import { headFinder } from "./heads-at.ts";
import { type Proposal, proposeRules } from "./learn-rules.ts";
import type { DecidedThing } from "./lessons.ts";
import { type ReadPage, usualLimits } from "./placed-text.ts";
import { ruleSentence } from "./reading-rule.ts";
import type { ChosenLink } from "./review.ts";
import { rulesFor } from "./rules-in-use.ts";

const plan = { id: "d-1", title: "見本県計画", publisher: "見本県" };

const pagesOf = async (text: string, name = "plan.csv"): Promise<readonly ReadPage[]> =>
  (await readFile({ name, bytes: new TextEncoder().encode(text) }, usualLimits)).pages;

/** Decisions about everything found on these pages, made by `decide`: null = skipped. */
function decided(
  pages: readonly ReadPage[],
  decide: (fact: FoundFact) => { figures?: readonly FoundFigure[]; link?: ChosenLink } | null,
  document: DecidedThing["document"] = plan,
): readonly DecidedThing[] {
  const headOf = headFinder(pages);
  return factsOfPages(pages).value.map((fact) => {
    const correction = decide(fact);
    const linked = { fact, link: null, candidates: [], question: null };
    return { document, found: fact, link: null, accepted: correction && acceptedOf(linked, correction), headOf };
  });
}

const sentences = (proposals: readonly Proposal[]) => proposals.map((proposal) => ruleSentence(proposal).ja);
const withRole = (fact: FoundFact, from: number, role: FoundFigure["role"]) => ({
  figures: fact.figures.map((figure, place) => (place === from ? { ...figure, role } : figure)),
});
const known = (value: number, unit: string) => {
  const quantity = quantityOf(value, unit);
  if (!quantity.ok) throw new Error(quantity.problem.message.en);
  return { kind: "known", quantity: quantity.value, bound: "exact" } as const;
};

const began = "指標,単位,とりかかり（R3）,目標（R8）\n来場者数,人,120,150\n就農者数,人,80,95\n";

describe("a corrected role", () => {
  let pages: readonly ReadPage[] = [];
  beforeAll(async () => {
    pages = await pagesOf(began);
  });

  test("the same correction twice proposes a rule for the office strongly, with its places", () => {
    const things = decided(pages, (fact) => withRole(fact, 0, "baseline"));
    const [proposal, ...others] = proposeRules(things, []);
    expect(others).toEqual([]);
    expect(proposal && ruleSentence(proposal)).toEqual({
      ja: "「見本県」の資料では、見出し「とりかかり」の値を基準値として読みます。",
      en: 'In documents of "見本県", values under the heading "とりかかり" are read as baseline.',
    });
    expect(proposal).toMatchObject({ times: 2, against: 0, strong: true });
    expect(proposal?.why.ja).toBe("同じ直しが2回ありました。");
    expect(proposal?.examples.map(({ printed, document }) => [document, printed])).toEqual([
      ["d-1", "120"],
      ["d-1", "80"],
    ]);
  });

  test("what was taught on the first document makes another of the office read right, and is named there", async () => {
    const [proposal] = proposeRules(
      decided(pages, (fact) => withRole(fact, 0, "baseline")),
      [],
    );
    if (!proposal) throw new Error("A rule is proposed");
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("一覧").addRows([
      ["指標", "単位", "目標（R8）", "とりかかり（R4）"],
      ["商談件数", "件", 45, 30],
    ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const second = (await readFile({ name: "second.xlsx", bytes }, usualLimits)).pages;
    const rules = [ruleOf("learned", proposal.says, { scope: proposal.scope })];
    const readFor = (publisher: string) =>
      factsOfPages(second, rulesFor({ publisher, editions: ["d-2"] }, rules)).value.map((fact) => [
        factWords(fact),
        fact.confidence.reasons.map(({ code }) => code),
      ]);
    expect(readFor("見本県")).toEqual([
      [["kpi 商談件数", "target 45 件 FY2026", "baseline 30 件 FY2022"], ["rule/learned"]],
    ]);
    expect(readFor("となり町")).toEqual([
      [["kpi 商談件数", "target 45 件 FY2026", "actual 30 件 FY2022 とりかかり"], []],
    ]);
  });

  test("once is proposed weakly; as many decisions against it and it is not proposed", async () => {
    const once = decided(pages, (fact) => (fact.name === "来場者数" ? withRole(fact, 0, "baseline") : null));
    expect(proposeRules(once, []).map(({ strong, times }) => [strong, times])).toEqual([[false, 1]]);
    const divided = decided(pages, (fact) => (fact.name === "来場者数" ? withRole(fact, 0, "baseline") : {}));
    expect(proposeRules(divided, [])).toEqual([]);
  });

  test("what was refused is not proposed again, nor what is a rule already", () => {
    const things = decided(pages, (fact) => withRole(fact, 0, "baseline"));
    const [proposal] = proposeRules(things, []);
    if (!proposal) throw new Error("A rule is proposed");
    const refused = ruleOf("no", proposal.says, { active: false, refused: true, scope: { kind: "all" } });
    expect(proposeRules(things, [refused])).toEqual([]);
    expect(proposeRules(things, [ruleOf("yes", proposal.says, { scope: proposal.scope })])).toEqual([]);
    const elsewhere = ruleOf("far", proposal.says, { scope: { kind: "publisher", publisher: "となり町" } });
    expect(proposeRules(things, [elsewhere])).toHaveLength(1);
  });

  test("without a publisher the rule is for the editions of the document", () => {
    const things = decided(pages, (fact) => withRole(fact, 0, "baseline"), { ...plan, publisher: null });
    expect(sentences(proposeRules(things, []))).toEqual([
      "「見本県計画」の各版では、見出し「とりかかり」の値を基準値として読みます。",
    ]);
  });

  test("accepting as found teaches nothing", () => {
    expect(
      proposeRules(
        decided(pages, () => ({})),
        [],
      ),
    ).toEqual([]);
  });
});

describe("other corrections", () => {
  test("a unit that was added: 1200 that became 1,200,000 円 is in 千円", async () => {
    const pages = await pagesOf("事業名,予算額,前年度額\n橋の修繕,1200,1000\n");
    const things = decided(pages, (fact) => ({
      figures: fact.figures.map((figure, place) =>
        place === 0 ? { ...figure, role: "amount", reading: known(1_200_000, "円"), printedUnit: "千円" } : figure,
      ),
    }));
    expect(sentences(proposeRules(things, []))).toEqual([
      "「見本県」の資料では、見出し「予算額」の値に単位がなければ「千円」の値として読みます。",
    ]);
  });

  test("a word that stood for an absent figure", async () => {
    const pages = await pagesOf("指標,単位,基準値（R3）,目標値（R8）\n来場者数,人,120,とりまとめ中\n");
    const things = decided(pages, (fact) => ({
      figures: fact.figures.map((figure) =>
        figure.reading.kind === "text" ? { ...figure, reading: absent("notEntered"), printed: "未設定" } : figure,
      ),
    }));
    expect(sentences(proposeRules(things, []))).toEqual([
      "「見本県」の資料では、値の欄の「とりまとめ中」を「未入力」と読みます。",
    ]);
  });

  test("a name that means a known thing; the thing's own name teaches nothing", async () => {
    const pages = await pagesOf("指標,単位,基準値（R3）,目標値（R8）\n来場者数,人,120,150\n");
    const linkedTo = (name: string) =>
      sentences(
        proposeRules(
          decided(pages, () => ({ link: { kind: "kpi", id: "k-1", name } })),
          [],
        ),
      );
    expect(linkedTo("観光入込客数")).toEqual([
      "「見本県」の資料では、名称「来場者数」を「観光入込客数」のことと読みます。",
    ]);
    expect(linkedTo("来場 者数")).toEqual([]);
  });

  test("a name that was skipped twice is proposed not to be read; once is no lesson", async () => {
    const csv = "指標,単位,基準値（R3）,目標値（R8）\n来場者数,人,120,150\n参考値,人,1,2\n";
    const one = decided(await pagesOf(csv), (fact) => (fact.name === "参考値" ? null : {}));
    expect(proposeRules(one, [])).toEqual([]);
    expect(sentences(proposeRules([...one, ...one], []))).toEqual([
      "「見本県」の資料では、「参考値」の行・列・表を読みません。",
    ]);
  });
});
