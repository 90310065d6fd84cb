import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Files to be opened and saved by LibreOffice: what they are by name, and the filter that saves them. */
export type Conversion = {
  readonly to: "xls" | "xlsx" | "docx" | "pdf";
  readonly from: "xlsx" | "docx" | "html";
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const filters = {
  xls: "xls:MS Excel 97",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  docx: "docx:MS Word 2007 XML",
  pdf: "pdf",
} as const;

/** Whether LibreOffice answers on this machine. */
export const hasOffice = (): boolean => spawnSync("sh", ["-c", "command -v soffice"]).status === 0;

/** All files of one kind with one start of LibreOffice; `folder` is its own for the time. */
export async function saveByOffice(
  { to, from, files }: Conversion,
  folder: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (files.size === 0) return new Map();
  const [sources, saved] = [join(folder, `${from}-to-${to}`), join(folder, `${to}-of-${from}`)];
  for (const one of [sources, saved]) mkdirSync(one, { recursive: true });
  const paths = [...files].map(([name, bytes]) => {
    const path = join(sources, `${name}.${from}`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const web = from === "html" ? ["--infilter=HTML (StarWriter)"] : [];
  const call = [profile, "--headless", ...web, "--convert-to", filters[to], "--outdir", saved, ...paths];
  await promisify(execFile)("soffice", call, { timeout: 110_000 });
  return new Map([...files.keys()].map((name) => [name, readFileSync(join(saved, `${name}.${to}`))]));
}
