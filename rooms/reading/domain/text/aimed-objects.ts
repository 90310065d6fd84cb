import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { TextFigure } from "./figure.ts";
import { isBecoming } from "./sentences.ts";

/**
 * The words ahead of an を with nothing but years and other aims behind it: 「相談件数を令和7年度に301件とする」. Null where the sentence is not about what is
 * to become.
 */
export function objectAhead(figure: TextFigure, sentence: string): string | null {
  const place = isBecoming(figure) ? sentence.lastIndexOf("を") : -1;
  if (place < 0) return null;
  const between = sentence.slice(place + 1);
  const bare = withoutPeriods(between, findPeriods(between))
    .replace(aimsBefore, "")
    .replace(/[約\d０-９.．,，十百千万億]{1,12}[^\s、。\d]{0,3}から/, "");
  return onTheWay.test(bare) ? sentence.slice(0, place).replace(ofNow, "") : null;
}
/** 「を令和12年度に250人、令和22年度に」 */
const aimsBefore = /^(?:(?:までに|には?)、?約?[▲△-]?[\d０-９][\d０-９,，.．万億]{0,12}[^\s\d０-９。、]{0,4}、){1,3}/;
/** 「割合（令和6年度36.8％）を」: where it stands now. */
const ofNow = /[（(][^（()）]{0,16}[\d０-９][^（()）]{0,8}[)）]$/;
/** What may stand between the two beside a period: 「、」, 「現状の12件から」, 「年間」. */
const onTheWay =
  /^[\s　、の]{0,2}(?:(?:現状|現在|基準値?)の?)?(?:[\d０-９.．,，]{1,9}[^\s、。\d]{0,4}から)?[\s　、]{0,2}(?:までに|に|には|まで)?[\s　、]{0,2}(?:年間|毎年度?|延べ|のべ|約|概ね|おおむね)?[\s　]{0,2}$/;
