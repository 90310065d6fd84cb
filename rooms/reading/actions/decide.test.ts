import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Outcome, Problem } from "../../../foundation/index.ts";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { accept, type Done, reopen, type Seen, skip } from "./decide.ts";
import { acceptAll } from "./decide-many.ts";
import { changesSince, loadReview } from "./load-review.ts";
import { confirm, confirmAll, doubt } from "./second-person.ts";
import { undo } from "./undo.ts";

let bench: Workbench;
let id: string;
let made = 0;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

const head = "指標,基準値(令和4年度),目標値(令和9年度),実績値(令和7年度)";
/** Two that are linked to a KPI of the edition, one that nothing there resembles, and one whose baseline does not fit its name. */
beforeEach(async () => {
  made += 1;
  id = await bench.read(
    csvFile(`kpi-${made}.csv`, [
      head,
      "山の観光入込客数,120万人,150万人,131万人",
      "山の宿泊者数,18万人,24万人,20万人",
      `まったく別のもの${made},10件,20件,12件`,
      "移住相談件数,999件,998件,997件",
    ]),
  );
});

test("何の値か文書から分からないものは、名前を入力するまで採用できない", async () => {
  const file = { name: "report.txt", bytes: new TextEncoder().encode("【KPI】\nまた、昨年は48件でした。\n") };
  const document = bench.work(bench.first, await bench.read(file));
  const found = async () => (await loadReview(document))?.items[0];
  const before = await found();
  if (!before) throw new Error("It holds one figure");
  expect(before.found.fact).toMatchObject({ name: "", questions: [{ problem: { code: "text/unnamedFigure" } }] });
  const seen = { ...before, version: 0 };
  expect(codeOf(await accept(document, seen))).toBe("toBeNamedFirst");
  const many = { kind: "figure", atLeast: 0, unlinked: true } as const;
  expect(await acceptAll(document, many)).toMatchObject({ ok: false, problem: { code: "nothingToDo" } });
  expect(codeOf(await accept(document, seen, { correction: { name: "移住相談件数" } }))).toEqual(one);
  expect((await found())?.decision?.content).toMatchObject({ name: "移住相談件数", corrected: ["name"] });
});

const review = async (viewer: Worker = bench.first) => {
  const found = await loadReview(bench.work(viewer, id));
  if (!found) throw new Error("The document is there");
  return found;
};
const seen = async (place: number): Promise<Seen> => {
  const head = (await review()).heads[place];
  if (!head) throw new Error(`Nothing was found at ${place}`);
  return head;
};
const standing = async () => (await review()).heads.map(({ standing }) => standing);
const codeOf = (done: Outcome<Done, Problem>) => (done.ok ? done.value : done.problem.code);
const one: Done = { done: 1, left: 0 };
const as = (viewer: Worker) => bench.work(viewer, id);

