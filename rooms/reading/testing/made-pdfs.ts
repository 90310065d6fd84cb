import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { chromium } from "playwright-core";

/** How a browser prints: sizes as CSS writes them, header and footer as HTML with their own letter sizes. */
export type PrintedPage = {
  readonly html: string;
  readonly landscape?: boolean;
  readonly header?: string;
  readonly footer?: string;
};

/** Prints pages of HTML as one PDF each, with one browser for all. */
export async function browserPdfs(pages: readonly PrintedPage[]): Promise<readonly Uint8Array[]> {
  const browser = await chromium.launch({
    executablePath: process.env.MICHISHIRUBE_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const tab = await browser.newPage();
    const made: Uint8Array[] = [];
    for (const { html, landscape = false, header, footer } of pages) {
      await tab.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${html}`);
      const margin = { top: "20mm", bottom: "20mm", left: "20mm", right: "20mm" };
      const edges = { displayHeaderFooter: true, headerTemplate: header ?? " ", footerTemplate: footer ?? " " };
      made.push(await tab.pdf({ format: "A4", landscape, margin, ...(header || footer ? edges : {}) }));
    }
    return made;
  } finally {
    await browser.close();
  }
}

const style = `body{font:10.5pt/1.6 "Noto Sans CJK JP",sans-serif;margin:0}table{border-collapse:collapse}
th,td{padding:2pt 4pt;text-align:left;vertical-align:top}.ruled th,.ruled td{border:0.75pt solid #000}p{margin:0 0 6pt}`;

/** A PDF from a program of the typesetter Typst. */
export function typstPdf(source: string): Uint8Array {
  const require = createRequire(import.meta.url);
  const font = readFileSync(require.resolve("@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"));
  const compiler = NodeCompiler.create({ workspace: "/made", fontArgs: [{ fontBlobs: [font] }] });
  const document = compiler.compile({ mainFileContent: source }).result;
  if (document === null) throw new Error("The typesetter refused a test file.");
  return compiler.pdf(document, { creationTimestamp: 0 });
}

/** A file opened by LibreOffice and printed as PDF. */
export function officePdf(content: string | Uint8Array, ending: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-reading-"));
  try {
    const file = join(folder, `made.${ending}`);
    writeFileSync(file, content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const done = spawnSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
      timeout: 110_000,
    });
    if (done.status !== 0) throw new Error(String(done.stderr));
    return readFileSync(join(folder, "made.pdf"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PDF of hand-written objects, numbered from 1; the first is its catalog. The table of their places is right. */
export function writtenPdf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  write("%PDF-1.7\n");
  const places = objects.map((object, index) => {
    const place = length;
    write(`${index + 1} 0 obj\n`);
    write(object);
    write("\nendobj\n");
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = length;
  write(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

/** A stream object; `entries` say how its bytes are packed. */
export function writtenStream(bytes: Uint8Array, entries = ""): Uint8Array {
  const before = new TextEncoder().encode(`<< /Length ${bytes.length} ${entries} >>\nstream\n`);
  return Buffer.concat([before, bytes, new TextEncoder().encode("\nendstream")]);
}

/** A page of plain letters with the drawing `content`. */
export const onePage = (
  content: Uint8Array | string,
  pages = "/Kids [3 0 R] /Count 1",
): readonly (string | Uint8Array)[] => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  `<< /Type /Pages ${pages} >>`,
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
  typeof content === "string" ? writtenStream(new TextEncoder().encode(content)) : content,
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];
