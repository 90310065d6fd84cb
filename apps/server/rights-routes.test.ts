import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedSheets, publicAddresses, staffAddresses } from "./testing/rights-addresses.ts";
import { personNames, tokensIn } from "./testing/rights-ground.ts";
import { pageTokensFor } from "./testing/rights-oracle.ts";
import { type Asker, type RightsServer, startRightsServer, type Told } from "./testing/rights-server.ts";

let product: RightsServer;

beforeAll(async () => {
  product = await startRightsServer();
}, 120_000);
afterAll(() => product.close());

const askers: readonly Asker[] = [...personNames, "nobody"];
const allowedFor = (who: Asker) => pageTokensFor(who === "nobody" ? "public" : who, product.ground.sheets);
const staffUrls = Object.values(staffAddresses).flat();

/** Asks many addresses, a few at a time. */
async function askAll(who: Asker, urls: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const waiting = [...urls];
  const told = new Map<string, Told>();
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      told.set(url, await product.get(who, url));
  };
  await Promise.all([work(), work(), work(), work()]);
  return told;
}

/** Known, or the beginning of a known one: a long title is cut on paper. No token is the beginning of another. */
const isKnown = (allowed: ReadonlySet<string>, token: string): boolean =>
  allowed.has(token) || [...allowed].some((known) => known.startsWith(token));

/** What no page is meant to tell: the reason of an absence; the name of the next edition, which stands on HQ's page. */
const isTold = (who: Asker, token: string): boolean => {
  if (token === "tk.absence-owner.reason") return false;
  if (token === "tk.edition-next.title") return who === "hq";
  const [, sheet = "", what] = token.split(".");
  return !["logic", "bytes"].includes(what ?? "") || askedSheets.includes(sheet);
};

test("登録されたどの番地も、この試験の一覧にある", () => {
  const known = new Set([...Object.keys(staffAddresses), ...Object.keys(publicAddresses)]);
  const registered = product.routes.filter((one) => one.startsWith("GET ")).map((one) => one.slice(4));
  expect([...new Set(registered)].filter((url) => !known.has(url))).toEqual([]);
  expect([...known].filter((url) => !registered.includes(url))).toEqual([]);
});

const opened = new Set<string>();

test.for(askers)("%s には、どの番地も、知ってよいものだけを、余さず見せる", { timeout: 240_000 }, async (who) => {
  const allowed = allowedFor(who);
  const told = await askAll(who, [...staffUrls, ...Object.values(publicAddresses).flat()]);
  for (const [url, { status }] of told) if (status === 200) opened.add(url);
  const leaks = [...told].flatMap(([url, { text }]) =>
    [...tokensIn(text)].filter((token) => !isKnown(allowed, token)).map((token) => `${url}: ${token}`),
  );
  expect(leaks).toEqual([]);
  const faults = [...told].filter(([, { status }]) => status >= 500).map(([url, { status }]) => `${status} ${url}`);
  expect(faults).toEqual([]);
  const found = new Set([...told.values()].flatMap(({ text }) => [...tokensIn(text)]));
  expect(
    [...allowed].filter((token) => isTold(who, token) && !found.has(token)),
    "kept back",
  ).toEqual([]);
});

test("どの番地も、少なくとも一人には開く", () => {
  const shut = Object.entries(staffAddresses).filter(([, urls]) => !urls.some((url) => opened.has(url)));
  // these two lead on to the own list and page
  expect(shut.map(([route]) => route)).toEqual(["/today", "/me"]);
});

test("サインインしていない人は、どの画面でもサインインへ導かれ、プログラムには 401 が返る", async () => {
  const pages = await askAll("nobody", staffUrls);
  const open = [...pages].filter(
    ([, { status, location }]) => status !== 303 || !/^\/(signin\?back=|$)/.test(location),
  );
  expect(open.map(([url, { status }]) => `${status} ${url}`)).toEqual([]);
  const json = await product.get("nobody", "/sheet/renshu-ken/yama-draft/state", { accept: "application/json" });
  expect(json.status).toBe(401);
});

describe("名前のある漏れ", () => {
  test("外部の委員と評価者には、職員の名前を出さない（調書・引継書・様式の版）", async () => {
    for (const who of ["member", "reviewer"] as const)
      for (const url of [
        "/sheet/renshu-ken/yama-meeting",
        "/people/renshu-ken/handover/p-owner",
        "/form/renshu-ken/template/one-page",
      ]) {
        const { text } = await product.get(who, url);
        const names = [...tokensIn(text)].filter((token) => token.startsWith("tk.person-"));
        expect(names.filter((token) => token !== `tk.person-${who}.name`)).toEqual([]);
      }
  });

  test("二次評価で決めた方向は、確定するまで委員に出さない", async () => {
    const before = await product.get("member", "/decision/renshu-ken/sheet/yama-second");
    expect(before.text).not.toContain("tk.yama-second.decided");
    const after = await product.get("member", "/decision/renshu-ken/sheet/yama-fixed");
    expect(after.text).toContain("tk.yama-fixed.decided");
  });

  test("ほかの調書の番地に証拠の番号を継いでも、ファイルは出ない", async () => {
    const told = await product.get("bureau", "/value/renshu-ken/yama-meeting/evidence/e-umi-meeting");
    expect(told.status).toBe(404);
  });
});

/** Addresses of one sheet; `about` for the logic model. */
const ofSheet = (id: string, about: string) => [
  `/sheet/renshu-ken/${id}`,
  `/sheet/renshu-ken/${id}/history`,
  `/sheet/renshu-ken/${id}/state`,
  `/value/renshu-ken/${id}`,
  `/value/renshu-ken/${id}/evidence/e`,
  `/decision/renshu-ken/sheet/${id}`,
  `/money/renshu-ken/sheet/${id}`,
  `/form/renshu-ken/sheet/${id}/evaluation-sheet.xlsx`,
  `/logic/renshu-ken/project/${about}`,
];

test.for(["hq", "bureau", "member"] as const)(
  "%s には、別の団体の調書も、見る権利のない調書も、存在しない調書とまったく同じに見える",
  async (who) => {
    const plain = (told: Told, id: string, about: string) => [
      told.status,
      told.location,
      new TextDecoder().decode(told.bytes).replaceAll(about, "ABOUT").replaceAll(id, "ID"),
    ];
    const hidden = who === "hq" ? ["other-sheet"] : ["other-sheet", "umi-draft"];
    for (const id of hidden) {
      const about = id === "other-sheet" ? "other-about" : `about-${id}`;
      const missing = ofSheet("nothing-here", "nothing-about");
      for (const [index, url] of ofSheet(id, about).entries()) {
        const there = plain(await product.get(who, url), id, about);
        const nowhere = plain(await product.get(who, missing[index] ?? ""), "nothing-here", "nothing-about");
        expect(there[0], url).toBe(404);
        expect(there, url).toEqual(nowhere);
      }
    }
  },
);
