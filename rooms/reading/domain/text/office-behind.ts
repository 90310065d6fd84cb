/** 〃 below an office, or the office itself: who runs a programme may stand behind its amounts, at the right edge of the page. */
const officeWord =
  /^(?:[〃″]|同上|[^\s\d、。・()（）[\]]{1,14}(?:[部課局室庁署院]|委員会|本部|センター)(?:[・、／/][^\s\d、。()（）[\]]{1,14}[部課局室庁署院会])?)$/;
const lastOfOffice = /[部課局室庁署院会ー〃″上]$/;
const endOfAmount = /[\d\])】〕円]$/;
/** An office has no longer name. */
const longestOffice = 32;

/** 「福祉課（継続）」 */
const flagBehind = /(?<=[課室局部所])\s?[([【〔](新規?|拡充?|継続?|再掲|一部(?:新規|拡充))[)\]】〕]$/;

/** `flag` is that printed behind the office. */
type OfficeBehind = { readonly rest: string; readonly office: string; readonly flag: string | null };

/** 「架空講座事業　　生涯学習課」: the name of a programme and, apart from it, who runs it; null for a name alone. */
export function officeApart(name: string): { readonly name: string; readonly office: string } | null {
  const [, before = "", office = ""] = /[課室局]$/.test(name) ? (apart.exec(name) ?? []) : [];
  return before === "" ? null : { name: before, office };
}
const apart = /^(.{2,60}[^\s　・、])[\s　]+([^\s　\d、。・()（）]{2,14}[課室局])$/;

/** 「農林課…架空補助金」, 「［農林課］架空補助金」: who runs it, ahead of the name of a programme; null for a name alone. */
export function officeAhead(name: string): { readonly name: string; readonly office: string } | null {
  const [, office = "", inside = "", behind = ""] = ahead.exec(name) ?? [];
  return behind === "" ? null : { name: behind.trim(), office: office || inside };
}
const officeName =
  "(?:[^\\s　\\d、。・()（）［］【】…:：]{1,14}(?:[^各別当]課|室|[^郵薬当]局)|[^\\s　\\d、。・()…:：]{0,6}教育委員会)";
const ahead = new RegExp(
  `^(?:(${officeName})[\\s　]?(?:[…・‥]{1,4}|[:：／/])[\\s　]?|[（(［[【〔](${officeName})[）)］\\]】〕][\\s　]?)(\\S.*)$`,
);

/** What stands ahead of the office that closes a line of amounts, and the office; null where none does. */
export function officeBehindAmounts(plain: string): OfficeBehind | null {
  const whole = plain.trimEnd();
  const [bracket = "", flag = null] =
    whole.endsWith(")") || /[\]】〕]$/.test(whole) ? (flagBehind.exec(whole) ?? []) : [];
  const line = bracket === "" ? whole : whole.slice(0, -bracket.length);
  if (!lastOfOffice.test(line)) return null;
  const end = line.slice(-longestOffice);
  const office = end.slice(end.search(/\S+$/));
  const rest = line.slice(0, -office.length).trimEnd();
  const isApart = rest.length + office.length < line.length;
  return isApart && endOfAmount.test(rest) && officeWord.test(office) ? { rest, office, flag } : null;
}
