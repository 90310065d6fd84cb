import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import iconv from "iconv-lite";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looseDigits } from "../../../ui/testing.ts";
import { verifyFolder } from "../commands/release-folder.ts";
import { publicRecord } from "../domain/public-record.ts";
import type { BundleFile, ReleaseContent } from "../domain/release-content.ts";
import { aRecord, aRelease } from "../examples/a-release.ts";
import { buildBundle } from "./build-bundle.ts";

const content: ReleaseContent = { ...aRelease, records: [publicRecord(aRecord)] };
// npm test builds the product's styles before it runs
const style = readFileSync(join(import.meta.dirname, "..", "..", "..", "dist", "assets", "app.css"), "utf8");
const form: BundleFile = { path: "forms/sheets.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.7\n") };
const files = buildBundle({ content, style, forms: [form] });
const textOf = (path: string): string => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`${path} is not in the bundle`);
  return Buffer.from(found.bytes).toString("utf8");
};

function writeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-bundle-"));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test("同じ中身からは、同じバイトのフォルダーができる", () => {
  const again = buildBundle({ content, style, forms: [form] });
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(again.every(({ bytes }, index) => Buffer.from(bytes).equals(Buffer.from(files[index]?.bytes ?? [])))).toBe(
    true,
  );
});

test("CSVは書かれたままの形と基本の単位の値を並べ、値のない所には理由がある", () => {
  const [head, ...rows] = textOf("data/kpi.csv").replace("\uFEFF", "").trim().split("\r\n");
  expect(head).toBe("sheet,title,kpi,kpi_name,kind,period,value,value_to,unit,bound,absent,printed,source,note");
  expect(rows).toContain(
    "fy2025.yama-kanko,山の道めぐりプロジェクト,yama-kankokyaku,山の観光入込客数,actual,FY2025,1310000,,人,exact,,131万人,観光統計（架空）,",
  );
  expect(rows).toContain(
    "fy2025.yama-kanko,山の道めぐりプロジェクト,yama-shukuhaku,山の宿泊者数,actual,FY2025,,,,,notYetPublished,未公表,宿泊統計（架空）,",
  );
});

test("値は書かれたままの桁で、判定は規則とそれを指したものとともに載る", () => {
  const page = textOf("sheets/fy2025.yama-kanko.html");
  expect(page).toContain(">131万人<");
  expect(page).toContain(">138万人<");
  expect(page).not.toContain("1,310,000人");
  expect(page).toContain("計画の版の規則「茨城県方式」による機械的な判定");
  expect(textOf("data/grade.csv")).toContain(",yama-kankokyaku,ibaraki,plan,B,");
});

