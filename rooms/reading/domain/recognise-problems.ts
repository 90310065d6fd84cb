import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";

export const pageRecognisedBy = (program: string): Problem =>
  problem(
    "pdfPageRecognised",
    `このページは画像なので、このサーバーの文字認識（${program}）で読みました。読み誤りがあり得るので、画像と見比べてください。`,
    `This page is a picture; its letters were recognised here by ${program} and may be wrong: compare them with the picture.`,
  );

type Failure = { readonly why: keyof typeof reasons; readonly detail: string };

const reasons = {
  late: (detail) => ({ ja: `${detail}秒で終わりませんでした`, en: `did not end within ${detail} seconds` }),
  much: (detail) => ({ ja: `${detail}を超える出力をしました`, en: `printed more than ${detail}` }),
  ended: (detail) => ({ ja: `誤りで終わりました（${detail}）`, en: `ended with an error (${detail})` }),
  missing: (detail) => ({ ja: `始められませんでした（${detail}）`, en: `could not be started (${detail})` }),
  usedUp: (detail) => ({
    ja: `この資料に使える時間（${detail}秒）を使い切りました`,
    en: `has used up its time for this document (${detail} seconds)`,
  }),
} satisfies Record<string, (detail: string) => Bilingual>;

/** Why a scanned page could not be read by the program, and what helps. */
export function recogniseFailed(program: string, { why, detail }: Failure): Problem {
  const said = reasons[why](detail);
  return problem(
    "pdfRecogniseFailed",
    `このページは画像です。文字認識（${program}）は${said.ja}。MICHISHIRUBE_OCR の設定を管理者に確かめてもらうか、文字認識をかけたPDF、または元のファイルを送ってください。`,
    `This page is a picture. The text recognition (${program}) ${said.en}: have the administrator look at MICHISHIRUBE_OCR, or send a PDF with recognised text, or the file it was made from.`,
  );
}

export const recogniserUnread = (program: string): Problem =>
  problem(
    "pdfRecogniseNothing",
    `このページは画像です。文字認識（${program}）からは、文字として使えるものが得られませんでした。元のファイル（Word、Excelなど）を送るか、画像を見て入れてください。`,
    `This page is a picture. The text recognition (${program}) gave nothing that can be used as text: send the file it was made from (Word, Excel), or look at the picture.`,
  );
