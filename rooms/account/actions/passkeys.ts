import { createHash } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { noteEvent } from "../store/audit-notes.ts";
import { type Credential, findCredential, keepCounter, keepCredential } from "../store/credentials.ts";
import { type PersonKey, readPerson } from "../store/people.ts";
import { enter, type SignedIn, type SignInGround } from "./sign-in.ts";

/** Where the browser is: passkeys belong to one host, and answers name the page they were made on. */
export type PasskeyPlace = { readonly origin: string; readonly host: string };

export const placeOf = (origin: string): PasskeyPlace => ({ origin, host: new URL(origin).hostname });

const handleOf = ({ bodyId, personId }: PersonKey) =>
  Uint8Array.from(createHash("sha256").update(`${bodyId} ${personId}`).digest());

/** What the browser is asked to make. The challenge goes with it and must come back signed. */
export const askForPasskey = (
  place: PasskeyPlace,
  person: PersonKey & { readonly name: string },
  known: readonly Credential[],
) =>
  generateRegistrationOptions({
    rpName: "道標 Michishirube",
    rpID: place.host,
    userName: person.name,
    userDisplayName: person.name,
    userID: handleOf(person),
    attestationType: "none",
    excludeCredentials: known.flatMap(({ kind, handle }) => (kind === "passkey" && handle ? [{ id: handle }] : [])),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });

export type PasskeyAnswer = { readonly answer: unknown; readonly challenge: string; readonly place: PasskeyPlace };

/** The new passkey as it is kept, or null where the answer is not one to this question. */
export async function readNewPasskey({ answer, challenge, place }: PasskeyAnswer) {
  if (!isRegistration(answer)) return null;
  const verified = await quietly(() =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return null;
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return { id, content: { publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports } };
}

export async function keepPasskey(
  tx: WriteTx,
  person: PersonKey,
  passkey: { readonly id: string; readonly content: object; readonly name: string },
): Promise<void> {
  const content = { ...passkey.content, name: passkey.name };
  await keepCredential(tx, person, { kind: "passkey", handle: passkey.id, content });
  await noteEvent(tx, person, "credential-added", { kind: "passkey" });
}

/** Any passkey of this host will do: the browser knows which ones there are, the server names none. */
export const askForSignature = (place: PasskeyPlace) =>
  generateAuthenticationOptions({ rpID: place.host, userVerification: "required", allowCredentials: [] });

export async function signInByPasskey(
  ground: SignInGround,
  given: PasskeyAnswer & { readonly before: SessionToken | null },
): Promise<SignedIn | null> {
  const { answer, challenge, place, before } = given;
  if (!isAuthentication(answer)) return null;
  const { database } = ground;
  const passkey = await database.read((tx) => findCredential(tx, "passkey", answer.id));
  const credential = passkey && credentialOf(passkey);
  if (!passkey || !credential || !(await isAlive(ground, passkey))) return null;
  const verified = await quietly(() =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      credential,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) {
    await noteFailure(database, passkey);
    return null;
  }
  return database.write(async (tx) => {
    await keepCounter(tx, passkey, passkey.id, verified.authenticationInfo.newCounter);
    return enter(tx, passkey, { way: "passkey", before });
  });
}

const noteFailure = (database: Database, person: PersonKey) =>
  database.write((tx) => noteEvent(tx, person, "sign-in-failed", { way: "passkey" }));

const isAlive = async ({ database, secret }: SignInGround, person: PersonKey): Promise<boolean> =>
  (await database.read((tx) => readPerson(tx, secret, person))) !== null;

function credentialOf({ handle, content }: Credential) {
  const { publicKey, counter } = content;
  if (handle === null || typeof publicKey !== "string" || typeof counter !== "number") return null;
  return { id: handle, publicKey: Uint8Array.from(Buffer.from(publicKey, "base64url")), counter };
}

/** The library throws for every kind of wrong answer; which one is of no use to the person, and of some to a forger. */
async function quietly<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const hasParts = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "response" in value &&
  typeof value.response === "object" &&
  value.response !== null &&
  names.every((name) => name in Object(value.response));
const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  hasParts(value, "clientDataJSON", "attestationObject");
const isAuthentication = (value: unknown): value is AuthenticationResponseJSON =>
  hasParts(value, "clientDataJSON", "authenticatorData", "signature");
