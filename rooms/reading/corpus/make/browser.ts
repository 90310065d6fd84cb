import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Trap } from "../trap.ts";
import { bodyOf } from "./web.ts";

const font = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
);

/** Prints each trap with one browser; `folder` is for the pages on their way.. */
export async function browserPdfs(
  traps: readonly Trap[],
  folder: string,
  executablePath: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    mkdirSync(folder, { recursive: true });
    const tab = await opened(browser, folder);
    const made = new Map<string, Uint8Array>();
    for (const trap of traps) made.set(trap.trap, await printed(tab, trap));
    return made;
  } finally {
    await browser.close();
  }
}

async function printed(tab: Page, trap: Trap): Promise<Uint8Array> {
  const look = trap.look ?? {};
  await show(tab, pageOf(trap));
  if (look.scanned) {
    const picture = (await tab.screenshot({ type: "png" })).toString("base64");
    await show(
      tab,
      `<style>@page{margin:0}body{margin:0}img{width:210mm}</style><img src="data:image/png;base64,${picture}">`,
    );
  }
  const edge = (text: string | undefined): string =>
    `<div style="font-size:8pt;width:100%;text-align:center;font-family:'Noto Sans CJK JP',sans-serif">${text ?? ""}</div>`;
  const pdf = await tab.pdf({
    format: "A4",
    landscape: false,
    margin: { top: "20mm", bottom: "20mm", left: "20mm", right: "20mm" },
    displayHeaderFooter: look.header !== undefined || look.footer !== undefined,
    headerTemplate: edge(look.header),
    footerTemplate: edge(look.footer?.replace("{page}", `<span class="pageNumber"></span>`)),
  });
  return look.turned === "page" ? turned(pdf) : pdf;
}

/** The page on which all are shown one after the other: its letters are loaded once. */
async function opened(browser: Browser, folder: string): Promise<Page> {
  const file = join(folder, "page.html");
  const face = `@font-face{font-family:made;src:url("${pathToFileURL(font).href}")}body{font-family:made}`;
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${face}</style><body>架空`);
  const tab = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await tab.goto(pathToFileURL(file).href);
  await tab.evaluate(() => document.fonts.ready.then(() => null));
  return tab;
}

async function show(tab: Page, html: string): Promise<void> {
  await tab.evaluate(async (inner) => {
    document.body.innerHTML = inner;
    await Promise.all([...document.images].map((image) => image.decode()));
  }, html);
}

function pageOf(trap: Trap): string {
  const { ruled = true, repeated = true, columns, turned: way, width } = trap.look ?? {};
  const rules = [
    `body{font:10.5pt/1.6 made;margin:0}h2{font-size:14pt;margin:0 0 8pt}h3{font-size:12.5pt;margin:0 0 8pt}h4{font-size:11.5pt;margin:0 0 8pt}h5{font-size:10.5pt;margin:0 0 8pt}p{margin:0 0 6pt}`,
    `table{border-collapse:collapse;margin:0 0 12pt${width ? `;width:${width}mm;table-layout:fixed` : ""}}td{padding:2pt 5pt;vertical-align:top}`,
    `thead{display:${repeated ? "table-header-group" : "table-row-group"}}tr{break-inside:avoid}.page{break-after:page}.upright{writing-mode:vertical-rl}`,
    ruled ? "td,th{border:0.75pt solid #000}" : "td{padding:2pt 14pt 2pt 0}",
    columns ? `main{column-count:${columns};column-gap:12mm}` : "",
    way ? "main{transform-origin:0 0;transform:translateY(250mm) rotate(-90deg);width:250mm;height:165mm}" : "",
  ];
  return `<style>${rules.join("")}</style><main>${bodyOf(trap)}</main>`;
}

/** The page says that it is to be turned clockwise; written over its size, so that no place in the file moves. */
function turned(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const box = /\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/.exec(text);
  const said = `/MediaBox[0 0 ${box?.[1]} ${box?.[2]}]/Rotate 90`;
  if (!box || said.length > box[0].length) throw new Error("The printed page cannot be turned.");
  return Buffer.from(text.replaceAll(box[0], said.padEnd(box[0].length)), "latin1");
}
