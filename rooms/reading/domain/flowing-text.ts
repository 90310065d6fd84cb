import { collapsed } from "./html-words.ts";
import { plainStyle, type TextStyle } from "./placed-text.ts";
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
      const style = bold ? boldStyle : plainStyle;
      const [only] = runs;
      // most cells hold one run, and nothing is struck
      const read =
        runs.length <= 1 && !only?.struck
          ? { text: only?.text ?? "", style, leftOut: null }
          : withoutStruck(runs, style);
      const text = tidied(read.text);
      clear();
      return text === "" ? null : { text, style: read.style, leftOut: read.leftOut };
    },
  };
}

const boldStyle: TextStyle = { ...plainStyle, bold: true };

/** No spaces at the ends of lines, no empty lines at the ends. */
function tidied(text: string): string {
  const spaced = text.includes("  ") ? text.replace(/ +/g, " ") : text;
  if (!spaced.includes("\n")) return withoutEndSpaces(spaced);
  return withoutEmptyEnds(spaced.split("\n").map(withoutEndSpaces));
}

const withoutEndSpaces = (line: string): string =>
  line.startsWith(" ") || line.endsWith(" ") ? line.replace(/^ | $/g, "") : line;

/** Lines joined, those that are empty at both ends left out. */
export function withoutEmptyEnds(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first < 0 ? "" : lines.slice(first, last + 1).join("\n");
}
