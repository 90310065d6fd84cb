import { isNode, LineCounter, parseDocument } from "yaml";
import { fail, ok, type Outcome, type Place, type Problem } from "../../../foundation/index.ts";

/** A file of an edition as parsed, with the way back from a path in it to a line and column. */
export type ParsedFile = {
  readonly file: string;
  readonly content: unknown;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
};

/** Reads one YAML file; a slip of the syntax is a problem with its line. */
export function parseYaml(file: string, text: string): Outcome<ParsedFile, Problem> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, strict: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return fail({
      code: "editionFileMalformed",
      message: {
        ja: `YAML として読めません（${error.code}）。字下げ・引用符・重複したキーを確かめてください。`,
        en: `Not readable as YAML (${error.code}): check indentation, quotes and repeated keys.`,
      },
      place: { file, line, column: col },
    });
  }
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        const { line, col } = lineCounter.linePos(node.range[0]);
        return { file, line, column: col, path: pathText(path) };
      }
    }
    return { file, path: pathText(path) };
  };
  return ok({ file, content: document.toJS(), placeOf });
}

/** `kpis[3].target` from ["kpis", 3, "target"]. */
export const pathText = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
