import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { loadAllEditions } from "../../../rooms/publication/server.ts";
import type { Database } from "../../../store/index.ts";
import { buildServer } from "../../server/build-server.ts";
import { regionOf } from "../context.ts";
import { tell } from "../out.ts";
import { inBenchFolder } from "./bench-folder.ts";
import { againstLimit, type BenchRow, median, percentile } from "./bench-row.ts";
import { importMadeCensus } from "./made-census.ts";

const limitMilliseconds = 16;
const warmUps = 10;
const keys = 40;
/** Longer than a slider needs to rest, so that what follows then is done; not a whole number of frames, so that keys meet all moments of one. */
const pauseMilliseconds = 323;

type Size = { readonly width: number; readonly height: number };

const usual: Size = { width: 1280, height: 900 };

/** What is moved, in a window of which size. */
type Move = { readonly name: string; readonly what: string; readonly slider: string; readonly size: Size };

const moves: readonly Move[] = [
  { name: "movers", what: "movers of 25–39", slider: "[data-slider=m25] [data-range]", size: usual },
  { name: "fertility", what: "fertility", slider: "[data-slider=tfr] [data-range]", size: usual },
  { name: "life", what: "length of life", slider: "[data-slider=life] [data-range]", size: usual },
  { name: "pyramid-year", what: "year of the pyramid", slider: "[data-year-range]", size: usual },
  { name: "map-year", what: "year of the map", slider: "[data-map-range]", size: usual },
  {
    name: "large-window",
    what: "movers, window of 2560 × 1440",
    slider: "[data-slider=m25] [data-range]",
    size: { width: 2560, height: 1440 },
  },
];

/** Milliseconds from a key to the end of its handlers (all new numbers are there), and to the frame that shows what they did. */
type KeyTime = { readonly ready: number; readonly painted: number };

/** A page on which a key changes one word: less than this a browser cannot do. */
const emptyPage = `<!doctype html><html lang="en"><title>floor</title><p>0</p><input type="range" min="0" max="100" value="50">
<script>addEventListener("input", () => { document.querySelector("p").textContent = String(performance.now()); });</script>`;

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What the help of the command says of this measurement. */
export const visionSliderHelp = `
vision-slider: つまみを一目盛り動かしてから画面に出るまで（全道のページ、179市町村、架空の国勢調査） / from a key on a slider to the picture (all Hokkaido, 179 municipalities, made-up censuses)
  numbers  キーから、すべての新しい数ができるまで / from the key until every new number is there
  picture  キーから、それを描いた画面が出るまで（Event Timing の値、丸める前） / until the frame that shows it (Event Timing, before it is rounded to 8 ms)
  floor    一語だけ変わる空のページで同じ測定 / the same on an empty page on which one word changes
  上限 ${limitMilliseconds} ms は数に、そして画面に / the limit, ${limitMilliseconds} ms, is for the numbers and for the picture
`;

/** From a slider that moves to the numbers and to the picture, in a real browser by its own timing; beside it the least that this browser can do on this machine. */
export async function benchVisionSlider(database: Database, projectRoot: string): Promise<readonly BenchRow[]> {
  const executablePath = process.env.MICHISHIRUBE_BROWSER || browsers.find((file) => existsSync(file));
  if (!executablePath) {
    tell(
      "ブラウザーがないので測れません（MICHISHIRUBE_BROWSER）。",
      "No browser to measure with (MICHISHIRUBE_BROWSER).",
    );
    return [];
  }
  const address = await withMadeCensus(database, projectRoot);
  const { chromium } = await import("playwright-core");
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await measureAll(browser, address.page);
  } finally {
    await browser.close();
    await address.stop();
  }
}

async function withMadeCensus(database: Database, projectRoot: string) {
  const problems = await loadAllEditions(database, { dataFolder: join(projectRoot, "data"), folders: [] });
  if (problems[0]) throw new Error(problems[0].message.en);
  const region = await regionOf(database, { edition: "hokkaido" });
  if (!region.ok) throw new Error(region.problem.message.en);
  await inBenchFolder((folder) => importMadeCensus(database, folder, region.value));
  const server = await buildServer({ database, projectRoot });
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  return { page: `${origin}/vision/hokkaido`, stop: () => server.close() };
}

async function measureAll(browser: Browser, address: string): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const floor = await pressKeys(browser, usual, "input", (page) => page.setContent(emptyPage));
  rows.push(floorRow(floor));
  for (const { name, what, slider, size } of moves) {
    const times = await pressKeys(browser, size, slider, async (page) => {
      const tables = page.waitForResponse(/municipal\.json/);
      await page.goto(address);
      await tables;
    });
    rows.push(...rowsOf(`vision-slider-${name}`, what, times, floor));
  }
  return rows;
}

/** Moves a slider to and fro with the arrow keys and gives the browser's own times of every key. */
async function pressKeys(
  browser: Browser,
  viewport: Size,
  slider: string,
  open: (page: Page) => Promise<unknown>,
): Promise<readonly KeyTime[]> {
  const page = await browser.newPage({ viewport });
  try {
    await open(page);
    await page.locator(slider).focus();
    const press = async (count: number): Promise<void> => {
      for (let key = 0; key < count; key += 1) {
        await page.keyboard.press(key % 6 < 3 ? "ArrowRight" : "ArrowLeft");
        await wait(pauseMilliseconds);
      }
    };
    await press(warmUps);
    await browser.startTracing(page, { categories: ["devtools.timeline"] });
    await press(keys);
    return keyTimes((await browser.stopTracing()).toString("utf8"));
  } finally {
    await page.close();
  }
}

type Traced = {
  readonly name: string;
  readonly args: { readonly data?: { type: string; timeStamp: number; processingEnd: number; duration: number } };
};

/** The entries of Event Timing in a trace: there the same durations stand that a page is told, before they are rounded. */
function keyTimes(trace: string): readonly KeyTime[] {
  const { traceEvents }: { readonly traceEvents: readonly Traced[] } = JSON.parse(trace);
  return traceEvents.flatMap(({ name, args: { data } }) =>
    name === "EventTiming" && data?.type === "keydown"
      ? [{ ready: data.processingEnd - data.timeStamp, painted: data.duration }]
      : [],
  );
}

const inMilliseconds = (times: readonly number[]): string =>
  `p50 ${median(times).toFixed(1)} ms, p90 ${percentile(times, 0.9).toFixed(1)} ms`;

function floorRow(floor: readonly KeyTime[]): BenchRow {
  const painted = floor.map((one) => one.painted);
  const work = `an empty page, one word changes: picture ${inMilliseconds(painted)}`;
  return { name: "vision-slider-floor", work, seconds: median(painted) / 1000, runs: floor.length };
}

function rowsOf(name: string, what: string, times: readonly KeyTime[], floor: readonly KeyTime[]): readonly BenchRow[] {
  const [ready, painted] = [times.map((one) => one.ready), times.map((one) => one.painted)];
  const more = median(painted) - median(floor.map((one) => one.painted));
  const inTime = painted.filter((time) => time <= limitMilliseconds).length;
  const row = (part: string, list: readonly number[], work: string): BenchRow =>
    againstLimit(
      { name: `${name}-${part}`, work: `${what}: ${work}`, seconds: median(list) / 1000, runs: list.length },
      median(list),
      limitMilliseconds,
      "ms",
    );
  return [
    row("numbers", ready, `key to numbers ${inMilliseconds(ready)}`),
    row(
      "picture",
      painted,
      `key to picture ${inMilliseconds(painted)}, ${inTime} of ${painted.length} in time, ${more.toFixed(1)} ms above the floor`,
    ),
  ];
}
