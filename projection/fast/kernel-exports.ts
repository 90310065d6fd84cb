import { ProjectionFault } from "../fault.ts";
import { kernelBase64 } from "./generated/kernel-bytes.ts";

type Steps = (
  areas: number,
  ages: number,
  fertileFrom: number,
  fertileCount: number,
  steps: number,
  start: number,
  table: number,
  row: number,
) => void;

/** What the WebAssembly module of `kernel/` offers. Addresses are bytes from the beginning of its memory, which holds nothing of its own above `firstFree`. */
export type KernelExports = {
  readonly memory: WebAssembly.Memory;
  readonly projectDouble: Steps;
  readonly projectSingle: Steps;
  readonly allCanBe: () => number;
};

/** The compiled kernels. Rejects where WebAssembly or its SIMD is missing, or where a page's content security policy forbids to compile. */
export async function compileKernel(): Promise<WebAssembly.Module> {
  const bytes = Uint8Array.from(atob(kernelBase64), (letter) => letter.charCodeAt(0));
  return WebAssembly.compile(bytes);
}

/** The kernels with a memory of their own, which only grows. */
export function startKernel(module: WebAssembly.Module): KernelExports {
  const abort = () => {
    throw new Error("the projection kernel stopped");
  };
  const { exports } = new WebAssembly.Instance(module, { env: { abort } });
  const { memory, projectDouble } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof projectDouble !== "function")
    throw new Error("the projection kernel is not the one it should be: run tools/generate/make-fast-kernel.mjs");
  return exports as unknown as KernelExports;
}

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
