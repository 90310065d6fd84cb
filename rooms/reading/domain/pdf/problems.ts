import { type Problem, problem } from "../../../../foundation/index.ts";
import { shortened } from "../file-problems.ts";

export const notPdf = (): Problem =>
  problem(
    "pdfBroken",
    "PDFとして開けません（PDFでないか、壊れています）。もう一度受け取るか、元のソフトからPDFを作り直してください。",
    "This cannot be opened as a PDF (it is none, or it is damaged): fetch it again, or print it anew from its program.",
  );

export const pdfLocked = (): Problem =>
  problem(
    "pdfLocked",
    "PDFを開くのにパスワードが要ります。パスワードを外したPDFを送ってください。",
    "The PDF needs a password to be opened: send it without one.",
  );

export const pdfUnpacksTooLarge = (most: number): Problem =>
  problem(
    "pdfUnpacksTooLarge",
    `PDFの中の圧縮された部分を展開すると上限（全体で${Math.floor(most / 2 ** 20)} MB）を超えるので、安全のため読みませんでした。元のソフトからPDFを作り直してください。`,
    `Packed parts of the PDF unpack beyond what is allowed (${Math.floor(most / 2 ** 20)} MB in all); it was not read for safety: print it anew from its program.`,
  );

export const pageBroken = (): Problem =>
  problem(
    "pdfPageBroken",
    "このページは壊れていて読めませんでした。元のソフトからPDFを作り直してください。",
    "This page is damaged and was not read: print the PDF anew from its program.",
  );

export const pagesMissing = (said: number, first: number): Problem =>
  problem(
    "pdfPagesMissing",
    `PDFは${said}ページあるとしていますが、${first}ページから先は続けて読めないので止めました。元のソフトからPDFを作り直してください。`,
    `The PDF says that it has ${said} pages, but from page ${first} on none can be read; reading stopped there: print it anew from its program.`,
  );

export const pagesFewer = (said: number, found: number): Problem =>
  problem(
    "pdfPagesFewer",
    `PDFは${said}ページあるとしていますが、見つかったのは${found}ページです。原文と見比べ、足りなければ作り直してください。`,
    `The PDF says that it has ${said} pages; ${found} were found: compare it with the source, and print it anew if pages are missing.`,
  );

export const pageTooHeavy = (kind: "steps" | "time", most: number): Problem =>
  kind === "steps"
    ? problem(
        "pdfPageTooHeavy",
        `このページの描画の手順が上限の${most}を超えたので、読むのを止めました。図を画像にしてPDFを作り直してください。`,
        `This page takes more than the ${most} drawing steps allowed and was not read: print it anew with its drawings as pictures.`,
      )
    : problem(
        "pdfPageTooSlow",
        `このページは${most / 1000}秒かけても読み終わらないので止めました。図を画像にしてPDFを作り直してください。`,
        `This page was not finished within ${most / 1000} seconds and was stopped: print it anew with its drawings as pictures.`,
      );

export const pageScanned = (): Problem =>
  problem(
    "pdfPageScanned",
    "このページは画像だけで、文字の情報がありません。文字認識（OCR）をかけたPDFか、元のファイル（Word、Excelなど）を送ってください。文字認識のプログラムを入れて MICHISHIRUBE_OCR に設定すれば、ここでも読めます。",
    "This page is a picture and holds no letters: send the PDF with text recognition (OCR) run over it, or the file it was made from (Word, Excel). With a program for it named in MICHISHIRUBE_OCR it can be read here too.",
  );

export const pageOutlined = (): Problem =>
  problem(
    "pdfPageOutlined",
    "このページの文字は図形になっていて、文字の情報がありません。文字認識（OCR）をかけたPDFか、元のファイルを送ってください。",
    "The letters of this page were turned into shapes: send the PDF with text recognition (OCR) run over it, or the file it was made from.",
  );

export const pictureNotRead = (share: number): Problem =>
  problem(
    "pdfPictureNotRead",
    `このページの約${Math.round(share * 100)}%は画像です。画像の中の文字は読んでいないので、表などがあれば原文を見て入れてください。`,
    `Some ${Math.round(share * 100)}% of this page are pictures. Letters in them were not read: if one shows a table, look at the source.`,
  );

export const tooManyLetters = (most: number): Problem =>
  problem(
    "pdfTooManyLetters",
    `このページの文字が上限の${most}字を超えたので、その先は読みませんでした。ページを分けてください。`,
    `This page has more than the ${most} letters allowed; what follows was not read: split the page.`,
  );

export const pdfDamaged = (): Problem =>
  problem(
    "pdfDamaged",
    "PDFの終わりの目次（相互参照表）が欠けているか、合っていません（途中で切れた、または壊れたファイルです）。探して読めた分だけを示すので、原文と見比べ、できれば作り直してください。",
    "The table of contents at the end of the PDF is missing or wrong (the file was cut off or damaged). What could be found was read: compare it with the source, and print the PDF anew if you can.",
  );

export const pageRecognised = (): Problem =>
  problem(
    "pdfPageRecognised",
    "このページの文字は、画像に文字認識（OCR）をかけたものです。読み誤りがあり得るので、画像と見比べてください。",
    "The letters of this page come from text recognition of a picture and may be wrong: compare them with the picture.",
  );

export const unseenLeftOut = (count: number): Problem =>
  problem(
    "pdfUnseenLeftOut",
    `このページには見えない文字が${count}字あり、読みませんでした。送り主に確かめてください。`,
    `This page holds ${count} letters that nobody can see; they were not read: ask who sent it.`,
  );

export const lettersUnknown = (count: number): Problem =>
  problem(
    "pdfLettersUnknown",
    `このページの${count}字は、どの文字かの情報がPDFにありません（外字など）。原文と見比べてください。`,
    `For ${count} letters of this page the PDF does not say which they are (own letters of a font): compare with the source.`,
  );

export const slantedLeftOut = (text: string): Problem =>
  problem(
    "pdfSlantedLeftOut",
    `斜めに書かれた文字「${shortened(text)}」（透かしなど）は読みませんでした。`,
    `Letters at an angle ("${shortened(text)}", such as a watermark) were not read.`,
  );

export const rubyLeftOut = (text: string, count: number): Problem =>
  problem(
    "pdfRubyLeftOut",
    `ふりがな（「${shortened(text)}」など${count}か所）は、読みとして本文から外しました。`,
    `Small readings above ideographs ("${shortened(text)}", ${count} in all) were taken out of the text.`,
  );

export const drawingTooDense = (): Problem =>
  problem(
    "pdfDrawingTooDense",
    "このページは罫線が多すぎるので、罫線から表を組み立てませんでした。表があれば原文と見比べてください。",
    "This page has too many rulings to build tables from them: if it has a table, compare with the source.",
  );

export const repeatedLeftOut = (text: string, first: number, count: number): Problem =>
  problem(
    "pdfRepeatedLeftOut",
    `各ページの上下にくり返される「${shortened(text)}」は、${first}ページにだけ残し、ほかの${count}ページでは省きました。`,
    `"${shortened(text)}" repeats at the edge of pages: it was kept on page ${first} and left out on ${count} others.`,
  );

export const pageNumbersLeftOut = (count: number): Problem =>
  problem(
    "pdfPageNumbersLeftOut",
    `ページ番号を${count}ページで省きました。`,
    `Page numbers were left out on ${count} pages.`,
  );
