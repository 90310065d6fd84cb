import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looseDigits } from "../../../ui/testing.ts";
import { startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { accept } from "../actions/decide.ts";
import { loadReview } from "../actions/load-review.ts";
import { csvFile, openWorkbench, type Workbench } from "../testing/a-workbench.ts";
import { ruleRoutes } from "./rule-routes.ts";

let bench: Workbench;
let server: TestStaffServer;
let rules = "";
let document = "";

beforeAll(async () => {
  bench = await openWorkbench();
  server = await startStaffServer(bench.store.database, { site: bench.site, register: ruleRoutes });
  rules = `/reading/${bench.site.edition.id}/rules`;
  const lines = ["指標,単位,とりかかり（R3）,目標（R8）", "架空の来場者数,人,120,150"];
  document = await bench.read({ ...csvFile("plan.csv", lines), title: "架空の計画", publisher: "架空の町" });
  const work = bench.work(bench.first, document);
  const [item] = (await loadReview(work, { from: 0, most: 1 }))?.items ?? [];
  if (!item) throw new Error("One fact is found");
  const figures = item.found.fact.figures.map((figure) =>
    figure.role === "actual" ? { ...figure, role: "baseline" as const } : figure,
  );
  const seen = { key: item.key, version: 0, fingerprint: item.fingerprint };
  await accept(work, seen, { correction: { figures, link: null } });
}, 120_000);

afterAll(async () => {
  await server.close();
  await bench.close();
});

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const page = async (path: string, lang: "ja" | "en" = "ja") => {
  const { status, body } = await server.get(bench.first.session, path, { cookie: `lang=${lang}` });
  return { status, main: mainOf(body) };
};
const proposed = async (): Promise<string> => /id="rule-([0-9a-f]{12})"/.exec((await page(rules)).main)?.[1] ?? "";

describe("the page of rules", () => {
  test("a proposal stands on top with its sentence, why it is made, where it comes from and what can be done", async () => {
    const { status, main } = await page(rules);
    expect(status).toBe(200);
    expect(main).toContain("「架空の町」の資料では、見出し「とりかかり」の値を基準値として読みます。");
    expect(main).toContain("同じ直しが1回ありました。");
    expect(main).toContain("一回だけ");
    expect(main).toContain(`/reading/${bench.site.edition.id}/${document}/work?page=1`);
    expect(main.indexOf('id="proposals"')).toBeLessThan(main.indexOf('id="rules"'));
    expect(looseDigits(main)).toEqual([]);
  });

  test("the trial shows both readings beside each other and keeps nothing", async () => {
    const id = await proposed();
    const { main } = await page(`${rules}/${id}?document=${document}`);
    expect(main).toContain("1 件のうち 1 件が変わります。");
    expect(main).toContain("規則なし");
    expect(looseDigits(main)).toEqual([]);
    expect((await page(rules)).main).toContain("同じ直しが1回ありました。");
  });

  test("switched on by its form it is a rule, with who did it and why, and off again by the same form", async () => {
    const id = await proposed();
    const on = await server.post(bench.first.session, `${rules}/${id}`, {
      act: "on",
      version: "0",
      reason: "毎年この書き方",
    });
    expect([on.status, on.location?.split("?")[0]]).toEqual([303, `${rules}/${id}`]);
    const shown = (await page(`${rules}/${id}`)).main;
    expect(shown).toContain("毎年この書き方");
    expect(shown).toContain("架空 first");
    expect(shown).toContain("使用中");
    expect(looseDigits(shown)).toEqual([]);
    const stale = await server.post(bench.second.session, `${rules}/${id}`, { act: "refuse", version: "0" });
    expect(stale.status).toBe(409);
    const off = await server.post(bench.second.session, `${rules}/${id}`, { act: "off", version: "1" });
    expect(off.status).toBe(303);
    expect((await page(rules)).main).toContain("停止中");
  });

  test("an act that is none changes nothing and says so by its status", async () => {
    const id = /id="rule-([0-9a-f]{12})"/.exec((await page(rules)).main)?.[1] ?? "";
    expect((await server.post(bench.first.session, `${rules}/${id}`, { act: "delete", version: "2" })).status).toBe(
      422,
    );
    expect((await page(`${rules}/no-such-rule`)).status).toBe(404);
  });

  test("English readers get every sentence in English", async () => {
    const { main } = await page(rules, "en");
    expect(main).toContain("values under the heading");
    expect(main).toContain("Rules");
    expect(main).not.toContain("読みます");
  });
});

describe("writing a rule by hand", () => {
  test.each(["role", "unit", "name", "absence", "leaveOut"])(
    "the form for %s has a label for each field",
    async (kind) => {
      const { status, main } = await page(`${rules}/new?kind=${kind}`);
      expect(status).toBe(200);
      const fields = [...main.matchAll(/<(?:input|select)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
      expect(fields.length).toBeGreaterThanOrEqual(3);
      for (const id of fields) expect(main).toContain(`for="${id}"`);
      expect(looseDigits(main)).toEqual([]);
    },
  );

  test("a unit that is none comes back with what was typed and a word that helps", async () => {
    const typed = { kind: "unit", word: "予算額", unit: "せんえん", scope: "publisher 架空の町" };
    const { status, body } = await server.post(bench.first.session, `${rules}/new`, typed);
    expect(status).toBe(422);
    expect(body).toContain("「せんえん」は知られた単位ではありません");
    expect(body).toContain('value="予算額"');
  });

  test("a name that no thing has brings candidates; the chosen one is taken", async () => {
    const [kpi] = bench.site.kpis.all;
    if (!kpi) throw new Error("The prefecture has indicators");
    const typed = { kind: "name", word: "架空の言い方", thing: kpi.name.slice(0, 4), scope: "all" };
    const asked = await server.post(bench.first.session, `${rules}/new`, typed);
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('id="field-means"');
    const taken = await server.post(bench.first.session, `${rules}/new`, { ...typed, means: `kpi ${kpi.id}` });
    expect(taken.status).toBe(303);
    expect((await page(rules)).main).toContain(`名称「架空の言い方」を「${kpi.name}」のことと読みます`);
  });
});

describe("who may", () => {
  test("without a session one is asked to sign in; members from outside see nothing of it", async () => {
    expect((await server.get(null, rules)).status).toBe(303);
    const { body } = await server.get(bench.member.session, rules);
    expect(body).not.toContain("とりかかり");
    const kept = await server.post(bench.member.session, `${rules}/new`, {
      kind: "leaveOut",
      word: "参考",
      scope: "all",
    });
    expect(kept.status).toBe(403);
  });
});
