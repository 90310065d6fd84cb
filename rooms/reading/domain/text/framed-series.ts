import type { OpenGroup } from "./figure-group.ts";

/** 「基準（R2） 520人」 / 「R3 468人 R4 733人」 / 「目標（R6） 900人」: the years on the line between are of the same indicator. */
export function withSeriesBetween(rows: readonly OpenGroup[][]): readonly OpenGroup[][] {
  const joined: OpenGroup[][] = [];
  for (const row of rows) {
    const [[first, ...besideFirst] = [], [series, ...besideSeries] = []] = joined.slice(-2);
    const [aim] = row;
    const areAlone = besideFirst.length === 0 && besideSeries.length === 0 && row.length === 1;
    if (first && series && aim && areAlone && isSeriesBetween(first, series, aim)) {
      const figures = [first, series, aim].flatMap((group) => group.figures);
      joined.splice(-2, 2, [{ figures, kind: "beside" }]);
    } else joined.push(row);
  }
  return joined;
}

function isSeriesBetween(
  { figures: [first, ...more] }: OpenGroup,
  series: OpenGroup,
  { figures: [aim, ...others] }: OpenGroup,
): boolean {
  const [next] = series.figures;
  const isFramed = first?.said === "baseline" && aim?.said === "target" && more.length === 0 && others.length === 0;
  if (!first || !aim || !next || !isFramed) return false;
  return (
    next.line.plain
      .slice(0, next.start)
      .replace(next.printedPeriod ?? "", "")
      .trim() === "" &&
    series.figures.every(({ dated, said }) => dated === "ahead" && said === null) &&
    [first, ...series.figures].every((figure) => figure.unit === aim.unit && figure.line.page === aim.line.page) &&
    next.line.order === first.line.order + 1 &&
    aim.line.order === next.line.order + 1
  );
}