describe("deciding about one thing", () => {
  test("accepts it as found, with its link", async () => {
    expect(codeOf(await accept(as(bench.first), await seen(0)))).toEqual(one);
    const [item] = (await review()).items;
    expect(item?.decision).toMatchObject({ version: 1, state: "accepted", byPerson: "first" });
    expect(item?.decision?.content).toMatchObject({
      kind: "kpi",
      name: "山の観光入込客数",
      link: { kind: "kpi", id: "yama-kankokyaku", name: "山の観光入込客数" },
      corrected: [],
    });
    expect(item?.standing).toBe("accepted");
  });

  test("keeps what was corrected, and names it", async () => {
    const [item] = (await review()).items;
    if (!item) throw new Error("There is one");
    const figures = item.found.fact.figures.filter(({ role }) => role === "actual");
    const correction = { name: "山の観光入込客数（速報）", figures, link: null };
    expect(
      codeOf(await accept(as(bench.first), { ...item, version: 0 }, { correction, note: "基準値は別の資料" })),
    ).toEqual(one);
    const decision = (await review()).items[0]?.decision;
    expect(decision?.note).toBe("基準値は別の資料");
    expect(decision?.content?.corrected).toEqual(["name", "figures", "link"]);
    expect(decision?.content?.figures).toEqual(figures);
  });

  test("what comes back from a form unchanged is no correction", async () => {
    const [item] = (await review()).items;
    if (!item) throw new Error("There is one");
    const { kind, name, figures } = structuredClone(item.found.fact);
    const turned = figures.map((figure) => Object.fromEntries(Object.entries(figure).reverse()));
    expect(turned).toEqual(figures);
    const correction = {
      kind,
      name,
      figures,
      link: { name: "山の観光入込客数", id: "yama-kankokyaku", kind: "kpi" } as const,
    };
    expect(codeOf(await accept(as(bench.first), { ...item, version: 0 }, { correction }))).toEqual(one);
    expect((await review()).items[0]?.decision?.content?.corrected).toEqual([]);
  });

  test("asks first what a thing means that may be something else", async () => {
    expect((await review()).heads[3]).toMatchObject({ asks: true, linked: false });
    expect(codeOf(await accept(as(bench.first), await seen(3)))).toBe("toBeLinkedFirst");
    expect(codeOf(await accept(as(bench.first), await seen(3), { correction: { link: null } }))).toEqual(one);
  });

  test("skips it, and puts it back", async () => {
    await skip(as(bench.first), await seen(1), "対象外");
    expect(await standing()).toEqual(["open", "skipped", "open", "open"]);
    expect(codeOf(await reopen(as(bench.second), await seen(1)))).toEqual(one);
    expect(await standing()).toEqual(["open", "open", "open", "open"]);
  });

  test("two who decide at once: one is kept, the other is told and nothing is lost", async () => {
    const before = await seen(0);
    const both = await Promise.all([accept(as(bench.first), before), skip(as(bench.second), before)]);
    expect(both.map(codeOf).filter((code) => code === "decidedMeanwhile")).toHaveLength(1);
    expect((await seen(0)).version).toBe(1);
  });

  test("who saw an older reading, another thing or no right to it is refused", async () => {
    const before = await seen(0);
    expect(codeOf(await accept(as(bench.first), { ...before, fingerprint: "other" }))).toBe("readAnew");
    expect(codeOf(await accept(as(bench.first), { ...before, version: 3 }))).toBe("decidedMeanwhile");
    expect(codeOf(await accept(as(bench.first), { ...before, key: "none" }))).toBe("noSuchFound");
    expect(codeOf(await accept(as(bench.member), before))).toBe("noSuchDocument");
    expect(codeOf(await accept(as(bench.reviewer), before))).toBe("noSuchDocument");
  });
});

describe("the second person", () => {
  test("settles what another accepted, and nobody settles what is their own", async () => {
    await accept(as(bench.first), await seen(0));
    const decided = await seen(0);
    expect(codeOf(await confirm(as(bench.first), decided))).toBe("mayNotConfirm");
    expect(codeOf(await confirm(as(bench.member), decided))).toBe("mayNotConfirm");
    expect(codeOf(await confirm(as(bench.second), await seen(1)))).toBe("mayNotConfirm");
    expect(codeOf(await confirm(as(bench.second), decided))).toEqual(one);
    expect((await standing())[0]).toBe("settled");
    expect((await review()).items[0]?.second).toMatchObject({ outcome: "confirmed", byPerson: "second" });
  });

  test("doubts with a reason; only a new decision or the doubter ends the doubt", async () => {
    await accept(as(bench.first), await seen(0));
    await doubt(as(bench.second), await seen(0), "3ページでは132万人");
    expect((await standing())[0]).toBe("doubted");
    expect(codeOf(await confirm(as(bench.hq), await seen(0)))).toBe("mayNotConfirm");
    await accept(as(bench.first), await seen(0));
    expect((await standing())[0]).toBe("accepted");
    expect(codeOf(await confirm(as(bench.hq), await seen(0)))).toEqual(one);
  });

  test("cannot confirm what was decided anew meanwhile", async () => {
    await accept(as(bench.first), await seen(0));
    const old = await seen(0);
    await skip(as(bench.first), old);
    expect(codeOf(await confirm(as(bench.second), old))).toBe("mayNotConfirm");
  });

  test("confirms all that others accepted at once, and leaves their own", async () => {
    await accept(as(bench.first), await seen(0));
    await accept(as(bench.first), await seen(1));
    await accept(as(bench.second), await seen(2));
    const shown = (await review()).heads.slice(0, 2);
    await skip(as(bench.first), await seen(1));
    expect(codeOf(await confirmAll(as(bench.second), shown))).toEqual({ done: 1, left: 1 });
    expect(await standing()).toEqual(["settled", "skipped", "accepted", "open"]);
    expect(codeOf(await confirmAll(as(bench.second)))).toBe("nothingToDo");
  });
});

