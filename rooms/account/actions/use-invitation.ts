import { fail, type Outcome, ok, type Problem, problem, type SessionToken } from "../../../foundation/index.ts";
import type { WriteTx } from "../../../store/index.ts";
import { checkPassword } from "../domain/password.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { keepPassword } from "../store/credentials.ts";
import { findInvited, takeInvitation } from "../store/invitations.ts";
import { type PersonKey, readPerson } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { dropInvitations } from "./invite.ts";
import { keepPasskey, type PasskeyAnswer, readNewPasskey } from "./passkeys.ts";
import { enter, hashPassword, type SignedIn, type SignInGround } from "./sign-in.ts";

export const invitationOver: Problem = problem(
  "invitationOver",
  "この招待のリンクは使えません。すでに使われたか、7日の期限が過ぎています。地域戦略課に新しい招待を頼んでください。",
  "This invitation cannot be used: it was used before, or its seven days are over. Ask the strategy division for a new one.",
);

/** Who is invited by a link that can still be used. */
export async function readInvited({ database, secret }: SignInGround, token: string) {
  return database.read(async (tx) => {
    const person = await findInvited(tx, token);
    const words = person && (await readPerson(tx, secret, person));
    return person && words ? { ...person, ...words } : null;
  });
}

/** Why a letter that still waits is not sent. */
export const linkUsed = "not sent: the link was used before";

type Link = { readonly token: string; readonly before: SessionToken | null };

/** The link is used up, other sessions of the person end (it may be a recovery), and the person is in. */
async function useLink(
  tx: WriteTx,
  { token, before }: Link,
  way: "password" | "passkey",
  keep: (person: PersonKey) => Promise<void>,
): Promise<SignedIn | null> {
  const person = await takeInvitation(tx, token);
  if (!person) return null;
  await dropInvitations(tx, person, linkUsed);
  await keep(person);
  await endSessionsOf(tx, person);
  await noteEvent(tx, person, "invitation-used", { way });
  return enter(tx, person, { way, before });
}

export async function acceptWithPassword(
  ground: SignInGround,
  given: Link & { readonly password: string; readonly again: string },
): Promise<Outcome<SignedIn, Problem>> {
  const invited = await readInvited(ground, given.token);
  if (!invited) return fail(invitationOver);
  const checked = checkTwice(given, invited);
  if (!checked.ok) return checked;
  const hash = await hashPassword(checked.value);
  const entered = await ground.database.write((tx) =>
    useLink(tx, given, "password", (person) => keepPassword(tx, person, hash)),
  );
  return entered ? ok(entered) : fail(invitationOver);
}

export async function acceptWithPasskey(
  ground: SignInGround,
  given: Link & PasskeyAnswer & { readonly name: string },
): Promise<Outcome<SignedIn, Problem>> {
  const passkey = await readNewPasskey(given);
  if (!passkey) return fail(passkeyRefused);
  const entered = await ground.database.write((tx) =>
    useLink(tx, given, "passkey", (person) => keepPasskey(tx, person, { ...passkey, name: given.name })),
  );
  return entered ? ok(entered) : fail(invitationOver);
}

export const passkeyRefused: Problem = problem(
  "passkeyRefused",
  "このパスキーは登録できませんでした。何も変わっていません。もう一度試すか、パスワードを使ってください。",
  "This passkey could not be registered. Nothing has changed. Try again, or use a password.",
);

/** A password typed twice, good enough for this person. */
export function checkTwice(
  { password, again }: { readonly password: string; readonly again: string },
  person: { readonly name: string; readonly mail: string },
): Outcome<string, Problem> {
  if (password !== again)
    return fail(
      problem(
        "passwordsDiffer",
        "2回の入力が違います。同じパスワードを2回入れてください。",
        "The two entries differ: type the same password twice.",
      ),
    );
  return checkPassword(password, person);
}
