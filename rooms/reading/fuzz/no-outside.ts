import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import workerThreads from "node:worker_threads";

/** Everything by which a reader could reach out of its thread: other machines, other programs, other threads. */
const ways: readonly (readonly [module: object, names: readonly string[]])[] = [
  [net, ["connect", "createConnection", "createServer"]],
  [net.Socket.prototype, ["connect"]],
  [tls, ["connect"]],
  [http, ["request", "get"]],
  [https, ["request", "get"]],
  [http2, ["connect"]],
  [dns, ["lookup", "resolve", "resolve4", "resolve6"]],
  [dns.promises, ["lookup", "resolve", "resolve4", "resolve6"]],
  [dgram, ["createSocket"]],
  [childProcess, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]],
  [workerThreads, ["Worker"]],
  [globalThis, ["fetch", "WebSocket", "EventSource"]],
];

/** Ways to files: those of the program itself and of its libraries may be read, nothing else, and nothing may be written. */
const readers: readonly (readonly [module: object, names: readonly string[]])[] = [
  [fs, ["readFileSync", "readFile", "openSync", "open", "createReadStream", "readdirSync", "readdir"]],
  [fs.promises, ["readFile", "open", "readdir"]],
];
const writers: readonly (readonly [module: object, names: readonly string[]])[] = [
  [fs, ["writeFileSync", "writeFile", "appendFileSync", "appendFile", "createWriteStream", "mkdirSync", "mkdir"]],
  [fs.promises, ["writeFile", "appendFile", "mkdir"]],
];

/**
 * Refuses, in this thread and from now on, everything that reaches outside. Each attempt is told and ends in an error. `ownFolders`: where the program and
 * its libraries lie.
 */
export function refuseOutside(ownFolders: readonly string[], tell: (attempt: string) => void): void {
  const isOwn = (path: unknown): boolean =>
    typeof path === "number" ||
    ownFolders.some((folder) =>
      String(path)
        .replace(/^file:\/\//, "")
        .startsWith(folder),
    );
  for (const [module, names] of [...ways, ...writers]) refuseAll(module, names, () => false, tell);
  for (const [module, names] of readers) refuseAll(module, names, isOwn, tell);
  syncBuiltinESMExports();
}

function refuseAll(
  module: object,
  names: readonly string[],
  isAllowed: (first: unknown) => boolean,
  tell: (attempt: string) => void,
): void {
  for (const name of names) {
    const usual: unknown = Reflect.get(module, name);
    if (typeof usual !== "function") continue;
    const refusing = function (this: unknown, ...given: unknown[]): unknown {
      if (isAllowed(given[0])) return Reflect.apply(usual, this, given);
      tell(`${name} ${String(given[0]).slice(0, 200)}`);
      throw new Error(`Refused: ${name}`);
    };
    Reflect.set(module, name, refusing);
  }
}
