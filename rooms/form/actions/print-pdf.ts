import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { formWords } from "../domain/form-words.ts";
import type { Paper, PaperStyle } from "../domain/paper.ts";
import { paperProgram } from "./paper.typ.ts";
import { typstPaper } from "./typst-paper.ts";

/** Papers of one style, ready for a printing program. */
export type PrintJob = {
  readonly style: PaperStyle;
  readonly title: string;
  readonly papers: readonly Paper[];
  /** `2026-11-22`: stands in the file as its day, so that the same papers give the same bytes. */
  readonly printedOn: string;
};

/** A typesetter that stays warm: fonts are read once, and what was set before helps with what comes next. */
export type PdfPrinter = {
  readonly pdf: (job: PrintJob) => Uint8Array;
  /** A picture of all pages below each other, for the preview. */
  readonly svg: (job: PrintJob) => string;
  /** Gives back the memory of what was set before. */
  readonly forget: () => void;
};

const folder = "/michishirube-forms";
/** A form with a fixed number of pages is set in smaller letters until it fits; below this nobody could read it. */
const smallestPoints = 6;

// Plain TrueType: the typesetter draws nothing at all from compressed web fonts. Noto holds some 5,000 signs (𠮷 …) that BIZ UD has not.
const fontFiles = [
  "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
];

export function openPdfPrinter(): PdfPrinter {
  const require = createRequire(import.meta.url);
  const fontBlobs = fontFiles.map((file) => readFileSync(require.resolve(file)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  return {
    pdf: (job) => {
      const found = setPapers(compiler, job);
      return compiler.pdf(found, { creationTimestamp: Date.parse(`${job.printedOn}T00:00:00Z`) / 1000 });
    },
    svg: (job) => compiler.plainSvg(setPapers(compiler, job)),
    forget: () => compiler.evictCache(0),
  };
}

function setPapers(compiler: NodeCompiler, job: PrintJob): NodeTypstDocument {
  const { pages, fontSize } = job.style;
  const first = compile(compiler, job, fontSize);
  if (pages === null) return first;
  let found = first;
  for (let size = fontSize - 0.5; found.numOfPages > pages && size >= smallestPoints; size -= 0.5) {
    found = compile(compiler, job, size);
  }
  return found;
}

function compile(compiler: NodeCompiler, { style, title, papers }: PrintJob, fontSize: number): NodeTypstDocument {
  const draft = formWords.draft[style.lang];
  const set = papers.map((paper) => typstPaper(paper, style, fontSize));
  const content = JSON.stringify({ title, draft, style: { ...style, fontSize }, papers: set });
  compiler.mapShadow(join(folder, "job.json"), Buffer.from(content));
  const made = compiler.compile({ mainFileContent: paperProgram });
  const document = made.result;
  if (document === null) {
    const found = made.takeDiagnostics() ?? made.takeError();
    throw new Error(`The typesetter refused a paper of "${title}": ${JSON.stringify(found?.shortDiagnostics ?? [])}`);
  }
  return document;
}
