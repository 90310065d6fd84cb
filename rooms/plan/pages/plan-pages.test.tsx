import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { PageContent, View } from "../../../ui/index.ts";
import { aPlanModel, aProject } from "../examples/a-plan-model.ts";
import { planListPage, planPage, projectCountPage, projectListPage, projectPage } from "../web.tsx";

const japanese: View = { lang: "ja", era: "wareki", path: "/" };
const english: View = { lang: "en", era: "western", path: "/" };
const htmlOf = (page: PageContent | null): string => renderToString(<main>{page?.main}</main>);
const model = aPlanModel([aProject("port"), aProject("port-2021", { edition: "hoshin-2021", continues: "port" })]);

describe("plans", () => {
  test("one plan, two positions: both plans say so", () => {
    expect(htmlOf(planPage(model, japanese, "hoshin"))).toMatch(/創生総合戦略<\/a>の「<span[^>]*>地域戦略/);
    expect(htmlOf(planPage(model, english, "senryaku"))).toContain("Positions taken by other plans");
    expect(htmlOf(planListPage(model, japanese))).toContain("でもある");
  });

  test("a plan shows the tree of each edition, every item with its line", () => {
    const html = htmlOf(planPage(model, japanese, "hoshin"));
    expect(html).toContain('id="node-medicine"');
    expect(html).toContain('href="/document/hokkaido/002-renkei-chiiki-hoshin-2016#line-789"');
  });

  test("an edition has a page of its own; an unknown id has none", () => {
    const page = planPage(model, japanese, "hoshin-2016");
    expect(page?.title).toBe("政策展開方針（2016年版）");
    expect(htmlOf(page)).toContain("平成28年度～令和2年度");
    expect(planPage(model, japanese, "no-such")).toBeNull();
  });
});

describe("projects", () => {
  test("a project says where it applies and which one it continues, and takes panels from rooms to the right", () => {
    const html = htmlOf(projectPage(model, japanese, "port-2021", { panels: <p>KPIの列</p> }));
    expect(html).toContain('href="/project/hokkaido/port"');
    expect(html).toContain("KPIの列");
    expect(html).toContain("施策の記載がない");
    expect(htmlOf(projectPage(model, japanese, "port"))).toContain('href="/project/hokkaido/port-2021"');
  });

  test("it can be reached by the plan and by the place", () => {
    const trails = projectPage(model, japanese, "port")?.breadcrumbs ?? [];
    expect(trails.map((trail) => trail.map(({ label }) => label))).toEqual([
      ["計画", "政策展開方針", "政策展開方針（2016年版）", "portプロジェクト"],
      ["地域", "道南", "portプロジェクト"],
    ]);
  });

  test("the list holds printed and named numbers against each other, each with its origin", () => {
    const html = htmlOf(projectListPage(model, japanese));
    expect(html).toContain('href="/fact/hokkaido/count.total.count"');
    expect(html).toContain('href="/derived/hokkaido/project.unnamed/hoshin-2016/doo"');
    expect(html).toContain('href="/derived/hokkaido/project.printed-sum/hoshin-2016"');
  });

  test("a printed number of projects has a page", () => {
    expect(htmlOf(projectCountPage(model, japanese, "total"))).toContain(
      "/derived/hokkaido/project.named/hoshin-2016/all",
    );
    expect(projectCountPage(model, japanese, "no-such")).toBeNull();
  });

  test("an edition without plans or projects says what would be here", () => {
    const empty = { ...model, plans: { ...model.plans, all: [], projects: [], counts: [], editionById: new Map() } };
    expect(htmlOf(projectListPage(empty, japanese))).toContain("プロジェクトはまだない");
    expect(htmlOf(planListPage(empty, english))).toContain("There are no plans yet");
  });
});
