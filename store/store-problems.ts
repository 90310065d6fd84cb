import { type Problem, problem } from "../foundation/index.ts";

/** Who holds a folder, as its lock file says. */
export type HolderWords = {
  readonly pid: number;
  readonly since: string;
  readonly command: string;
  readonly host: string;
};

const lastLines = (log: string): string => (log === "" ? "" : `\n${log}`);

export const accountMissing = (why: string): Problem =>
  problem(
    "accountMissing",
    `データベースは root では動きません。専用の利用者を作れませんでした（${why}）。「useradd --system michishirube」を実行するか、root 以外で起動してください。`,
    `The database does not run as root, and an account for it could not be created (${why}). Run "useradd --system michishirube", or start as an ordinary user.`,
  );

export const binariesMissing = (platform: string, why: string): Problem =>
  problem(
    "binariesMissing",
    `この機械（${platform}）用の PostgreSQL が見つかりません（${why}）。「npm ci」をやり直すか、DATABASE_URL で PostgreSQL 15 以上を指定してください。`,
    `No PostgreSQL for this machine (${platform}) was found (${why}). Run "npm ci" again, or name a PostgreSQL ≥ 15 by DATABASE_URL.`,
  );

export const folderUnreachable = (folder: string, account: string): Problem =>
  problem(
    "storeFolderUnreachable",
    `保存先 ${folder} に、データベースを動かす利用者「${account}」が入れません。/var/lib などの誰でも通れる場所を --store で指定してください（--store を省くと自動で選びます）。`,
    `The account "${account}", which runs the database, cannot enter the store folder ${folder}. Give --store a place that everyone may pass through, such as /var/lib (without --store one is chosen).`,
  );

export const folderRefused = (folder: string, why: string): Problem =>
  problem(
    "storeFolderRefused",
    `保存先 ${folder} を使えません（${why}）。所有者と権限を確かめるか、別の場所を --store で指定してください。`,
    `The store folder ${folder} cannot be used (${why}). Check its owner and permissions, or name another by --store.`,
  );

export const notAStore = (folder: string, found: string): Problem =>
  problem(
    "notAStore",
    `${folder} には別のもの（${found}）が入っています。空のフォルダーか、以前の保存先を指定してください。`,
    `${folder} holds something else (${found}). Name an empty folder, or the folder of an earlier store.`,
  );

export const storeHeld = (folder: string, holder: HolderWords): Problem =>
  problem(
    "storeHeld",
    `保存先 ${folder} は使用中です: プロセス ${holder.pid}（${holder.command}、${holder.host}、${holder.since} から）。それを終えるか、別の保存先を --store で指定してください。`,
    `The store ${folder} is in use by process ${holder.pid} (${holder.command}, on ${holder.host}, since ${holder.since}). Stop that one, or name another folder by --store.`,
  );

export const heldElsewhere = (folder: string, holder: HolderWords): Problem =>
  problem(
    "storeHeld",
    `保存先 ${folder} は別の機械 ${holder.host} のプロセス ${holder.pid} が ${holder.since} から使用中と記録されています。そちらが動いていないことを確かめてから、${folder}/michishirube.lock を消してください。`,
    `The store ${folder} is recorded as in use by process ${holder.pid} on another machine, ${holder.host}, since ${holder.since}. When you are sure that it no longer runs, delete ${folder}/michishirube.lock.`,
  );

export const orphanStays = (folder: string, pid: number): Problem =>
  problem(
    "storeHeld",
    `保存先 ${folder} に前回のデータベース（プロセス ${pid}）が残っていて、止められません。そのプロセスを終えてから、もう一度起動してください。`,
    `A database of an earlier run (process ${pid}) still holds the store ${folder} and cannot be stopped. End that process and start again.`,
  );

export const storeDamaged = (folder: string, what: string, log = ""): Problem =>
  problem(
    "storeDamaged",
    `保存先 ${folder} が壊れています（${what}）。このフォルダーには手を付けず、別の空のフォルダーにバックアップを復元してください。${lastLines(log)}`,
    `The store ${folder} is damaged (${what}). Leave it as it is and restore a backup into another, empty folder.${lastLines(log)}`,
  );

export const otherMajorVersion = (folder: string, found: string, ours: string): Problem =>
  problem(
    "storeVersion",
    `保存先 ${folder} は PostgreSQL ${found} で作られていますが、このプログラムは PostgreSQL ${ours} を使います。作った版のプログラムでバックアップを取り、新しいフォルダーに復元してください。`,
    `The store ${folder} was made by PostgreSQL ${found}, and this program runs PostgreSQL ${ours}. Back it up with the program that made it and restore it into a new folder.`,
  );

export const diskFull = (where: string, log = ""): Problem =>
  problem(
    "diskFull",
    `ディスクがいっぱいです（${where}）。空きを作ってからやり直してください。保存済みのものは失われていません。${lastLines(log)}`,
    `The disk is full (${where}). Make room and try again; nothing that was saved is lost.${lastLines(log)}`,
  );

export const serverDidNotStart = (folder: string, log: string): Problem =>
  problem(
    "databaseDidNotStart",
    `保存先 ${folder} のデータベースが起動しません。記録（${folder}/postgresql.log）の終わりは次のとおりです。${lastLines(log)}`,
    `The database of the store ${folder} does not start. The end of its log (${folder}/postgresql.log) reads:${lastLines(log)}`,
  );

export const addressUnusable = (why: string): Problem =>
  problem(
    "databaseAddress",
    `DATABASE_URL を読めません（${why}）。postgresql://利用者:パスワード@ホスト:5432/データベース の形で書いてください。`,
    `DATABASE_URL cannot be read (${why}). Write it as postgresql://user:password@host:5432/database.`,
  );

export const databaseUnreachable = (name: string, why: string): Problem =>
  problem(
    "databaseUnreachable",
    `データベース ${name} につながりません（${why}）。動いているか、アドレスと通信を確かめてください。`,
    `The database ${name} cannot be reached (${why}). Check that it runs, and its address and network.`,
  );

export const databaseRefused = (name: string, why: string): Problem =>
  problem(
    "databaseRefused",
    `データベース ${name} に入れません（${why}）。利用者、パスワード、データベース名を確かめてください。`,
    `The database ${name} refused the sign-in (${why}). Check user, password and database name.`,
  );

export const databaseTooOld = (name: string, found: string): Problem =>
  problem(
    "databaseTooOld",
    `データベース ${name} は PostgreSQL ${found} です。15 以上が必要です。`,
    `The database ${name} is PostgreSQL ${found}; 15 or later is needed.`,
  );

export const databaseEncoding = (name: string, found: string): Problem =>
  problem(
    "databaseEncoding",
    `データベース ${name} の文字コードは ${found} です。UTF8 のデータベースを作ってください（CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0）。`,
    `The database ${name} is encoded in ${found}. Create one in UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`,
  );
