import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileFormat } from "../../domain/placed-text.ts";
import { type Maker, makerNames, makers, type Trap } from "../trap.ts";
import { browserPdfs } from "./browser.ts";
import { makeExcel } from "./excel.ts";
import { type Conversion, hasOffice, saveByOffice } from "./office.ts";
import { makeCsv, makeText } from "./plain.ts";
import { makeSlides } from "./slides.ts";
import { typesetPdfs } from "./typeset.ts";
import { makeHtml } from "./web.ts";
import { makeWord } from "./word.ts";

/** A file of the corpus: the trap it is, how it was made, and its bytes. */
export type MadeFile = {
  readonly name: string;
  readonly trap: Trap;
  readonly maker: Maker;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
};

/** What could be made here, and which makers this machine lacks, with the reason. */
export type Made = { readonly files: readonly MadeFile[]; readonly skipped: ReadonlyMap<Maker, string> };

/** The browser of this machine that prints; null where there is none. */
function browserHere(): string | null {
  const path = process.env.MICHISHIRUBE_BROWSER ?? "/usr/bin/chromium";
  return existsSync(path) ? path : null;
}

/** Makes every file of the traps that this machine has the tools for. */
export async function makeFiles(traps: readonly Trap[]): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-corpus-"));
  try {
    const skipped = new Map<Maker, string>();
    const bytes = new Map<Maker, ReadonlyMap<string, Uint8Array>>();
    const makeOne = async (maker: Maker): Promise<void> => {
      const wanted = traps.filter(({ formats }) => formats.includes(maker));
      if (wanted.length === 0) return;
      const made = await ways[maker](wanted, folder);
      if (typeof made === "string") skipped.set(maker, made);
      else bytes.set(maker, made);
    };
    // LibreOffice runs once at a time, beside everything else
    const [office, others] = [makerNames.filter(isOffice), makerNames.filter((maker) => !isOffice(maker))];
    await Promise.all([office, others].map((row) => inOrder(row, makeOne)));
    return { files: traps.flatMap((trap) => filesOf(trap, bytes)), skipped };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isOffice = (maker: Maker): boolean => makers[maker].tool === "LibreOffice";

async function inOrder(row: readonly Maker[], make: (maker: Maker) => Promise<void>): Promise<void> {
  for (const maker of row) await make(maker);
}

function filesOf(trap: Trap, made: ReadonlyMap<Maker, ReadonlyMap<string, Uint8Array>>): readonly MadeFile[] {
  return trap.formats.flatMap((maker) => {
    const bytes = made.get(maker)?.get(trap.trap);
    const { format, ending } = makers[maker];
    return bytes ? [{ name: `${trap.trap}.${maker}.${ending}`, trap, maker, format, bytes }] : [];
  });
}

type Way = (traps: readonly Trap[], folder: string) => Promise<ReadonlyMap<string, Uint8Array> | string>;

const ways: Readonly<Record<Maker, Way>> = {
  text: (traps) => each(traps, makeText),
  csv: (traps) => each(traps, makeCsv),
  html: (traps) => each(traps, makeHtml),
  xlsx: (traps) => each(traps, makeExcel),
  docx: (traps) => each(traps, makeWord),
  pptx: (traps) => each(traps, makeSlides),
  "pdf-typst": (traps) => typesetPdfs(traps),
  "pdf-browser": async (traps, folder) => {
    const browser = browserHere();
    return browser
      ? browserPdfs(traps, join(folder, "browser"), browser)
      : "no Chromium (MICHISHIRUBE_BROWSER) on this machine";
  },
  xls: (traps, folder) => saved(traps, folder, { to: "xls", from: "xlsx" }, makeExcel),
  "xlsx-office": (traps, folder) => saved(traps, folder, { to: "xlsx", from: "xlsx" }, makeExcel),
  "docx-office": (traps, folder) => saved(traps, folder, { to: "docx", from: "html" }, makeHtml),
  "pdf-office": (traps, folder) => saved(traps, folder, { to: "pdf", from: "docx" }, makeWord),
};

type One = (trap: Trap) => Uint8Array | Promise<Uint8Array>;

async function each(traps: readonly Trap[], make: One): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const trap of traps) made.set(trap.trap, await make(trap));
  return made;
}

async function saved(
  traps: readonly Trap[],
  folder: string,
  conversion: Omit<Conversion, "files">,
  make: One,
): Promise<ReadonlyMap<string, Uint8Array> | string> {
  if (!hasOffice()) return "no LibreOffice (soffice) on this machine";
  return saveByOffice({ ...conversion, files: await each(traps, make) }, folder);
}
