import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { actedOn } from "./acted-on.ts";
import { affinity } from "./affinity.ts";
import { objectAhead } from "./aimed-objects.ts";
import { bareName } from "./bare-names.ts";
import type { TextFigure } from "./figures.ts";
import { headingOfSum } from "./heading-sums.ts";
import { listedChange } from "./listed-changes.ts";
import { namesMeasure, sortOfName } from "./marks.ts";
import { grown } from "./parts.ts";
import { amountInSentence, shareOf } from "./prose-amounts.ts";
import { sentenceAhead, sentencesOf } from "./sentences.ts";
import { isElided, ofBothSexes, ofBracketOrSexes, sharesSubject } from "./shared-subjects.ts";
import { partOfSurvey } from "./surveys.ts";
import { whoAhead } from "./who-ahead.ts";

/** 「…は」 and 「…が」 that say what a sentence is about, and 「…として、」; not には, では. */
const about = /(?<![にでとへまの])[はがも][、，]?|(?:について|として)[、，]/g;
const longestSubject = 40;
/** 「出生率が2.07まで上昇し、毎年5世帯が」: what が says ends with its clause. */
const endsClause = /^が.*(?:し|り|して|れて|おり|し続け)、/;

/** What each figure of a line is of; null where nothing says it. */
export function subjectsOfSentences(figures: readonly TextFigure[]): readonly (string | null)[] {
  const subjects: (string | null)[] = [];
  for (const figure of figures) {
    const index = subjects.length;
    const before = figures[index - 1];
    const own =
      headingOfSum(figure) ??
      listedChange(figure) ??
      amountInSentence(figure)?.name ??
      shareOf(figure) ??
      subjectOfSentence(figure);
    const isOfBefore = before !== undefined && sharesSubject(before, figure, own);
    subjects.push(isOfBefore ? (subjects[index - 1] ?? own) : own);
  }
  return subjects.map((subject, index) => ofBothSexes(subject, index, figures, subjects) ?? subject);
}

/** 「３都市で計24回開催し」: nothing ahead of the figure says what its sentence is about. */
export const hasNoSubject = (figure: TextFigure): boolean => {
  const sentence = sentenceAhead(figure);
  return isElided(sentence) && !topicAhead.test(sentence);
};
/** 「空き家バンクでは、」: what was done there is no figure of the heading above. */
const topicAhead = /^[^、。]{1,14}[一-龠ァ-ヶー](?<!推計|調査|結果|統計|年度|時点|現在|[都道府県市町村国])では、/;

const bySource = /^.*(?:によると|によれば|によりますと|推計では)、?/;
/** What the sentence says its figure is of: 「令和4年度の移住者数は31人」 → 移住者数. Null where its subject names nothing measured. */
export function subjectOfSentence(figure: TextFigure): string | null {
  const sentence = sentenceAhead(figure).replace(grown, "");
  if (/^(?:程度)?の効果/.test(figure.line.text.slice(figure.end))) return null;
  const quoted =
    quotedAhead.exec(sentence)?.[1] ?? partOfSurvey(figure, sentence) ?? ofBracketOrSexes(figure, sentence);
  if (quoted !== undefined) return quoted;
  const came = sentence.includes("は") ? undefined : whoComes.exec(figure.line.text.slice(figure.end))?.[1];
  if (came !== undefined) return came;
  const [, aimed, changed] = nameBehind.exec(figure.line.text.slice(figure.end)) ?? [];
  if (aimed !== undefined) return aimed;
  // 「転出数169人、転入数121人の社会減」: the word straight ahead counts it, that behind only draws the sum
  if (changed !== undefined) return straightAhead(ownClause(sentence), figure) ?? changed;
  const graded = gradeBehind.exec(figure.line.text.slice(figure.end))?.[1];
  if (graded !== undefined) return graded;
  const past = /^(?:で|だ)あった([一-龠]{2,10})(?=[がはを])/.exec(figure.line.text.slice(figure.end))?.[1];
  if (past !== undefined) return past;
  const clause = ownClause(sentence);
  return (
    (figure.unit === "無単位" ? rateByYears.exec(toHalfWidth(sentence))?.[1] : null) ??
    nameOfClause(clause, figure) ??
    (clause === sentence ? null : nameOfClause(sentence, figure)) ??
    actedOn(figure, sentence) ??
    areaAhead(clause, figure) ??
    whoAhead(clause, figure.unit) ??
    nameIn(objectAhead(figure, sentence) ?? "") ??
    counted(figure, clause) ??
    topicBefore(figure, sentence)
  );
}

