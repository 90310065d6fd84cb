import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { inviteByCommand } from "../commands/account-invite.ts";
import { startAccountServer } from "../testing/account-server.ts";
import { testSecret } from "../testing/people.ts";
import { loadTestSite, type TestStaffServer } from "../testing/staff-parts.ts";

const executablePath = process.env.MICHISHIRUBE_BROWSER ?? "";
const island = join(import.meta.dirname, "..", "..", "..", "dist", "assets", "account-passkey.js");

describe.skipIf(executablePath === "" || !existsSync(island))("本物のブラウザーと仮の認証器で", () => {
  let store: TemporaryDatabase;
  let server: TestStaffServer;
  let link: string;
  let address: string;

  beforeAll(async () => {
    store = await temporaryDatabase();
    const site = await loadTestSite(store.database);
    server = await startAccountServer(store.database, { site, address: null });
    server.server.get("/assets/account-passkey.js", (_, reply) =>
      reply.type("text/javascript").send(readFileSync(island)),
    );
    const listening = await server.server.listen({ host: "127.0.0.1", port: 0 });
    // passkeys belong to a name, never to a bare address
    address = `http://localhost:${new URL(listening).port}`;
    const person = { name: "架空 花子", mail: "hanako@example.invalid", role: "hq", unit: "hq" };
    const call = { ...person, bodyId: site.edition.body, address, letter: null, now: new Date("2026-11-22") };
    ({ link } = mustSucceed(await inviteByCommand({ database: store.database, secret: testSecret }, call)));
  });
  afterAll(async () => {
    await server?.close();
    await store?.close();
  });

  test("招待からパスキーを登録し、サインアウトし、パスキーだけで入れる", async () => {
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath, args: [...root, "--disable-gpu"] });
    const page = await (await browser.newContext()).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(link);
    await page.getByRole("button", { name: "パスキーを登録する" }).click();
    await page.waitForURL(/\/today/);
    await page.goto(`${address}/me/mihon-town`);
    expect(await page.locator("#ways").textContent()).toContain("パスキー");
    await page.getByRole("button", { name: "サインアウト" }).click();
    await page.waitForURL(`${address}/`);
    await page.goto(`${address}/signin?back=%2Fme%2Fmihon-town`);
    await page.getByRole("button", { name: "パスキーを使う" }).click();
    await page.waitForURL(/\/me\/mihon-town/);
    expect(await page.locator("#own").textContent()).toContain("架空 花子");
    await browser.close();
  });
});
