import { describe, expect, test } from "vitest";
import { type PageContent, renderPage, type View } from "../../../ui/index.ts";
import { aBudget, aBudgetLine } from "../examples/a-budget-line.ts";
import { modelOf } from "../examples/budget-model.ts";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { budgetAnchor } from "./budget-anchor.ts";
import { budgetPage } from "./budget-page.tsx";
import { linePage } from "./line-page.tsx";
import { tablePage } from "./table-page.tsx";
import { themePage } from "./theme-page.tsx";

const model = modelOf(hokkaidoBudget().budget, "hokkaido");
const viewAt = (path: string, more: Partial<View> = {}): View => ({ lang: "ja", era: "wareki", path, ...more });
const japanese = viewAt("/budget/hokkaido");
const htmlOf = (page: PageContent | null, view: View = japanese): string =>
  page ? renderPage({ ...page, view, nav: [] }) : "";
const textOf = (html: string): string => html.replace(/<[^>]+>/g, "");

describe("予算のページ", () => {
  const html = htmlOf(budgetPage(model, japanese));

  test("実数と延べを並べ、補正は別に示す", () => {
    expect(textOf(html)).toContain("1,094.3億円");
    expect(textOf(html)).toContain("1,095.9億円");
    expect(textOf(html)).toContain("令和元年度 補正予算47.7億円");
  });

  test("すべての行が、その行のページにつながる", () => {
    expect(html.match(/id="lines-table-line-\d{4}"/g)).toHaveLength(74);
    expect(html).toContain('href="/budget/line/hokkaido/line-0739"');
  });

  test("条件を選ぶと、合う行だけが残る（テーマ5の新規は263行と275行）", () => {
    const chosen = viewAt("/budget/hokkaido", { query: "theme=theme-05&flag=new&stage=all" });
    const rows = htmlOf(budgetPage(model, chosen), chosen).match(/id="lines-table-line-\d{4}"/g);
    expect(rows).toEqual(['id="lines-table-line-0263"', 'id="lines-table-line-0275"']);
  });

  test("ない条件は、すべての行を見せる", () => {
    const odd = viewAt("/budget/hokkaido", { query: "theme=nowhere" });
    expect(htmlOf(budgetPage(model, odd), odd).match(/id="lines-table-line-\d{4}"/g)).toHaveLength(74);
  });

  test("行のない版では、なぜ何もないかを言う", () => {
    expect(textOf(htmlOf(budgetPage(modelOf(aBudget([])), japanese)))).toContain(
      "この版には予算の行がまだありません。",
    );
  });

  test("テーマのない小さな予算も読める", () => {
    const small = modelOf(aBudget([aBudgetLine({ yen: 500_000 })]));
    expect(textOf(htmlOf(budgetPage(small, japanese)))).toContain("テーマの外");
  });

  test("英語では百万円で数える", () => {
    const english = viewAt("/budget/hokkaido", { lang: "en" });
    expect(textOf(htmlOf(budgetPage(model, english), english))).toContain("¥109,431 million");
  });
});

describe("テーマ・行・表のページ", () => {
  test("テーマ1は、19億円から行の628,803千円を引いて見せる", () => {
    const text = textOf(htmlOf(themePage(model, japanese, "theme-01")));
    expect(text).toContain("1,900,000千円");
    expect(text).toContain("628,803千円");
    expect(text).toContain("1,271,197千円");
    expect(text).toContain("行のない事業：3事業");
  });

  test("テーマの外の行は none のページにある", () => {
    expect(textOf(htmlOf(themePage(model, japanese, "none")))).toContain("共通認証基盤整備費");
  });

  test("182行は、前年度と拡充の和40,463千円が今年度と32,104千円違う", () => {
    const text = textOf(htmlOf(linePage(model, japanese, "line-0182")));
    expect(text).toContain("40,463千円");
    expect(text).toContain("32,104千円");
  });

  test("再掲は両方の向きにつながる", () => {
    expect(htmlOf(linePage(model, japanese, "line-0534"))).toContain('href="/budget/line/hokkaido/line-0263"');
    expect(htmlOf(linePage(model, japanese, "line-0263"))).toContain('href="/budget/line/hokkaido/line-0534"');
  });

  test("3か年緊急対策の表は百万円で示され、合計が合う", () => {
    const text = textOf(htmlOf(tablePage(model, japanese, "table-emergency-measures")));
    expect(text).toContain("百万円");
    expect(text).toContain("30,798");
  });

  test("ないものにはページがない", () => {
    expect(themePage(model, japanese, "theme-99")).toBeNull();
    expect(linePage(model, japanese, "line-9999")).toBeNull();
    expect(tablePage(model, japanese, "table-9")).toBeNull();
  });
});

describe("ポイント・額・提案の住所", () => {
  test.each([
    ["point", "point-01-1", "/budget/theme/hokkaido/theme-01#point-01-1"],
    ["point", "point-smart-1", "/budget/theme/hokkaido/none#point-smart-1"],
    ["figure", "figure-investment-total", "/budget/hokkaido#figures-figure-investment-total"],
    ["proposal", "proposal-rumoi", "/budget/hokkaido#proposals-proposal-rumoi"],
    ["figure", "no-such-figure", null],
  ] as const)("%s %s", (kind, id, address) => {
    expect(budgetAnchor(model, kind, id)).toBe(address);
  });
});
