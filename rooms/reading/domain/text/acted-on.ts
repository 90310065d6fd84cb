import { affinity } from "./affinity.ts";
import type { TextFigure } from "./figure.ts";

/**
 * What was bought, built or held, and so many of it: 「高規格救急車1台を更新し」, 「救命講習には12回、340人が参加した」; of whom the next figure is a part. Null
 * where the sentence says it in another way.
 */
export function actedOn(figure: TextFigure, sentence: string): string | null {
  const {
    line: { plain, text },
    start,
    end,
    unit,
  } = figure;
  const behind = plain.slice(end, end + longestBehind);
  const held = timesAhead.test(sentence) ? takenPart.test(behind) : timesThenPart.test(behind);
  if (held) return event.exec(sentence)?.[1] ?? null;
  const came = (heldBehind.test(behind) ? heldSoOften : takenPart.test(behind) ? heldAndCame : null)?.exec(
    sentence,
  )?.[1];
  if (came !== undefined) return came;
  if (unit !== "円" && unit !== "%") {
    const made = (handled.test(behind) ? heldSoOften : shown.test(behind) ? shownAt : null)?.exec(sentence)?.[1];
    if (made !== undefined) return made;
    const who = joinedIn.test(behind) ? members.exec(sentence)?.[1] : undefined;
    if (who !== undefined && /^(?:fits|may|says)$/.test(affinity(who, figure))) return who;
  }
  if (used.test(behind)) {
    const begun = begunAhead.exec(sentence)?.[1];
    if (begun !== undefined) return begun;
  }
  if (/^のうち/.test(behind)) return whole.exec(sentence)?.[1] ?? null;
  if (!done.test(behind)) return null;
  return thing.exec(text.slice(Math.max(0, start - longestThing), start))?.[1] ?? null;
}

/** 「宿泊型のケア（産後）を新たに始め、7組が利用した」: what was begun, and so many used it. */
const used = /^が(?:利用|参加|受講|体験|登録|来場|入居)/;
const begunAhead =
  /^[\s　・○●]{0,6}([^、，。はがをに\s　]{2,24})を(?:新たに|本格的に|試行的に)?(?:始め|開始し|開設し|開き|設け|実施し|行い)、(?:延べ|約)?$/;

/** 「市内に住む就業者1,234人のうち」 */
const whole = /(?:^|[、，。はが])([^、，。はが（()）\d０-９]{2,20}[一-龠ァ-ヶー])約?$/;

const longestBehind = 24;
const longestThing = 24;
const done = /^を(?:更新|整備|導入|購入|設置|配備|取得|建設|改修|新設|増設|新築|植樹|配布|作成|発行)/;
const thing = /(?:^|[、。，\s　]|[をにではが])([一-龠ァ-ヶー]{3,16})約?$/;
const takenPart = /^が(?:参加|来場|来館|出席|受講)/;
/** 「12回、340人が参加」: how often it was held, and how many came. */
const timesThenPart = /^、(?:延べ|約)?\d[\d,]*[^\d、。]{1,3}が(?:参加|来場|来館|出席|受講)/;
const timesAhead = /には、?[\d０-９]{1,4}回、(?:延べ|約)?$/;
/** 「移住セミナーを4回開催し、86人が参加」: what was held so often, and how many came. */
const heldBehind = /^\s?(?:開催|実施|開講|放送)/;
const heldSoOften =
  /(?:^|[、，。\s　・○●■])((?:[^、，。はがを\s　・\d０-９]{2,20}を(?:使っ|用い|生かし|活かし|活用し|利用し|対象とし|目的とし)た)?[^、，。はがを\s　・\d０-９]{2,30})を(?:年間?|計|延べ|合計|新たに)?$/;
/** 「空き家の改修費用を7件補助しました」: what so many were made or helped of. */
const handled =
  /^\s?(?:補助|助成|支援|支給|開発|作成|制作|製作|整備|導入|設置|購入|更新|認定|配布|交付|建設|改修|新設|増設|創設|発行|植樹|除却)(?:し(?!ます|てい)|を行[いっ](?!ます))/;
/** 「首都圏の移住フェアに３回出展し」 */
const shown = /^\s?(?:出展|出店|参加|出場)し(?!ます|てい)/;
const shownAt = /(?:^|[、，。\s　・○●■])([^、，。はがをに\s　・\d０-９]{2,30})に(?:年間?|計|延べ|合計)?$/;
/** 「村内の観光事業者18者が連携し」 */
const joinedIn = /^が(?:連携|協力|加盟|加入|参画|賛同|出店|出展)/;
const members = /(?:^|[、，。\s　・○●■])([^、，。はがをにで\s　・\d０-９]{2,24}[一-龠ァ-ヶー])(?:約|延べ|計)?$/;
const heldAndCame =
  /(?:^|[、，。\s　・○●■])([^、，。はがを\s　・\d０-９]{2,30})を(?:年間?|計|延べ|合計)?[\d０-９]{1,4}(?:回|か所|会場|日間?|講座)(?:開催|実施|開講)(?:し|して)?、(?:延べ|計|約|合計)?$/;
const event = /(?:^|[、，。）)])([^、，。はがを（()）\d０-９]{2,20})には、?(?:[\d０-９]{1,4}回、)?(?:延べ|約)?$/;
