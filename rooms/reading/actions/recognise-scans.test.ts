import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { writtenPdf, writtenStream } from "../testing/made-pdfs.ts";
import { readDocument } from "./read-document.ts";
import { readPdf } from "./read-pdf.ts";
import { openRecogniser, type RecogniserLimits, recogniserCall } from "./recogniser.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-fake-ocr-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 架空: a program that stands for one of text recognition. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

const limits: RecogniserLimits = { seconds: 60, bytes: 100_000, megabytes: 4096 };
const recogniser = (name: string, script: string, given: Partial<RecogniserLimits> = {}) =>
  openRecogniser([program(name, script), "{}"], { ...limits, ...given });

/** A page of 600 × 800 points that shows one picture of 300 × 400 dots, white with a black left half. */
function scannedPdf(place = "600 0 0 800 0 0 cm", page = "", box = "0 0 600 800"): Uint8Array {
  const dots = Buffer.alloc(300 * 400, 255);
  for (let row = 0; row < 400; row++) dots.fill(0, row * 300, row * 300 + 150);
  const picture = "/Type /XObject /Subtype /Image /Width 300 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8";
  return writtenPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> ${page} >>`,
    writtenStream(new TextEncoder().encode(`q ${place} /I Do Q`)),
    writtenStream(deflateSync(dots), `${picture} /Filter /FlateDecode`),
  ]);
}

const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
/** Words as Tesseract tells them: line, left, top, width, height, text. */
const tsv = (words: readonly (readonly [number, number, number, number, number, string])[]): string =>
  [
    head,
    ...words.map(([line, left, top, width, height, text]) =>
      ["5", "1", "1", "1", line, "1", left, top, width, height, "91", text].join("\t"),
    ),
  ].join("\n");
const table = tsv([
  [1, 20, 40, 40, 12, "指標"],
  [1, 140, 40, 60, 12, "実績値(R6)"],
  [2, 20, 60, 60, 12, "相談件数"],
  [2, 140, 60, 40, 12, "120件"],
  [3, 20, 80, 60, 12, "移住者数"],
  [3, 140, 80, 40, 12, "45人"],
]);
const prints = (text: string): string => `process.stdout.write(${JSON.stringify(text)})`;

const codes = ({ problems }: { readonly problems: readonly { readonly problem: { readonly code: string } }[] }) =>
  problems.map(({ problem }) => problem.code);

describe("a page that is a picture", () => {
  test("is told as such where there is no program, with what would help", async () => {
    const read = await readPdf(scannedPdf(), usualLimits);
    expect(read.pages.map(({ kind }) => kind)).toEqual(["scanned"]);
    expect(codes(read)).toEqual(["pdfPageScanned"]);
    expect(read.problems[0]?.problem.message.ja).toContain("MICHISHIRUBE_OCR");
  });

  test("is read where there is one: words at their places, told as recognised, with the name of the program", async () => {
    const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("fake-ocr", prints(table)));
    const [page] = read.pages;
    expect([page?.kind, page?.recognised, page?.size]).toEqual(["text", true, { width: 600, height: 800 }]);
    const [part] = page?.parts ?? [];
    expect(part?.kind === "grid" && part.grid.cells.map(({ text }) => text)).toEqual([
      "指標",
      "実績値(R6)",
      "相談件数",
      "120件",
      "移住者数",
      "45人",
    ]);
    // twice as many points as dots: from 140, 60 to 180, 72
    const cell = part?.kind === "grid" ? part.grid.cells.find(({ text }) => text === "120件") : undefined;
    const { x = 0, width = 0 } = cell?.at.box ?? {};
    expect(cell?.at.box).toMatchObject({ y: 120, height: 24 });
    expect([x <= 280, x + width >= 360, x > 40]).toEqual([true, true, true]);
    expect(codes(read)).toEqual(["pdfPageRecognised"]);
    expect(read.problems[0]?.problem.message.en).toContain("fake-ocr");
  });

  test("keeps its columns by the rulings that the program tells, and words are whole that it tells in pieces", async () => {
    // as Tesseract 5 tells a ruled table: rulings are words without letters, a piece of one is taken for a bar, words come in loose pieces
    const standing = [10, 100, 130, 180, 240].map((left) => [9, left, 40, 1, 60, ""] as const);
    const flat = [40, 60, 80, 100].map((top) => [8, 10, top, 231, 1, ""] as const);
    const ruled = tsv([
      ...standing,
      ...flat,
      ...([
        [1, 12, 45, 20, 12, "指標"],
        [1, 103, 45, 24, 12, "単位"],
        [1, 130, 42, 3, 18, "|"],
        [1, 134, 45, 20, 12, "基準"],
        [1, 158, 45, 6, 12, "値"],
        [1, 184, 45, 26, 12, "目標"],
        [1, 215, 45, 10, 12, "値"],
      ] as const),
      ...([
        [2, 12, 65, 30, 12, "新規"],
        [2, 40, 65, 25, 12, "就農"],
        [2, 71, 65, 6, 12, "者"],
        [2, 84, 65, 10, 12, "数"],
        [2, 98, 62, 4, 18, "|"],
        [2, 104, 65, 10, 12, "人"],
        [2, 140, 65, 6, 12, "8"],
        [2, 190, 65, 12, 12, "10"],
      ] as const),
      ...([
        [3, 12, 85, 28, 12, "相談"],
        [3, 44, 85, 8, 12, "件"],
        [3, 58, 85, 8, 12, "数"],
        [3, 104, 85, 10, 12, "件"],
        [3, 140, 85, 14, 12, "120"],
        [3, 190, 85, 18, 12, "300"],
      ] as const),
    ]);
    const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("ruled-ocr", prints(ruled)));
    const [part] = read.pages[0]?.parts ?? [];
    expect(part?.kind === "grid" && part.grid.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "指標"],
      [0, 1, "単位"],
      [0, 2, "基準値"],
      [0, 3, "目標値"],
      [1, 0, "新規就農者数"],
      [1, 1, "人"],
      [1, 2, "8"],
      [1, 3, "10"],
      [2, 0, "相談件数"],
      [2, 1, "件"],
      [2, 2, "120"],
      [2, 3, "300"],
    ]);
  });

  test("gives facts that are less sure, and say why", async () => {
    const file = { name: "scan.pdf", bytes: scannedPdf() };
    const read = await readDocument(file, usualLimits, undefined, recogniser("fake-ocr", prints(table)));
    const fact = read.facts.find(({ name }) => name === "相談件数");
    expect(fact?.figures.map(({ printed }) => printed)).toEqual(["120件"]);
    expect(fact?.confidence.value).toBeLessThanOrEqual(0.7);
    expect(fact?.confidence.reasons.map(({ code }) => code)).toContain("recognisedLetters");
  });

  test.for([
    ["as it lies", "600 0 0 800 0 0 cm", "", "0 0 600 800", [300, 400], [0, 255, 0, 255]],
    ["turned by the page", "600 0 0 800 0 0 cm", "/Rotate 90", "0 0 600 800", [400, 300], [0, 0, 255, 255]],
    [
      "laid sideways and turned back",
      "0 600 -800 0 800 0 cm",
      "/Rotate 90",
      "0 0 800 600",
      [300, 400],
      [0, 255, 0, 255],
    ],
  ] as const)("is given to the program %s, the right way up", async ([, place, page, box, size, corners]) => {
    const copy = join(folder, "seen.png");
    const keep = `require("fs").copyFileSync(process.argv[2], ${JSON.stringify(copy)}); ${prints("x")}`;
    await readPdf(scannedPdf(place, page, box), usualLimits, undefined, recogniser("keeps", keep));
    const png = readFileSync(copy);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([width, height]).toEqual(size);
    const rows = inflateSync(png.subarray(41, png.length - 16));
    const grey = (x: number, y: number) => rows[y * (width + 1) + 1 + x];
    const edges = [grey(2, 2), grey(width - 3, 2), grey(2, height - 3), grey(width - 3, height - 3)];
    expect(edges).toEqual(corners);
  });
});

describe("a program", () => {
  const word = "<span class='ocrx_word' id='w' title='bbox 20 60 80 72; x_wconf 90'>A &amp; B</span>";
  const alto = '<String HPOS="20" VPOS="60" WIDTH="60" HEIGHT="12" CONTENT="A &amp; B"/>';
  test.for([
    ["hOCR", `<?xml version="1.0"?><html><span class='ocr_line' title="bbox 0 0 9 9">${word}</span></html>`],
    ["ALTO", `<?xml version="1.0"?><alto><TextLine HPOS="1">${alto}</TextLine></alto>`],
  ] as const)("may say it in %s", async ([, text]) => {
    const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("marks", prints(text)));
    const [part] = read.pages[0]?.parts ?? [];
    expect(part?.kind === "line" && part.line.text).toBe("A & B");
    expect(part?.kind === "line" && part.line.at.box).toMatchObject({ x: 40, y: 120, width: 120 });
  });

  test("that says no places gives lines of the page", async () => {
    const read = await readPdf(
      scannedPdf(),
      usualLimits,
      undefined,
      recogniser("plain", prints("一行目 10人\n\n二行目\f")),
    );
    expect(read.pages[0]?.parts.map((part) => part.kind === "line" && [part.line.text, part.line.at])).toEqual([
      ["一行目 10人", { page: 1 }],
      ["二行目", { page: 1 }],
    ]);
  });

  const never = "setInterval(() => undefined, 1000)";
  const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(never)}], { stdio: "inherit" });`;
  test.for([
    [
      "fails",
      "console.error('no such language: jpn'); process.exit(3)",
      {},
      "誤りで終わりました（no such language: jpn）",
    ],
    ["hangs", never, { seconds: 0.4 }, "0.4秒で終わりませんでした"],
    ["leaves a child that hangs", `${child}${never}`, { seconds: 0.6 }, "0.6秒で終わりませんでした"],
    ["never ends to print", "for (;;) require('fs').writeSync(1, 'x'.repeat(5000))", {}, "97 KBを超える出力をしました"],
  ] as const)(
    "that %s costs its page and no more, and the problem says which and why",
    async ([, script, given, why]) => {
      const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("bad-ocr", script, given));
      expect(read.pages.map(({ kind }) => kind)).toEqual(["scanned"]);
      expect(codes(read)).toEqual(["pdfRecogniseFailed", "pdfPageScanned"]);
      expect(read.problems[0]?.problem.message.ja).toContain(`文字認識（bad-ocr）は${why}`);
    },
  );

  test.for([
    ["bytes that are no text", "process.stdout.write(Buffer.from([0, 255, 1, 254, 7]))"],
    ["nothing", ""],
    ["words at places that are none", prints(tsv([[1, 5, 5, 0, 0, "x"]]))],
    ["marks without words", prints("<html><body>…</body></html>")],
  ] as const)("that prints %s gives nothing that is taken for text", async ([, script]) => {
    const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("odd-ocr", script));
    expect(read.pages.map(({ kind }) => kind)).toEqual(["scanned"]);
    expect(codes(read)).toEqual(["pdfRecogniseNothing", "pdfPageScanned"]);
  });

  test("that is not there is told", async () => {
    const missing = openRecogniser(["/nowhere/no-such-ocr", "{}"], limits);
    const read = await readPdf(scannedPdf(), usualLimits, undefined, missing);
    expect(read.problems[0]?.problem.message.en).toContain("no-such-ocr) could not be started");
  });

  test("is told nothing of the secrets of the server, and gets its file in a folder of its own that is gone afterwards", async () => {
    process.env.MICHISHIRUBE_SECRET_OF_TEST = "geheim";
    const script =
      "const d = process.cwd(); console.log(process.argv[2].startsWith(d), Object.keys(process.env).join(' '), d)";
    const read = await readPdf(scannedPdf(), usualLimits, undefined, recogniser("tells", script));
    delete process.env.MICHISHIRUBE_SECRET_OF_TEST;
    const [part] = read.pages[0]?.parts ?? [];
    const told = part?.kind === "line" ? part.line.text : "";
    expect(told).toMatch(/^true /);
    expect(told).toContain("PATH");
    expect(told).not.toContain("MICHISHIRUBE");
    expect(() => readFileSync(join(told.split(" ").at(-1) ?? "", "page.png"))).toThrow("ENOENT");
  });
});

test("MICHISHIRUBE_OCR names the program and what it is given; the picture comes at its mark, or last", () => {
  const call = (text: string | undefined) => recogniserCall({ MICHISHIRUBE_OCR: text });
  expect(call("tesseract {} stdout -l jpn tsv")).toEqual(["tesseract", "{}", "stdout", "-l", "jpn", "tsv"]);
  expect(call('"/opt/my ocr/run" --lang "jpn vert"')).toEqual(["/opt/my ocr/run", "--lang", "jpn vert", "{}"]);
  expect([call(undefined), call(""), call("  ")]).toEqual([null, null, null]);
});