describe("accepting all of one kind", () => {
  test("takes what is sure enough and linked, and asks about the rest", async () => {
    expect(codeOf(await acceptAll(as(bench.first), { kind: "kpi", atLeast: 0.9, unlinked: false }))).toEqual({
      done: 2,
      left: 0,
    });
    expect(await standing()).toEqual(["accepted", "accepted", "open", "open"]);
    expect(codeOf(await acceptAll(as(bench.first), { kind: "budget", atLeast: 0, unlinked: true }))).toBe(
      "nothingToDo",
    );
  });

  test("takes those without any likeness too where the person says so, but never what asks", async () => {
    expect(codeOf(await acceptAll(as(bench.first), { kind: "kpi", atLeast: 0, unlinked: true }))).toEqual({
      done: 3,
      left: 0,
    });
    expect((await standing())[3]).toBe("open");
  });

  test("is undone as one act; what others decided about since is left and counted", async () => {
    await acceptAll(as(bench.first), { kind: "kpi", atLeast: 0, unlinked: true });
    await skip(as(bench.second), await seen(1));
    expect(codeOf(await undo(as(bench.first)))).toEqual({ done: 2, left: 1 });
    expect(await standing()).toEqual(["open", "skipped", "open", "open"]);
  });
});

describe("undo", () => {
  test("goes back act by act, and never touches what others did", async () => {
    await skip(as(bench.first), await seen(0), "一");
    await skip(as(bench.second), await seen(2));
    await accept(as(bench.first), await seen(0));
    expect(codeOf(await undo(as(bench.first)))).toEqual(one);
    expect((await review()).items[0]?.decision).toMatchObject({ version: 3, state: "skipped", note: "一" });
    expect(codeOf(await undo(as(bench.first)))).toEqual(one);
    expect(await standing()).toEqual(["open", "open", "skipped", "open"]);
    expect(codeOf(await undo(as(bench.first)))).toBe("nothingToDo");
  });

  test("takes back a confirmation and a doubt", async () => {
    await accept(as(bench.first), await seen(0));
    await doubt(as(bench.second), await seen(0), "？");
    expect(codeOf(await undo(as(bench.second)))).toEqual(one);
    expect((await standing())[0]).toBe("accepted");
    await confirm(as(bench.second), await seen(0));
    await undo(as(bench.second));
    expect((await standing())[0]).toBe("accepted");
    expect(codeOf(await confirm(as(bench.hq), await seen(0)))).toEqual(one);
  });

  test("of what others have decided about since is refused in words", async () => {
    await accept(as(bench.first), await seen(0));
    await skip(as(bench.second), await seen(0));
    expect(codeOf(await undo(as(bench.first)))).toBe("changedByOthers");
  });
});

test("pages that stay open hear what others decided since, and only that", async () => {
  const start = await changesSince(as(bench.second), "2000-01-01T00:00:00Z");
  expect(start).toMatchObject({ items: [], counts: null, shown: 1 });
  await accept(as(bench.first), await seen(1));
  const since = await changesSince(as(bench.second), start?.until ?? "");
  expect(since?.items.map(({ place, standing, byPerson }) => [place, standing, byPerson])).toEqual([
    [1, "accepted", "first"],
  ]);
  expect(since?.counts).toMatchObject({ open: 3, accepted: 1 });
  expect(await changesSince(as(bench.member), start?.until ?? "")).toBeNull();
});
