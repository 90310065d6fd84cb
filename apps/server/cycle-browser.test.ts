import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../rooms/audit/server.ts";
import { type RunningServer, startBrowser, startProduct, whyNoBrowser } from "./testing/running-server.ts";
import { type Cast, openCast } from "./testing/training-cast.ts";

const edition = "renshu-ken";
const body = "019801";
const sheet = `/sheet/${edition}/fy2025-project-yama-kanko`;
const measure = `/sheet/${edition}/fy2025-measure-kanko`;
const lastOpinion = `/opinion/${edition}/fy2024-project-yama-kanko-opinion-1`;
const kpi = `/kpi/${edition}/yama-kankokyaku`;

const main = (page: Page): Promise<string> => page.locator("main").innerText();
const said = (page: Page): Promise<string> => page.locator(".said").innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const stage = (page: Page): Promise<string> => page.locator(".stage-here .stage-word").innerText();
const field = (page: Page, id: string) => page.locator(`[name="v.${id}"]`);
const onward = (page: Page, to: string) => press(page, `「${to}」へ進める`);

async function save(page: Page): Promise<void> {
  await press(page, "保存する");
  await page.locator("#sheet-status", { hasText: "に保存しました" }).waitFor();
}

async function addOpinion(page: Page, by: string, text: string): Promise<string> {
  await page.locator("#opinions summary", { hasText: "意見を書き加える" }).click();
  const form = page.locator("#opinions form:has([name=saidBy])");
  await form.locator("[name=saidBy]").fill(by);
  await form.locator("[name=text]").fill(text);
  await form.getByRole("button").click();
  return said(page);
}

