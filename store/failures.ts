import { DatabaseError } from "pg";
import { fail, type Outcome, type Problem, problem } from "../foundation/index.ts";
import { databaseRefused, databaseUnreachable, diskFull, storeDamaged } from "./store-problems.ts";

/** A broken promise of the store (the database went away, its disk is full …), with words for people. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  readonly problem: Problem;
  constructor(found: Problem, options?: ErrorOptions) {
    super(`${found.code}: ${found.message.en}`, options);
    this.problem = found;
  }
}

const goneCodes = new Set(["57P01", "57P02", "57P03", "57P05", "08000", "08001", "08003", "08004", "08006"]);
const connectionCodes = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);
const goneWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Connection ended/;

/** The failure in words, if it is one that a person can do something about; otherwise the error as it was. */
export function inWords(error: unknown, databaseName: string): unknown {
  if (error instanceof StoreFailure) return error;
  const found = error instanceof Error ? toProblem(error, databaseName) : null;
  return found ? new StoreFailure(found, { cause: error }) : error;
}

/** Work whose failures with words for people become an outcome; any other error is thrown on. */
export async function inOutcome<T>(work: () => Promise<Outcome<T, Problem>>): Promise<Outcome<T, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFailure) return fail(error.problem);
    throw error;
  }
}

/** The problem behind an error of the database driver, or null for an error of our own making. */
export function toProblem(error: Error, databaseName: string): Problem | null {
  if (error instanceof StoreFailure) return error.problem;
  if (isGone(error)) return databaseUnreachable(databaseName, shortReason(error));
  if (!(error instanceof DatabaseError)) return null;
  return sqlProblem(error, databaseName);
}

/** Whether the error says that the connection is lost, so that it is unknown what the server did last. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isGone);
  const code = "code" in error ? String(error.code) : "";
  if (error instanceof DatabaseError) return goneCodes.has(code);
  return ofNetwork(error, code) || goneWords.test(error.message);
}

/** Work inside a transaction may fail on files as well: ENOENT counts only where a connection was tried. */
function ofNetwork(error: Error, code: string): boolean {
  const call = "syscall" in error ? String(error.syscall) : "";
  return call === "connect" || call === "getaddrinfo" || connectionCodes.has(code);
}

function sqlProblem(error: DatabaseError, name: string): Problem | null {
  const code = error.code ?? "";
  if (code === "53100") return diskFull(name);
  if (code.startsWith("XX00")) return damageOrBug(error, name);
  if (code.startsWith("28") || code === "3D000") return databaseRefused(name, error.message);
  if (code === "42501") return notAllowed;
  if (code === "40001") return changedMeanwhile;
  if (code === "57014" || code === "25P04") return tookTooLong(name);
  if (code.startsWith("53")) return databaseUnreachable(name, error.message);
  if (code === "23505" || code === "22P05" || code === "22021") return unstorable(error);
  return null;
}

/** XX001 and XX002 are damage; XX000 is damage only where it speaks of pages or files. */
function damageOrBug(error: DatabaseError, name: string): Problem | null {
  const damage =
    error.code !== "XX000" || /invalid page|checksum|could not (read|open) (block|file)/.test(error.message);
  return damage ? storeDamaged(name, error.message) : null;
}

const tookTooLong = (name: string): Problem =>
  problem(
    "databaseTookTooLong",
    `データベース ${name} の処理が時間内に終わらなかったため取り消しました。範囲を狭めてやり直してください。`,
    `A request to the database ${name} did not end in time and was cancelled. Ask for less and try again.`,
  );

/** The database's own policies refused: the person has no right to this row, or its stage is over. */
const notAllowed: Problem = problem(
  "notAllowed",
  "この操作をする権限がないか、調書の段階がすでに進んでいます。画面を開き直して、担当と段階を確かめてください。",
  "You may not do this, or the sheet has moved on to another stage. Open the page again and look at who is in charge and at the stage.",
);

const changedMeanwhile: Problem = problem(
  "changedMeanwhile",
  "ほかの人が先に保存しました。何も失われていません。画面を開き直して、違いを確かめてください。",
  "Somebody else saved first. Nothing is lost. Open the page again and look at the difference.",
);

const unstorable = (error: DatabaseError): Problem =>
  problem(
    error.code === "23505" ? "doubledKey" : "unstorableText",
    `保存できない行があります: ${error.table ?? ""} ${error.detail ?? error.message}`,
    `A row cannot be stored: ${error.table ?? ""} ${error.detail ?? error.message}`,
  );

function shortReason(error: Error): string {
  const inner = error instanceof AggregateError ? error.errors.find((one) => one instanceof Error) : error;
  return inner instanceof Error ? inner.message : error.message;
}
