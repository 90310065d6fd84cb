import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { makeFiles } from "../corpus/make/make-files.ts";
import { loadTraps, type Maker } from "../corpus/trap.ts";
import type { FuzzedReader, Seed } from "./fuzz-file.ts";

/** Made without a browser and an office on the machine, the same everywhere. */
const inMemory: ReadonlyMap<Maker, FuzzedReader> = new Map([
  ["text", "text"],
  ["csv", "csv"],
  ["html", "html"],
  ["xlsx", "xlsx"],
  ["docx", "docx"],
  ["pptx", "pptx"],
  ["pdf-typst", "pdf"],
]);

/** Files of the corpus whose traps lie in the folder; the workbooks as older kinds of Excel, too. */
export async function seedsOfCorpus(trapFolder: string): Promise<readonly Seed[]> {
  const traps = loadTraps(trapFolder).map((trap) => ({
    ...trap,
    formats: trap.formats.filter((maker) => inMemory.has(maker)),
  }));
  const { files } = await makeFiles(traps);
  const made = files.flatMap(({ name, maker, bytes }): readonly Seed[] => {
    const reader = inMemory.get(maker);
    return reader ? [{ reader, name, bytes }] : [];
  });
  return [...made, ...made.filter(({ reader }) => reader === "xlsx").flatMap(olderKinds)];
}

function olderKinds({ name, bytes }: Seed): readonly Seed[] {
  const book = XLSX.read(bytes, { type: "array", cellStyles: true, cellNF: true });
  const saved = (bookType: XLSX.BookType): Uint8Array => new Uint8Array(XLSX.write(book, { type: "array", bookType }));
  return [
    { reader: "xls", name: name.replace(/xlsx$/, "xls"), bytes: saved("biff8") },
    { reader: "xls95", name: name.replace(/xlsx$/, "95.xls"), bytes: saved("biff5") },
    { reader: "xlsb", name: name.replace(/xlsx$/, "xlsb"), bytes: saved("xlsb") },
  ];
}

const endings: Readonly<Record<string, FuzzedReader>> = {
  ".txt": "text",
  ".csv": "csv",
  ".html": "html",
  ".pdf": "pdf",
  ".xlsx": "xlsx",
  ".xls": "xls",
  ".xlsb": "xlsb",
  ".docx": "docx",
  ".pptx": "pptx",
};

/** The files of a folder whose endings tell a reader. */
export function seedsOfFolder(folder: string): readonly Seed[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name): readonly Seed[] => {
      const reader = endings[extname(name).toLowerCase()];
      return reader ? [{ reader, name, bytes: new Uint8Array(readFileSync(join(folder, name))) }] : [];
    });
}
