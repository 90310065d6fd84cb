import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { numberOf } from "../../fact/index.ts";
import { factPage } from "../../fact/web.tsx";
import type { PublishedReading } from "../domain/review.ts";
import { readPublications } from "../store/publications.ts";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { addReadings, readingNames } from "./amend-region.ts";
import { accept, reopen } from "./decide.ts";
import { acceptAll } from "./decide-many.ts";
import { loadReview } from "./load-review.ts";
import { loadPublication, loadPublishedPage, loadToPublish, publishDocument } from "./publish-document.ts";
import { confirmAll, doubt } from "./second-person.ts";

let bench: Workbench;
let id: string;
let made = 0;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

beforeEach(async () => {
  made += 1;
  id = await bench.read({
    ...csvFile(`kpi-${made}.csv`, [
      "指標,基準値(令和4年度),目標値(令和9年度),実績値(令和6年度),実績値(令和7年度)",
      `山の観光入込客数,120万人,150万人,125万人,131万${made}人`,
      `まったく別のもの${made},10件,20件,11件,12件`,
    ]),
    title: "架空の進捗状況",
    publisher: "架空町",
  });
  await acceptAll(as(bench.first), { kind: "kpi", atLeast: 0, unlinked: true });
});

const as = (viewer: Worker) => bench.work(viewer, id);
const wish = (version = 0) => ({
  body: { id: bench.bodyId, name: "練習県（架空）", nameEn: "Practice prefecture (fictitious)" },
  publishedOn: "2026-11-22",
  version,
  reason: null,
});
const publish = async (viewer: Worker = bench.hq, version = 0) => {
  const published = await publishDocument(as(viewer), wish(version));
  return published.ok ? published.value : published.problem.code;
};
const published = async () => {
  const found = await loadPublication({ database: bench.store.database, bodyId: bench.bodyId, documentId: id });
  if (!found) throw new Error("Nothing is published");
  return found;
};

describe("publishing", () => {
  test("takes what two people settled, names no person, and everybody may read it", async () => {
    expect(await publish()).toBe("reading/nothingToPublish");
    await confirmAll(as(bench.second));
    expect(await publish()).toMatchObject({ version: 1, document: { id, title: "架空の進捗状況" } });
    const content = await published();
    expect(content.facts.map(({ name, link, version }) => [name, link?.id, version])).toEqual([
      ["山の観光入込客数", "yama-kankokyaku", 1],
      [`まったく別のもの${made}`, undefined, 1],
    ]);
    expect(JSON.stringify(content)).not.toMatch(/first|second|byPerson/);
  });

  test("is HQ's alone", async () => {
    await confirmAll(as(bench.second));
    for (const viewer of [bench.first, bench.member, bench.reviewer]) {
      expect(await publish(viewer)).toBe(viewer === bench.first ? "reading/onlyHqPublishes" : "noSuchDocument");
    }
    expect(await loadPublication({ database: bench.store.database, bodyId: bench.bodyId, documentId: id })).toBeNull();
  });

  test("leaves out what is doubted, and the next publication takes the place of the one before", async () => {
    await confirmAll(as(bench.second));
    await publish();
    const [first] = (await loadReview(as(bench.second)))?.heads ?? [];
    if (!first) throw new Error("Two were found");
    await reopen(as(bench.first), first);
    await accept(as(bench.first), { ...first, version: 2 });
    await doubt(as(bench.second), { key: first.key, version: 3 }, "？");
    expect((await loadToPublish(as(bench.hq)))?.facts).toHaveLength(1);
    expect(await publish(bench.hq, 0)).toBe("reading/publishedMeanwhile");
    expect(await publish(bench.hq, 1)).toMatchObject({ version: 2 });
    expect(await published()).toMatchObject({ version: 2, facts: [{ name: `まったく別のもの${made}` }] });
  });
});

describe("what is shown of many published figures", () => {
  test("is a page of them, with the whole things that they are of", async () => {
    await confirmAll(as(bench.second));
    await publish();
    const place = { database: bench.store.database, bodyId: bench.bodyId, documentId: id };
    const pages = await Promise.all([1, 2, 3, 99].map((page) => loadPublishedPage(place, { page, size: 3 })));
    // two things of four figures each: 1 2 3 | 4 5 6 | 7 8
    expect(pages.map((found) => found && [found.things, found.figures, found.page, found.before])).toEqual([
      [2, 8, 1, 0],
      [2, 8, 2, 3],
      [2, 8, 3, 2],
      [2, 8, 3, 2],
    ]);
    const [visitors, other] = (await published()).facts;
    expect(pages.map((found) => found?.published.facts)).toEqual([[visitors], [visitors, other], [other], [other]]);
    expect(await loadPublishedPage({ ...place, documentId: "x" }, { page: 1, size: 3 })).toBeNull();
  });

  test("is what will be published, beside what was published last", async () => {
    expect(await loadToPublish(as(bench.hq))).toMatchObject({ settled: 0, page: 1, pages: 1, facts: [], last: null });
    await confirmAll(as(bench.second));
    await publish();
    const next = await loadToPublish(as(bench.hq), 7);
    expect(next).toMatchObject({ settled: 2, page: 1, pages: 1, last: { version: 1, publishedOn: "2026-11-22" } });
    expect(next?.facts).toEqual((await published()).facts);
  });

  test("is nothing any more where everything was taken back", async () => {
    await confirmAll(as(bench.second));
    await publish();
    for (const head of (await loadReview(as(bench.first)))?.heads ?? []) await reopen(as(bench.first), head);
    expect(await publish(bench.hq, 1)).toMatchObject({ version: 2 });
    const place = { database: bench.store.database, bodyId: bench.bodyId, documentId: id };
    expect(await loadPublishedPage(place, { page: 1, size: 3 })).toMatchObject({
      things: 0,
      figures: 0,
      page: 1,
      before: 0,
    });
    expect((await published()).facts).toEqual([]);
  });
});

