import { isAreaLine } from "./area-lines.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import type { SeriesText } from "./series.ts";

/** 「立地企業数　14社」 / 「（うち県外企業　9社）」, 「展示会　7回」 / 「（出展者 112者）」: what stands in a bracket of its own is of what the line above counts. */
export function wholeOf(
  line: TextLine,
  label: string,
  { lines, figuresAt }: Pick<SeriesText, "lines" | "figuresAt">,
): TextLine | null {
  const above = line.blanks === 0 && partOfWhole.test(line.plain) ? lines[line.order - 1] : undefined;
  const [whole, part] = [above, line].map((one) => figuresAt.get(one?.order ?? -1)?.at(-1)?.unit);
  const isPart = whole !== undefined && (whole === part || !label.startsWith("うち"));
  return above && isPart && !/。/.test(above.text) ? above : null;
}

/** A bracket of its own, or 「うち15～19歳：約310人」. */
const partOfWhole = /^\s{0,40}(?:[(][^()]*[)]|うち[^\s:。、]{1,16}[\s:]{1,3}[^\s。、]{1,16})\s*$/;

/**
 * 「→ 合計特殊出生率（R5） 全国：1.33 架空県：1.41」: what is measured and when, ahead of those of whom it holds; or 「推計人口」 alone above 「2040 架空県：31.5万人」.
 */
export function measureOfAreas({ text, plain, order, page }: TextLine, lines: readonly TextLine[]): string | null {
  if (!plain.includes(":")) return null;
  const above = isAreaLine(plain) ? lines[order - 1] : undefined;
  const name = areasBehind.exec(text)?.[1] ?? (above?.page === page ? above.text.trim() : "");
  return name.length <= longestMeasure && !/\d/.test(name) && namesMeasure(name) ? name : null;
}
const longestMeasure = 30;
const areasBehind =
  /^[\s　→⇒・○●]{0,6}([^\s　()（）:：\d０-９]{3,30})[(（][^()（）]{2,12}[)）][\s　]{1,4}[^\s　()（）:：\d０-９]{1,12}[:：]/;
