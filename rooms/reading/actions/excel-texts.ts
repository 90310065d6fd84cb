import type { Problem } from "../../../foundation/index.ts";
import { raised } from "../domain/raised.ts";
import type { RichText, Run } from "../domain/rich-text.ts";
import type { Package } from "./open-package.ts";
import { attributeOf, walkXml, type XmlAttributes } from "./walk-xml.ts";

/** Gathers the text of one `si` or `is` element: its runs with their strike-through, without the reading aids (ふりがな) beside kanji. */
export type RichTextTaker = {
  readonly begin: () => void;
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => RichText;
};

export function richTextTaker(): RichTextTaker {
  let runs: Run[] = [];
  let struck: boolean | null = null;
  let words: string | null = null;
  let phonetic = false;
  let high = false;
  return {
    begin: () => {
      high = false;
      runs = [];
      struck = null;
      words = null;
      phonetic = false;
    },
    open: (name, attributes) => {
      if (name === "rPh") phonetic = true;
      else if (name === "r") {
        struck = null;
        high = false;
      } else if (name === "rPr") struck = false;
      else if (name === "vertAlign") high = attributeOf(attributes, "val") === "superscript";
      else if (name === "strike") struck = isOn(attributes);
      else if (name === "t" && !phonetic) words = "";
    },
    close: (name) => {
      if (name === "rPh") phonetic = false;
      else if (name === "t" && words !== null) {
        runs.push({ text: high ? raised(unescaped(words)) : unescaped(words), struck });
        words = null;
      }
    },
    text: (text) => {
      if (words !== null) words += text;
    },
    end: () => (runs.some((run) => run.struck !== null) ? runs : runs.map(({ text }) => text).join("")),
  };
}

/** `<strike/>` and `<strike val="1"/>` are on, `<strike val="0"/>` is off. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributeOf(attributes, "val");
  return value === null || !["0", "false", "off", "none", "noStrike"].includes(value);
}

/** Excel writes signs that XML cannot hold as _x000D_; lines of a cell are parted by one sign. */
export function unescaped(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}

/** The texts that the cells of a workbook name by number. */
export function readSharedTexts(
  pack: Package,
  part: string,
): { readonly texts: readonly RichText[]; readonly problem: Problem | null } {
  const texts: RichText[] = [];
  const taker = richTextTaker();
  const problem = walkXml(pack, part, {
    open: (name, attributes) => (name === "si" ? taker.begin() : taker.open(name, attributes)),
    close: (name) => {
      if (name === "si") texts.push(taker.end());
      else taker.close(name);
    },
    text: taker.text,
  });
  return { texts, problem };
}
