const flag = "(?:新規|拡充|継続|再掲|一部新規)";
/** Behind an amount and a wide gap the flag of the next programme. */
const nextFlag = new RegExp(`(?<=[\\d０-９])[\\s　]{1,20}(?=${flag}[\\s　])`);
const programme = new RegExp(
  `^[\\s　]{0,8}${flag}[\\s　]{1,4}[^\\s　\\d０-９][^\\n]{2,60}[\\s　][\\d０-９][\\d０-９,，]{1,14}[\\s　]{0,4}$`,
);

/** 「新規 ○○事業　8,640　拡充 △△事業　136,200」: programmes that stand beside each other, each with its flag ahead and its amount behind, one by one. */
export function flagsAbreast(text: string): readonly string[] {
  if (!mayBeAbreast.test(text) || text.length > longestRow) return [text];
  const parts = text.split(nextFlag);
  return parts.length > 1 && parts.every((part) => programme.test(part)) ? parts : [text];
}
const mayBeAbreast = /^[\s　]{0,8}(?:新規|拡充|継続|再掲|一部新規)[\s　]/;
const longestRow = 300;