async function answer(page: Page, opinion: string, given: { change: string; text: string; reason?: string }) {
  await page.goto(page.url().replace(/[#?].*$/, ""));
  const one = page.locator("#opinions article", { hasText: opinion });
  await one.locator("summary", { hasText: "回答する" }).click();
  await one.locator("[name=text]").fill(given.text);
  await one.locator("[name=change]").selectOption({ label: given.change });
  await one.locator("[name=reason]").fill(given.reason ?? "");
  await one.getByRole("button").click();
  return said(page);
}

if (whyNoBrowser) console.warn(whyNoBrowser);

/** One year of the fictitious prefecture. The tests are the steps of one story: each goes on where the one before it ended. */
describe.skipIf(whyNoBrowser !== null)("練習県の一年を、八つの役割で、本物のブラウザーで", () => {
  let product: RunningServer;
  let browser: Browser;
  let cast: Cast;

  beforeAll(async () => {
    product = await startProduct([], { training: true });
    browser = await startBrowser();
    cast = openCast(browser, product.address);
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await product?.stop();
  });

  test("始まる前: 昨年の結果だけが公表され、体験の手順は一つも済んでいない", async () => {
    expect(await main(await cast.as("public", `/release/${edition}`))).toContain("令和6年度の評価");
    expect(await cast.tourSteps()).toEqual(Array.from({ length: 15 }, () => "これから"));
    expect(await cast.statusFor("public", `/work/${edition}`)).toBe(303);
    expect(await (await cast.as("public", `/home/${edition}`)).locator(".work-nav").count()).toBe(0);
  });

  test("地域戦略課が、担当を決めて令和7年度の評価を開く", async () => {
    expect(await cast.statusFor("bureau", `/cycle/${edition}/open`)).toBe(403);
    const page = await cast.as("hq", `/cycle/${edition}/open`);
    await press(page, "確かめる");
    expect(await page.getByRole("alert").innerText()).toContain("担当なしの調書が 4 件あります");
    await page.getByLabel("施策・地域戦略課（4 件）").selectOption({ label: "経済部（架空）" });
    await press(page, "確かめる");
    await page.getByLabel("山の振興局（4 件）").selectOption({ label: "山田 みのり（架空）" });
    await page.getByLabel("海の振興局（2 件）").selectOption({ label: "浜野 なぎさ（架空）" });
    await page.getByLabel("経済部（架空）（4 件）").selectOption({ label: "経堂 すすむ（架空）" });
    await press(page, "開く");
    expect(await said(page)).toBe("令和7年度の評価を開きました。新しい調書 12 件、すでにあったもの 0 件。");
    expect(await cast.tourSteps()).toContain("済み");
  });

  test("作成中の調書は、担当には仕事として現れ、市・委員・外部評価者・住民には見えない", async () => {
    expect(await main(await cast.as("owner", `/work/${edition}`))).toContain("山の道めぐりプロジェクト");
    expect(await cast.statusFor("municipality", sheet)).toBe(404);
    expect(await cast.statusFor("member", sheet)).toBe(404);
    expect(await cast.statusFor("reviewer", sheet)).toBe(404);
    expect(await cast.statusFor("department", sheet)).toBe(404);
    expect(await cast.statusFor("public", sheet)).toBe(303);
    expect(await cast.statusFor("bureau", sheet)).toBe(200);
  });

  test("参画する市町村は昨年の調書から引き継がれ、地域戦略課が改められる", async () => {
    const page = await cast.as("hq", `${sheet}/people`);
    expect(await page.getByLabel("谷町").isChecked()).toBe(true);
    await page.getByLabel("谷町").uncheck();
    await page.locator("#sheet").getByRole("button", { name: "保存する" }).click();
    await page.goto(product.address + sheet);
    expect(await main(page)).toContain("参画する市町村\n山手市\n");
  });

  test("担当が本文と実績値を書いて提出する", async () => {
    const page = await cast.as("owner", sheet);
    expect(await page.locator(".obstacles").innerText()).toContain(
      "指標「山の観光入込客数」の令和7年度の実績値がありません",
    );
    await field(page, "plan-place").fill("しごとをつくる・観光の振興");
    await field(page, "done").fill("冬の山道を一本ひらいた。");
    await field(page, "cause-inside").fill("冬の案内人を八人育てた。");
    await field(page, "self-grade").selectOption({ label: "課題等はあるが引き続き推進" });
    await field(page, "self-reason").fill("客数は伸びたが、宿泊の伸びは小さい。");
    await field(page, "next-direction").selectOption({ label: "拡充" });
    await field(page, "next-reason").fill("冬の道を二本に増やす。");
    await save(page);
    await page.getByLabel("山の観光入込客数 令和7年度 の実績値").fill("139万人");
    await page.getByLabel("山の宿泊者数 令和7年度 の実績値").fill("20.5万人");
    await press(page, "値を保存する");
    expect(await said(page)).toBe("2件の値を保存しました。");
    expect(await page.locator(".decision-side").first().textContent()).toContain("冬の道を二本に増やす。");
    await press(page, "提出する");
    expect(await stage(page)).toBe("提出");
    expect(await main(await cast.as("public", kpi))).not.toContain("139万人");
  });

  test("振興局が点検の記録を書き、理由を添えて差し戻す", async () => {
    const page = await cast.as("bureau", sheet);
    await field(page, "check-note").fill("冬の客の数が本文にない。");
    await save(page);
    await page.locator("#step-draft").fill("冬の客の数を書き加えてください。");
    await press(page, "理由を添えて差し戻す");
    expect(await said(page)).toBe("「作成中」へ戻しました。");
    expect(await cast.statusFor("municipality", sheet)).toBe(404);
  });

  test("担当は理由を「今日すること」の先頭で読み、直して提出する", async () => {
    const page = await cast.as("owner", `/work/${edition}`);
    expect(await page.locator(".work-first").innerText()).toContain("返された理由: 冬の客の数を書き加えてください。");
    await page.getByRole("link", { name: "これを始める" }).click();
    await field(page, "done").fill("冬の山道を一本ひらいた。冬の客は二万人だった。");
    await save(page);
    await press(page, "提出する");
    expect(await stage(page)).toBe("提出");
  });

  test("振興局が連携会議へ進め、外部評価を頼み、会議を開く", async () => {
    const page = await cast.as("bureau", sheet);
    await onward(page, "点検");
    expect(await cast.statusFor("member", sheet)).toBe(404);
    await onward(page, "連携会議");
    expect(await cast.statusFor("reviewer", sheet)).toBe(404);
    await page.getByRole("link", { name: "担当・参画市町村・外部評価者を決める" }).click();
    await press(page, "評価を頼む");
    expect(await said(page)).toBe("外部評価を頼みました。");
    await page.goto(`${product.address}/meeting/${edition}`);
    await page.getByLabel("会議の名前").fill("山の地域づくり連携会議");
    await page.getByLabel("場所").fill("山手市役所");
    await press(page, "調書から議題を作って会議を開く");
    expect(await main(page)).toContain("山の道めぐりプロジェクト");
    expect((await cast.tourSteps()).slice(0, 5)).toEqual(["済み", "済み", "済み", "済み", "済み"]);
  });

  test("委員・市・外部評価者は調書を読んで意見を言うが、庁内の点検の記録は見えない", async () => {
    const member = await cast.as("member", `/work/${edition}`);
    await member.getByRole("link", { name: "これを始める" }).click();
    expect(await member.content()).toContain("冬の客は二万人だった。");
    expect(await member.content()).not.toContain("冬の客の数が本文にない。");
    expect(await addOpinion(member, "連携会議の委員", "道しるべと砂を置いてほしい。")).toBe("記録しました。");
    const town = await cast.as("municipality", `/work/${edition}`);
    await town.getByRole("link", { name: "これを始める" }).click();
    expect(await addOpinion(town, "山手市", "宿の人も講座に呼んでほしい。")).toBe("記録しました。");
    const reviewer = await cast.as("reviewer", sheet);
    expect(await reviewer.content()).not.toContain("冬の客の数が本文にない。");
    expect(await addOpinion(reviewer, "外部評価委員会", "宿泊の理由を宿ごとに示すべきである。")).toBe("記録しました。");
    await field(reviewer, "external-review").fill("案内人の育成は評価できる。");
    await save(reviewer);
    expect((await cast.tourSteps()).slice(5, 8)).toEqual(["済み", "済み", "済み"]);
  });

  test("振興局はすべての意見に答え、昨年の意見の効果を記録し、二次評価へ進める", async () => {
    const page = await cast.as("bureau", sheet);
    const asked = { change: "KPIを変える", text: "客数の目標を見直す。" };
    expect(await answer(page, "道しるべと砂を置いてほしい。", asked)).toBe("回答を保存しました。");
    const invited = { change: "進め方を変える", text: "講座に宿の人を招く。" };
    expect(await answer(page, "宿の人も講座に呼んでほしい。", invited)).toBe("回答を保存しました。");
    const waits = { change: "変えない", text: "来年の調査を待つ。", reason: "宿ごとの数は未公表のため。" };
    expect(await answer(page, "宿泊の理由を宿ごとに示すべきである。", waits)).toBe("回答を保存しました。");
    await page.goto(product.address + lastOpinion);
    const effect = page.locator('form[action$="/effect"]');
    await effect.locator("[name=effect]").selectOption({ label: "効果が見られた" });
    await effect.locator("[name=text]").fill("冬の客が二万人になった。");
    await press(page, "効果を記録する");
    await page.goto(product.address + sheet);
    await field(page, "meeting-record").fill("冬の道と宿について意見があった。");
    await save(page);
    await onward(page, "二次評価");
    expect((await cast.tourSteps())[8]).toBe("済み");
  });

  test("経済部が施策の調書を書いて提出する", async () => {
    const page = await cast.as("department", measure);
    await field(page, "plan-place").fill("しごとをつくる");
    await field(page, "done").fill("道と宿を合わせて案内した。");
    await field(page, "cause-inside").fill("部局をまたぐ会議を設けた。");
    await field(page, "self-grade").selectOption({ label: "概ね順調に展開" });
    await field(page, "self-reason").fill("県全体で伸びた。");
    await field(page, "next-direction").selectOption({ label: "継続" });
    await field(page, "next-reason").fill("伸びを保つ。");
    await save(page);
    await page.getByLabel("県全体の観光入込客数 令和7年度 の実績値").fill("322万人");
    // what a project's sheet has is asked for once: here it stands to be read
    expect(await page.getByLabel("山の観光入込客数 令和7年度 の実績値").count()).toBe(0);
    expect(await page.locator("#values").innerText()).toContain("139万人");
    await press(page, "値を保存する");
    await press(page, "提出する");
    expect(await stage(page)).toBe("提出");
    expect((await cast.tourSteps())[9]).toBe("済み");
  });

  test("地域戦略課が二次評価を書き、方向を決め、目標を改め、確定する", async () => {
    const page = await cast.as("hq", sheet);
    await field(page, "second-opinion").fill("冬の道の効果が出ている。");
    await save(page);
    await page.reload();
    const decide = page.locator("#decision form:has([name=direction])");
    await decide.locator("[name=direction]").selectOption({ label: "拡充" });
    await decide.locator("[name=reason]").fill("冬の客が増えたため。");
    await press(page, "決定する");
    await page.locator("#revision-of").selectOption({ label: "山の観光入込客数 — 目標値" });
    await press(page, "次へ");
    expect(await page.getByLabel("年度・年").inputValue()).toBe("令和9年度");
    await page.getByLabel("改定後の値（版に書くとおり）").fill("160万人");
    await page.locator("main [name=reason]").fill("今の目標に早く届くため。");
    await page.locator("[name=opinion]").selectOption({ label: "道しるべと砂を置いてほしい。" });
    await page.getByLabel("決定として保存する").check();
    await press(page, "保存する");
    expect(await (await cast.as("member", sheet)).content()).not.toContain("冬の道の効果が出ている。");
    await onward(page, "確定");
    expect(await stage(page)).toBe("確定");
    expect((await cast.tourSteps())[10]).toBe("済み");
  });

  test("確定した調書が理由とともに再開され、担当が直し、もう一度確定する", async () => {
    const hq = await cast.as("hq", sheet);
    await hq.locator("#step-draft").fill("出典を書き加えてください。");
    await press(hq, "理由を添えて再開する");
    const owner = await cast.as("owner", `/work/${edition}`);
    expect(await owner.locator(".work-first").innerText()).toContain("出典を書き加えてください。");
    await owner.getByRole("link", { name: "これを始める" }).click();
    await field(owner, "done").fill("冬の山道を一本ひらいた。冬の客は二万人だった（練習県統計）。");
    await save(owner);
    await press(owner, "提出する");
    const bureau = await cast.as("bureau", sheet);
    await onward(bureau, "点検");
    await onward(bureau, "連携会議");
    await onward(bureau, "二次評価");
    await hq.goto(product.address + sheet);
    await onward(hq, "確定");
    expect(await stage(hq)).toBe("確定");
    expect((await cast.tourSteps())[11]).toBe("済み");
    expect(await main(await cast.as("public", `/release/${edition}`))).not.toContain("令和7年度の評価");
  });

  test("地域戦略課だけが公表でき、公表の入口は進行表にある", async () => {
    expect(await (await cast.as("bureau", `/cycle/${edition}/fy2025`)).getByText("結果を公表する").count()).toBe(0);
    const page = await cast.as("hq", `/cycle/${edition}/fy2025`);
    await page.getByRole("link", { name: "結果を公表する" }).click();
    expect(await main(page)).toContain("今回は載らない調書（確定していません）");
    await press(page, "公表する");
    expect(await said(page)).toBe("公表しました。");
    expect((await cast.tourSteps())[12]).toBe("済み");
  });

  test("決定した改定から来年の版ができ、前の目標が線で消されて並ぶ", async () => {
    const page = await cast.as("hq", `/cycle/${edition}/fy2025`);
    await page.getByRole("link", { name: "来年の版を作る" }).click();
    await page.getByLabel("版の名前").fill("令和8年度版（架空）");
    await page.getByLabel("いつから").fill("2026-04-01");
    await press(page, "この内容で作る");
    expect(await main(page)).toContain("目標値を 150万人（令和9年度） から 160万人（令和9年度） に改める。");
    const reader = await cast.as("public", kpi);
    expect(await main(reader)).toContain("令和9年度に160万人にする目標です。");
    expect(await reader.locator("#revised del").innerText()).toContain("150万人");
    expect((await cast.tourSteps())[13]).toBe("済み");
  });

  test("住民は結果と「評価は何を変えたか」を読む", async () => {
    const page = await cast.as("public", kpi);
    await page.locator("#results").getByRole("link", { name: "令和7年度の評価: 山の道めぐりプロジェクト" }).click();
    const published = await page.locator("body").innerText();
    expect(published).toContain("139万人");
    expect(published).toContain("道しるべと砂を置いてほしい。");
    expect(published).toContain("客数の目標を見直す。");
    expect(published).not.toContain("冬の客の数が本文にない。");
    expect(published).not.toContain("山田 みのり");
    await page.goto(`${product.address}/release/${edition}/fy2025-1`);
    await page.getByRole("link", { name: "評価は何を変えたか" }).click();
    const changed = await page.locator("body").innerText();
    expect(changed).toContain("冬に歩ける道がなく、客が夏に偏っている。");
    expect(changed).toContain("冬の客が二万人になった。");
  });

  test("公表のフォルダーを丸ごと受け取れ、中の表に値が入っている", async () => {
    const page = await cast.as("public", `/release/${edition}/fy2025-1`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "フォルダーごと保存（ZIP）" }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const names = Object.keys(files).map((name) => name.replace(/^[^/]*\//, ""));
    expect(names).toEqual(expect.arrayContaining(["index.html", "SHA256SUMS", "forms/evaluation-sheet.pdf"]));
    const table = Object.entries(files).find(([name]) => name.endsWith("data/kpi.csv"))?.[1];
    expect(new TextDecoder().decode(table)).toContain("139万人");
  });

  test("住民の意見は受け付けられ、地域戦略課の仕事になり、一年が終わる", async () => {
    const page = await cast.as("public", `/release/${edition}/fy2025-1`);
    await page.getByRole("link", { name: "この結果に意見を送る" }).click();
    await page.locator("#comment-text").fill("冬の道に手すりがほしい。");
    // nobody writes a sentence in less than three seconds: quicker ones are taken for machines
    await page.waitForTimeout(3100);
    await page.locator("main form").getByRole("button").click();
    await page.waitForURL(/done=1/);
    expect(await main(await cast.as("hq", `/work/${edition}`))).toContain("冬の道に手すりがほしい。");
    expect(await cast.tourSteps()).toEqual(Array.from({ length: 15 }, () => "済み"));
    expect(await main(await cast.as("public", "/tour"))).toContain("一年が終わりました。");
  });

  test("監査の鎖は切れておらず、一年のすべてが人の名前とともに残っている", async () => {
    const report = await product.database.read((tx) => verifyAudit(tx, { bodyId: body, expected: [], derived: [] }));
    expect(report.findings).toEqual([]);
    expect(report.bodies[0]?.entries).toBeGreaterThan(100);
  });
});
