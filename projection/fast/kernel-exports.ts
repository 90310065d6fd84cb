import { ProjectionFault } from "../fault.ts";

type Numbers<Count extends readonly unknown[]> = (...numbers: Count) => void;
type N = number;

/** What the WebAssembly module of `kernel/` offers; each function is described there. Addresses are bytes from the beginning of its memory. */
export type KernelExports = {
  readonly memory: WebAssembly.Memory;
  readonly projectDouble: Numbers<[areas: N, ages: N, from: N, count: N, steps: N, start: N, table: N, row: N]>;
  readonly projectSingle: KernelExports["projectDouble"];
  readonly allCanBe: () => number;
  readonly allWithin: (at: N, count: N, lowest: N, highest: N) => number;
  readonly useSeed: Numbers<[low: N, high: N]>;
  readonly arrangeChance: Numbers<
    [ages: N, from: N, count: N, steps: N, working: N, mothers: N, mothersEnd: N, old: N, atEnd: N]
  >;
  readonly drawCommon: Numbers<[first: N, count: N, out: N, stride: N]>;
  readonly drawPaths: Numbers<
    [first: N, lanes: N, area: N, model: N, common: N, commonLane: N, commonStride: N, out: N]
  >;
  readonly followPaths: Numbers<[lanes: N, start: N, rates: N, paths: N, room: N, out: N, stride: N]>;
  readonly simulate: Numbers<
    [
      first: N,
      count: N,
      area: N,
      start: N,
      rates: N,
      model: N,
      common: N,
      commonStride: N,
      paths: N,
      room: N,
      out: N,
      stride: N,
    ]
  >;
  readonly cutCells: () => number;
  readonly findQuantiles: Numbers<[rows: N, count: N, row: N, stride: N, quantiles: N, wanted: N, room: N, out: N]>;
};

/** The kernels with a memory of their own, which only grows. */
export function startKernel(module: WebAssembly.Module): KernelExports {
  const abort = () => {
    throw new Error("the projection kernel stopped");
  };
  const { exports } = new WebAssembly.Instance(module, { env: { abort } });
  const { memory, projectDouble, findQuantiles } = exports;
  const isWhole = typeof projectDouble === "function" && typeof findQuantiles === "function";
  if (!(memory instanceof WebAssembly.Memory) || !isWhole)
    throw new Error("the projection kernel is not the one it should be: run tools/generate/make-fast-kernel.mjs");
  return exports as unknown as KernelExports;
}

/** Below lie the constants of the kernel. */
const firstFree = 65_536;
const mostBytes = 65_535 * 65_536;

/** Takes room piece by piece, each beginning at a full line of the cache, and says how much was taken. */
export function newRoom(): { readonly take: (bytes: number) => number; readonly taken: () => number } {
  let next = firstFree;
  const take = (bytes: number): number => {
    const here = next;
    next += Math.ceil(bytes / 64) * 64;
    return here;
  };
  return { take, taken: () => next };
}

/** Lets the memory grow until it holds `bytes`; views of it that were made before are gone then. Throws `projection/tooLarge` where it cannot. */
export function makeRoom({ memory }: KernelExports, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing <= 0) return;
  try {
    if (bytes > mostBytes) throw new RangeError();
    memory.grow(Math.ceil(missing / 65_536));
  } catch {
    throw new ProjectionFault(
      "projection/tooLarge",
      `この計算には${megabytes(bytes)} MBのメモリが要り、確保できませんでした。地域か年数を分けて計算してください。`,
      `This run needs ${megabytes(bytes)} MB of memory, which could not be had: project fewer areas or years at a time.`,
    );
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);
