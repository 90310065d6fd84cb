const year = "(?:[HRＨＲ]|平成|令和)[\\s　]?(?:元|[\\d０-９]{1,2})(?:年度?)?末?[:：]";
const yearAlone = new RegExp(`^${year}$`);
const yearOfNone = new RegExp(`^${year}[-－―ー–](?:[（(][^（()）]{1,8}[)）])?$`);

/** 「参加者数　R3：－（中止）　R4：」 ahead of a figure: the year of the figure, and the years that have none, are no part of the name. */
export function withoutYearsBehind(name: string): string {
  if (!/[:：][-－―ー–]?\s*$/.test(name)) return name;
  const words = name.trim().split(/[\s　]+/);
  if (words.length > 1 && yearAlone.test(words.at(-1) ?? "")) words.pop();
  while (words.length > 1 && yearOfNone.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}
