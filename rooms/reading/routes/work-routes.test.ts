import { afterAll, beforeAll, expect, test } from "vitest";
import { looseDigits } from "../../../ui/testing.ts";
import { testSecret } from "../../account/testing/people.ts";
import { formTokenOf, startStaffServer, type TestStaffServer, testOrigin } from "../../account/testing/staff-parts.ts";
import { loadDocuments, loadReview } from "../actions/load-review.ts";
import { confirm } from "../actions/second-person.ts";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { readingRoutes } from "./reading-routes.ts";

const room = "/reading/renshu-ken";
const lines = [
  "指標,基準値（R4）,目標値（R9）,実績値（R7）",
  "山の観光入込客数,120万人,150万人,141万人",
  "山の宿泊者数,18万人,24万人,20.5万人",
  "谷の案内人,3人,8人,5人",
];

let bench: Workbench;
let server: TestStaffServer;

beforeAll(async () => {
  bench = await openWorkbench();
  const { readings, site } = bench;
  server = await startStaffServer(bench.store.database, {
    site,
    register: (app, parts) => readingRoutes(app, parts, { readings }),
  });
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

/** A document of its own for a test; equal files are taken only once, so its name stands in it. */
const taken = (name: string) => bench.read(csvFile(`${name}.csv`, [...lines, `${name}の数,1件,2件,1件`]));

const itemsOf = async (who: Worker, document: string) => {
  const review = await loadReview(bench.work(who, document));
  return review?.items ?? [];
};
/** What the form of a thing carries. */
const formOf = async (who: Worker, document: string, name: string) => {
  const item = (await itemsOf(who, document)).find(({ found }) => found.fact.name === name);
  if (!item) throw new Error(name);
  return { key: item.key, seen: item.fingerprint, version: String(item.decision?.version ?? 0), page: "1" };
};
const standingOf = async (document: string, name: string) =>
  (await itemsOf(bench.first, document)).find(({ found }) => found.fact.name === name)?.standing;

const text = (html: string): string => html.replace(/<[^>]*>/g, "");

test("採用すると次の未確認へ戻り、二人目だけが確かめられる", async () => {
  const id = await taken("採用");
  const { first, second } = bench;
  const form = await formOf(first, id, "山の観光入込客数");
  const done = await server.post(first.session, `${room}/${id}/work`, { ...form, act: "accept" });
  expect(done.status).toBe(303);
  expect(done.location).toContain((await formOf(first, id, "山の宿泊者数")).key);
  const again = { ...(await formOf(first, id, "山の観光入込客数")), act: "confirm" };
  expect((await server.post(first.session, `${room}/${id}/work`, again)).status).toBe(403);
  expect(await standingOf(id, "山の観光入込客数")).toBe("accepted");
  expect((await server.post(second.session, `${room}/${id}/work`, again)).status).toBe(303);
  expect(await standingOf(id, "山の観光入込客数")).toBe("settled");
});

test("先にほかの人が決めていれば 409 で断られ、前の判断が残る", async () => {
  const id = await taken("衝突");
  const form = await formOf(bench.first, id, "山の宿泊者数");
  await server.post(bench.second.session, `${room}/${id}/work`, { ...form, act: "skip" });
  const late = await server.post(bench.first.session, `${room}/${id}/work`, { ...form, act: "accept" });
  expect(late.status).toBe(409);
  expect(text(late.body)).toContain("ほかの人が判断しました");
  expect(await standingOf(id, "山の宿泊者数")).toBe("skipped");
});

test("直すフォームの読めない欄は名指しで断られ、書いたものが残る", async () => {
  const id = await taken("修正");
  const form = await formOf(bench.first, id, "谷の案内人");
  const typed = {
    ...form,
    act: "correct",
    kind: "kpi",
    name: "谷の案内人の数",
    link: "none",
    "f0.of": "2",
    "f0.role": "actual",
    "f0.printed": "6人か7人",
    "f0.unit": "",
    "f0.period": "H40",
  };
  const wrong = await server.post(bench.first.session, `${room}/${id}/work`, typed);
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('value="6人か7人"');
  expect(wrong.body).toContain('value="谷の案内人の数"');
  expect(wrong.body.match(/aria-invalid="true"/g)).toHaveLength(2);
  const right = { ...typed, "f0.printed": "６人", "f0.period": "R7" };
  expect((await server.post(bench.first.session, `${room}/${id}/work`, right)).status).toBe(303);
  const [kept] = (await itemsOf(bench.first, id)).filter(({ found }) => found.fact.name === "谷の案内人");
  expect(kept?.decision?.content?.name).toBe("谷の案内人の数");
  expect(kept?.decision?.content?.corrected).toEqual(["name", "figures"]);
  expect(kept?.decision?.content?.figures).toMatchObject([
    { role: "actual", reading: { kind: "known", quantity: { value: 6 } }, period: { kind: "fiscalYear", year: 2025 } },
  ]);
});

test("結び付けは候補から選べ、版にないものへは結ばれない", async () => {
  const id = await taken("結び");
  const form = await formOf(bench.first, id, "谷の案内人");
  const nothing = await server.post(bench.first.session, `${room}/${id}/work`, { ...form, act: "link", link: "kpi x" });
  expect(nothing.status).toBe(400);
  const page = await server.get(bench.first.session, `${room}/${id}/work?at=${form.key}&form=link&q=就農`);
  expect(page.body).toContain('value="kpi yama-shinki-shuno"');
  const linked = { ...form, act: "link", link: "kpi yama-shinki-shuno" };
  expect((await server.post(bench.first.session, `${room}/${id}/work`, linked)).status).toBe(303);
  const [kept] = (await itemsOf(bench.first, id)).filter(({ found }) => found.fact.name === "谷の案内人");
  expect(kept?.decision?.content?.link?.id).toBe("yama-shinki-shuno");
});

test("まとめて採用は、先に数と中身を見せ、一度の取り消しで全部戻る", async () => {
  const id = await taken("一括");
  const shown = await server.get(bench.first.session, `${room}/${id}/accept?kind=kpi&atLeast=0.9`);
  expect(text(shown.body)).toContain("2件が当てはまります。");
  const done = await server.post(bench.first.session, `${room}/${id}/accept`, { kind: "kpi", atLeast: "0.9" });
  expect(done.status).toBe(303);
  expect([await standingOf(id, "山の観光入込客数"), await standingOf(id, "山の宿泊者数")]).toEqual([
    "accepted",
    "accepted",
  ]);
  const back = `${room}/${id}/work?page=1`;
  expect((await server.post(bench.first.session, `${room}/${id}/undo`, { back })).location).toBe(back);
  expect([await standingOf(id, "山の観光入込客数"), await standingOf(id, "山の宿泊者数")]).toEqual(["open", "open"]);
});

test("二人目のページは、ほかの人が採用したものだけを並べ、見えているすべてを一度に確かめる", async () => {
  const id = await taken("二人目");
  await server.post(bench.first.session, `${room}/${id}/accept`, { kind: "kpi", atLeast: "0.9" });
  const own = await server.get(bench.first.session, `${room}/${id}/check`);
  expect(text(own.body)).toContain("あなたの確認を待っているものはありません。");
  const page = await server.get(bench.second.session, `${room}/${id}/check`);
  const seen = [...page.body.matchAll(/name="seen" value="([^"]+)"/g)].map(([, one = ""]) => one);
  expect(seen).toHaveLength(2);
  await server.post(bench.second.session, `${room}/${id}/check`, { act: "confirmAll", seen });
  expect(await standingOf(id, "山の宿泊者数")).toBe("settled");
});

test("状態の番地は、その後に決められたものだけを告げる", async () => {
  const id = await taken("状態");
  const quiet = await server.get(bench.first.session, `${room}/${id}/state?since=2099-01-01T00:00:00Z`);
  expect(JSON.parse(quiet.body)).toMatchObject({ run: 1, items: [] });
  const since = new Date(Date.now() - 1000).toISOString();
  const form = await formOf(bench.second, id, "山の宿泊者数");
  await server.post(bench.second.session, `${room}/${id}/work`, { ...form, act: "skip" });
  const told = await server.get(bench.first.session, `${room}/${id}/state?since=${since}`);
  expect(JSON.parse(told.body).items).toEqual([{ key: form.key, stands: "1 skipped" }]);
});

test("設定は版を確かめて保存され、二人目を外せるのは地域戦略課だけ", async () => {
  const id = await taken("設定");
  const typed = { version: "1", title: "山の計画", publisher: "練習県", knownDocument: "", follows: "" };
  const alone = await server.post(bench.first.session, `${room}/${id}/settings`, typed);
  expect(alone.status).toBe(403);
  expect(alone.body).toContain('value="山の計画"');
  const kept = await server.post(bench.first.session, `${room}/${id}/settings`, { ...typed, twoPersons: "yes" });
  expect(kept.status).toBe(303);
  const late = await server.post(bench.second.session, `${room}/${id}/settings`, { ...typed, twoPersons: "yes" });
  expect(late.status).toBe(409);
});

test("公表は地域戦略課だけができ、そのページと表は誰にでも開く", async () => {
  const id = await taken("公表");
  await server.post(bench.first.session, `${room}/${id}/accept`, { kind: "kpi", atLeast: "0.9" });
  await server.post(bench.second.session, `${room}/${id}/check`, {
    act: "confirmAll",
    seen: (await itemsOf(bench.second, id))
      .filter(({ standing }) => standing === "accepted")
      .map(({ key, decision }) => `${decision?.version} ${key}`),
  });
  expect((await server.get(null, `${room}/${id}`)).status).toBe(404);
  expect((await server.post(bench.first.session, `${room}/${id}/publish`, { version: "0" })).status).toBe(403);
  expect((await server.post(bench.hq.session, `${room}/${id}/publish`, { version: "0" })).status).toBe(303);
  const page = await server.get(null, `${room}/${id}`);
  expect(page.status).toBe(200);
  expect(text(page.body)).toContain("1,410,000人");
  expect(looseDigits(/<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? "")).toEqual([]);
  const csv = await server.get(null, `${room}/${id}/facts.csv`);
  expect(csv.headers["content-disposition"]).toBe(`attachment; filename="renshu-ken-${id}.csv"`);
  expect(csv.body.trim().split("\r\n")).toHaveLength(7);
  expect((await server.post(bench.hq.session, `${room}/${id}/publish`, { version: "0" })).status).toBe(409);
});

test.for(["", "/state", "/DOC/work", "/DOC/accept", "/DOC/check", "/DOC/changes", "/DOC/publish", "/DOC/settings"])(
  "%s は委員・外部評価者には無いものとして答え、サインインしていなければサインインへ導く",
  async (part) => {
    const id = await taken(`権利${part.replaceAll("/", "-")}`);
    const address = `${room}${part.replace("DOC", id)}`;
    const statuses = await Promise.all(
      [bench.member, bench.reviewer].map(async ({ session }) => (await server.get(session, address)).status),
    );
    expect(statuses).toEqual([404, 404]);
    expect((await server.get(null, address)).status).toBe(303);
    expect((await server.get(bench.first.session, address)).status).toBe(200);
  },
);

test("読めなかったファイルは、一覧でもその画面でも、理由と次にすることを言う", async () => {
  const broken = await bench.read({ name: "こわれた表.xlsx", bytes: Buffer.from("PK\u0003\u0004 切れた中身") });
  const list = await server.get(bench.first.session, room);
  const work = await server.get(bench.first.session, `${room}/${broken}/work`);
  expect([text(list.body), text(work.body)]).toEqual([
    expect.stringMatching(/読めませんでしたファイルの終わりが欠けています.*もう一度受け取る/s),
    expect.stringMatching(/この資料は読めませんでした。.*もう一度受け取る.*ファイルを取り込み直す/s),
  ]);
  expect(text(work.body)).not.toContain("読み取りが終わるまで");
});

const upload = (who: Worker, name: string, bytes: string) =>
  server.server.inject({
    method: "POST",
    url: `${room}?_form=${encodeURIComponent(formTokenOf(testSecret, who.session))}`,
    headers: { host: "localhost", origin: testOrigin, "content-type": "multipart/form-data; boundary=b" },
    cookies: { session: who.session },
    payload: [
      '--b\r\ncontent-disposition: form-data; name="title"\r\n\r\n架空の資料\r\n',
      `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${bytes}\r\n--b--\r\n`,
    ].join(""),
  });
const documents = async () => {
  const { first, bodyId, store } = bench;
  const found = await loadDocuments({ database: store.database, viewer: first, bodyId });
  return found.map(({ document }) => document);
};

test("庁内の人だけが資料を取り込め、空のファイルや同じファイルは言葉で断られる", async () => {
  const before = (await documents()).length;
  expect((await upload(bench.member, "a.csv", "指標,実績値\nx,1人")).statusCode).toBe(404);
  expect(await documents()).toHaveLength(before);
  expect((await upload(bench.second, "a.csv", "指標,実績値\nx,1人")).statusCode).toBe(303);
  const [newest] = await documents();
  expect([newest?.title, newest?.fileName, newest?.byPerson]).toEqual(["架空の資料", "a.csv", "second"]);
  const again = await upload(bench.first, "b.csv", "指標,実績値\nx,1人");
  expect(again.statusCode).toBe(422);
  expect(text(again.body)).toContain("すでに「架空の資料」");
  const empty = await upload(bench.first, "c.csv", "");
  expect(text(empty.body)).toContain("中身がありません");
  expect(empty.body).toContain('value="架空の資料"');
});

test("公表した値は200件ずつ示され、表にはすべて入る", async () => {
  const { hq, first, second } = bench;
  const rows = Array.from({ length: 210 }, (_, row) => `架空の数${row},${row + 1}人`);
  const id = await bench.read(csvFile("多い.csv", ["指標,実績値（令和6年度）", ...rows]));
  const all = { kind: "kpi", atLeast: "0.5", unlinked: "yes" };
  expect((await server.post(first.session, `${room}/${id}/accept`, all)).status).toBe(303);
  for (const item of await itemsOf(second, id)) {
    const seen = { key: item.key, version: item.decision?.version ?? 0 };
    expect((await confirm(bench.work(second, id), seen, null)).ok).toBe(true);
  }
  expect((await server.post(hq.session, `${room}/${id}/publish`, { version: "0" })).status).toBe(303);
  const shown = async (page: number) => {
    const { body } = await server.get(null, `${room}/${id}?page=${page}`);
    return [...text(body).matchAll(/架空の数(\d+)/g)].map(([, row]) => Number(row));
  };
  expect([(await shown(1)).length, await shown(2), await shown(9)]).toEqual([
    200,
    [200, 201, 202, 203, 204, 205, 206, 207, 208, 209],
    [200, 201, 202, 203, 204, 205, 206, 207, 208, 209],
  ]);
  const csv = await server.get(null, `${room}/${id}/facts.csv`);
  expect(csv.body.trim().split("\r\n")).toHaveLength(211);
});

test("ファイルのないフォームは言葉で断られる", async () => {
  const none = await server.post(bench.first.session, room, {});
  expect(none.status).toBe(422);
  expect(text(none.body)).toContain("ファイルが選ばれていません。");
});
