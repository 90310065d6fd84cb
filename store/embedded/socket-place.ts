import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.ts";
import type { Reach } from "./lock.ts";
import type { StoreFolder } from "./store-folder.ts";

// sun_path is 104 bytes on macOS, 108 on Linux, with the closing zero; the file is called .s.PGSQL.5432
const longestFolder = 103 - "/.s.PGSQL.5432".length;
const socketPort = 5432;
const temporaryName = "michishirube-";

/** Where a server listens: a socket in a private folder, or (Windows) a free loopback port. */
export async function chooseReach(place: StoreFolder, account: Account | null, loopback: boolean): Promise<Reach> {
  if (loopback) return { host: "127.0.0.1", port: await freePort() };
  const inside = join(place.folder, "socket");
  const host =
    Buffer.byteLength(inside) <= longestFolder ? makeFolder(inside) : mkdtempSync(join(tmpdir(), temporaryName));
  chmodSync(host, 0o700);
  if (account) chownSync(host, account.uid, account.gid);
  return { host, port: socketPort };
}

/** Removes a socket folder that was made outside the store folder. */
export function forgetReach(reach: Reach): void {
  if (dirname(reach.host) === tmpdir() && basename(reach.host).startsWith(temporaryName)) {
    rmSync(reach.host, { recursive: true, force: true });
  }
}

export function reachSettings({ host, port }: Reach): readonly string[] {
  const isSocket = host.startsWith("/");
  // a list of folders: quoted, so that a comma or blank in a name stays part of it
  const quoted = `"${host.replaceAll('"', '""')}"`;
  const place = isSocket
    ? ["-c", "listen_addresses=", "-c", `unix_socket_directories=${quoted}`]
    : ["-c", `listen_addresses=${host}`];
  // a private folder keeps others out; the mode of the socket says so once more
  return [...place, ...(isSocket ? ["-c", "unix_socket_permissions=0700"] : []), "-p", String(port)];
}

export const newPassword = (): string => randomBytes(24).toString("base64url");

/** Emptied first: a killed server leaves its socket's lock behind, with a process number that may live again as another's. */
function makeFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : socketPort));
    });
  });
}
