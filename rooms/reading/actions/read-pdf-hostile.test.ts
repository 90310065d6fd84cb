import { deflateSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { type FileReading, usualLimits } from "../domain/placed-text.ts";
import { browserPdfs, onePage, typstPdf, writtenPdf, writtenStream } from "../testing/made-pdfs.ts";
import { readPdf } from "./read-pdf.ts";

const codesOf = (reading: FileReading): readonly string[] => reading.problems.map(({ problem }) => problem.code);
const textsOf = (reading: FileReading): readonly string[] =>
  reading.pages.flatMap((page) => page.parts.flatMap((part) => (part.kind === "line" ? [part.line.text] : [])));
const letters = "BT /F 12 Tf 72 700 Td (Total 1,200) Tj ET";

/** The same numbers each time, so that a failing file can be made again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A page that a picture fills, with letters drawn over it. */
function withPicture(content: string): readonly (string | Uint8Array)[] {
  const picture = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8";
  const objects = onePage(`q 595 0 0 842 0 0 cm /P Do Q ${content}`).map((object, index) =>
    index === 2 ? String(object).replace("/Font", "/XObject << /P 6 0 R >> /Font") : object,
  );
  return [...objects, writtenStream(Uint8Array.of(0, 90, 180, 255), picture)];
}

describe("broken and hostile PDFs", () => {
  it("reads a hand-written page, so that the others differ only in what they are named for", async () => {
    const reading = await readPdf(writtenPdf(onePage(letters)), usualLimits);
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    expect(reading.problems).toEqual([]);
    expect(reading.pages[0]).toMatchObject({ number: 1, kind: "text", size: { width: 595, height: 842 } });
  });

  it("turns a page with /Rotate to how it is looked at", async () => {
    const objects = onePage(letters).map((object, index) =>
      index === 2 ? String(object).replace("/MediaBox", "/Rotate 90 /MediaBox") : object,
    );
    const reading = await readPdf(writtenPdf(objects), usualLimits);
    const [part] = reading.pages[0]?.parts ?? [];
    expect(reading.pages[0]?.size).toEqual({ width: 842, height: 595 });
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    // 72 from the left edge became 72 from the top; the baseline at 700 stands 700 from the left
    const box = part?.kind === "line" ? part.line.at.box : undefined;
    expect(box?.y).toBeCloseTo(72, 0);
    expect((box?.x ?? 0) + 0.12 * 12).toBeCloseTo(700, 0);
  });

  it("stops at a thousand million pages of which one is there", async () => {
    const reading = await readPdf(writtenPdf(onePage(letters, "/Kids [3 0 R] /Count 1000000000")), usualLimits);
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    expect(reading.problems.map(({ problem }) => problem.message.en)).toEqual([
      expect.stringContaining("says that it has 1000000000 pages; 1 were found"),
    ]);
  });

  it("stops at a tree of pages that holds itself", async () => {
    const reading = await readPdf(writtenPdf(onePage(letters, "/Kids [3 0 R 2 0 R] /Count 1000000000")), usualLimits);
    expect(reading.problems.length).toBeGreaterThan(0);
    expect(reading.pages.length).toBeLessThan(30);
  });

  it("reads as many pages as are allowed and says that there are more", async () => {
    const kids = "/Kids [3 0 R 3 0 R 3 0 R] /Count 3";
    const reading = await readPdf(writtenPdf(onePage(letters, kids)), { ...usualLimits, pages: 2 });
    expect(reading.pages.length).toBe(2);
    expect(codesOf(reading)).toContain("tooManyPages");
  });

  it("stops a page that draws without an end", async () => {
    const content = deflateSync(Buffer.from("q Q ".repeat(2_000_000)));
    const reading = await readPdf(writtenPdf(onePage(writtenStream(content, "/Filter /FlateDecode"))), usualLimits);
    expect(codesOf(reading)).toEqual(["pdfPageTooHeavy"]);
    expect(reading.problems[0]?.at).toEqual({ page: 1 });
  });

  it("reads a file whose font says widths for a thousand million letters, which ended the process", async () => {
    const set = Buffer.from(typstPdf(`#set text(font: "BIZ UDPGothic")\n相談 120件`)).toString("latin1");
    const endless = set.replace(/\/W \[(\d+) \d+/, "/W [$1 999999999");
    expect(endless).not.toBe(set);
    const reading = await readPdf(Buffer.from(endless, "latin1"), usualLimits);
    expect(textsOf(reading)).toEqual(["相談 120件"]);
    expect(codesOf(reading)).toEqual(["pdfDamaged"]);
  });

  it("gets through a page of letters and rulings strewn about", async () => {
    const random = randomNumbers(7);
    const place = (most: number): string => (random() * most).toFixed(1);
    const strewn = Array.from({ length: 60_000 }, () => `BT /F 5 Tf ${place(595)} ${place(842)} Td (a) Tj ET`);
    const boxes = Array.from({ length: 3000 }, () => `${place(595)} ${place(842)} 30 20 re S`);
    const reading = await readPdf(writtenPdf(onePage([...strewn, ...boxes].join(" "))), usualLimits);
    expect(reading.pages.length).toBe(1);
  });

  it("does not unpack a small file that becomes a very large one", async () => {
    const content = deflateSync(Buffer.alloc(150 * 2 ** 20, " "));
    const reading = await readPdf(writtenPdf(onePage(writtenStream(content, "/Filter /FlateDecode"))), usualLimits);
    expect(content.length).toBeLessThan(200_000);
    expect(codesOf(reading)).toEqual(["pdfUnpacksTooLarge"]);
  });

  it("asks for the password of a locked file, and says what no PDF is", async () => {
    const zeros = "0".repeat(64);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >> /ID [<00> <00>]`;
    expect(codesOf(await readPdf(writtenPdf(onePage(letters), lock), usualLimits))).toEqual(["pdfLocked"]);
    expect(codesOf(await readPdf(Buffer.from("年度,人口\n2020,5224614\n"), usualLimits))).toEqual(["pdfBroken"]);
    expect(codesOf(await readPdf(new Uint8Array(), usualLimits))).toEqual(["fileEmpty"]);
    const small = { ...usualLimits, bytes: 100 };
    expect(codesOf(await readPdf(writtenPdf(onePage(letters)), small))).toEqual(["fileTooLarge"]);
  });

  it("finds the pages of a file whose table of places is wrong or missing, and tells that it is", async () => {
    const text = Buffer.from(writtenPdf(onePage(letters))).toString("latin1");
    const broken = Buffer.from(text.replace(/startxref\n\d+/, "startxref\n7"), "latin1");
    const reading = await readPdf(broken, usualLimits);
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    expect(codesOf(reading)).toEqual(["pdfDamaged"]);
    const cut = Buffer.from(text.slice(0, text.indexOf("startxref")), "latin1");
    expect(codesOf(await readPdf(cut, usualLimits))).toContain("pdfDamaged");
    // the entry of the page's letters leads elsewhere: the page must not seem to be empty
    const astray = Buffer.from(text.replace(/(xref\n0 6\n(?:.*\n){4})\d{10}/, "$10000000020"), "latin1");
    const found = await readPdf(astray, usualLimits);
    expect([textsOf(found), codesOf(found)]).toEqual([["Total 1,200"], ["pdfDamaged"]]);
    const mailed = Buffer.concat([Buffer.from("\r\n\r\n"), writtenPdf(onePage(letters))]);
    expect(codesOf(await readPdf(mailed, usualLimits))).toEqual([]);
  });

  it("cuts a line that is longer than allowed and stops at more cells than allowed, and tells both", async () => {
    const cut = await readPdf(writtenPdf(onePage(letters)), { ...usualLimits, letters: 5 });
    expect(textsOf(cut)).toEqual(["Total"]);
    expect(codesOf(cut)).toEqual(["textCut"]);
    const lines =
      "100 100 m 300 100 l 100 120 m 300 120 l 100 140 m 300 140 l 100 100 m 100 140 l 200 100 m 200 140 l 300 100 m 300 140 l S";
    const table = `${lines} BT /F 9 Tf 110 105 Td (a) Tj 100 0 Td (b) Tj 0 20 Td (c) Tj ET`;
    const objects = onePage(table, "/Kids [3 0 R 3 0 R 3 0 R] /Count 3");
    const stopped = await readPdf(writtenPdf(objects), { ...usualLimits, cells: 7 });
    expect(stopped.pages.length).toBe(2);
    expect(codesOf(stopped)).toEqual(["tooManyCells"]);
  });

  it("reads what text recognition put behind a picture, and says that it may be wrong", async () => {
    const reading = await readPdf(
      writtenPdf(withPicture(`BT 3 Tr /F 12 Tf 72 700 Td (Total 1,200) Tj ET`)),
      usualLimits,
    );
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    expect(codesOf(reading)).toEqual(["pdfPageRecognised"]);
    const alone = await readPdf(writtenPdf(withPicture("")), usualLimits);
    expect(alone.pages[0]?.kind).toBe("scanned");
    expect(codesOf(alone)).toEqual(["pdfPageScanned"]);
  });

  it("does not read letters that nobody can see: drawn invisibly, on a layer switched off, outside of the page", async () => {
    const unseen = "BT 3 Tr /F 12 Tf 72 600 Td (9,999) Tj ET";
    const outside = "BT /F 12 Tf 700 600 Td (8,888) Tj ET";
    const layer = "/OC /L BDC BT /F 12 Tf 72 500 Td (7,777) Tj ET EMC";
    const objects = onePage(`${letters} ${unseen} ${outside} ${layer}`).map((object, index) => {
      if (index === 0)
        return String(object).replace(">>", "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>");
      return index === 2 ? String(object).replace("/Font", "/Properties << /L 6 0 R >> /Font") : object;
    });
    const reading = await readPdf(writtenPdf([...objects, "<< /Type /OCG /Name (off) >>"]), usualLimits);
    expect(textsOf(reading)).toEqual(["Total 1,200"]);
    expect(codesOf(reading)).toEqual(["pdfUnseenLeftOut"]);
  });

  it("runs no script and fetches nothing that the file names, and reads a remark that is drawn on the page", async () => {
    const asked = vi.spyOn(globalThis, "fetch");
    const script = "<< /S /JavaScript /JS (app.launchURL('http://example.invalid/js')) >>";
    const objects = onePage(letters).map((object, index) => {
      if (index === 0)
        return `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AcroForm << /XFA 7 0 R /Fields [] >> >>`;
      return index === 2
        ? String(object).replace("/Parent", `/AA << /O ${script} >> /Annots [6 0 R 8 0 R] /Parent`)
        : object;
    });
    const remark = `<< /Type /Annot /Subtype /FreeText /Rect [72 500 300 520] /F 4 /AP << /N 9 0 R >> >>`;
    const outer = writtenStream(Buffer.from("<xdp/>"), "/F << /FS /URL /F (http://example.invalid/x) >>");
    const link =
      "<< /Type /Annot /Subtype /Link /Rect [0 0 50 50] /A << /S /URI /URI (http://example.invalid/link) >> >>";
    const drawn = "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources << /Font << /F 5 0 R >> >>";
    const look = writtenStream(Buffer.from("BT /F 12 Tf 2 4 Td (Remark 5) Tj ET"), drawn);
    const reading = await readPdf(writtenPdf([...objects, remark, outer, link, look]), usualLimits);
    expect(textsOf(reading)).toEqual(["Total 1,200", "Remark 5"]);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it("leaves the bytes that it is given as they are", async () => {
    const bytes = writtenPdf(onePage(letters));
    const before = Buffer.from(bytes).toString("hex");
    await readPdf(bytes, usualLimits);
    expect(Buffer.from(bytes).toString("hex")).toBe(before);
  });

  it("never throws and never hangs, whatever bytes are changed or missing", { timeout: 600_000 }, async () => {
    const [printed] = await browserPdfs([
      { html: `<p>変わる文</p><table class="ruled"><tr><td>区分<td>値<tr><td>人口<td>100</table>` },
    ]);
    const set = typstPdf(`#set text(font: "BIZ UDPGothic")\n変わる文 #table(columns: 2, [区分], [値], [人口], [100])`);
    const written = writtenPdf(onePage(letters));
    const random = randomNumbers(20261122);
    for (let round = 0; round < 200; round++) {
      const source = [written, set, printed][round % 3] ?? written;
      const cutAt = round % 5 === 0 ? Math.floor(random() * source.length) : source.length;
      const bytes = Uint8Array.from(source.subarray(0, cutAt));
      for (let change = 0; change < 1 + Math.floor(random() * 30); change++) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      const reading = await readPdf(bytes, usualLimits);
      expect(reading.format).toBe("pdf");
    }
  });
});

it("a PDF without a single page is told as such: nothing is never the answer", async () => {
  const empty = writtenPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]);
  const { pages, problems } = await readPdf(empty, usualLimits);
  expect(pages).toEqual([]);
  expect(problems.map(({ problem }) => problem.code)).toEqual(["pdfBroken"]);
});
