import type { Bilingual, Problem } from "../../foundation/index.ts";
import { letterSealing, recallPeople } from "../../rooms/account/server.ts";
import { startReminders } from "../../rooms/cycle/server.ts";
import { openMailServer, startMail } from "../../rooms/mail/server.ts";
import { readAnsweredOpinions } from "../../rooms/opinion/server.ts";
import type { Database } from "../../store/index.ts";
import type { AccountSettings } from "./staff.ts";

type Telling = { readonly say: (message: Bilingual) => void; readonly sayProblem: (problem: Problem) => void };

const notSending: Bilingual = {
  ja: "MICHISHIRUBE_SMTP_URL がないため、メールは送りません。手紙は待ち行列に残ります",
  en: "MICHISHIRUBE_SMTP_URL is not set: no mail is sent, letters stay in the queue",
};

/** Starts what runs by itself: the daily digests and, where a mail server is named, the sending of letters. */
export function startLetters(
  database: Database,
  accounts: AccountSettings,
  { say, sayProblem }: Telling,
): { readonly stop: () => Promise<void> } {
  const { secret } = accounts;
  // without the secret nothing can be sealed or opened; the trouble was told at the start
  if (!secret.ok) return { stop: async () => undefined };
  const sealing = letterSealing(secret.value);
  const now = () => new Date();
  const people = (bodyId: string) => recallPeople(database, secret.value, bodyId);
  const parts = { database, sealing, now, address: accounts.address, people, answered: [readAnsweredOpinions] };
  const reminders = startReminders(parts, { onProblem: sayProblem });
  if (!accounts.mail) {
    say(notSending);
    return reminders;
  }
  const sender = startMail(
    { database, server: openMailServer(accounts.mail), sealing, now },
    { onProblem: sayProblem },
  );
  return {
    stop: async () => {
      await reminders.stop();
      await sender.stop();
    },
  };
}