test("英語のページは規則の名も計算も英語で言い、データは規則の番号と名を持つ", () => {
  const page = textOf("sheets/fy2025.yama-kanko.en.html");
  expect(page).toContain("Mechanical grade under the rule Ibaraki of the plan’s edition");
  expect(page).toContain("<li>Progress: (1,310,000");
  expect(page).toContain(">1,310 thousand people<");
  const [head, row] = textOf("data/grade.csv").replace("\uFEFF", "").trim().split("\r\n");
  expect(head).toMatch(/,working,rule_name,rule_name_en,label_en,undefined_because_en,working_en$/);
  expect(row).toMatch(/,茨城県方式,Ibaraki,B,,"?Progress: /);
  expect(textOf("data/release.json")).toContain('"rule": "ibaraki"');
});

test("英語の名のない題名は、英語のページで日本語と印される", () => {
  const [record] = content.records;
  if (!record) throw new Error("a record");
  const unnamed = buildBundle({ content: { ...content, records: [{ ...record, titleEn: null }] }, style, forms: [] });
  const page = (path: string) => Buffer.from(unnamed.find((file) => file.path === path)?.bytes ?? []).toString("utf8");
  const marked = '<span data-name lang="ja">山の道めぐりプロジェクト</span>';
  expect(page("sheets/fy2025.yama-kanko.en.html")).toContain(marked);
  expect(page("index.en.html")).toContain(marked);
  expect(page("index.html")).not.toContain(marked);
  expect(textOf("index.en.html")).toContain(">Mountain trails project<");
});

test("英語の言葉を持たない古い公表は、そのまま読めて、日本語と印される", () => {
  const [record] = content.records;
  const [kpi] = record?.kpis ?? [];
  if (!record || !kpi) throw new Error("a record with a KPI");
  const grade = { rule: "ibaraki", label: "概ね順調", rate: 61.1, why: ["進捗率: 61.1%"], undefinedBecause: null };
  const older = buildBundle({
    content: { ...content, records: [{ ...record, kpis: [{ ...kpi, grade }] }] },
    style,
    forms: [],
  });
  const page = (path: string) => Buffer.from(older.find((file) => file.path === path)?.bytes ?? []).toString("utf8");
  expect(page("sheets/fy2025.yama-kanko.en.html")).toContain('<span data-name lang="ja">概ね順調</span>');
  expect(page("sheets/fy2025.yama-kanko.en.html")).toContain("Mechanical grade under the rule ibaraki");
  expect(page("data/grade.csv")).toContain(",ibaraki,,概ね順調,61.1,,進捗率: 61.1%,,,,,");
});

test("Shift_JIS のCSVは、UTF-8 のCSVと同じことを書いている", () => {
  const sjis = files.find(({ path }) => path === "data/opinion.sjis.csv");
  expect(iconv.decode(Buffer.from(sjis?.bytes ?? []), "cp932")).toBe(textOf("data/opinion.csv").replace("\uFEFF", ""));
});

test("記入された文字は、命令ではなく文字として載る", () => {
  const page = textOf("sheets/fy2025.yama-kanko.html");
  expect(page).toContain("&lt;script>alert(1)&lt;/script>");
  expect(page).not.toContain("<script");
});

test("どのページの数字にも、名前・日付か、行き先の印がある", () => {
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  const loose = pages.flatMap(({ path, bytes }) => {
    const main = /<main[\s\S]*<\/main>/.exec(Buffer.from(bytes).toString("utf8"))?.[0] ?? "";
    return looseDigits(main).map((text) => `${path}: ${text}`);
  });
  expect(pages).toHaveLength(12);
  expect(loose).toEqual([]);
});

test("架空の地域のどのページも架空と断る", () => {
  const pages = files.filter(({ path }) => /^[^/]*\.html$|^sheets\//.test(path));
  const silent = pages.filter(({ bytes }) => !/架空の例|Fictitious example/.test(Buffer.from(bytes).toString("utf8")));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("変わった・消えた・足されたファイルが、名前で分かる", () => {
  const folder = writeFolder();
  expect(verifyFolder(folder)).toMatchObject({ ok: true, value: { findings: [] } });
  const csv = join(folder, "data/kpi.csv");
  writeFileSync(csv, readFileSync(csv, "utf8").replace("1310000", "1310001"));
  rmSync(join(folder, "change.html"));
  writeFileSync(join(folder, "extra.txt"), "x");
  expect(verifyFolder(folder)).toMatchObject({
    value: {
      findings: [
        { path: "data/kpi.csv", what: "changed" },
        { path: "change.html", what: "missing" },
        { path: "extra.txt", what: "added" },
      ],
    },
  });
  rmSync(folder, { recursive: true });
});

const whyNoBrowser = process.env.MICHISHIRUBE_BROWSER
  ? null
  : "MICHISHIRUBE_BROWSER がありません / No browser was named";
if (whyNoBrowser) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== null)("サーバーなしでフォルダーから開いて", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = writeFolder();
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    browser = await chromium.launch({
      executablePath: process.env.MICHISHIRUBE_BROWSER ?? "",
      args: [...root, "--disable-gpu"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = (path: string) => pathToFileURL(join(folder, path)).href;

  test("すべてのリンクの先にファイルがある", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const paths = files.filter(({ path }) => path.endsWith(".html")).map(({ path }) => path);
    const links: string[] = [];
    for (const path of paths) {
      await page.goto(address(path));
      links.push(
        ...(await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))),
      );
    }
    const known = new Set(files.map(({ path }) => address(path)));
    const dead = links.map((link) => link.split("#")[0] ?? "").filter((link) => !known.has(link));
    expect(links.length).toBeGreaterThan(60);
    expect(dead).toEqual([]);
    await context.close();
  });

  test.for([
    "index.html",
    "index.en.html",
    "sheets/fy2025.yama-kanko.html",
    "change.html",
    "decisions.en.html",
    "data.html",
    "corrections.html",
  ])("%s に WCAG 2.2 AA の違反がない", async (path) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address(path));
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });
});
