import * as XLSX from "@e965/xlsx";
import { makeExcel } from "../corpus/make/excel.ts";
import { makeCsv } from "../corpus/make/plain.ts";
import { typesetPdfs } from "../corpus/make/typeset.ts";
import { makeHtml } from "../corpus/make/web.ts";
import { makeWord } from "../corpus/make/word.ts";
import type { Part, Trap } from "../corpus/trap.ts";

/** Large files of which the speed of a reader is told. `amount` is counted in `unit`. */
export type LargeFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly amount: number;
  readonly unit: "MB" | "pages" | "cells";
};

const rowsOfTable = 20;

/** A fictitious plan: on each page a heading, two sentences and a table of figures, none like the one before. */
function pageParts(page: number, paged: boolean): readonly Part[] {
  const rows = Array.from({ length: rowsOfTable }, (_, row) => {
    const value = 1_000 + ((page * 37 + row * 91) % 9_000);
    return `架空の指標${page}-${row} | 人 | ${value} | ${value + 120} | 第${page}課`;
  });
  return [
    ...(paged ? [{ page: `${page}` }] : []),
    { heading: `第${page}章 架空の施策${page}` },
    { line: `令和${1 + (page % 8)}年度の出生数は${1_200 + page}人で、前年度より${page % 90}人減りました。` },
    { line: `相談件数を令和7年度に${300 + page}件とすることを目指します（架空）。` },
    { table: ["指標 | 単位 | 基準値（R1） | 目標値（R7） | 所管", ...rows].join("\n") },
  ];
}

function plan(pages: number, paged = false): Trap {
  const made = Array.from({ length: pages }, (_, index) => pageParts(index + 1, paged)).flat();
  return { trap: "large", ja: "架空の計画", en: "fictitious plan", formats: [], made, expected: [] };
}

/** A text as it is copied out of a plan: sentences, headings and lists, in which every fourth line holds a figure. */
function planText(chapters: number): Uint8Array {
  const lines = Array.from({ length: chapters }, (_, index) => index + 1).flatMap((chapter) => [
    `第${chapter}章　架空の地域づくりの推進`,
    "　人口の減少が進む中で、だれもが住み続けられる地域をつくるため、市町と力を合わせて取組を進めます。",
    "　特に、若い世代の就業と子育てを支え、移住や定住の流れを太くすることが大切です（架空の文章）。",
    `　令和${1 + (chapter % 8)}年の調査では、住民の${40 + (chapter % 50)}％が住み続けたいと答えています。`,
    "【主な施策】",
    "　○　地域の産業を担う人材の育成と確保に取り組みます。",
    "　○　身近な場所で相談できる窓口を設け、切れ目なく支えます。",
    "　○　公共交通を見直し、通学や通院の足を守ります。",
    "【重要業績評価指標（KPI）】",
    `　架空の相談件数　${100 + (chapter % 90)}件（H30）　→　${200 + (chapter % 90)}件（R7）`,
    "　市町や関係する団体と協議の場を持ち、進み具合を毎年確かめ、見直しにつなげます。",
    "　この章で述べた取組は、ほかの計画と合わせて進めることとします。",
    "",
  ]);
  return new TextEncoder().encode(lines.join("\n"));
}

const inMegabytes = (name: string, bytes: Uint8Array): LargeFile => ({
  name,
  bytes,
  amount: bytes.length / 2 ** 20,
  unit: "MB",
});

/** A workbook of 100,000 cells in one sheet: five thousand rows of a name, a unit and eighteen years. */
async function wideBook(): Promise<Uint8Array> {
  const years = Array.from({ length: 18 }, (_, index) => `実績値（${2005 + index}年度）`);
  const rows = Array.from({ length: 4_999 }, (_, row) =>
    [`架空の指標${row}`, "人", ...years.map((_, column) => String(1_000 + ((row * 31 + column * 7) % 5_000)))].join(
      " | ",
    ),
  );
  const table = [["指標", "単位", ...years].join(" | "), ...rows].join("\n");
  return makeExcel({ ...plan(0), made: [{ table }] });
}

const cells = 100_000;

async function olderBook(bookType: "biff8" | "xlsb", name: string): Promise<LargeFile> {
  const book = XLSX.read(await wideBook(), { type: "array", dense: true });
  return { name, bytes: new Uint8Array(XLSX.write(book, { type: "array", bookType })), amount: cells, unit: "cells" };
}

async function thousandPages(): Promise<LargeFile> {
  const pages = 1_000;
  const bytes = (await typesetPdfs([plan(pages, true)])).get("large") ?? new Uint8Array();
  return { name: "large.pdf", bytes, amount: pages, unit: "pages" };
}

/** How each of the measured files is made. */
export const largeFiles = {
  text: async () => inMegabytes("large.txt", planText(3_600)),
  csv: async () => inMegabytes("large.csv", makeCsv(plan(3_600))),
  html: async () => inMegabytes("large.html", makeHtml(plan(1_500))),
  word: async () => inMegabytes("large.docx", await makeWord(plan(500))),
  pdf: thousandPages,
  xlsx: async (): Promise<LargeFile> => ({
    name: "large.xlsx",
    bytes: await wideBook(),
    amount: cells,
    unit: "cells",
  }),
  xls: () => olderBook("biff8", "large.xls"),
  xlsb: () => olderBook("xlsb", "large.xlsb"),
} as const satisfies Readonly<Record<string, () => Promise<LargeFile>>>;
export type LargeFileKind = keyof typeof largeFiles;
