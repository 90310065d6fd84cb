import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

/** Whether a process of this number lives. A zombie (dead, but nobody has asked for its exit status) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but belongs to someone else
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return statFields(pid)?.[0] !== "Z";
}

/**
 * When the process started, as its system writes it, or null where the system does not say.
 * Process numbers are reused; number and start together are not.
 */
export function startOf(pid: number): string | null {
  if (process.platform === "linux") return statFields(pid)?.[19] ?? null;
  return process.platform === "win32" ? null : askPs(pid, "lstart=");
}

/** Which start of the machine this is, or null where the system does not say. */
export function bootOf(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}

/** Whether the process is a database server of this data folder: PostgreSQL lives inside its data folder. */
export function worksIn(pid: number, dataFolder: string): boolean {
  if (process.platform === "linux") return workingFolder(pid) === realpathSync(dataFolder);
  if (process.platform === "win32") return isAlive(pid);
  return askPs(pid, "command=")?.includes(dataFolder) ?? false;
}

/** Processes that still work inside the data folder: backends outlive a killed server by a moment. Linux only, else none. */
export function processesIn(dataFolder: string): readonly number[] {
  if (process.platform !== "linux") return [];
  const numbers = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return numbers.filter((pid) => worksIn(pid, dataFolder) && isAlive(pid));
}

/** /proc/PID/stat after the name: [0] is the state, [19] the start in clock ticks since boot (proc(5), fields 3 and 22). */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the name may contain blanks and brackets, so count from the last bracket
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
