import { expect, test } from "vitest";
import { aLetter } from "../testing/a-letter.ts";
import { checkLetter } from "./letter.ts";

test.each([
  ["tanto@example.invalid\r\nBcc: other@example.invalid"],
  ["a@example.invalid, b@example.invalid"],
  ["<a@example.invalid>"],
  ["a@example.invalid\u0000"],
  ["no address"],
  ["@example.invalid"],
  ["a@"],
  [""],
])("%j is not one mail address", (to) => {
  expect(checkLetter(aLetter({ to }))).toMatchObject({ ok: false, problem: { code: "notAMailAddress" } });
});

test("a subject is one line, whatever was typed into a sheet's title", () => {
  const subject = "調書\r\nBcc: other@example.invalid\r\n\r\n<b>本文</b>\u2028次\u0000";
  expect(checkLetter(aLetter({ subject }))).toMatchObject({
    ok: true,
    value: { subject: "調書 Bcc: other@example.invalid <b>本文</b> 次" },
  });
});

test("text keeps its lines and loses characters that a mail cannot carry", () => {
  expect(checkLetter(aLetter({ text: "一行目\r\n二行目\u0000\u0007\t終" }))).toMatchObject({
    value: { text: "一行目\n二行目\t終" },
  });
});
