import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Lang } from "../../../ui/index.ts";
import { looseDigits } from "../../../ui/testing.ts";
import { releasePage } from "./release-pages.tsx";

const file = (path: string) => ({ path, mediaType: "text/plain", sha256: "ab".repeat(32), size: 1234 });

function html(lang: Lang): string {
  const page = releasePage({
    edition: "renshu-ken",
    release: {
      bodyId: "019801",
      id: "fy2025-1",
      cycleId: "fy2025",
      fiscalYear: 2025,
      title: "令和7年度の評価（架空）",
      publishedOn: "2026-11-22",
      recordedAt: "2026-11-22T00:00:00.000Z",
      corrects: null,
      trail: null,
      bundleSha256: "cd".repeat(32),
    },
    files: ["README.txt", "SHA256SUMS", "data/kpi.csv", "forms/sheets.pdf", "index.html", "sheets/s-1.en.html"].map(
      file,
    ),
    corrections: [],
    view: { lang, era: "wareki", path: "/release/renshu-ken/fy2025-1", query: "" },
    citizenHref: null,
    correcting: null,
  });
  return renderToString(<main>{page.main}</main>);
}

/** The paths that each folded part lists. */
const parts = (page: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...page.matchAll(/<details id="files-(\w+)">([\s\S]*?)<\/details>/g)].map(([, kind = "", inside = ""]) => [
      kind,
      [...inside.matchAll(/\/files\/([^"]+)"/g)].map(([, path = ""]) => path),
    ]),
  );

test("公表のファイルは、種類ごとに畳まれて並ぶ", () => {
  expect(parts(html("ja"))).toEqual({
    pages: ["index.html", "sheets/s-1.en.html"],
    data: ["data/kpi.csv"],
    forms: ["forms/sheets.pdf"],
    about: ["README.txt", "SHA256SUMS"],
  });
});

test("同じ中身のファイルがあっても、行の印は一つずつ違う", () => {
  const ids = [...html("ja").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["ja", "すべての行が OK なら"],
  ["en", "if every line says OK"],
] as const)("確かめ方が一文で書かれ、数字には印がある (%s)", (lang, words) => {
  const page = html(lang);
  expect(page).toContain("sha256sum -c SHA256SUMS");
  expect(page).toContain(words);
  expect(looseDigits(page)).toEqual([]);
});
