import { readFlag } from "../name-words.ts";
import { amountTail } from "./amounts.ts";
import { type Found, flagWords, programmeEnd } from "./budget-names.ts";
import type { TextLine } from "./lines.ts";
import type { MoneySaid } from "./money-of-page.ts";

/** 「◎「架空宅地再生事業」拡充事業・2,300万円。」: a programme in quotation marks, its flag, and nothing but its amount behind it. Null for any other line. */
export function quotedProgramme(line: TextLine, said: MoneySaid): Found | null {
  if (!mayBe.test(line.plain)) return null;
  const [, head = "", name = "", flag, amount = ""] = form.exec(line.text) ?? [];
  if (name === "" || (flag === undefined && !/[・、:：]\s*$/.test(head))) return null;
  const text = `「${name}」 ${amount}`;
  const tail = amountTail({ ...line, text, plain: text.normalize("NFKC") }, said);
  return tail && { name, tail, flag: flag === undefined ? null : readFlag(flag), isItem: true };
}

/** 「【架空情報発信事業/642万円】」, 「（架空公園整備費：1,230万円）」 alone on its line: a programme and its amount in one bracket. Null for any other line. */
export function bracketedProgramme(line: TextLine, said: MoneySaid): Found | null {
  if (!endsInBracket.test(line.plain)) return null;
  const [, flag, printed = "", amount = ""] = bracketForm.exec(line.text) ?? [];
  const name = printed.trim();
  if (!programmeEnd.test(name) || /[\d０-９][\d０-９,，.．億万千]*円/.test(name)) return null;
  const text = `「${name}」 ${amount}`;
  const tail = amountTail({ ...line, text, plain: text.normalize("NFKC") }, said);
  return tail && { name, tail, flag: flag === undefined ? null : readFlag(flag), isItem: true };
}
const endsInBracket = /^\s*[・○●◎■□◆◇▼▽★☆※]?\s?[【〔[(<《][^。]{4,60}円[】〕\])>》]\s*$/;
const bracketForm = new RegExp(
  `^[\\s　]*[・○●◎■□◆◇▼▽★☆※]?[\\s　]?[【〔［\\[（(<＜《](?:(${flagWords})[\\s　・:：]+)?([^【】〔〕［］<>＜＞《》:：／/]{3,40})(?:[／/:：…・]|[\\s　])[\\s　]{0,2}((?:約|総額)?[\\s　]?[\\d０-９][^\\s　。]{0,24}円)[】〕］\\]）)>＞》][\\s　]*$`,
);

const mayBe = /^[^\d]{0,3}「[^「」]{3,60}」[^「」。]{1,30}円。?\s*$/;
const form = new RegExp(
  `^(\\s*[◎○〇◯●◇◆□■▼▽★☆・]?\\s*「([^「」]{3,60})」[\\s　]*[（(【〔]?(?:(${flagWords})(?:事業)?)?[）)】〕]?[\\s　]*[・、:：]?[\\s　]*)(約?[\\d０-９][^\\s　。]{0,24}円)。?\\s*$`,
);
