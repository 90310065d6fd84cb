export { type ArcLink, ArcLinks, type ArcLinksProps, type ArcStop } from "./arc-links.tsx";
export { Arithmetic, type ArithmeticLine, type ReasonStep, ReasonSteps } from "./arithmetic.tsx";
export { type Bar, BarChart, type BarChartProps } from "./bar-chart.tsx";
export { Bridge, type BridgeProps, type BridgeStep } from "./bridge.tsx";
export { ChartFrame, type ChartFrameProps, Legend, type LegendItem } from "./chart-frame.tsx";
export { type Choice, Choices } from "./choices.tsx";
export { type CountRow, CountSquares } from "./count-squares.tsx";
export { type Download, Downloads } from "./downloads.tsx";
export { FanChart, type FanChartProps } from "./fan-chart.tsx";
export type { FanBand, FanGoal, FanLine, FanPoint, FanStyle } from "./fan-chart-place.ts";
export { type FigureValue, Value } from "./figure-value.tsx";
export { Finding, type FindingProps } from "./finding.tsx";
export { KeyFigure, type KeyFigureProps, KeyFigures } from "./key-figure.tsx";
export { LineChart, type LineChartProps } from "./line-chart.tsx";
export type { LinePoint, LineSeries, LineStyle } from "./line-series.ts";
export {
  LangProvider,
  Name,
  Origin,
  OriginCard,
  type OriginLine,
  type OriginProps,
  When,
} from "./origin.tsx";
export { renderPage } from "./page.tsx";
export type { Crumb, NavItem, PageContent, PageProps } from "./page-props.ts";
export { Pagination, type PaginationProps } from "./pagination.tsx";
export { type Step, Swatch, type Tone, toneFill } from "./pattern.tsx";
export { Pyramid, type PyramidProps, type PyramidRow } from "./pyramid.tsx";
export { SearchForm, type SearchFormProps } from "./search-form.tsx";
export { type MapShape, outlinePaths, ShapeMap, type ShapeMapProps } from "./shape-map.tsx";
export {
  Absent,
  CopyText,
  type Definition,
  DefinitionList,
  Difference,
  type DifferenceKind,
  EmptyState,
  Fold,
  Section,
  Tag,
} from "./small-pieces.tsx";
export { type Segment, StackedBar, type StackedBarProps } from "./stacked-bar.tsx";
export { type RowPart, type StackedRow, StackedRows, type StackedRowsProps } from "./stacked-rows.tsx";
export { type Severity, Status, type StatusKind, type StatusProps } from "./status.tsx";
export { type Cell, type Column, cell, type Row, Table, type TableProps } from "./table.tsx";
export { type Bilingual, defineMessages, type Era, inLang, type Lang, type Messages, nameIn, weave } from "./text.ts";
export { type TextLine, TextLines } from "./text-lines.tsx";
export { type MapTile, type TileGroup, TileMap, type TileMapProps } from "./tile-map.tsx";
export { Tree, type TreeNode } from "./tree.tsx";
export { Treemap, type TreemapProps, type TreemapTile } from "./treemap.tsx";
export { LargeVerdict, type Verdict, Verdicts } from "./verdict-strip.tsx";
export { addressWith, type View } from "./view.ts";
export { type Station, Way, WayLegend, type WayMark, type WayProps } from "./way.tsx";
