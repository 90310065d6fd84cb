/** 「Page 2: 架空町総合戦略 …」: what a site that shows documents prints ahead of each page. */
const label = /^\s*Page \d{1,4}:\s*(\S.*)$/;

/** The lines without those labels of pages that repeat the title of the document: the same words stand behind two of them. */
export function withoutSiteLabels(texts: readonly (string | null)[]): readonly (string | null)[] {
  const titles = texts.map((text) => (text?.includes("Page ") ? label.exec(text)?.[1] : undefined));
  const counts = new Map<string, number>();
  for (const title of titles) if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  if (counts.size === 0) return texts;
  return texts.map((text, index) => ((counts.get(titles[index] ?? "") ?? 0) > 1 ? null : text));
}
