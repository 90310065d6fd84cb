import { dayInJapan, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, type ReadTx, StoreFailure } from "../../../store/index.ts";
import { type PersonWords, readRegister } from "../../account/server.ts";
import type { EditionHead } from "../../intake/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import type { LetterText, Sealing } from "../../mail/index.ts";
import { queueLetter, readLastLetters } from "../../mail/server.ts";
import { type Answered, type Digest, type DigestGround, planDigests } from "../domain/digest.ts";
import { digestText } from "../domain/digest-text.ts";
import { readReplies, readReturns } from "../store/read-reminders.ts";
import { readCycles, readSheets } from "../store/read-sheets.ts";

/** What rooms to the right know of answers (to opinions); handed in by the app. */
export type AnsweredProvider = (tx: ReadTx, bodyId: string) => Promise<readonly Answered[]>;

export type RemindParts = {
  readonly database: Database;
  readonly sealing: Sealing;
  readonly now: () => Date;
  /** MICHISHIRUBE_ADDRESS; null = letters carry no links. */
  readonly address: string | null;
  readonly people: (bodyId: string) => Promise<ReadonlyMap<string, PersonWords>>;
  readonly answered: readonly AnsweredProvider[];
};

/** A digest that is ready to be sent. */
export type WrittenDigest = LetterText & { readonly bodyId: string; readonly personId: string; readonly key: string };

async function readGround(tx: ReadTx, bodyId: string, parts: RemindParts): Promise<DigestGround> {
  const cycles = (await readCycles(tx, bodyId)).filter(({ closed }) => !closed);
  const sheets = [];
  for (const cycle of cycles) sheets.push(...(await readSheets(tx, bodyId, cycle.id)));
  const answered = [...(await readReplies(tx, bodyId))];
  for (const provide of parts.answered) answered.push(...(await provide(tx, bodyId)));
  const { units, roles, absences } = await readRegister(tx, bodyId);
  return {
    today: dayInJapan(parts.now()),
    cycles,
    sheets,
    units,
    roles,
    absences,
    returned: await readReturns(tx, bodyId),
    answered,
    lastLetter: await readLastLetters(tx, bodyId, "digest"),
  };
}

function writeDigest(
  digest: Digest,
  head: EditionHead,
  words: ReadonlyMap<string, PersonWords>,
  parts: RemindParts,
): readonly WrittenDigest[] {
  const person = words.get(digest.personId);
  // an erased person has no address any more
  if (!person) return [];
  const today = dayInJapan(parts.now());
  const text = digestText(digest, {
    edition: head.id,
    body: { ja: head.name, en: head.nameEn ?? head.name },
    fictitious: head.fictitious,
    today,
    address: parts.address?.replace(/\/+$/, "") ?? null,
    nameOf: (id) => words.get(id)?.name ?? null,
  });
  return [
    {
      ...text,
      to: person.mail,
      bodyId: head.body,
      personId: digest.personId,
      key: `digest ${digest.personId} ${today}`,
    },
  ];
}

/** The digests that would go out now, for every body. Nothing is kept. */
export async function writeDigests(parts: RemindParts): Promise<readonly WrittenDigest[]> {
  const heads = await parts.database.read((tx) => readEditionHeads(tx));
  const written: WrittenDigest[] = [];
  for (const head of heads.filter(({ body }, place) => heads.findIndex((one) => one.body === body) === place)) {
    const ground = await parts.database.read((tx) => readGround(tx, head.body, parts));
    const digests = planDigests(ground);
    if (digests.length === 0) continue;
    const words = await parts.people(head.body);
    written.push(...digests.flatMap((digest) => writeDigest(digest, head, words, parts)));
  }
  return written;
}

/** Puts today's digests into the queue; called again on the same day it adds nothing. Says how many are new. */
export async function remind(parts: RemindParts): Promise<number> {
  let queued = 0;
  for (const digest of await writeDigests(parts)) {
    const done = await parts.database.write((tx) => queueLetter(tx, parts.sealing, { ...digest, kind: "digest" }));
    if (done.ok && done.value.queued) queued += 1;
  }
  return queued;
}

const hourInJapan = (now: Date): number => (now.getUTCHours() + 9) % 24;

export type ReminderOptions = {
  /** Between two looks at the clock; default one hour. */
  readonly everyMilliseconds?: number;
  readonly onProblem?: (found: Problem) => void;
};

const remindingFailed = (error: unknown): Problem => {
  const why = error instanceof Error ? error.message : String(error);
  return problem(
    "remindersFailed",
    `お知らせを書けませんでした: ${why}。1時間後にもう一度試みます。`,
    `The digests could not be written: ${why}. They are tried again in an hour.`,
  );
};

/** Writes the digests once a day, at the first look after 8 o'clock in Japan; a server that was off then does it when it is back. */
export function startReminders(
  parts: RemindParts,
  { everyMilliseconds = 3_600_000, onProblem }: ReminderOptions = {},
): { readonly stop: () => Promise<void> } {
  let doneOn: string | null = null;
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    const today = dayInJapan(parts.now());
    if (doneOn === today || hourInJapan(parts.now()) < 8) return;
    try {
      await remind(parts);
      doneOn = today;
    } catch (error) {
      onProblem?.(error instanceof StoreFailure ? error.problem : remindingFailed(error));
    }
  };
  const start = () => {
    running = running.then(look);
  };
  start();
  const timer = setInterval(start, everyMilliseconds);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
