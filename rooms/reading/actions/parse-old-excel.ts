import * as XLSX from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type { Outcome, Problem } from "../../../foundation/index.ts";
import { withinTime } from "./within-time.ts";

// Excel 95 and older write in the encoding of their country
XLSX.set_cptable(codepages);

/** The same bytes, not copied: of a plain array the parser makes a list of numbers first. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Ten times what the parser takes for an honest file of the size: on a damaged one it may go on for ever. */
const timeFor = (bytes: Uint8Array): number => 4_000 + Math.round((bytes.length / 2 ** 20) * 2_000);

/**
 * What the parser does not know it says on the console, record by record: a file made for it would fill the log. Its cells are made of what it does know,
 * so nothing is lost when it is not listened to.
 */
export function parsed(bytes: Uint8Array, looks: "wanted" | "known" | "whole"): Outcome<XLSX.WorkBook, Problem> {
  const { error, warn } = console;
  console.error = () => undefined;
  console.warn = () => undefined;
  try {
    return withinTime(timeFor(bytes), () =>
      XLSX.read(asBuffer(bytes), {
        type: "buffer",
        dense: true,
        cellNF: looks !== "known",
        cellText: false,
        cellHTML: false,
        // the whole workbook is read to be written again
        cellFormula: looks === "whole",
        cellStyles: looks !== "known",
      }),
    );
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** The container of old Office files: its streams by name, and the paths of all that is in it. */
export type OldContainer = {
  readonly paths: readonly string[];
  readonly stream: (name: string) => Uint8Array | null;
};

export function openContainer(bytes: Uint8Array): Outcome<OldContainer, Problem> {
  return withinTime(timeFor(bytes), () => {
    const container = XLSX.CFB.read(asBuffer(bytes), { type: "buffer" });
    const paths: unknown = container.FullPaths;
    return {
      paths: Array.isArray(paths) ? paths.map(String) : [],
      stream: (name) => {
        const content: unknown = XLSX.CFB.find(container, name)?.content;
        if (content instanceof Uint8Array) return new Uint8Array(content);
        return Array.isArray(content) ? Uint8Array.from(content) : null;
      },
    };
  });
}
