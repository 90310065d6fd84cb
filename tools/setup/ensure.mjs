// What a fresh machine needs before the first line of the product can run. Plain JavaScript: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export function say(text) {
  process.stderr.write(`道標 ${text}\n`);
}

/** Node 20.19 is the oldest version on which everything is tested. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Node.js ${process.versions.node} は古すぎます。20.19 以上を入れてください。/ Node.js ${process.versions.node} is too old: install 20.19 or later.`,
  );
  process.exit(1);
}

const hashOf = (parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

const readStamp = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/** Installs exactly what the lock file names; does nothing when that is already there. */
export function ensureDependencies() {
  const stampFile = join(root, "node_modules", ".michishirube-stamp");
  const stamp = hashOf([
    readFileSync(join(root, "package-lock.json")),
    process.versions.modules,
    process.platform,
    process.arch,
  ]);
  if (readStamp(stampFile) === stamp) return;
  say("依存ライブラリを入れています (npm ci) … / Installing the libraries of package-lock.json (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--include=dev"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    say(
      "npm ci が失敗しました。npm の登録所に届くか確かめ、もう一度実行してください。/ npm ci failed: check that the npm registry can be reached, then run the command again.",
    );
    process.exit(1);
  }
  writeStamp(stampFile, stamp);
}

const sourceFolders = ["foundation", "projection", "store", "ui", "rooms", "apps", "tools"];

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function sourceStamp() {
  const files = sourceFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => [...filesBelow(join(root, folder))]);
  const parts = files.sort().flatMap((file) => [file.slice(root.length), readFileSync(file)]);
  return hashOf([...parts, readFileSync(join(root, "package-lock.json"))]);
}

/** Builds `dist/` when any source file has changed since the last build. */
export async function ensureBuilt() {
  const stampFile = join(root, "dist", ".stamp");
  const stamp = sourceStamp();
  if (readStamp(stampFile) === stamp) return;
  say("組み立てています … / Building …");
  const { build } = await import("../build/build.mjs");
  await build();
  writeStamp(stampFile, stamp);
}

const onPath = (name) => {
  const found = spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.split("\n")[0].trim() : null;
};

const isRoot = () => process.getuid?.() === 0;

/** Installs packages of the system where that is possible without asking; says what it installs. */
export function installSystemPackages(packages) {
  if (!isRoot() || !onPath("apt-get")) return false;
  say(`システムのパッケージを入れています: ${packages.join(" ")} / Installing system packages: ${packages.join(" ")}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "ignore", 2], env: environment };
  spawnSync("apt-get", ["update", "-qq"], options);
  return spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options).status === 0;
}

const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const installedBrowser = () => browserNames.map(onPath).find(Boolean) ?? null;

async function playwrightBrowser() {
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** A Chromium for the tests: an installed one, Playwright's own, or the system's package. Returns its path or null. */
export async function ensureBrowser() {
  const present = process.env.MICHISHIRUBE_BROWSER ?? installedBrowser() ?? (await playwrightBrowser());
  if (present) return present;
  if (installSystemPackages(["chromium", "fonts-noto-cjk"])) return installedBrowser();
  say("ブラウザーを取り寄せています … / Fetching a browser …");
  spawnSync(process.execPath, [join(root, "node_modules", "playwright-core", "cli.js"), "install", "chromium"], {
    stdio: ["ignore", "ignore", 2],
    timeout: 180_000,
  });
  return playwrightBrowser();
}

/** Fonts that can draw Japanese, for the pictures the tests look at. */
export function ensureJapaneseFont() {
  const list = spawnSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" });
  if (list.status === 0 && list.stdout.trim() !== "") return true;
  return installSystemPackages(["fonts-noto-cjk"]);
}

/** A second PostgreSQL, version 15, for the tests that run the store against a server given by address. */
export function ensurePostgres15() {
  const binaries = "/usr/lib/postgresql/15/bin/postgres";
  if (existsSync(binaries) || process.platform !== "linux") return existsSync(binaries);
  installSystemPackages(["postgresql-15"]);
  return existsSync(binaries);
}

/** LibreOffice, to open the produced Word and Excel forms as a reader would, and pdftoppm to look at PDFs. */
export function ensureOffice() {
  if (onPath("soffice") && onPath("pdftoppm")) return true;
  installSystemPackages(["libreoffice-writer", "libreoffice-calc", "poppler-utils"]);
  return Boolean(onPath("soffice") && onPath("pdftoppm"));
}

/** Runs one of the project's own tools from node_modules and gives its exit status. */
export function runTool(script, args, options = {}) {
  const run = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
  });
  return run.status ?? 1;
}
