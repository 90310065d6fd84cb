import { expect, test } from "vitest";
import { readMailSettings } from "./mail-server.ts";

test("no mail server named: nothing is sent", () => {
  expect(readMailSettings({})).toEqual({ ok: true, value: null });
});

test.each([
  ["http://mail.example.invalid", "michi@example.invalid", "MICHISHIRUBE_SMTP_URL"],
  ["smtp://", "no address", "MICHISHIRUBE_"],
  ["smtp://user:himitsu@mail.example.invalid", "", "MICHISHIRUBE_MAIL_FROM"],
])("%s from %j is refused by name, without repeating a password", (url, from, named) => {
  const read = readMailSettings({ MICHISHIRUBE_SMTP_URL: url, MICHISHIRUBE_MAIL_FROM: from });
  expect(read).toMatchObject({ ok: false, problem: { code: "mailSettings" } });
  expect(JSON.stringify(read)).toContain(named);
  expect(JSON.stringify(read)).not.toContain("himitsu");
});
