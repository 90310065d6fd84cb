import type { TextFigure } from "./text-figure.ts";

/**
 * What was bought, built or held, and so many of it: 「高規格救急車1台を更新し」, 「救命講習には12回、340人が参加した」; of whom the next figure is a part. Null
 * where the sentence says it in another way.
 */
export function actedOn({ line: { plain, text }, start, end }: TextFigure, sentence: string): string | null {
  const behind = plain.slice(end, end + longestBehind);
  const held = timesAhead.test(sentence) ? takenPart.test(behind) : timesThenPart.test(behind);
  if (held) return event.exec(sentence)?.[1] ?? null;
  const came = (heldBehind.test(behind) ? heldSoOften : takenPart.test(behind) ? heldAndCame : null)?.exec(
    sentence,
  )?.[1];
  if (came !== undefined) return came;
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
const heldSoOften = /(?:^|[、，。\s　・○●■])([^、，。はがを\s　・\d０-９]{2,30})を(?:年間?|計|延べ|合計)?$/;
const heldAndCame =
  /(?:^|[、，。\s　・○●■])([^、，。はがを\s　・\d０-９]{2,30})を(?:年間?|計|延べ|合計)?[\d０-９]{1,4}(?:回|か所|会場|日間?|講座)(?:開催|実施|開講)(?:し|して)?、(?:延べ|計|約|合計)?$/;
const event = /(?:^|[、，。）)])([^、，。はがを（()）\d０-９]{2,20})には、?(?:[\d０-９]{1,4}回、)?(?:延べ|約)?$/;