describe("the store itself refuses", () => {
  const refusal = async (change: (content: PublishedReading) => PublishedReading) => {
    const heads = (await loadReview(as(bench.hq)))?.heads ?? [];
    const items = (await loadReview(as(bench.hq), { keys: heads.map(({ key }) => key) }))?.items ?? [];
    const facts = items.flatMap(({ key, decision }) =>
      decision?.content ? [{ ...decision.content, key, version: 1 }] : [],
    );
    const { reason: _, ...on } = wish(1);
    const document = {
      id,
      title: "架空の進捗状況",
      publisher: "架空町",
      fileName: "x.csv",
      sha256: "0".repeat(64),
      knownDocument: null,
    };
    const content = change({ format: "michishirube-reading/1", document, ...on, facts });
    return bench.store.database
      .writeAs(bench.hq.session, (tx) =>
        tx.execute(
          "INSERT INTO reading_publication (body_id, document_id, version, published_on, content) VALUES ($1, $2, 1, $3, $4)",
          [bench.bodyId, id, on.publishedOn, JSON.stringify(content)],
        ),
      )
      .then(() => "kept")
      .catch((error: Error) => error.message);
  };
  const asItIs = (content: PublishedReading) => content;

  test("a fact that nobody confirmed", async () => {
    expect(await refusal(asItIs)).toContain("is not accepted and confirmed");
  });

  test("a fact that was changed after it was accepted, and one that is made up", async () => {
    await confirmAll(as(bench.second));
    const renamed = (content: PublishedReading) => ({
      ...content,
      facts: content.facts.map((fact) => ({ ...fact, name: "x" })),
    });
    expect(await refusal(renamed)).toContain("is not accepted and confirmed");
    const madeUp = (content: PublishedReading) => ({
      ...content,
      facts: content.facts.map((fact) => ({ ...fact, key: "x" })),
    });
    expect(await refusal(madeUp)).toContain("is not accepted and confirmed");
    expect(await refusal(asItIs)).toBe("kept");
  });
});

describe("what was published reaches the edition", () => {
  test("as an actual value of its KPI for a year that has none, and as a fact beside the value of a year that has one", async () => {
    await confirmAll(as(bench.second));
    await publish();
    const one = await published();
    const region = await addReadings(bench.site, [one]);
    const kpi = region.kpis.byId.get("yama-kankokyaku");
    expect(kpi?.actuals?.map((fact) => [fact.period, numberOf(fact), fact.document])).toEqual([
      [{ kind: "fiscalYear", year: 2024 }, 1_260_000, "renshu-senryaku"],
      [{ kind: "fiscalYear", year: 2025 }, 1_310_000 + made, id],
    ]);
    const key = one.facts[0]?.key;
    const beside = region.facts.get(`reading.${id}.${key}.actuals.FY2024`);
    expect(beside?.subject).toEqual({ kind: "kpi", id: "yama-kankokyaku", role: "actuals.FY2024" });
    expect(beside && numberOf(beside)).toBe(1_250_000);
  });

  test("with its document, whose public page leads to what was read", async () => {
    await confirmAll(as(bench.second));
    await publish();
    const one = await published();
    const region = await addReadings(bench.site, [one]);
    expect(region.documents.byId.get(id)).toMatchObject({
      title: "架空の進捗状況",
      publisher: "架空町",
      url: `/reading/renshu-ken/${id}`,
    });
    const own = [...region.facts.values()].find(({ subject }) => subject.kind === "reading");
    expect(own?.subject).toMatchObject({ kind: "reading", id });
    const { names, places } = await readingNames(region, [one]);
    const model = { ...bench.site, ...region, names, places };
    const page = factPage(model, { lang: "ja", era: "wareki", path: "/fact/x" }, own?.id ?? "", []);
    expect(page?.title).toBe(`架空の進捗状況: まったく別のもの${made} 基準値 令和4年度`);
  });

  test("as facts of the document that the edition knows it as", async () => {
    await confirmAll(as(bench.second));
    await publish();
    const one = await published();
    const known = { ...one, document: { ...one.document, knownDocument: "renshu-senryaku" } };
    const region = await addReadings(bench.site, [known]);
    expect(region.documents.all).toEqual(bench.site.documents.all);
    const fact = [...region.facts.values()].find((found) => found.id.startsWith(`reading.${id}.`));
    expect(fact?.document).toBe("renshu-senryaku");
  });

  test("and is read back for any moment as it was then", async () => {
    const before = new Date(Date.now() - 3_600_000).toISOString();
    await confirmAll(as(bench.second));
    await publish();
    const read = (knownAt?: string) =>
      bench.store.database.readAs(null, (tx) => readPublications(tx, bench.bodyId, knownAt));
    expect((await read()).some(({ document }) => document.id === id)).toBe(true);
    expect(await read(before)).toEqual([]);
  });
});
