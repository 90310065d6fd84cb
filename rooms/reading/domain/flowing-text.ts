import { collapsed } from "./html-words.ts";
import type { TextStyle } from "./placed-text.ts";
import { raised } from "./raised.ts";
import { type ReadText, type Run, withoutStruck } from "./rich-text.ts";

/** Gathers what flows into one line or cell: runs of text, struck or not, with its spaces joined. */
export type FlowingText = {
  readonly add: (text: string, look: RunLook) => void;
  readonly breakLine: () => void;
  readonly take: () => ReadText | null;
};

type RunLook = { readonly struck: boolean; readonly bold: boolean; readonly raised: boolean };

export function flowingText(mostLetters: number): FlowingText {
  let runs: Run[] = [];
  let letters = 0;
  let bold = true;
  const clear = (): void => {
    runs = [];
    letters = 0;
    bold = true;
  };
  return {
    add: (text, look) => {
      const flat = collapsed(text);
      if (flat === "" || letters > mostLetters) return;
      letters += flat.length;
      if (flat.trim() !== "") bold &&= look.bold;
      runs.push({ text: look.raised ? raised(flat) : flat, struck: look.struck });
    },
    breakLine: () => {
      if (letters > mostLetters) return;
      letters += 1;
      runs.push({ text: "\n", struck: false });
    },
    take: () => {
      const style: TextStyle = { size: null, bold, struck: false, vertical: false };
      const read = withoutStruck(runs, style);
      const text = tidied(read.text);
      clear();
      return text === "" ? null : { ...read, text };
    },
  };
}

/** No spaces at the ends of lines, no empty lines at the ends. */
const tidied = (text: string): string =>
  withoutEmptyEnds(
    text
      .replace(/ +/g, " ")
      .split("\n")
      .map((line) => line.replace(/^ | $/g, "")),
  );

/** Lines joined, those that are empty at both ends left out. */
export function withoutEmptyEnds(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first < 0 ? "" : lines.slice(first, last + 1).join("\n");
}
