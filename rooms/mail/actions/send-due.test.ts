import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { dropLetters, queueLetter } from "../store/letters.ts";
import { openMailServer } from "../store/mail-server.ts";
import { aLetter, testFrom, testSealing } from "../testing/a-letter.ts";
import { type LocalMailServer, startLocalMailServer } from "../testing/local-mail-server.ts";
import { sendDue } from "./send-due.ts";

let store: TemporaryDatabase;
let mail: LocalMailServer;
let now: Date;

beforeAll(async () => {
  store = await temporaryDatabase();
});
afterAll(() => store.close());
beforeEach(async () => {
  now = new Date(Date.now() + 1000);
  await store.database.write((tx) => tx.execute("DELETE FROM mail_letter"));
});
afterEach(() => mail.close());

const queue = (...letters: Parameters<typeof aLetter>) =>
  store.database.write(async (tx) => mustSucceed(await queueLetter(tx, testSealing, aLetter(...letters))));
const send = () =>
  sendDue({
    database: store.database,
    server: openMailServer({ url: mail.url, from: testFrom }),
    sealing: testSealing,
    now: () => now,
  });
const rows = () =>
  store.database.read((tx) =>
    tx.query<{ state: string; tries: number; trouble: string | null; sealed: Buffer | null }>(
      "SELECT state, tries, trouble, sealed FROM mail_letter ORDER BY key",
    ),
  );

