import { decodeJapanese } from "../../document/index.ts";
import { fileEmpty, fileTooLarge, type ProblemList, textCut, withinLetters } from "../domain/file-problems.ts";
import { type FileReading, type PagePart, plainStyle, type ReadLimits, type ReadPage } from "../domain/placed-text.ts";
import { isPlainText, lettersLost, notText } from "../domain/text/problems.ts";
import { guarded } from "./guarded.ts";

/**
 * Reads plain text whose layout is lost, in any encoding of Japanese offices: one page with a line for each line of the file.
 * Never throws; what is no text is a problem.
 */
export async function readText(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("text", (problems) => {
    const refusal =
      bytes.length === 0 ? fileEmpty() : bytes.length > limits.bytes ? fileTooLarge(bytes.length, limits.bytes) : null;
    const decoded = refusal ? null : decodeJapanese(bytes);
    if (refusal || decoded === null || !isPlainText(decoded.text)) {
      problems.tell(refusal ?? notText());
      return [];
    }
    if (decoded.lost > 0) problems.tell(lettersLost(decoded));
    return [pageOf(decoded.text.replace(/^\ufeff/, ""), limits, problems)];
  });
}

function pageOf(text: string, { letters }: ReadLimits, problems: ProblemList): ReadPage {
  const parts = text.split(/\r\n|\n|\r/).map((line, index): PagePart => {
    const at = { lines: [index + 1, index + 1] as const };
    const kept = withinLetters(line, letters);
    if (kept.cut) problems.tell(textCut(letters), at);
    const level = markdown.exec(kept.text)?.[1]?.length;
    return {
      kind: "line",
      line: { text: kept.text, at, style: plainStyle, ...(level === undefined ? {} : { heading: level }) },
    };
  });
  return { number: 1, name: null, size: null, kind: text.trim() === "" ? "empty" : "text", parts };
}

/** 「## 重点プロジェクト1」: a heading of Markdown says how deep it stands. */
const markdown = /^(#{1,6})[ \t]+\S/;
