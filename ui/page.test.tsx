import { expect, test } from "vitest";
import { Origin } from "./origin.tsx";
import { renderPage } from "./page.tsx";
import type { PageProps } from "./page-props.ts";
import { looseDigits } from "./testing.ts";

const page: PageProps = {
  view: { lang: "ja", era: "wareki", path: "/budget", query: "flag=new" },
  title: "2020年度の予算は何に使われるか",
  description: "事業ごとの予算を示します。",
  breadcrumbs: [[{ label: "計画", href: "/plan" }, { label: "第2期" }], [{ label: "地域", href: "/area" }]],
  nav: [
    { label: "計画", href: "/plan" },
    { label: "予算", href: "/budget", current: true },
  ],
  main: (
    <p>
      合計は
      <Origin href="/fact/hokkaido.f1" label="予算の概要 12行">
        5,077億円
      </Origin>
      、うち
      <Origin href="/fact/hokkaido.f2" label="予算の概要 13行">
        307億円
      </Origin>
      。もう一度
      <Origin href="/fact/hokkaido.f1" label="予算の概要 12行">
        5,077億円
      </Origin>
    </p>
  ),
};

test("a page is a whole document in its language", () => {
  const html = renderPage(page);
  expect(html.startsWith('<!doctype html><html lang="ja">')).toBe(true);
  expect(html).toContain("<title>2020年度の予算は何に使われるか | 道標</title>");
  expect(html).toContain('<a class="skip" href="#main">本文へ移動</a>');
});

test("search works as a plain form", () => {
  const html = renderPage(page);
  expect(html).toContain('<form action="/search" method="get" data-search>');
  expect(html).toContain('name="q"');
});

test("both trails are shown, and the place in the navigation", () => {
  const html = renderPage(page);
  expect(html.match(/<ol><li>/g)).toHaveLength(2);
  expect(html).toContain('<a href="/budget" aria-current="page">予算</a>');
});

test("the switches lead to the same page", () => {
  const html = renderPage(page);
  expect(html).toContain('href="/budget?flag=new&amp;lang=en"');
  expect(html).toContain('href="/settings?era=western&amp;back=%2Fbudget%3Fflag%3Dnew"');
});

test("on paper each origin has one footnote, however often it is used", () => {
  const html = renderPage(page);
  expect(html.match(/data-note="1"/g)).toHaveLength(2);
  expect(html.match(/data-note="2"/g)).toHaveLength(1);
  expect(html).toContain(
    "<li>予算の概要 12行 — /fact/hokkaido.f1</li><li>予算の概要 13行 — /fact/hokkaido.f2</li></ol>",
  );
});

test("no digit stands without origin, name or date", () => {
  expect(looseDigits(renderPage(page))).toEqual([]);
});

test("nothing inline that a strict content policy would refuse", () => {
  const html = renderPage(page);
  expect(html).not.toMatch(/ style=/);
  expect(html).not.toMatch(/<script[^>]*>[^<]/);
  expect(html).not.toMatch(/ on[a-z]+=/);
});

test("an earlier state of knowledge is said in the footer and kept while searching", () => {
  const html = renderPage({ ...page, view: { ...page.view, asOf: "2026-04-01" } });
  expect(html).toContain('<time datetime="2026-04-01">2026-04-01</time> に分かっていたこと');
  expect(html).toContain('<input type="hidden" name="asOf" value="2026-04-01"/>');
});

test("text from outside is escaped", () => {
  const html = renderPage({ ...page, title: "<script>alert(1)</script>" });
  expect(html).not.toContain("<script>alert");
});
