import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { PageContent, View } from "../../../ui/index.ts";
import { absentRow, aFactModel, aFactRow, baselineRow, targetRow } from "../examples/a-fact-model.ts";
import { citeFact } from "./cite-fact.ts";
import { factListPage } from "./fact-list-page.tsx";
import { factPage } from "./fact-page.tsx";

const japanese: View = { lang: "ja", era: "wareki", path: "/fact/hokkaido" };
const english: View = { lang: "en", era: "western", path: "/fact/hokkaido" };
const htmlOf = (page: PageContent | null): string => renderToString(<main>{page?.main}</main>);
const first = { ...targetRow, withdrawn: false };

describe("the page of a fact", () => {
  test("it says what was printed, how it was read, when it holds in both eras, and on which line it stands", () => {
    const page = factPage(aFactModel(), japanese, "kpi.kanko.target", [first]);
    expect(page?.title).toBe("観光入込客数: 目標値");
    const html = htmlOf(page);
    expect(html).toContain("「1,440万人」");
    expect(html).toContain("14,400,000人");
    expect(html).toContain("14,400千人、1,440万人");
    expect(html).toContain("令和元年度");
    expect(html).toContain("2019年度");
    expect(html).toContain('href="/document/hokkaido/002-renkei-chiiki-hoshin-2016#line-696"');
    expect(html).toContain("照合した人");
  });

  test("the line's own text stands there once the file was added, and before that how to add it", () => {
    expect(htmlOf(factPage(aFactModel(), japanese, "kpi.kanko.target", [first]))).toContain("まだ加えられていない");
    const lines = [...Array.from({ length: 695 }, () => ""), "1,162万人（H26）→1,440万人（R1）"];
    const texts = new Map([
      ["002-renkei-chiiki-hoshin-2016", { id: "002-renkei-chiiki-hoshin-2016", sha256: "", lines }],
    ]);
    const html = htmlOf(factPage({ ...aFactModel(), texts }, japanese, "kpi.kanko.target", [first]));
    expect(html).toContain("1,162万人（H26）→1,440万人（R1）");
    expect(html).not.toContain("まだ加えられていない");
  });

  test("an absence is a reason, never a zero", () => {
    const html = htmlOf(factPage(aFactModel(), japanese, absentRow.id, []));
    expect(html).toContain("該当なし");
    expect(html).toContain("値がない理由");
  });

  test("a correction is shown beside the first record, with both times", () => {
    const wrong = aFactRow("kpi.kanko.target", { printed: "1,440万人", value: 1_440_000, unit: "人" });
    const history = [
      { ...wrong, withdrawn: false },
      { ...first, version: 2, recordedAt: "2027-01-05T06:30:00.000Z" },
    ];
    const html = htmlOf(factPage(aFactModel(), english, "kpi.kanko.target", history));
    expect(html).toContain("1,440,000 people");
    expect(html).toContain("14,400,000 people");
    // 06:30 in UTC is 15:30 in Japan
    expect(html).toContain("5 January 2027 15:30");
    expect(html).toContain("Correction");
  });

  test("a withdrawn fact keeps its address", () => {
    const history = [first, { ...first, version: 2, withdrawn: true }];
    const page = factPage(aFactModel([baselineRow]), japanese, "kpi.kanko.target", history);
    expect(renderToString(<p>{page?.lead}</p>)).toContain("取り下げられた");
    expect(htmlOf(page)).toContain("取り下げ");
  });

  test("an id that never was has no page", () => {
    expect(factPage(aFactModel(), japanese, "kpi.nothing.target", [])).toBeNull();
  });
});

describe("citing a fact", () => {
  test("the citation names figure, year, printed form, document, line and version", () => {
    const fact = aFactModel().facts.get("kpi.kanko.target");
    expect(fact && citeFact(aFactModel(), fact, japanese)).toBe(
      "観光入込客数: 目標値 14,400,000人、2019年度（印刷:「1,440万人」）。出典: 北海道 『連携地域別政策展開方針』 696行。道標 第1版の記録",
    );
  });
});

describe("the list of facts", () => {
  test("every row opens the fact and its line, and the choice stays in the form", () => {
    const page = factListPage(aFactModel(), { ...japanese, query: "kind=kpi&q=観光" });
    const html = htmlOf(page);
    expect(html).toContain('href="/fact/hokkaido/kpi.kanko.baseline"');
    expect(html).not.toContain('href="/fact/hokkaido/line.jigyo.previous"');
    expect(html).toContain('value="観光"');
    expect(html).toContain("/derived/hokkaido/fact.count/all/kpi/");
  });

  test("a choice that fits nothing says so and leads back", () => {
    const html = htmlOf(factListPage(aFactModel(), { ...japanese, query: "q=札幌" }));
    expect(html).toContain("条件に合う記録はない");
    expect(html).toContain('href="/fact/hokkaido"');
  });
});
