import { type Problem, problem } from "../foundation/index.ts";
import { diskFull } from "./store-problems.ts";
import { ArchiveDamaged } from "./tar.ts";

/** The words for a failure of the back-up file itself; null for any other error. */
export function backupFileProblem(error: unknown, file: string): Problem | null {
  if (error instanceof ArchiveDamaged) return backupDamaged(file, error.after);
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return null;
  return error.code === "ENOSPC" || error.code === "EDQUOT" ? diskFull(file) : backupFileRefused(file, error.message);
}

const backupFileRefused = (file: string, why: string): Problem =>
  problem(
    "backupFile",
    `バックアップのファイル ${file} を扱えません（${why}）。場所と権限を確かめてください。`,
    `The back-up file ${file} cannot be used (${why}). Check its place and permissions.`,
  );

const backupDamaged = (file: string, after: string | null): Problem =>
  problem(
    "backupDamaged",
    `バックアップ ${file} は壊れています（${after ?? "先頭"} の付近）。何も復元していません。別の写しを使ってください。`,
    `The back-up ${file} is damaged (at or after ${after ?? "its beginning"}). Nothing was restored. Use another copy.`,
  );

export const notABackup = (file: string): Problem =>
  problem(
    "notABackup",
    `${file} は、このプログラムが読めるバックアップではありません。「backup」で作った .tar.gz を指定してください。`,
    `${file} is not a back-up that this program can read. Name a .tar.gz made by "backup".`,
  );

export const backupNewer = (file: string, theirs: string, ours: string): Problem =>
  problem(
    "backupNewer",
    `バックアップ ${file} は、このプログラムと違う版の表で作られています（バックアップ: ${theirs}、プログラム: ${ours}）。作った版かそれより新しいプログラムで復元してください。`,
    `The back-up ${file} was made with other tables than this program's (back-up: ${theirs}, program: ${ours}). Restore it with the program that made it, or a newer one.`,
  );

export const storeNotEmpty = (store: string, table: string): Problem =>
  problem(
    "storeNotEmpty",
    `復元先 ${store} は空ではありません（${table} に行があります）。新しいフォルダーか空のデータベースを指定してください。`,
    `The store ${store} is not empty (${table} holds rows). Name a new folder or an empty database.`,
  );

export const storeAheadOfBackup = (store: string, file: string): Problem =>
  problem(
    "storeAheadOfBackup",
    `復元先 ${store} の表は、バックアップ ${file} より新しい版です。まだ何も作っていないフォルダーかデータベースに復元してください。`,
    `The tables of ${store} are newer than the back-up ${file}. Restore into a folder or database in which nothing was made yet.`,
  );
