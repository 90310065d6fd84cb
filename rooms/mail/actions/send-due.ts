import type { Database, WriteTx } from "../../../store/index.ts";
import type { Answer } from "../domain/answer.ts";
import type { TimedText } from "../domain/letter.ts";
import { giveUpAfterMilliseconds, waitAfter } from "../domain/next-try.ts";
import type { Sealing } from "../domain/sealing.ts";
import { type DueLetter, markFailed, markLater, markSent, openLetter, takeDueLetter } from "../store/letters.ts";
import type { MailServer } from "../store/mail-server.ts";

export type SendParts = {
  readonly database: Database;
  readonly server: MailServer;
  readonly sealing: Sealing;
  readonly now: () => Date;
};

/** `nothing`: no letter is due, or another sender holds the rest. */
type Sent = "nothing" | Answer["kind"];

export type Round = { readonly sent: number; readonly refused: number; readonly later: number };

/**
 * Hands over every letter that is due, one in each transaction: a letter is marked as sent exactly when the mail server took it.
 * Ends at the first sign that the mail server is away; what waits goes on waiting. A sender that dies between the server's
 * "taken" and the commit leaves the letter waiting: it is then handed over once more, under the same Message-ID.
 */
export async function sendDue(parts: SendParts, stopped: () => boolean = () => false): Promise<Round> {
  const round = { sent: 0, refused: 0, later: 0 };
  while (!stopped()) {
    const became = await parts.database.write((tx) => sendOne(tx, parts));
    if (became === "nothing") return round;
    if (became === "sent") round.sent += 1;
    else if (became === "refused") round.refused += 1;
    else round.later += 1;
    if (became === "unreachable") return round;
  }
  return round;
}

async function sendOne(tx: WriteTx, { server, sealing, now }: SendParts): Promise<Sent> {
  const letter = await takeDueLetter(tx, now());
  if (!letter) return "nothing";
  const text = openLetter(sealing, letter);
  const answer = await (text ? sendInTime(server, letter, text, now()) : unreadable);
  await keepAnswer(tx, letter, answer, now());
  return answer.kind;
}

const unreadable: Answer = {
  kind: "refused",
  words: "MICHISHIRUBE_SECRET is not the one this letter was sealed with",
};
const tooLate: Answer = { kind: "refused", words: "not sent: what it tells had come to its end" };

/** A link whose time is over helps nobody: the letter stays here. */
const sendInTime = (
  server: MailServer,
  { bodyId, id }: DueLetter,
  text: TimedText,
  now: Date,
): Promise<Answer> | Answer =>
  text.uselessAfter !== undefined && Date.parse(text.uselessAfter) <= now.getTime()
    ? tooLate
    : server.send(text, `${bodyId}.${id}`);

async function keepAnswer(tx: WriteTx, letter: DueLetter, answer: Answer, now: Date): Promise<void> {
  if (answer.kind === "sent") {
    await markSent(tx, letter, now);
    return;
  }
  const tooOld = now.getTime() - Date.parse(letter.recordedAt) > giveUpAfterMilliseconds;
  // a server that is away has said nothing about the letter, so the letter is never given up for it
  if (answer.kind === "refused" || (answer.kind === "later" && tooOld)) await markFailed(tx, letter, answer.words);
  else await markLater(tx, letter, new Date(now.getTime() + waitAfter(letter.tries + 1)), answer.words);
}
