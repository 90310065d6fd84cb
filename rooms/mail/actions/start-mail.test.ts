import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "../../../store/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { runProgram, untilPrinted } from "../../../store/testing/run-program.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { queueLetter } from "../store/letters.ts";
import { openMailServer } from "../store/mail-server.ts";
import { aLetter, testFrom, testSealing } from "../testing/a-letter.ts";
import { type LocalMailServer, startLocalMailServer } from "../testing/local-mail-server.ts";
import { startMail } from "./start-mail.ts";

let folder: string;
let remove: () => void;
let store: Store;
let mail: LocalMailServer;

beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  store = mustSucceed(await openStore({ folder: join(folder, "store"), purpose: "serve" }));
  mail = await startLocalMailServer({ judge: () => null });
});
afterEach(async () => {
  await mail.close();
  await store.close();
  remove();
});

const queueMany = (count: number) =>
  store.database.write(async (tx) => {
    for (let number = 0; number < count; number += 1)
      mustSucceed(await queueLetter(tx, testSealing, aLetter({ key: `k-${number}`, subject: `通知 ${number}` })));
  });
const waiting = async () => {
  const rows = await store.database.read((tx) => tx.query("SELECT 1 FROM mail_letter WHERE state = 'waiting'"));
  return rows.length;
};
const until = async (holds: () => boolean | Promise<boolean>) => {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("It did not happen within 30 s");
    await wait(5);
  }
};
const start = () =>
  startMail(
    {
      database: store.database,
      server: openMailServer({ url: mail.url, from: testFrom }),
      sealing: testSealing,
      now: () => new Date(),
    },
    { everyMilliseconds: 20 },
  );

test("kill -9 of the sender in the middle of the queue: every letter arrives, and one at most a second time, under the same Message-ID", async () => {
  await queueMany(60);
  const program = await runProgram("../../rooms/mail/testing/sending-program.ts", [join(folder, "store"), mail.url]);
  await untilPrinted(program, 1);
  await until(() => mail.received.length >= 17);
  program.child.kill("SIGKILL");
  await program.ended;
  expect(await waiting()).toBeGreaterThan(0);
  const sender = start();
  await until(async () => (await waiting()) === 0);
  await sender.stop();
  const ids = mail.received.map(({ email }) => email.messageId);
  expect(new Set(mail.received.map(({ email }) => email.subject)).size).toBe(60);
  expect(new Set(ids).size).toBe(60);
  expect(ids.length).toBeLessThanOrEqual(61);
});

test("a letter written while the sender runs leaves by itself; stopped, nothing leaves any more", async () => {
  const sender = start();
  await queueMany(1);
  await until(() => mail.received.length === 1);
  await until(async () => (await waiting()) === 0);
  await sender.stop();
  await store.database.write((tx) => queueLetter(tx, testSealing, aLetter({ key: "later" })));
  await wait(100);
  expect(await waiting()).toBe(1);
  expect(mail.received).toHaveLength(1);
});
