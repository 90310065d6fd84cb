import { type FoundPeriod, findPeriods, withoutPeriods } from "../find-periods.ts";

/** 「について」, 「をみると」 behind what a sentence is about. */
const concerning = /(?:に(?:つい|関し|おい|つきまし)て|をみると|を見ると|をみますと|を見ますと)$/;
/** 「A1．」, 「A　」, 「答２：」 ahead of what is answered. */
const answerNumber =
  /^[\s　]*(?:[AＡ]|回?答え?)[\s　]?[\d０-９]{0,2}(?:[\s　]?[.．:：][\s　]*|[\s　]+(?=[^\s　A-Za-zＡ-Ｚａ-ｚ]))/;
/** What says by whom or when, ahead of the name itself: 「国の推計では」, 「推移をみると」. */
const source =
  /^.*(?:によると|によれば|によりますと|に基づく|について(?:みると)?|を(?:見|み)(?:ると|るに|ますと)|(?:推計|調査|統計|まとめ|比較|区分別人口)(?:では|で))(?=[^はが]{2,})/;
/** 「国勢調査による本県の人口」: where it was taken from; 「国勢調査による人口」 alone may be told apart so from another. */
const takenFrom =
  /^(?:国勢調査|住民基本台帳|[一-龠]{2,10}(?:統計|調査))による(?=[本当]?(?:[市町村県道]|地域|圏域|管内)の)/;
const ownPlace =
  /^(?:(?:本|当|我が)?[市町県村区道国](?:の|における|では|は)|管内の|[一-龠・]{1,6}別の|(?:市町村|自治体|都道府県|地域|年齢|月)別(?=[一-龠])|このうち|この内|そのうち|うち)/;
const opening =
  /^(?:また|なお|(?:これ|それ)に対し(?:て(?:は)?)?、?|一方で?|中でも|とりわけ|さらに|特に|同様に|同じく|次いで|続いて|その他|\d{1,2}年度?(?:では|には|は|で|の)|現在の?|直近の|これらから[^はがを、]{1,8}した|昨年の?|今年の?|同年[のに]|その内訳は|内訳は|[\d０-９]{1,2}月(?:(?:[\d０-９]{1,2}日)?末?(?:現在|時点)|末)の|[^はがを、]{0,8}(?:当時|当初)の)/;
/** What joins a period to the name behind it. */
const behindPeriod =
  /^(?:度?末日?|日(?=現在|時点))?(?:中(?=[にの]))?(?:の?(?:国勢調査|住民基本台帳)(?:結果|人口)?(?:時点?)?(?=の|における))?(?:上半?期|下半?期)?(?:[(（][^()（）]{1,12}[)）])?(?:時点|現在)?(?:における|において(?:は|も)?|には|では|にも|以降[はの]?|までに|比(?:では?|の)|は|の|に|で|お)?[、，]?/;
const bullets =
  /^[\s　・･○◯●■□◆◇※]+|^(?:グラフ|図表?|表)[\s　]?[①-⑳\d０-９－-]{1,4}[\s　]+|^[「『]+(?![^「『]*[」』])|^(?:[(（][^()（）]{1,8}[)）]|[0-9０-９]{1,2}(?:[\s　]*[.．](?![0-9０-９])|[\s　]+(?![歳才代]))|[①-⑳])[\s　]*|^[〔【[][^〔【\]】〕]{1,12}[〕】\]][\s　]*/;
/** 「12,500人であった人口」, 「1.50前後で推移していた出生率」: what was said of it before. */
const saidBefore =
  /^.*[\d０-９].*(?:であった|だった|ていた|ている)(?=[一-龠])|^[^はが]{2,}(?:である|に(?:あた|当た)る)(?=[一-龠])|^[^はがを]{2,20}と合わせた(?=[一-龠]{2})/;
const mayBeSaid = /であった|だった|てい[たる]|である|に(?:あた|当た)る|と合わせた/;
const topicAhead = /^[^はがを、]{1,14}は、?(?=[^はが]{2,}$)/;
/** 「（以下「社人研」という。）」 */
const aside = /[（(]以下、?「[^「」（）()]*」と[^（）()]*[)）]/g;
/** 「「効率評価」のうち未記入」: the part is what is counted. */
const quotedWhole = /^「[^「」]{2,20}」のうち(?=[^\s])/;
const rounds = 3;

/** The name that the words of a clause end with: without what says when, where, by whom, or opens the sentence. */
export function bareName(words: string): string {
  let name = withoutTimes(
    words
      .slice(lastComma(words) + 1)
      .replace(answerNumber, "")
      .replace(concerning, "")
      .replace(aside, ""),
  ).replace(otherAhead, "");
  for (let round = 0; round < rounds; round += 1) {
    const shorter = name
      .replace(quotedWhole, "")
      .replace(bullets, "")
      .replace(source, "")
      .replace(mayBeSaid.test(name) ? saidBefore : "", "")
      .replace(takenFrom, "")
      .replace(ownPlace, "")
      .replace(opening, "")
      .replace(topicAhead, "")
      .trim();
    if (shorter === name) break;
    name = shorter;
  }
  return name.replace(course, "").replace(/[はが]$|^[のはがを](?=[一-龠ァ-ヶ])/g, "");
}

/** 「計画の目標 本町の人口」: in a text without line ends a heading stands ahead of the sentence. */
const otherAhead =
  /^.*(?:[一-龠ぁ-んァ-ヶー][\d０-９]?[ 　]+(?=[一-龠ぁ-んァ-ヶー]{2})|[)）][ 　]+(?=[一-龠ァ-ヶ]{2}))/;

/** 「相談件数の推移」 is of 相談件数. */
const course = /(?<=.{2}[^ァ-ヶー])の(?:推移|動向|状況|内訳|変化|現状)$/;

/** The words without their periods, and without what only joined a period to them: 「町の令和2年の人口」 → 町の人口. */
function withoutTimes(words: string): string {
  const periods = findPeriods(words);
  if (periods.length === 0) return words.trim();
  const joints: FoundPeriod[] = periods.map((period) => {
    const behind = behindPeriod.exec(words.slice(period.end))?.[0] ?? "";
    const isApart = period.start === 0 || /[のは、，\s　・「『（(」』）):：〕】\]]$/.test(words.slice(0, period.start));
    // 「公表された2030年時点の人口」: what was said of it before
    if (behind.includes("の") && /[たる]$/.test(words.slice(0, period.start)))
      return { ...period, start: 0, end: period.end + behind.length };
    return isApart ? { ...period, end: period.end + behind.length } : period;
  });
  // 平成28年度(2016年度)における: what joins the first period holds the second
  const apart = joints.filter(({ start }, index) => joints.slice(0, index).every(({ end }) => end <= start));
  return withoutPeriods(words, apart).trim();
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
