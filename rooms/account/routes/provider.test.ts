import { once } from "node:events";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import type { Site } from "../../publication/index.ts";
import { openProvider } from "../actions/provider.ts";
import { inviteByCommand } from "../commands/account-invite.ts";
import { startAccountServer } from "../testing/account-server.ts";
import { testSecret } from "../testing/people.ts";
import { loadTestSite, type TestStaffServer } from "../testing/staff-parts.ts";

// A real OpenID Connect provider on this machine. Whoever signs in there is named by the login field; "unverified-…" has a mail
// address that nobody has checked.
const clientSecret = "a-secret-of-this-test-run-only";

let store: TemporaryDatabase;
let site: Site;
let server: TestStaffServer;
let issuer: string;
let providerServer: Server;

function startProvider(address: string) {
  const provider = new Provider(address, {
    clients: [
      {
        client_id: "michishirube",
        client_secret: clientSecret,
        redirect_uris: ["http://localhost/signin/provider/back"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.invalid`, email_verified: !id.startsWith("unverified") }),
    }),
    cookies: { keys: ["test"] },
    features: { devInteractions: { enabled: true } },
  });
  return provider.callback();
}

beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
  providerServer = createServer();
  providerServer.listen(0, "127.0.0.1");
  await once(providerServer, "listening");
  const place = providerServer.address();
  issuer = `http://127.0.0.1:${typeof place === "object" ? place?.port : ""}`;
  providerServer.on("request", startProvider(issuer));
  const provider = openProvider({ issuer, clientId: "michishirube", clientSecret, name: "架空認証" });
  server = await startAccountServer(store.database, { site, provider });
}, 120_000);
afterAll(async () => {
  await server?.close();
  providerServer?.close();
  await store?.close();
});

const invite = async (login: string): Promise<string> => {
  const ground = { database: store.database, secret: testSecret };
  const person = { name: `架空 ${login}`, mail: `${login}@example.invalid`, role: "owner", unit: "bureau" };
  const call = { ...person, bodyId: site.edition.body, address: "http://localhost", now: new Date("2026-11-22") };
  return mustSucceed(await inviteByCommand(ground, { ...call, letter: null })).link.replace(
    "http://localhost/invite/",
    "",
  );
};

/** Walks through the provider's pages as a browser does, up to the address that leads back to us. */
async function signInAt(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    if (address.startsWith("http://localhost/")) return address;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer: Response = await fetch(address, {
      redirect: "manual",
      headers: { cookie },
      ...(body ? { method: "POST", body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = answer.headers.get("location");
    const html = location ? "" : await answer.text();
    const action = /action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
    address = new URL(location ?? action ?? "", address).href;
    body = location ? null : new URLSearchParams({ prompt, login, password: "any" });
  }
  throw new Error(`The provider never led back: ${address}`);
}

async function comeBack(login: string, query = "back=%2Fme%2Fmihon-town") {
  const started = await server.get(null, `/signin/provider?${query}`);
  const back = new URL(await signInAt(String(started.location), login));
  const provider = started.cookies.provider ?? "";
  return { provider, path: `${back.pathname}${back.search}` };
}
const arrive = ({ provider, path }: { provider: string; path: string }) =>
  server.server.inject({ url: path, headers: { host: "localhost" }, cookies: { provider } });

test("招待された人は、確かめられたメールアドレスで初めて入り、二度目からは番号で入る", async () => {
  await invite("hanako");
  const first = await arrive(await comeBack("hanako"));
  expect([first.statusCode, first.headers.location]).toEqual([303, "/me/mihon-town"]);
  const [way] = await store.database.read((tx) =>
    tx.query<{ handle: string }>("SELECT handle FROM account_credential WHERE kind = 'oidc'"),
  );
  expect(way?.handle).toBe(`${issuer} hanako`);
  expect((await arrive(await comeBack("hanako"))).statusCode).toBe(303);
});

test("招待のない人は入れず、何をすればよいかを読む", async () => {
  const answer = await arrive(await comeBack("stranger"));
  expect([answer.statusCode, answer.body.includes("この人の登録がありません")]).toEqual([401, true]);
});

test("確かめられていないアドレスでは、招待があっても入れないが、招待のリンクからなら入れる", async () => {
  const token = await invite("unverified-jiro");
  expect((await arrive(await comeBack("unverified-jiro"))).statusCode).toBe(401);
  expect((await arrive(await comeBack("unverified-jiro", `invitation=${token}`))).statusCode).toBe(303);
});

test("ほかの人の行きがけの印、変えられた state、印のない戻りでは入れない", async () => {
  await invite("saburo");
  const one = await comeBack("saburo");
  const other = await comeBack("hanako");
  expect((await arrive({ provider: other.provider, path: one.path })).statusCode).toBe(401);
  expect((await arrive({ ...one, path: one.path.replace(/state=[^&]+/, "state=x") })).statusCode).toBe(401);
  expect((await server.get(null, one.path)).status).toBe(401);
});

test("共通認証が止まっていれば、そう言って、パスワードの欄を示す", async () => {
  const provider = openProvider({
    issuer: "http://127.0.0.1:9",
    clientId: "x",
    clientSecret: null,
    name: "止まった認証",
  });
  const other = await startAccountServer(store.database, { site, provider });
  const answer = await other.get(null, "/signin/provider");
  await other.close();
  expect([answer.status, answer.body.includes("つながりません"), answer.body.includes('name="password"')]).toEqual([
    503,
    true,
    true,
  ]);
});
