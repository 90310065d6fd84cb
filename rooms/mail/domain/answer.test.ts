import { expect, test } from "vitest";
import { answerOf } from "./answer.ts";

const failure = { message: "", code: null, responseCode: null, command: null, response: null };

test.each([
  ["RCPT TO", 550, "refused"],
  ["DATA", 554, "refused"],
  ["RCPT TO", 450, "later"],
  ["DATA", 452, "later"],
  ["MAIL FROM", 550, "unreachable"],
  ["AUTH PLAIN", 535, "unreachable"],
  ["CONN", null, "unreachable"],
])("%s answered with %s means: %s", (command, responseCode, kind) => {
  expect(answerOf({ ...failure, command, responseCode, message: "x" }).kind).toBe(kind);
});

test("the server's words are kept on one line, without addresses", () => {
  const response = "550 5.1.1 <tanto@example.invalid>: unknown user\r\ntanto@example.invalid not here";
  expect(answerOf({ ...failure, command: "RCPT TO", responseCode: 550, response })).toEqual({
    kind: "refused",
    words: "550 5.1.1 …: unknown user … not here",
  });
});