/** 「総人口は減り続けている。2015年には8,765人となり」: of a sentence without a subject that of the one before, if it is counted so. */
function topicBefore(figure: TextFigure, sentence: string): string | null {
  // 「社会増減を令和12年に30人とする」 says of what, though it cannot be read
  if (objectAhead(figure, sentence) !== null) return null;
  return isElided(sentence.replace(bySource, "")) ? topicOfSentenceBefore(figure) : null;
}

function topicOfSentenceBefore(figure: TextFigure, fits = /^(?:fits|says|calls)$/): string | null {
  const ahead = `${figure.line.begun ?? ""}${figure.line.text.slice(0, figure.start)}`;
  for (const before of sentencesOf(ahead).slice(-farthestTopic, -1).reverse()) {
    const names = [...before.matchAll(/(?<![にでとへまて])は/g)]
      .slice(0, mostMarks)
      .map(({ index }) => nameIn(before.slice(Math.max(0, index - nameReach), index)));
    const topic = names.find((name) => name !== null && fits.test(affinity(name, figure)));
    if (topic) return topic;
  }
  return null;
}
/** So many sentences back one may still speak of the same. */
const farthestTopic = 4;

/** A figure of its own clause, with what ends the clause. */
const clauseEnd =
  /\d[\d,.]*[万億兆千百]{0,2}[^\d\s、。はがをのにでと歳才代年月日次期号]{1,5}(?:\([^()]{1,24}\))?(?:と?なって(?:おり|い(?:る|ます)が)、?|と?なり、?|であり、?|であ(?:る|った)が、?|で(?:した|す)が、?|で、|で(?=[一-龠ァ-ヶー]{2,14}[はが]$)|、|と、?|及び|や|に対し(?:て)?、?)/g;

/** What stands behind the figure before: 「登録数は131件で成約数は」 → 成約数は. */
function ownClause(sentence: string): string {
  const last = [...toHalfWidth(sentence).matchAll(clauseEnd)].at(-1);
  return last ? sentence.slice(last.index + last[0].length) : sentence;
}

/** So many 「は」 and 「が」 back a sentence may say what it is about, and within so many letters. */
const mostMarks = 12;
const nameReach = 90;

