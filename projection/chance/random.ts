/** Standard normal numbers, one after the other. */
export type Normals = () => number;

/** A mixer of 32 bits without collisions (the finish of splitmix32). */
function mixed(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}

const golden = 0x9e3779b9;

/** Four words for `xoshiro128`, of a seed and the number of a trajectory: any trajectory can be drawn by itself, on any thread, in any order. */
export function wordsOf(seed: number, trajectory: number): readonly [number, number, number, number] {
  const state = mixed((mixed(seed) + trajectory) | 0);
  const word = (index: number): number => mixed((state + Math.imul(golden, index)) | 0);
  return [word(1), word(2), word(3), word(4)];
}

/** xoshiro128** 1.1 of Blackman and Vigna (2018): words of 32 bits from 0 to 2^32 − 1. */
export function xoshiro128([one, two, three, four]: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = [one | 0, two | 0, three | 0, four | 0];
  return () => {
    const scrambled = Math.imul(turned(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = turned(s3, 11);
    return scrambled;
  };
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Normals of a trajectory in pairs by Box and Muller (1958): cosine first, sine second. */
export function normalsOf(seed: number, trajectory: number): Normals {
  const next = xoshiro128(wordsOf(seed, trajectory));
  const uniform = (): number => (next() + 0.5) / 2 ** 32;
  let left: number | null = null;
  return () => {
    if (left !== null) {
      const second = left;
      left = null;
      return second;
    }
    const size = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    left = size * Math.sin(angle);
    return size * Math.cos(angle);
  };
}
