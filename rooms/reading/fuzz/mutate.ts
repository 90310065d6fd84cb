/** Numbers from 0 to 1 that come the same way every time for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The bytes with one to five damages: bytes changed, a stretch left out, doubled, overwritten, or all behind a place cut off. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const next = chance(seed);
  let result = Uint8Array.from(bytes);
  for (let count = 1 + Math.floor(next() * 5); count > 0; count -= 1) result = damaged(result, next);
  return result;
}

function damaged(bytes: Uint8Array<ArrayBuffer>, next: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(next() * bytes.length);
  const length = Math.floor(next() * Math.min(64, bytes.length - at));
  const kind = Math.floor(next() * 6);
  if (kind === 0) return bytes.slice(0, at);
  if (kind === 1) return joined(bytes.slice(0, at), bytes.slice(at + length));
  if (kind === 2) return joined(bytes.slice(0, at + length), bytes.slice(at));
  if (kind === 3) return bytes.fill(Math.floor(next() * 256), at, at + length);
  const changed = bytes.slice();
  if (bytes.length > 0)
    changed[at] = kind === 4 ? Math.floor(next() * 256) : (changed[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  return changed;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
