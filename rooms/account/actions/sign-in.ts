import { hash, verify } from "@node-rs/argon2";
import type { SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { accountLockOut, callerLockOut, secondsToWait } from "../domain/lock-out.ts";
import { type AttemptKeys, countAttempt, forgetAttempts, readFailures, waitInLine } from "../store/attempts.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { readCredentials } from "../store/credentials.ts";
import { findByMail, openSession, type PersonKey } from "../store/people.ts";
import { callerKey, mailKey, type Secret } from "../store/seal.ts";
import { endSession, idleHours } from "../store/sessions.ts";

export type SignInGround = { readonly database: Database; readonly secret: Secret };

/** argon2id (the library's default kind) with 19 MiB and two passes, as OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

export type SignedIn = PersonKey & { readonly session: SessionToken };
export type NotSignedIn = { readonly why: "refused" } | { readonly why: "wait"; readonly seconds: number };

/** Opens a session and notes how; the session the browser had before ends with it. */
export async function enter(
  tx: WriteTx,
  { bodyId, personId }: PersonKey,
  { way, before }: { readonly way: "password" | "passkey" | "oidc"; readonly before: SessionToken | null },
): Promise<SignedIn> {
  const person = { bodyId, personId };
  if (before) await endSession(tx, before);
  const session = await openSession(tx, { ...person, hours: idleHours });
  await noteEvent(tx, person, "sign-in", { way });
  return { ...person, session };
}

// made once: looking at a wrong address takes as long as looking at a wrong password
let nobodysHash: Promise<string> | null = null;
const hashOfNobody = (): Promise<string> => {
  nobodysHash ??= hashPassword("nobody has this password");
  return nobodysHash;
};

type Asked = {
  readonly mail: string;
  readonly password: string;
  /** The caller's network address. */
  readonly caller: string;
  readonly before: SessionToken | null;
};

/** Answers the same, and takes as long, whether the account exists or not. */
export async function signInByPassword(
  ground: SignInGround,
  asked: Asked,
): Promise<{ readonly ok: true; readonly value: SignedIn } | ({ readonly ok: false } & NotSignedIn)> {
  const { database, secret } = ground;
  const keys = { account: `mail ${mailKey(secret, asked.mail)}`, caller: `caller ${callerKey(secret, asked.caller)}` };
  const seconds = await database.write((tx) => waitOrCount(tx, keys));
  if (seconds > 0) return { ok: false, why: "wait", seconds };
  const persons = await database.read((tx) => findByMail(tx, secret, asked.mail));
  const person = await personWithPassword(ground, persons, asked.password);
  if (!person) {
    await database.write(async (tx) => {
      for (const one of persons) await noteEvent(tx, one, "sign-in-failed", { way: "password" });
    });
    return { ok: false, why: "refused" };
  }
  const value = await database.write(async (tx) => {
    await forgetAttempts(tx, keys);
    return enter(tx, person, { way: "password", before: asked.before });
  });
  return { ok: true, value };
}

async function waitOrCount(tx: WriteTx, keys: AttemptKeys): Promise<number> {
  await waitInLine(tx, keys);
  const ofAccount = secondsToWait(await readFailures(tx, keys.account, 24), accountLockOut);
  const ofCaller = secondsToWait(await readFailures(tx, keys.caller, 1), callerLockOut);
  const seconds = Math.max(ofAccount, ofCaller);
  if (seconds === 0) await countAttempt(tx, keys);
  return seconds;
}

async function personWithPassword(
  { database }: SignInGround,
  persons: readonly PersonKey[],
  password: string,
): Promise<PersonKey | null> {
  let found: PersonKey | null = null;
  for (const person of persons.length > 0 ? persons : [null]) {
    const hashes = person ? await database.read((tx) => readCredentials(tx, person)) : [];
    const kept = hashes.find(({ kind }) => kind === "password")?.content.hash;
    const right = await verify(typeof kept === "string" ? kept : await hashOfNobody(), password.normalize("NFKC"));
    if (right && typeof kept === "string") found ??= person;
  }
  return found;
}
