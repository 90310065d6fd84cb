import type { ProblemList } from "../domain/file-problems.ts";
import { layOutPage } from "../domain/pdf/layout.ts";
import { type PageMarks, sizeOf } from "../domain/pdf/marks.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import { pageRecognisedBy, recogniseFailed, recogniserUnread } from "../domain/recognise-problems.ts";
import { linesOf, recognisedMarks, rulingsOf, signsOf } from "../domain/recognised-page.ts";
import { parseRecognised, type RecognisedText } from "../domain/recognised-text.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PagePicture } from "./pdf-pictures.ts";
import type { Recogniser } from "./recogniser.ts";

/** The scanned pages of a PDF. */
export type Scans = {
  /** A page as the program reads its pictures; null where it could not, and a problem says why. Rejects where the page is damaged. */
  readonly read: (number: number, marks: PageMarks) => Promise<ReadPage | null>;
  readonly close: () => Promise<void>;
};

type ScansTask = { readonly recogniser: Recogniser; readonly problems: ProblemList; readonly letters: number };

/** Opens the file for its pictures when the first scanned page comes: other files are never unpacked so far. */
export function openScans(bytes: Uint8Array, task: ScansTask): Scans {
  let opened: Promise<PdfFile> | null = null;
  const file = async (): Promise<PdfFile> => {
    const { openPdf } = await import("./pdf-file.ts");
    opened ??= openPdf(new Uint8Array(bytes), true);
    return opened;
  };
  return {
    read: async (number, marks) => readScan(await (await file()).picturesOf(number), number, marks, task),
    close: async () => {
      await (await opened?.catch(() => null))?.close();
    },
  };
}

/** One picture after the other, so that the program has no more than one of them. */
async function readScan(
  pictures: readonly PagePicture[],
  number: number,
  marks: PageMarks,
  { recogniser, problems, letters }: ScansTask,
): Promise<ReadPage | null> {
  const at = { page: number };
  const found: { readonly picture: PagePicture; readonly text: RecognisedText }[] = [];
  for (const picture of pictures) {
    const said = await recogniser.recognise(picture.png);
    if (said.kind === "failed") {
      problems.tell(recogniseFailed(recogniser.name, said), at);
      return null;
    }
    const text = parseRecognised(said.text);
    if (text) found.push({ picture, text });
  }
  if (found.length === 0) {
    problems.tell(recogniserUnread(recogniser.name), at);
    return null;
  }
  const signs = found.flatMap(({ picture, text }) => (text.kind === "words" ? signsOf(text, picture) : []));
  const drawn = found.flatMap(({ picture, text }) => (text.kind === "words" ? rulingsOf(text.rulings, picture) : []));
  const layout = layOutPage(recognisedMarks(marks, signs, drawn), number, letters);
  for (const { problem, at: place } of layout.problems) problems.tell(problem, place);
  problems.tell(pageRecognisedBy(recogniser.name), at);
  const parts = [...layout.parts, ...found.flatMap(({ text }) => linesOf(text, number, letters))];
  return { number, name: null, size: sizeOf(marks), kind: "text", recognised: true, parts };
}
