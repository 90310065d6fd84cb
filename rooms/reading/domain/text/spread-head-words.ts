/** Words that heads are made of; 値, 額 and 名 stand behind many of them. */
const words =
  /(?:(?:数値)?目標|現状|現況|基準|当初|実績|見込)値?|(?:成果|活動|評価)?指標(?:項目|名)?|項目名?|区分|単位|内容|備考|担当(?:部署|課)|事業[名費]|予算額|決算額|計画|年度/;
const made = new RegExp(`^(?:${words.source})+$`);
const each = new RegExp(words.source, "g");
const letters = /(?<![^\s])[一-龠](?: [一-龠]){1,15}(?=[\s(]|$)/g;

/**
 * 「指 標 項 目 現 状 値 (令和 2 年度) 目 標 値」: heads whose letters stood apart to fill their columns, in a line that keeps no other gap. Where the gaps still tell columns
 * (two spaces anywhere), the line stays as it is.
 */
export function withHeadsTogether(text: string): string {
  if (!apart.test(text) || /\s\s/.test(text.trim())) return text;
  return text.replace(letters, (run) => {
    const whole = run.replaceAll(" ", "");
    return made.test(whole) ? (whole.match(each) ?? [whole]).join(" ") : run;
  });
}
const apart = /[状標績準区] [値況績準標分](?![^\s(])/;
