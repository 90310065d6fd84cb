import { expect, test } from "vitest";
import { openOutside, withoutPassword } from "./outside-server.ts";

test.each([
  ["postgresql://kuji:secret@db.example.jp:5433/michi?sslmode=require", "postgresql://kuji@db.example.jp:5433/michi"],
  ["postgres://localhost/michi", "postgres://localhost/michi"],
  ["postgresql:///michi?host=/var/run/postgresql&password=secret", "postgresql:///var/run/postgresql/michi"],
])("the address %s is shown as %s", (address, shown) => {
  expect(withoutPassword(address)).toEqual({ ok: true, value: shown });
});

test.each([["db.example.jp:secret"], ["mysql://a:secret@b/c"], [" "]])(
  "an address of another kind (%s) is refused without being repeated",
  async (address) => {
    const refused = await openOutside(address);
    expect(refused).toMatchObject({ ok: false, problem: { code: "databaseAddress" } });
    expect(JSON.stringify(refused)).not.toContain("secret");
  },
);

test("a server that does not answer is named, with what to check, and without the password", async () => {
  const refused = await openOutside("postgresql://kuji:secret@127.0.0.1:1/michi");
  expect(refused).toMatchObject({ ok: false, problem: { code: "databaseUnreachable" } });
  expect(JSON.stringify(refused)).toContain("127.0.0.1:1");
  expect(JSON.stringify(refused)).not.toContain("secret");
});
