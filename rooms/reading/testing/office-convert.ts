import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** A file opened by LibreOffice and saved in another format, in a folder of its own. */
export function officeSaved(content: string | Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-reading-"));
  try {
    const file = join(folder, `made.${from}`);
    writeFileSync(file, content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const done = spawnSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
      timeout: 110_000,
    });
    if (done.status !== 0) throw new Error(String(done.stderr));
    return new Uint8Array(readFileSync(join(folder, `made.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
