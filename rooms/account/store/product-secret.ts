import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { opensKey, type Secret } from "./seal.ts";

export type SecretPlace = {
  /** MICHISHIRUBE_SECRET. */
  readonly given: string | undefined;
  /** Beside the embedded store; null with a database of one's own, which has no place for a secret. */
  readonly file: string | null;
};

const shortestSecret = 32;

const tooShort = problem(
  "secretTooShort",
  `MICHISHIRUBE_SECRET は${shortestSecret}文字以上の、でたらめな文字にしてください。例: openssl rand -base64 48`,
  `MICHISHIRUBE_SECRET must have at least ${shortestSecret} random characters, such as openssl rand -base64 48 prints.`,
);
const missing = problem(
  "secretMissing",
  "サインインを使うには、環境変数 MICHISHIRUBE_SECRET に32文字以上のでたらめな文字を設定して、起動し直してください（例: openssl rand -base64 48）。同じ値をずっと使い、データベースの控えとは別に保管してください。",
  "To let people sign in, set the environment variable MICHISHIRUBE_SECRET to at least 32 random characters and start again (openssl rand -base64 48 prints some). Keep using the same value, and keep it apart from the back-ups of the database.",
);
const openToOthers = (file: string) =>
  problem(
    "secretReadable",
    `秘密のファイル ${file} がほかの利用者にも読めます。chmod 600 ${file} としてから起動し直してください。`,
    `The secret in ${file} can be read by others. Run chmod 600 ${file} and start again.`,
  );
const unreadable = (file: string, why: string) =>
  problem(
    "secretUnreadable",
    `秘密のファイル ${file} を読めません（${why}）。場所と権限を確かめるか、MICHISHIRUBE_SECRET を設定してください。`,
    `The secret in ${file} cannot be read (${why}). Check the place and its rights, or set MICHISHIRUBE_SECRET.`,
  );
/** The people in the store were sealed with another secret. */
const wrongSecret = problem(
  "secretWrong",
  "秘密（MICHISHIRUBE_SECRET、または store の隣の .secret ファイル）が、登録されている人の情報を封じたときのものと違います。控えを戻したときは、元のサーバーの秘密も移してください。",
  "The secret (MICHISHIRUBE_SECRET, or the .secret file beside the store) is not the one that the registered people were sealed with. After restoring a back-up, bring the secret of the old server along.",
);

/** The product's secret; with the embedded store it is made on first use and readable by its owner only. */
export function readProductSecret({ given, file }: SecretPlace): Outcome<Secret, Problem> {
  if (given !== undefined && given !== "")
    return given.trim().length < shortestSecret ? fail(tooShort) : ok({ bytes: Buffer.from(given.trim()) });
  if (file === null) return fail(missing);
  try {
    makeOnce(file);
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) return fail(openToOthers(file));
    const text = readFileSync(file, "utf8").trim();
    return text.length < shortestSecret ? fail(unreadable(file, "too short")) : ok({ bytes: Buffer.from(text) });
  } catch (error) {
    return fail(unreadable(file, error instanceof Error && "code" in error ? String(error.code) : String(error)));
  }
}

/** Of two processes that start together one makes the file and both read it. */
function makeOnce(file: string): void {
  let handle: number;
  try {
    handle = openSync(file, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    throw error;
  }
  writeSync(handle, `${randomBytes(48).toString("base64url")}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

/** Fails where people were sealed with another secret: signing in would find nobody, and new people would be unreadable later. */
export async function checkSecret(database: Database, secret: Secret): Promise<Outcome<Secret, Problem>> {
  const keys = await database.read((tx) =>
    tx.query<{ key: Buffer }>("SELECT sealed_key AS key FROM account_person_key ORDER BY body_id, person_id LIMIT 3"),
  );
  return keys.length === 0 || keys.some(({ key }) => opensKey(secret, key)) ? ok(secret) : fail(wrongSecret);
}
