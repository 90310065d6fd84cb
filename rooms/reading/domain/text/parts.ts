import type { TextFigure } from "./figures.ts";

/** 「17.8％増の」 between a name and its figure. */
export const grown =
  /(?:前年(?:度|同[月期])?比で?|同)?(?:約)?[\d０-９][\d０-９,.．・]*(?:[%％]|倍|ポイント|[万億]?[人件円]泊?)の?(?:増|減)の$/;

/** So far ahead the word stands that says which part a figure is of. */
const reach = 40;

/** 「男性81.2年」, 「夫30.2歳」, 「男性で47.2％」 */
const sex = /(?:(?:^|[^長次三男])(?=[男女])|(?:^|[^一-龠])(?=[夫妻]))([男女夫妻])性?(?:が|は|で)?[\s　]*$/;
/** 「30～34歳の男性で」 */
const sexOfAge = /([\d０-９]{1,2}(?:[~〜～-][\d０-９]{1,2})?歳(?:以上|未満)?の[男女]性?)(?:が|は|で)?[\s　]*$/;
/** 「20代が30％」, 「8月が136万人」 */
const age = /(?:^|[^\d０-９])([1-9１-９][0０]歳?代|[\d０-９]{1,2}月)[がはの][\s　]*$/;
/** 「外国人は1,845人の転入超過」 */
const nationality = /(?:^|[、，。]|一方)(外国人|日本人)(?:住民)?[はが]約?$/;
const ofMoves = /^の(?:転[入出]超過|(?:社会|自然)[増減])/;
/** 「関東地方の557人」 */
const place =
  /(?:^|[、，])(?:次いで|続いて)?[、，]?([一-龠ァ-ヶー・]{1,10}(?:地方|圏|都|道|府|県|市|町|村|区|地区|地域))の(?:約)?$/;
/** 「宇都宮市が」 of a count that the sentence speaks of, 「山梨県（4,201㎢）」 beside it. */
const area = /(?:^|[、，。ぁ-ん）)])([一-龠ァ-ヶー]{1,8}[都道府県市町村])[がは（(]$/;
/** 「全国平均（1.35）より低い」, 「1.18（全国1.20）」 */
const average =
  /(?:^|[、，とやもはが])([一-龠]{0,6}平均|全国|全道)[（(]$|\d[（(]([一-龠]{0,6}平均|全国|全道|県全体)(?:は|[:：])?約?$/;
/** 「県平均の29.4％を上回る」, 「全国の1.43より高い」: with what it is compared. */
const compared = /(?:^|[、，とやもはが])([一-龠]{0,6}平均|全国|全道|県全体)の[\s　]*(?:約)?$/;
const isHeldAgainst = /^(?:を|より|に|と|[（(])/;
/** Words of a bracket that say how its figure is meant. */
const how = /^(?:構成比|割合|全体|同|合計|計|延べ|実人数|内訳|前年)/;
/** 「（窓口：329件、イベント：78件」, 「（首都圏70か所、近畿圏27か所」: in a bracket straight behind a figure each word says of which part its figure is. */
const inBracket =
  /\d[^\s\d()（）、。]{1,4}[(（](?:うち)?(?:[^()（）。]{1,30}[、，・])?(?:うち)?([一-龠ァ-ヶーA-Za-z・]{2,12})[:：]?(?:約)?$/;
/** 「うち第1号被保険者703人、第2号被保険者24人」: parts of what was counted before. */
const ofWhole =
  /(?:^|[、，。\s　])うち、?([一-龠ァ-ヶー・第\d]{2,14})(?:は|が)?(?:約)?$|うち[^。うち]{2,24}\d[^\s\d、。]{1,3}、([一-龠ァ-ヶー・第\d]{2,14})(?:は|が)?(?:約)?$/;
/** 「総事業費は4億円で、うち国の交付金は2億円」, 「うち移住に至った件数は45件」 */
const partSaid = /(?:^|[、，。\s　])うち、?([^\s　、，。()（）\d０-９はが]{2,16})[はが](?:約|延べ)?$/;
/** 「区分別では、要支援1 1,094人、要支援2 1,230人」: each is followed by its own count. */
const listed = /[、，]([一-龠ァ-ヶー・]{1,10}[\d０-９]{0,2})[ 　]$/;
/** 「（同年の県平均は、年少人口（13.4％）」: the whole bracket is of others. */
const ofOthers =
  /[(（](?:同年の|なお、)?([一-龠]{0,6}(?:平均|全国|全道|県全体))は、(?:[^()（）]|[(（][^()（）]*[)）])*[(（]?$/;
/** 「「北海道」最多となる1,091件」, 「「福岡県」369件」 */
const quoted = /「([^「」]{2,12})」(?:最多となる|が最多の|の)?(?:約)?$/;

/** Of which part of its subject a figure is: 男, 20代, イベント, 首都圏; null where the sentence names no part. */
export function partAhead({ line: { text, begun = "" }, start, end, unit }: TextFigure): string | null {
  const near = text.slice(Math.max(0, start - reach), start);
  const others = ofOthers.exec(`${begun}${text.slice(0, start)}`.slice(-2 * reach))?.[1];
  const boxed = inBracket.exec(near)?.[1];
  return (
    sexOfAge.exec(near)?.[1] ??
    sex.exec(near)?.[1] ??
    age.exec(near)?.[1] ??
    (ofMoves.test(text.slice(end)) ? nationality.exec(near)?.[1] : undefined) ??
    others ??
    (boxed !== undefined && how.test(boxed) ? null : boxed) ??
    ofWhole
      .exec(near)
      ?.slice(1)
      .find((part) => part !== undefined) ??
    partSaid.exec(near)?.[1] ??
    listed.exec(near)?.[1] ??
    average
      .exec(near)
      ?.slice(1)
      .find((part) => part !== undefined) ??
    (isHeldAgainst.test(text.slice(end)) ? compared.exec(near)?.[1] : undefined) ??
    quoted.exec(near)?.[1] ??
    (unit === "%" ? undefined : place.exec(near)?.[1]) ??
    area.exec(near.replace(grown, ""))?.[1] ??
    null
  );
}
