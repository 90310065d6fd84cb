import {
  Composer,
  CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type YAMLError,
} from "yaml";
import type { Place, Problem } from "../../../foundation/index.ts";
import { type Path, pathText, type Step } from "./entry-path.ts";
import { fileTooLarge, isTooLarge, limits } from "./limits.ts";

/** A file of an edition as parsed, with the way back from a path in it to a line and column. */
export type ParsedFile = {
  readonly file: string;
  readonly content: unknown;
  readonly placeOf: (path: Path) => Place;
};

/** `file` is null when the text cannot be read to its end. */
export type ParsedYaml = { readonly file: ParsedFile | null; readonly problems: readonly Problem[] };

/** After the first slips of the syntax the rest are mostly their consequences. */
const mostSyntaxProblems = 5;

/** Reads one YAML file; every slip of the syntax is a problem with its line. */
export function parseYaml(file: string, text: string): ParsedYaml {
  if (isTooLarge(text.length)) return { file: null, problems: [fileTooLarge(file)] };
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
  const refused = findRefused(tokens);
  if (refused) return { file: null, problems: [{ ...refused.why, place: placeAt(refused.offset) }] };
  const [document, second] = new Composer({ lineCounter, strict: true, uniqueKeys: true, logLevel: "error" }).compose(
    tokens,
    true,
    text.length,
  );
  if (!document) throw new Error(`${file}: the composer gave no document`);
  if (second) return { file: null, problems: [{ ...twoDocuments, place: placeAt(second.range[0]) }] };
  const errors = document.errors.slice(0, mostSyntaxProblems);
  const problems = errors.map((error) => ({ ...syntaxProblem(error), place: placeAt(error.pos[0]) }));
  // a key written twice leaves the rest of the file readable, so that its other problems are found in the same run
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { file: null, problems };
  const placeOf = (path: Path): Place => ({ ...placeAt(offsetOf(document, path)), path: pathText(path) });
  return { file: { file, content: document.toJS(), placeOf }, problems };
}

type Refused = { readonly why: Problem; readonly offset: number };

/** Finds what must not be composed at all. A loop, not a recursion: the file may be nested a million levels deep. */
function findRefused(tokens: readonly CST.Token[]): Refused | null {
  const open = tokens.map((token) => ({ token, level: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, level } = next;
    if (level > limits.levels) return { why: tooDeep, offset: token.offset };
    if (token.type === "alias") return { why: aliasRefused, offset: token.offset };
    for (const inner of insideOf(token)) open.push({ token: inner, level: level + (CST.isCollection(inner) ? 1 : 0) });
  }
  return null;
}

function insideOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner != null));
}

/** Where the deepest part of a path stands that is there: the key for a value in a mapping, so that the line is that of its name. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const [start, inner] = stepInto(node, step);
    if (start === undefined) return offset;
    offset = start;
    node = inner;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function stepInto(node: unknown, step: Step): [start: number | undefined, inner: unknown] {
  if (isSeq(node) && typeof step === "number") return [startOf(node.items[step]), node.items[step]];
  if (!isMap(node)) return [undefined, null];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return [startOf(pair?.key), pair?.value];
}

const syntaxProblem = ({ code }: YAMLError): Problem => {
  if (code === "DUPLICATE_KEY") {
    return {
      code: "editionFileMalformed",
      message: {
        ja: "同じ名前の項目が二度書かれています。片方を消してください。",
        en: "The same key is written twice: remove one of them.",
      },
    };
  }
  return {
    code: "editionFileMalformed",
    message: {
      ja: `YAML として読めません（${code}）。字下げ・引用符・かっこ・コロンの後の空白を確かめてください。`,
      en: `Not readable as YAML (${code}): check indentation, quotes, brackets and the space after a colon.`,
    },
  };
};

const twoDocuments: Problem = {
  code: "editionFileMalformed",
  message: {
    ja: "--- で二つの文書に分かれています。一つの文書にするか、別のファイルに分けてください。",
    en: "The file is parted in two documents by ---: make it one, or write two files.",
  },
};

const tooDeep: Problem = {
  code: "editionFileTooDeep",
  message: {
    ja: `入れ子が ${limits.levels} 段を超えています。かっこの閉じ忘れや字下げを確かめてください。`,
    en: `Nested more than ${limits.levels} levels deep: check for an unclosed bracket and the indentation.`,
  },
};

const aliasRefused: Problem = {
  code: "editionAliasRefused",
  message: {
    ja: "別の所を指す * (YAML のエイリアス) はここでは使えません。内容をここに書いてください。* で始まる文字なら引用符で囲んでください。",
    en: "A * that refers to another place (a YAML alias) is not part of the format: write the content here, or quote text that begins with *.",
  },
};