function nameOfClause(clause: string, figure: TextFigure): string | null {
  const ofRole = ofItsRole.exec(clause)?.[1];
  if (ofRole !== undefined) return ofRole;
  const introduced =
    /(?:^|[、，])([^、，はが]{2,30})で(?:ござい|あり)?(?:ます|す)が、[^、，はが]{0,14}[はに]?約?$/.exec(clause);
  if (introduced?.[1] !== undefined && namesMeasure(introduced[1])) return bareName(introduced[1]);
  const defined = /(?:^|[、，はが])([一-龠ァ-ヶー]{2,12})である$/.exec(clause)?.[1];
  if (defined !== undefined && !general.test(defined)) return defined;
  const aimedAs = /^(.*[一-龠ァ-ヶー])として、?$/.exec(
    withoutLastPeriod(clause.replace(/(?:まで)?には?、?約?$/, "")),
  )?.[1];
  const asAim = aimedAs === undefined ? null : nameIn(aimedAs);
  if (asAim !== null) return asAim;
  const beside =
    nameBeside(isShare(clause, figure) ? clause.replace(ofWhole, "") : clause) ??
    straightAhead(clause.replace(/[（(]$/, ""), figure);
  if (beside !== null && !isArea.test(beside)) return beside;
  const marks = [...clause.matchAll(about)].map(({ index }) => index).reverse();
  for (const mark of marks.slice(0, mostMarks)) {
    if (ofOtherFigure.test(clause.slice(mark + 1))) break;
    const name = endsClause.test(clause.slice(mark)) ? null : nameIn(clause.slice(Math.max(0, mark - nameReach), mark));
    const isBeside = /^[はがも]、?$/.test(clause.slice(mark));
    const whole = name === null && isShare(clause, figure) ? wholeTopic.exec(clause.slice(0, mark))?.[1] : undefined;
    if (whole !== undefined && !general.test(whole)) return whole;
    if (name !== null && (isBeside || isShare(clause, figure) || affinity(name, figure) !== "against")) return name;
  }
  const looked = lookedAt.exec(clause)?.[1];
  return addedUp.exec(clause)?.[1] ?? (looked === undefined ? null : nameIn(looked));
}

/** 「人が減り 消費が約4億円落ち込み 」: what stands ahead of another subject with its figure is not of the figure behind. */
const ofOtherFigure = /(?:^|[\s　])[一-龠ァ-ヶー]{2,12}が約?[\s　]?[\d０-９][^はが]{4}/;

/** 「総人口の推移をみると、昭和40年の」 */
const lookedAt = /^(.{2,40}?)を(?:みると|見ると|みますと|見ますと)[、，]?[^はが]*$/;

/** 「人口は、全道の約44％を占め」 */
const isShare = (clause: string, { unit, line, end }: TextFigure): boolean =>
  unit === "%" &&
  /[一-龠]の約?$/.test(clause) &&
  /^(?:を占|と(?:な|占)|に(?:上|あた|当た|相当|達))/.test(line.plain.slice(end));

/** 「製造業は市の総生産の」: nothing else stands ahead of what has the share. */
const wholeTopic = /^[\s　]*((?:[^\s　はがをにで、。「」\d０-９]{1,12}の)?[一-龠ァ-ヶー]{2,12})$/;

/** 「民生費が全体の」 */
const ofWhole = /(?<=[はが]、?)(?:歳[入出]|予算|支出|収入)?(?:全体|総額)の約?$/;

/** 「入込客数は、架空市が1,270万人」: a place is only a part of what is counted there. */
const isArea = /^[一-龠ァ-ヶー]{1,8}[都道府県市町村]$/;

function areaAhead(clause: string, figure: TextFigure): string | null {
  const area = nameBeside(clause);
  return area !== null && isArea.test(area) ? (topicOfSentenceBefore(figure, /^(?!against)/) ?? area) : null;
}

/** 「「賛成」と「どちらかといえば賛成」を合わせると」 */
const addedUp = /(「[^」]{2,24}」(?:と|、|や)「[^」]{2,24}」)を(?:合計|合わせ|足)(?:する|せる|す)と[、，]?$/;

/** 「登録店舗数の増加目標100店」, 「参加者数の目標は50人」: whose aim or result a figure is. */
const ofItsRole = /([一-龠ァ-ヶー]{2,16}(?:数|率|額|量|人口))の[一-龠]{0,4}(?:目標|実績)値?[はがを]?[\s　]?$/;

/** 「444人の自然減」, 「300人の新規就農者を確保」: what the figure is of may stand behind it. */
const nameBehind =
  /^の([一-龠ァ-ヶー]{2,10}者|[一-龠ァ-ヶー]{0,10}(?:件数|人口|世帯)|(?:新規)?雇用(?:の?創出)?)を(?:確保|育成|創出|養成|維持|目標|見込|図)|^の((?:自然|社会)[増減]少?|転[出入]超過|出生超過|死亡超過)(?![一-龠率])/;

/** 「年間約12万人の観光客が訪れ」: where the sentence speaks of nothing else. */
const whoComes = /^の([一-龠ァ-ヶー]{1,10}[者客])が(?:訪れ|来場|来訪|利用|参加|滞在|宿泊)/;

/** 「312件が「達成」、」: the grade or answer that so many have. */
const gradeBehind = /^が「([^「」]{2,20})」(?=[、，,。とに])/;

/** 「85歳以上の方」, 「第１次産業」: these digits say who is counted. */
const ages = /第[\d０-９]{1,2}(?=次産業)|[\d０-９]{1,3}歳?(?:から|[~〜～-])[\d０-９]{1,3}歳|[\d０-９]{1,3}歳/g;

/** 「ふるさと納税寄附額」, 「まちづくりに関する満足度」: these hold the letters that elsewhere part a name from what stands ahead. */
const noJoint = /ふるさと|ひと(?=[一-龠])|に(?:関する|係る|対する|よる|おける)/g;

/** Events that are counted by their name alone: 「転入1,023人、転出1,187人」. */
const events = /^(?:転入|転出|出生|死亡|婚姻|離婚|(?:自然|社会)(?:増減?|減少?)|転[出入]超過)$/;

/** 「令和32年の総人口1,400人の確保」, 「高齢化率（令和2年）35.2％」: the last word ahead of the figure, where it names something measured. */
function straightAhead(clause: string, figure: TextFigure): string | null {
  const ahead = withoutLastPeriod(clause);
  const word = /(?:^|[のをはがにで、，とも　\s（(:：])([一-龠ァ-ヶー々]{2,16})$/.exec(ahead)?.[1];
  if (word === undefined) return null;
  const phrase = bareName(/[^はがを、，（(：:　\s]{2,24}$/.exec(ahead)?.[0] ?? word);
  const isWhole =
    phrase.endsWith(word) &&
    !/[\d０-９]/.test(phrase.replace(ages, "")) &&
    !/[にでと]/.test(phrase.replace(noJoint, ""));
  if (generalAlone.test(word) && !(isWhole && phrase !== word && namesMeasure(word))) return null;
  const isCounted = sortOfName(word) === "measure" && /^(?:fits|says|calls)$/.test(affinity(word, figure));
  if (!events.test(word) && !namesMeasure(word) && !isCounted) return null;
  return isWhole ? phrase : word;
}

function withoutLastPeriod(clause: string): string {
  const last = findPeriods(clause).at(-1);
  return last && /^[\s　)）]*$/.test(clause.slice(last.end))
    ? clause.slice(0, last.start).replace(/[\s　(（]+$/, "")
    : clause;
}

/** 「空き家は昨年度の調査で312棟あり」: what there is so much of, whatever it is; who does or says something is none. */
function counted({ line: { plain }, end, unit }: TextFigure, clause: string): string | null {
  const [, words] =
    /^(.*[一-龠ァ-ヶー])[はが]、?[一-龠ァ-ヶー・の\d０-９]{1,14}(?:で|に|には|時点|現在)、?約?$/.exec(clause) ?? [];
  if (words === undefined || unit === "円" || !thereIs.test(plain.slice(end).replace(/^\([^()]{1,60}\)/, "")))
    return null;
  const name = bareName(words);
  if (isCountedNoun(name, unit)) return name;
  const isNoun =
    name.length > 1 && name.length <= longestBeside && !/[\d０-９]|[をにでと]/.test(name.replace(ages, ""));
  return isNoun && !general.test(name) && !acts.test(name) ? name : null;
}
/** 「機械を導入した経営体は令和５年度に64経営体」: the noun is its own unit. */
const isCountedNoun = (name: string, unit: string): boolean =>
  unit.length > 1 && name.length <= longestSubject && name.endsWith(unit) && said.test(name.slice(0, -unit.length));
const said = /^[^はが、。「」\d０-９]{2,24}(?:た|ている|る|ない)$/;
const thereIs = /^(?:(?:で|が)?あ[りるっ]|でし|です|だっ|となっ|とな[りる]|に(?:上|のぼ|達|な)|い[るま]|おり|[。、]|$)/;
const acts =
  /(?:知事|[市町村区]長|議員|委員|[課部局室省庁署]|協議会|協会|会社|大学|研究所|政府|[市県町村道国]|者|人|会|会議|計画|事業|調査)$/;

/** 「架空こども食堂支援事業」に1,250万円: a name in quotation marks straight ahead of its figure. */
const quotedAhead = /「([^「」]{2,40})」(?:に|は|が(?:(?:最も|一番)多く)?|へは?|として|には|で)[、，\s]?$/;

/** 市税が132億円: what stands straight before は or が and its figure is what the figure is of, measured or not; 対象は or 上限は name nothing. */
function nameBeside(clause: string): string | null {
  const found = /^(.*(?:[一-龠ァ-ヶー々）)]|もの))[はが][、，\s]?(?:全体で|合計で?|合わせて|総数|計)?$/.exec(
    withoutLastPeriod(clause),
  )?.[1];
  if (found === undefined) return null;
  const whole = bareName(found);
  if (isClause.test(whole.replace(gradeInBracket, "")) && !/[\d０-９]/.test(whole)) return whole;
  const name = whole.length > longestBeside ? whole.replace(saidOfName, "") : whole;
  const plain = name.replace(ages, "").replace(noJoint, "");
  const isShort = name.length > 1 && name.length <= longestBeside;
  return isShort && !/[\d０-９]|[をにでと]/.test(plain) && isOwn(name) ? name : null;
}
/** 「各県が設置している常設の相談窓口」: what is said of it stands ahead of the name. */
const saidOfName = /^.*(?:している|された|した|できる)(?=[一-龠ァ-ヶ]{2})/;
/** 「目標を達成した指標」, 「健康教室に参加した人」: a noun with what is said of it. */
const isClause =
  /^[^はが。「」]{2,18}(?:[をにでが][^はが。「」]{1,10})?(?:した|ている|された|る|ない)(?:指標|もの|人|方|者|事業|企業|世帯|団体|市町村|施設|項目)$/;
/** 「効果的なもの（A）」 */
const gradeInBracket = /[(（][A-ESＡ-ＥＳ◎○△×][)）]$/;
const longestBeside = 16;
const general =
  /(?:年率|一旦|一時|最大|最高|最低|最多|平均|対象者?|定員|期間|期限|上限額?|下限額?|限度額?|補助率|補助額|金額|内訳|合計|総額|全体|総数|件数|人数|回数|者数|単価|委員|出席者|内容|(?:目標|実績|計画|現状|基準)(?:値|数|額)?|実態|残り|うち|これ|それ|面積|延長|規模|今回|[本前昨今去当同翌]年度?|現在|近年|同期|先月|今後|いま|現時点)$/;

const generalAlone = new RegExp(`^(?:同|各)?${general.source}`);

/** 採択額の合計 says of what it is the sum; 合計 alone does not. */
const isOwn = (name: string): boolean =>
  !general.test(name) || /^歳[入出]総額$|.の(?:合計|総額|総数|件数|人数|面積|延長)$/.test(name);

/** The name of what a quotation calls a programme is sure to be whole. */
export const isQuoted = ({ line, start }: TextFigure): boolean => quotedAhead.test(line.text.slice(0, start));

/** 「新規就農者数の目標値」 is of 新規就農者数; 「毎年度の目標値」 names nothing. */
const roleOfName = /(?:の|^)[一-龠]{0,4}(?:目標|実績|現状|基準|計画)値?$/;

function nameIn(words: string): string | null {
  const bare = bareName(words).replace(roleOfName, "");
  const isMeasure = sortOfName(bare) === "measure" || events.test(bare);
  const isName = bare.length > 1 && bare.length <= longestSubject && isMeasure;
  return isName && !ofFigure.test(bare) ? bare : null;
}
/** 「出生数は48人」: a name with a figure of its own. */
const ofFigure = /[\d０-９]$|[はが][^はが]*[\d０-９]|[\d０-９][,，.\d０-９]*[人件％%円]$/;

/** A number without a unit counts where the sentence is about a rate or an index that has none. */
export const countsWithoutUnit = (figure: TextFigure): boolean =>
  /\d\.\d/.test(figure.printed.normalize("NFKC")) &&
  /(?:出生率|指数|倍率|係数)(?:[（(][^（()）]{1,30}[)）])?$/.test(subjectOfSentence(figure) ?? "");

/** 「合計特殊出生率を2040年に1.60、2060年に2.07まで」 */
const rateByYears =
  /([一-龠ァ-ヶー]{0,12}(?:出生率|指数|倍率|係数))(?:の目標値?)?[がはを]、?(?:約?\d\.\d{1,2}、)?(?:[^\d、。はがを]{0,6}\d{1,4}年度?(?:までに|には?|で)約?\d\.\d{1,2}、)*[^\d、。はがを]{0,6}\d{1,4}年度?(?:までに|には?|で)約?$/;