test("a Japanese letter arrives as it was written, in seven-bit lines, and nothing of it stays", async () => {
  mail = await startLocalMailServer();
  await queue();
  expect(await send()).toEqual({ sent: 1, refused: 0, later: 0 });
  const [received] = mail.received;
  expect(received?.to).toEqual(["tanto@example.invalid"]);
  expect(received?.email.subject).toBe("架空の町：調書3件の期限が近づいています");
  expect(received?.email.from).toEqual({ name: "道標（架空）", address: "michishirube@example.invalid" });
  expect(received?.email.text?.trimEnd()).toBe(
    "架空の担当さん\n\n「移住相談」の調書は6月30日までです。\n髙﨑・ﾃｽﾄ・①も崩れません。",
  );
  expect(received?.email.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  expect(received?.raw.every((byte) => byte < 128)).toBe(true);
  expect(Math.max(...(received?.raw.toString("ascii").split("\r\n") ?? []).map((line) => line.length))).toBeLessThan(
    999,
  );
  expect(await rows()).toEqual([{ state: "sent", tries: 1, trouble: null, sealed: null }]);
});

test("while it waits, neither address nor text can be read in the table", async () => {
  mail = await startLocalMailServer();
  await queue();
  const [row] = await rows();
  expect(row?.sealed?.toString("utf8")).not.toContain("tanto");
  expect(row?.sealed?.toString("utf8")).not.toContain("移住相談");
});

test("of two letters with one key there is only ever one, even when both are written at once", async () => {
  mail = await startLocalMailServer();
  const both = await Promise.all([queue(), queue({ text: "もう一通" })]);
  expect(both.map(({ queued }) => queued).sort()).toEqual([false, true]);
  await send();
  expect(mail.received).toHaveLength(1);
});

test("a title with line ends cannot add a header or a recipient", async () => {
  mail = await startLocalMailServer();
  await queue({ subject: "調書\r\nBcc: other@example.invalid\r\nX-Evil: 1" });
  await send();
  const [received] = mail.received;
  expect(received?.to).toEqual(["tanto@example.invalid"]);
  expect(received?.email.bcc).toBeUndefined();
  expect(received?.email.headers.map(({ key }) => key)).not.toContain("x-evil");
  expect(received?.email.subject).toBe("調書 Bcc: other@example.invalid X-Evil: 1");
});

test("the mail server is down: letters wait, with growing pauses; it comes back: they arrive, each once", async () => {
  mail = await startLocalMailServer();
  const { port } = mail;
  await mail.close();
  await queue({ key: "1" });
  await queue({ key: "2", personId: "p-2" });
  expect(await send()).toEqual({ sent: 0, refused: 0, later: 1 });
  expect(await send()).toEqual({ sent: 0, refused: 0, later: 1 });
  expect(await send()).toEqual({ sent: 0, refused: 0, later: 0 });
  expect((await rows()).map(({ state, tries }) => [state, tries])).toEqual([
    ["waiting", 1],
    ["waiting", 1],
  ]);
  mail = await startLocalMailServer({ port });
  now = new Date(now.getTime() + 59_000);
  expect(await send()).toEqual({ sent: 0, refused: 0, later: 0 });
  now = new Date(now.getTime() + 2_000);
  expect(await send()).toEqual({ sent: 2, refused: 0, later: 0 });
  expect(mail.received).toHaveLength(2);
});

test("a refused letter fails with the server's words, without the address, and does not hold up the others", async () => {
  const judge = (address: string) =>
    address.startsWith("gone") ? { code: 550, words: `<${address}> unknown user` } : null;
  mail = await startLocalMailServer({ judge });
  await queue({ key: "1", to: "gone@example.invalid" });
  await queue({ key: "2" });
  expect(await send()).toEqual({ sent: 1, refused: 1, later: 0 });
  expect(await rows()).toMatchObject([
    { state: "failed", trouble: "550 … unknown user", sealed: null },
    { state: "sent", sealed: null },
  ]);
});

test("“later” for one letter is tried again for five days and then said to have failed", async () => {
  mail = await startLocalMailServer({ judge: () => ({ code: 450, words: "greylisted" }) });
  await queue();
  await send();
  expect(await rows()).toMatchObject([{ state: "waiting", trouble: "450 greylisted" }]);
  now = new Date(now.getTime() + 5 * 24 * 3_600_000 + 1);
  await send();
  expect(await rows()).toMatchObject([{ state: "failed", trouble: "450 greylisted", sealed: null }]);
});

test("two senders at once send every letter once", async () => {
  mail = await startLocalMailServer();
  const keys = Array.from({ length: 20 }, (_, index) => `k-${index}`);
  for (const key of keys) await queue({ key, subject: key });
  const rounds = await Promise.all([send(), send()]);
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
  expect(new Set(mail.received.map(({ email }) => email.subject)).size).toBe(20);
  expect(mail.received).toHaveLength(20);
});

test("a letter sealed with another secret fails and says so", async () => {
  mail = await startLocalMailServer();
  await queue();
  const server = openMailServer({ url: mail.url, from: testFrom });
  const sealing = { ...testSealing, open: () => null };
  await sendDue({ database: store.database, server, sealing, now: () => now });
  expect(await rows()).toMatchObject([{ state: "failed", trouble: expect.stringContaining("MICHISHIRUBE_SECRET") }]);
});

test("a letter whose use has come to its end is not sent; a minute before, it is", async () => {
  mail = await startLocalMailServer();
  const end = new Date(now.getTime() + 60_000);
  await queue({ key: "1", uselessAfter: end.toISOString() });
  await send();
  await queue({ key: "2", uselessAfter: end.toISOString() });
  now = end;
  expect(await send()).toEqual({ sent: 0, refused: 1, later: 0 });
  expect(await rows()).toMatchObject([
    { state: "sent", sealed: null },
    { state: "failed", trouble: "not sent: what it tells had come to its end", sealed: null },
  ]);
  expect(mail.received).toHaveLength(1);
});

test("letters that hold no more are taken back: of one person and of these kinds only", async () => {
  mail = await startLocalMailServer();
  await queue({ key: "1", kind: "invitation" });
  await queue({ key: "2", kind: "digest" });
  await queue({ key: "3", kind: "invitation", personId: "p-2" });
  const person = { bodyId: aLetter().bodyId, personId: aLetter().personId };
  await store.database.write((tx) => dropLetters(tx, person, ["invitation"], "not sent: a newer one was written"));
  await send();
  expect((await rows()).map(({ state, trouble }) => [state, trouble])).toEqual([
    ["failed", "not sent: a newer one was written"],
    ["sent", null],
    ["sent", null],
  ]);
});
