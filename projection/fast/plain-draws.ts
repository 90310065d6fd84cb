import type { ChanceTask } from "./chance-task.ts";

/** Births factor, deaths factor and net migration in addition of one area and trajectory, step by step. */
export type Paths = { readonly births: Float64Array; readonly deaths: Float64Array; readonly moves: Float64Array };

/** The place in the counter that stands for all areas. */
const everywhere = -1;

/** The words of the key of a seed, which may be any whole number. */
export function seedWords(seed: number): readonly [number, number] {
  return [seed | 0, Math.floor(seed / 2 ** 32) | 0];
}

/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3): four words of 32 bits of a counter of four and a key of two.
 * A number hangs on its place alone, so that threads and their order do not matter.
 */
export function philox(counter: readonly number[], key: readonly [number, number]): readonly number[] {
  let [a, b, c, d] = [counter[0] ?? 0, counter[1] ?? 0, counter[2] ?? 0, counter[3] ?? 0];
  let [low, high] = key;
  for (let round = 0; round < 10; round += 1) {
    const [first, second] = [product(a, 0xd2511f53), product(c, 0xcd9e8d57)];
    [a, b, c, d] = [second.high ^ b ^ low, second.low, first.high ^ d ^ high, first.low];
    [low, high] = [(low + 0x9e3779b9) | 0, (high + 0xbb67ae85) | 0];
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Both halves of the product of two words. */
function product(one: number, other: number): { readonly low: number; readonly high: number } {
  const whole = BigInt(one >>> 0) * BigInt(other >>> 0);
  return { low: Number(whole & 0xffffffffn) | 0, high: Number(whole >> 32n) | 0 };
}

/** Normals of two words by Box and Muller, from their upper 24 bits: u1 = (word + 1) / 2^24, u2 = word / 2^24. The largest possible is 5.77. */
function normalPair(one: number, other: number): readonly [number, number] {
  const size = Math.sqrt(-2 * Math.log(((one >>> 8) + 1) / 2 ** 24));
  const angle = (2 * Math.PI * (other >>> 8)) / 2 ** 24;
  return [size * Math.cos(angle), size * Math.sin(angle)];
}

/** The normals of one process (births 0, deaths 1, moves 2), one a step. */
function normalsOf(task: ChanceTask, trajectory: number, place: number, process: number): Float64Array {
  const normals = new Float64Array(task.rates.length);
  for (let quarter = 0; quarter * 4 < normals.length; quarter += 1) {
    const words = philox([trajectory, place, process, quarter], seedWords(task.seed));
    const four = [...normalPair(words[0] ?? 0, words[1] ?? 0), ...normalPair(words[2] ?? 0, words[3] ?? 0)];
    normals.set(four.slice(0, normals.length - quarter * 4), quarter * 4);
  }
  return normals;
}

/** What the kernel draws, in double precision. */
export function drawPlainPaths(task: ChanceTask, area: number, trajectory: number): Paths {
  const { births, deaths, moves } = task.model;
  const [ofBirths, ofDeaths, ofMoves] = [births, deaths, moves].map(({ phi, sigma, common }, process) => {
    const own = normalsOf(task, trajectory, area, process);
    const shared = normalsOf(task, trajectory, everywhere, process);
    let x = 0;
    return own.map((normal, step) => {
      x = phi * x + (sigma[area] ?? 0) * (Math.sqrt(common) * (shared[step] ?? 0) + Math.sqrt(1 - common) * normal);
      return x;
    });
  });
  const none = new Float64Array();
  return {
    births: (ofBirths ?? none).map(Math.exp),
    deaths: (ofDeaths ?? none).map(Math.exp),
    moves: ofMoves ?? none,
  };
}
