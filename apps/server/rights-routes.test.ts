import { afterAll, beforeAll, expect, test } from "vitest";
import { publicAddresses, staffAddresses } from "./testing/rights-addresses.ts";
import { personNames, tokensIn } from "./testing/rights-ground.ts";
import { pageTokensFor } from "./testing/rights-oracle.ts";
import { type Asker, type RightsServer, startRightsServer } from "./testing/rights-server.ts";

let product: RightsServer;

beforeAll(async () => {
  product = await startRightsServer();
}, 120_000);
afterAll(() => product.close());

const askers: readonly Asker[] = [...personNames, "nobody"];
const allowedFor = (who: Asker) => pageTokensFor(who === "nobody" ? "public" : who, product.ground.sheets);

test("登録されたどの番地も、この試験の一覧にある", () => {
  const known = new Set([...Object.keys(staffAddresses), ...Object.keys(publicAddresses)]);
  const registered = product.routes.filter((one) => one.startsWith("GET ")).map((one) => one.slice(4));
  expect([...new Set(registered)].filter((url) => !known.has(url))).toEqual([]);
  expect([...known].filter((url) => !registered.includes(url))).toEqual([]);
});

test.for(askers)("%s", async (who) => {
  const allowed = allowedFor(who);
  const leaks: string[] = [];
  const found = new Set<string>();
  const odd: string[] = [];
  const times: Record<string, number> = {};
  const urls = [...Object.entries(staffAddresses), ...Object.entries(publicAddresses)];
  for (const [route, addresses] of urls)
    for (const url of addresses) {
      const t0 = performance.now();
      const told = await product.get(who, url);
      times[route] = (times[route] ?? 0) + performance.now() - t0;
      if (told.status >= 500) odd.push(`${told.status} ${url} ${told.text.slice(0, 300)}`);
      for (const token of tokensIn(told.text)) {
        found.add(token);
        if (!allowed.has(token)) leaks.push(`${url}: ${token}`);
      }
    }
  console.log(
    who,
    Object.entries(times)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([r, t]) => `${r} ${Math.round(t)}`)
      .join("; "),
    "total",
    Math.round(Object.values(times).reduce((a, b) => a + b)),
  );
  const short = [...allowed].filter((t) => !found.has(t));
  console.log(
    who,
    "LEAKS",
    leaks.length,
    [...new Set(leaks)].slice(0, 30).join("\n"),
    "ODD",
    odd.slice(0, 5).join("\n"),
    "SHORT",
    short.length,
    short.slice(0, 60).join(" "),
  );
});
