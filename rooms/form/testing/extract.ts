import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const squeezed = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b]+/g, "");

/** All text of a PDF, in one width and without spaces; `pages` is how many there are. */
export async function pdfText(bytes: Uint8Array): Promise<{ readonly text: string; readonly pages: number }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    parts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return { text: squeezed(parts.join("")), pages: pdf.numPages };
}

/** All text of a Word or Excel file as it stands in its parts; numbers of Excel as they are stored. */
export function officeText(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /document\.xml|header\d*\.xml|sharedStrings\.xml|sheet\d+\.xml$/.test(name),
  );
  const xml = parts.map(([, part]) => new TextDecoder().decode(part)).join("");
  const text = xml
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  return squeezed(text);
}

export const same = squeezed;

export const hasOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** A Word or Excel file opened by LibreOffice and printed as PDF. */
export function throughOffice(bytes: Uint8Array, ending: "docx" | "xlsx"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-form-"));
  try {
    writeFileSync(join(folder, `form.${ending}`), bytes);
    const done = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(folder, `form.${ending}`),
      ],
      { timeout: 110_000 },
    );
    if (done.status !== 0) throw new Error(String(done.stderr));
    return readFileSync(join(folder, "form.pdf"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
