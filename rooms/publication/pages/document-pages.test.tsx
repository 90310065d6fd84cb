import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { PageContent, View } from "../../../ui/index.ts";
import { factListPage, factPage } from "../../fact/web.tsx";
import { derive } from "../domain/derive.ts";
import { hokkaidoSite } from "../hokkaido-site.fixture.ts";
import { documentListPage } from "./document-list-page.tsx";
import { documentPage } from "./document-page.tsx";
import { glossaryPage } from "./glossary-page.tsx";

const japanese: View = { lang: "ja", era: "wareki", path: "/" };
const english: View = { lang: "en", era: "western", path: "/" };
const htmlOf = (page: PageContent | null): string => renderToString(<main>{page?.main}</main>);
const site = hokkaidoSite();
const policy = "002-renkei-chiiki-hoshin-2016";

/** A file in which line 696 reads as in the document, and all others are empty. */
const withText = (sha256: string) => {
  const lines = [...Array.from({ length: 695 }, () => ""), "【6ﾌﾟﾛｼﾞｪｸﾄ】 1,162万人（H26）→1,440万人（R1）"];
  return { ...site, texts: new Map([[policy, { id: policy, sha256, lines }]]) };
};

describe("the page of a document", () => {
  test("46 rows of KPIs and 34 projects were read from the policy of 2016", () => {
    expect(derive(site, "document.entries", [policy, "kpi"])?.result?.value).toBe(46);
    expect(derive(site, "document.entries", [policy, "project"])?.result?.value).toBe(34);
    expect(derive(site, "document.entries", [policy, "no-such"])).toBeNull();
    expect(htmlOf(documentPage(site, japanese, policy))).toContain(`/derived/hokkaido/document.entries/${policy}/kpi`);
  });

  test("without its text, it tells how to add it and lists the figures by line", () => {
    const html = htmlOf(documentPage(site, japanese, policy));
    expect(html).toContain("bin/michishirube document add 002-renkei-chiiki-hoshin-2016.txt");
    expect(html).toContain('id="line-696"');
    expect(html).toContain('href="/fact/hokkaido/kpi.kanko-donan-overview.target"');
  });

  test("with its text, every figure is marked where it stands", () => {
    const hash = site.documents.byId.get(policy)?.sha256 ?? "";
    const html = htmlOf(documentPage(withText(hash), japanese, policy));
    expect(html).toMatch(
      /<a class="line-mark" href="\/fact\/hokkaido\/count\.count-2016-donan\.count"[^>]*>6ﾌﾟﾛｼﾞｪｸﾄ<\/a>】/,
    );
    expect(html).toMatch(
      /<a class="line-mark" href="\/fact\/hokkaido\/kpi\.kanko-donan-overview\.target"[^>]*>1,440万人<\/a>/,
    );
    expect(html).not.toContain("document add");
    expect(html).not.toContain("指紋が違う");
  });

  test("another copy than the one that was read is said to be one", () => {
    expect(htmlOf(documentPage(withText("0".repeat(64)), japanese, policy))).toContain("指紋が違う");
  });

  test("the questions it raised stand there; a statistic without questions says so", () => {
    expect(derive(site, "document.findings", [policy])?.result?.value).toBeGreaterThan(0);
    expect(htmlOf(documentPage(site, english, "population-census"))).toContain(
      "No questions about this document were found.",
    );
    expect(htmlOf(documentPage(site, japanese, "population-census"))).toContain("総人口（国勢調査）");
  });

  test("an unknown document has no page", () => {
    expect(documentPage(site, japanese, "no-such")).toBeNull();
  });

  test("the list says of each document whether its text is here, could be added, or is known by citation only", () => {
    const html = htmlOf(documentListPage(withText("x"), japanese));
    expect(html).toContain("加えてある");
    expect(html).toContain("加えられる");
    expect(html).toContain("引用だけで知る");
  });
});

describe("names on the pages of facts", () => {
  test("nine things are called 観光入込客数: the scope tells them apart", () => {
    expect(factPage(site, japanese, "kpi.kanko-donan-overview.target", [])?.title).toBe(
      "観光入込客数 道南（渡島、檜山）: 目標値",
    );
    expect(htmlOf(factListPage(site, { ...english, query: "q=Oshima&kind=kpi" }))).toContain(
      "Southern region (Oshima, Hiyama)",
    );
  });

  test("a cell of a table is named by its row and column", () => {
    const [cell] = [...site.facts.values()].filter(({ subject }) => subject.kind === "table");
    const place = site.places?.get(cell?.id ?? "")?.ja ?? "";
    expect(place).toContain("・");
    expect(factPage(site, japanese, cell?.id ?? "", [])?.title).toContain(place);
  });
});

describe("the projects of the Hokkaido edition", () => {
  test("34 of the 51 of 2016 and 31 of the 51 of 2021 are named", () => {
    expect(derive(site, "project.unnamed", ["renkei-hoshin-2016", "all"])).toMatchObject({ formula: "51 − 34 = 17" });
    expect(derive(site, "project.unnamed", ["renkei-hoshin-2021", "all"])).toMatchObject({ formula: "51 − 31 = 20" });
    expect(derive(site, "project.printed-sum", ["renkei-hoshin-2016"])?.formula).toBe("20 + 6 + 13 + 3 + 4 + 5 = 51");
    expect(derive(site, "project.printed-sum", ["renkei-hoshin-2021"])?.formula).toBe("18 + 6 + 13 + 5 + 4 + 5 = 51");
  });
});

describe("the glossary page", () => {
  test("a word is found by its address, with its reading or its English word", () => {
    expect(htmlOf(glossaryPage(japanese))).toMatch(/id="saikei".*再掲.*さいけい/);
    expect(htmlOf(glossaryPage(english))).toMatch(/id="saikei".*再掲.*listed again/);
  });
});
