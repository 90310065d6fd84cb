import type { TextLine } from "./lines.ts";
import type { Leaf } from "./stacked-heads.ts";
import { kindOfWord, type StreamHeads, type Word } from "./stream-heads.ts";

/** 「18歳以上 31.4% 45%」 below two roles and 資料: a figure is no office and no remark, and one of those ahead of it none of the heads. */
export const isFigureMore = ({ text }: Word, { kind }: Leaf): boolean =>
  (kind === "owner" || kind === "remark") && kindOfWord(text) === "figure";

/** 「架空振興課」 below 所管課, 「架空統計調査」, 「令和７年度開始」 below 備考: on a line of its own it says who or whence, and begins no name. */
export const isOfLast = (text: string, { kind }: Leaf): boolean =>
  (kind === "owner" && office.test(text)) ||
  (kind === "remark" &&
    (/(?:調べ|調査|統計|^同上|^[〃″]|(?:年度?|月)(?:から|より)?(?:開始|着手|創設|新設|廃止|終了))$/.test(text) ||
      wholeSpan.test(text) ||
      bothYears.test(text)));
/** 「５年間の累計」, 「３か年平均」: over which years the figures of the row are. */
const wholeSpan = /^[\d０-９]{1,2}(?:年間|[かカヵヶケ箇]年)の?(?:累計|平均|合計)$/;
/** 「R6→R11」: of which years the two figures of the row are. */
export const bothYears =
  /^((?:令和|平成|[HRＨＲ])[\d０-９元]{1,2}年?度?)\s?(?:→|⇒|➡)\s?((?:令和|平成|[HRＨＲ])[\d０-９元]{1,2}年?度?)$/;
const office = /[^\s一全内外]{2}(?:課|室|局|部|係|班|センター|事務所|委員会)$/;

/** 「（現状値はR2～R6の累計）」 on the line below 「５年間の累計」, or 「推進課」 below 「産業立地」. */
export const isRestOfLast = (line: TextLine, last: Word, heads: StreamHeads): boolean =>
  (heads.last?.kind === "remark" && !last.below && inBrackets.test(line.text.trim())) ||
  isRestOfOffice(line, last, heads);
/** A remark, and no year of a figure: that stands behind the figure itself. */
const inBrackets = /^[（(][^（()）]{4,30}[)）]$/;

const isRestOfOffice = ({ text, blanks }: TextLine, last: Word, heads: StreamHeads): boolean =>
  heads.last?.kind === "owner" &&
  blanks === 0 &&
  !last.below &&
  !office.test(last.text) &&
  /^[\s　]*[^\s　\d０-９]{1,8}[\s　]*$/.test(text) &&
  office.test(`${last.text}${text.trim()}`);
