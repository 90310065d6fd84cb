import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { readmeText } from "../domain/readme-text.ts";
import type { BundleFile, ReleaseContent } from "../domain/release-content.ts";
import { type ReleaseTable, releaseTables } from "../domain/release-tables.ts";
import { sumsText } from "../store/hashed-files.ts";
import { type BundlePage, bundleHtml, pageFile } from "./bundle-frame.tsx";
import {
  changeBundlePage,
  correctionsBundlePage,
  dataBundlePage,
  decisionsBundlePage,
  indexBundlePage,
} from "./bundle-pages.tsx";
import { sheetBundlePage } from "./bundle-sheet.tsx";

export type BundleParts = {
  readonly content: ReleaseContent;
  /** The product's style sheet, so that the folder looks like the product without it. */
  readonly style: string;
  /** Printed forms, already made, with paths below `forms/`. */
  readonly forms: readonly BundleFile[];
};

const html = "text/html; charset=utf-8";
const text = (path: string, mediaType: string, written: string): BundleFile => ({
  path,
  mediaType,
  bytes: Buffer.from(written, "utf8"),
});

/**
 * Every file of a release, in order of path: pages in both languages, tables, forms, manifest and checksums. The same parts give the same bytes.
 * `SHA256SUMS` covers every other file and can be checked with `sha256sum -c`.
 */
export function buildBundle({ content, style, forms }: BundleParts): readonly BundleFile[] {
  const files = [
    text("README.txt", "text/plain; charset=utf-8", readmeText(content)),
    text("style.css", "text/css; charset=utf-8", style),
    text("data/release.json", "application/json", `${JSON.stringify(content, null, 1)}\n`),
    ...releaseTables(content).flatMap(tableFiles),
    ...bundlePages(content, forms),
    ...forms,
  ];
  const manifest = text("manifest.json", "application/json", manifestText(content, files));
  const all = [...files, manifest].sort((one, other) => (one.path < other.path ? -1 : 1));
  return [...all, text("SHA256SUMS", "text/plain; charset=utf-8", sumsText(all))];
}

function bundlePages(content: ReleaseContent, forms: readonly BundleFile[]): readonly BundleFile[] {
  const paths = forms.map(({ path }) => path);
  return (["ja", "en"] as const).flatMap((lang) => {
    const pages: readonly BundlePage[] = [
      indexBundlePage(content, lang, paths),
      changeBundlePage(content, lang),
      decisionsBundlePage(content, lang),
      dataBundlePage(content, lang),
      correctionsBundlePage(content, lang),
      ...content.records.map((record) => sheetBundlePage(record, lang)),
    ];
    return pages.map((page) => text(pageFile(page.name, lang), html, bundleHtml(content, page, lang)));
  });
}

function tableFiles(table: ReleaseTable): readonly BundleFile[] {
  const csv = tableCsv(table);
  const objects = table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ id }, index) => [id, row[index] ?? null])),
  );
  const json = JSON.stringify({ title: table.title, columns: table.columns, rows: objects }, null, 1);
  return [
    { path: `data/${table.name}.csv`, mediaType: "text/csv; charset=utf-8", bytes: encodeCsv(csv, "utf-8").bytes },
    {
      path: `data/${table.name}.sjis.csv`,
      mediaType: "text/csv; charset=shift_jis",
      bytes: encodeCsv(csv, "shift_jis").bytes,
    },
    text(`data/${table.name}.json`, "application/json", `${json}\n`),
  ];
}

const tableCsv = ({ columns, rows }: ReleaseTable): string =>
  [columns.map(({ id }) => id), ...rows].map((row) => csvLine(row)).join("");

const manifestText = (content: ReleaseContent, files: readonly BundleFile[]): string =>
  `${JSON.stringify(
    {
      format: content.format,
      id: content.id,
      title: content.title,
      body: content.body,
      cycle: content.cycle,
      publishedOn: content.publishedOn,
      corrects: content.corrects,
      auditTrail: content.trail,
      files: files.map(({ path, mediaType, bytes }) => ({ path, mediaType, bytes: bytes.length })),
    },
    null,
    1,
  )}\n`;
