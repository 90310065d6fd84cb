import { type FoundPeriod, findPeriods, withoutPeriods } from "./find-periods.ts";

/** 「について」, 「をみると」 behind what a sentence is about. */
const concerning = /(?:に(?:つい|関し|おい|つきまし)て|をみると|を見ると|をみますと|を見ますと)$/;
/** What says by whom or when, ahead of the name itself: 「国の推計では」, 「推移をみると」. */
const source =
  /^.*(?:によると|によれば|によりますと|に基づく|について(?:みると)?|を(?:見|み)(?:ると|るに|ますと)|(?:推計|調査|統計|まとめ|比較|区分別人口)(?:では|で))(?=[^はが]{2,})/;
const ownPlace = /^(?:(?:本|当|我が)?[市町県村区道国](?:の|における|では|は)|管内の|このうち|この内|そのうち|うち)/;
const opening =
  /^(?:また|なお|一方で?|さらに|特に|現在の?|昨年の?|今年の?|その内訳は|内訳は|\d{1,2}月(?:\d{1,2}日)?末?(?:現在|時点)の)/;
/** What joins a period to the name behind it. */
const behindPeriod =
  /^(?:度?末)?(?:上半?期|下半?期)?(?:[(（][^()（）]{1,12}[)）])?(?:時点|現在)?(?:における|において(?:は|も)?|には|では|にも|以降は?|は|の|に|で|お)?[、，]?/;
const bullets =
  /^[\s　・･○◯●■□◆◇※「『]+|^(?:[(（][^()（）]{1,8}[)）]|[0-9０-９]{1,2}(?:[\s　]*[.．]|[\s　]+)|[①-⑳])[\s　]*/;
const topicAhead = /^[^はがを、]{1,14}は、?(?=[^はが]{4,}$)/;
const rounds = 3;

/** The name that the words of a clause end with: without what says when, where, by whom, or opens the sentence. */
export function bareName(words: string): string {
  let name = withoutTimes(words.slice(lastComma(words) + 1).replace(concerning, ""));
  for (let round = 0; round < rounds; round += 1) {
    const shorter = name
      .replace(bullets, "")
      .replace(source, "")
      .replace(ownPlace, "")
      .replace(opening, "")
      .replace(topicAhead, "")
      .trim();
    if (shorter === name) break;
    name = shorter;
  }
  return name;
}

/** The words without their periods, and without what only joined a period to them: 「町の令和2年の人口」 → 町の人口. */
function withoutTimes(words: string): string {
  const periods = findPeriods(words);
  if (periods.length === 0) return words.trim();
  const joints: FoundPeriod[] = periods.map((period) => {
    const behind = behindPeriod.exec(words.slice(period.end))?.[0] ?? "";
    const isApart = period.start === 0 || /[のは、，\s　・「『（(」』）):：]$/.test(words.slice(0, period.start));
    return isApart ? { ...period, end: period.end + behind.length } : period;
  });
  return withoutPeriods(words, joints).trim();
}

/** A comma inside a bracket parts nothing. */
function lastComma(words: string): number {
  let depth = 0;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const letter = words.charAt(place);
    if (/[)）」]/.test(letter)) depth += 1;
    else if (/[(（「]/.test(letter)) depth -= 1;
    else if (depth === 0 && /[、，,]/.test(letter) && !/^,\d/.test(words.slice(place, place + 2))) return place;
  }
  return -1;
}
